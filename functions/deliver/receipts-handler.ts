import { applyReceipt } from "../../shared/core/receipts/apply-receipt.ts";
import { receiptSchema } from "../../shared/schemas/work-item.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { batchHandler } from "../stage-handler.ts";

/**
 * Receipts by queue. Who may send is decided by the queue's own access policy. What cannot be applied (no receipt, an
 * unknown or foreign work item) is thrown, so that it ends as an entry of the dead-letter list and not in silence.
 */
export const handler = batchHandler(async (record) => {
  const { state, flow, tenantId } = await services();
  const receipt = receiptSchema.parse(JSON.parse(record.body));
  const tenant = record.messageAttributes["tenant"]?.stringValue ?? tenantId;
  const result = await applyReceipt({ items: state.items, cases: state.cases, now: flow.now }, tenant, receipt);
  logger.info("receipt", { workItemId: receipt.workItemId, system: receipt.system, status: receipt.status, result });
  if (result === "unknown" || result === "foreign") {
    throw new Error(`A receipt of ${receipt.system} for ${receipt.workItemId} is ${result}: no such work item waits for it`);
  }
});
