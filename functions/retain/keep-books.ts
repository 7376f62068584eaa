import { overdueReceipts, type OverdueReceipt } from "../../shared/core/receipts/overdue-receipts.ts";
import { findComplaintClusters } from "../../shared/core/retain/complaint-clusters.ts";
import { escalateOverdue } from "../../shared/core/retain/escalate.ts";
import { reconcile, type Reconciliation } from "../../shared/core/retain/reconcile.ts";
import { sweep } from "../../shared/core/retain/sweep.ts";
import { logger } from "../logger.ts";
import type { Services } from "../services.ts";

interface Waiting {
  overdue: OverdueReceipt[];
  escalated: string[];
  clusters: string[];
}

export type RoundReport = Reconciliation & Waiting;
export type SweepReport = Omit<Reconciliation, "balance"> & Waiting;

interface RoundOptions {
  tenantId: string;
  announce?: (key: string, size: number) => Promise<void>;
}

/** Once a night: reads every item and says whether the ledger closes. Each finding is one log line, which the alarms watch. */
export const keepBooks = async (services: Services, options: RoundOptions): Promise<RoundReport> => {
  const { tenantId } = options;
  const books = await reconcile({ ...services.state, now: services.flow.now, breathe, ...options });
  const waiting = await lookAtWaiting(services, tenantId);
  for (const problem of books.balance.open) logger.error("ledger does not close", { tenantId, ...problem });
  logger.info("books kept", { tenantId, ...books.balance, open: books.balance.open.length, ...sizesOf(waiting) });
  return { ...books, ...waiting };
};

/** Every few minutes: only what indexed lists show, however many items are stored. */
export const sweepBooks = async (services: Services, options: RoundOptions): Promise<SweepReport> => {
  const { tenantId } = options;
  const swept = await sweep({ ...services.state, now: services.flow.now, breathe, ...options });
  const waiting = await lookAtWaiting(services, tenantId);
  const { announced, woken } = swept;
  logger.info("swept", { tenantId, announced: announced.length, woken: woken.length, ...sizesOf(waiting) });
  return { ...swept, ...waiting };
};

const lookAtWaiting = async (services: Services, tenantId: string): Promise<Waiting> => {
  const { state, flow } = services;
  const { now } = flow;
  const { pack } = await services.pack(tenantId);
  const overdue = await overdueReceipts({ items: state.items, pack, now }, tenantId);
  const escalated = await escalateOverdue({ items: state.items, now }, tenantId);
  const clusters = await findComplaintClusters({ ...state, tenantId, now });
  for (const receipt of overdue) logger.error("receipt missing", { tenantId, ...receipt });
  return { overdue, escalated, clusters };
};

const sizesOf = (waiting: Waiting): Record<string, number> => ({
  overdue: waiting.overdue.length,
  escalated: waiting.escalated.length,
});

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
