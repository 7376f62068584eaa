import type { CaseRepository } from "../../ports/case-repository.ts";
import type { ItemRepository, ItemRow } from "../../ports/item-repository.ts";
import type { ItemState } from "../../schemas/ledger.ts";

/** What a customer may know: how far it is, never what is in it. */
export type PublicState = "received" | "in_progress" | "with_specialists" | "done" | "closed";

export interface CaseStatus {
  caseId: string;
  state: PublicState;
  openedAt: string;
  updatedAt: string;
  /** When we promised to be done; null when nothing is open. */
  dueAt: string | null;
  requests: { receivedAt: string; state: PublicState }[];
}

const publicStates: Record<ItemState, PublicState> = {
  received: "received",
  processing: "in_progress",
  needs_review: "in_progress",
  in_review: "in_progress",
  second_review: "in_progress",
  set_aside: "in_progress",
  confirmed: "in_progress",
  failed: "in_progress",
  delivered: "with_specialists",
  accepted: "done",
  filed: "done",
  split: "done",
  rejected: "closed",
  duplicate: "closed",
  erased: "closed",
};
const order: readonly PublicState[] = ["received", "in_progress", "with_specialists", "done", "closed"];
/** A portal shows the newest; a case with more is for the phone. */
const MAX_REQUESTS = 50;

export const caseStatus = async (
  deps: { cases: CaseRepository; items: ItemRepository },
  tenantId: string,
  caseId: string,
): Promise<CaseStatus | null> => {
  const found = await deps.cases.get(tenantId, caseId);
  if (found === undefined) return null;
  const { rows } = await deps.items.list({ tenantId, caseId, order: "newest", limit: MAX_REQUESTS });
  const requests = rows.map((row) => ({ receivedAt: row.createdAt, state: publicStates[row.state] }));
  const state = order.find((one) => requests.some((request) => request.state === one)) ?? "closed";
  return { caseId, state, openedAt: found.openedAt, updatedAt: latest(rows, found.updatedAt), dueAt: dueOf(rows), requests };
};

const isOpen = (row: ItemRow): boolean => ["received", "in_progress", "with_specialists"].includes(publicStates[row.state]);

const dueOf = (rows: ItemRow[]): string | null =>
  rows
    .filter(isOpen)
    .flatMap((row) => (row.summary.dueAt === null ? [] : [row.summary.dueAt]))
    .sort()[0] ?? null;

const latest = (rows: ItemRow[], updatedAt: string): string =>
  [updatedAt, ...rows.map((row) => row.updatedAt)].sort().at(-1) ?? updatedAt;
