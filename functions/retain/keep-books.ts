import { overdueReceipts, type OverdueReceipt } from "../../shared/core/receipts/overdue-receipts.ts";
import { findComplaintClusters } from "../../shared/core/retain/complaint-clusters.ts";
import { escalateOverdue } from "../../shared/core/retain/escalate.ts";
import { reconcile, type Reconciliation } from "../../shared/core/retain/reconcile.ts";
import { logger } from "../logger.ts";
import type { Services } from "../services.ts";

export interface RoundReport extends Reconciliation {
  overdue: OverdueReceipt[];
  escalated: string[];
  clusters: string[];
}

/** One round of keeping the books: run by a schedule, several times an hour or once a night. Each finding is one log line, which the alarms watch. */
export const keepBooks = async (
  services: Services,
  options: { tenantId: string; announce?: (key: string, size: number) => Promise<void> },
): Promise<RoundReport> => {
  const { state, flow } = services;
  const { tenantId } = options;
  const { now } = flow;
  const { pack } = await services.pack(tenantId);
  const books = await reconcile({ ...state, now, breathe, ...options });
  const overdue = await overdueReceipts({ items: state.items, pack, now }, tenantId);
  const escalated = await escalateOverdue({ items: state.items, now }, tenantId);
  const clusters = await findComplaintClusters({ ...state, tenantId, now });
  for (const problem of books.balance.open) logger.error("ledger does not close", { tenantId, ...problem });
  for (const receipt of overdue) logger.error("receipt missing", { tenantId, ...receipt });
  logger.info("books kept", {
    tenantId,
    ...books.balance,
    open: books.balance.open.length,
    overdue: overdue.length,
    escalated: escalated.length,
  });
  return { ...books, overdue, escalated, clusters };
};

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
