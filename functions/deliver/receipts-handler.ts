import { RECEIPT_QUEUE } from "../../shared/core/flow/queue-names.ts";
import { applyReceipt } from "../../shared/core/receipts/apply-receipt.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { batchHandler } from "../stage-handler.ts";
import { buryRecord } from "./bury-record.ts";
import { readReceipt } from "./read-receipt.ts";

/**
 * Receipts by queue. Who may send is decided by the queue's own access policy. What cannot be applied (no receipt, an
 * unknown or foreign work item) becomes an entry of the dead-letter list with its cause, and never ends in silence.
 */
export const handler = batchHandler(async (record) => {
  const { state, flow, tenantId } = await services();
  const receipt = readReceipt(record.body);
  if ("cause" in receipt) return buryRecord(state.queues, RECEIPT_QUEUE, { record, cause: receipt.cause });
  const tenant = record.messageAttributes["tenant"]?.stringValue ?? tenantId;
  const result = await applyReceipt({ items: state.items, cases: state.cases, now: flow.now }, tenant, receipt);
  logger.info("receipt", { workItemId: receipt.workItemId, system: receipt.system, status: receipt.status, result });
  if (result !== "unknown" && result !== "foreign") return;
  const cause = `A receipt of ${receipt.system} for ${receipt.workItemId} is ${result}: no such work item waits for it.`;
  await buryRecord(state.queues, RECEIPT_QUEUE, { record, cause });
});
