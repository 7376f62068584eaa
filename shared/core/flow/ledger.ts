import type { ItemState, LedgerBalance } from "../../schemas/ledger.ts";

/** Which term of the conservation law each state counts for. `accepted` items were delivered. */
const termOf: Record<ItemState, keyof Omit<LedgerBalance, "received" | "closes" | "open">> = {
  received: "inFlight",
  processing: "inFlight",
  confirmed: "inFlight",
  needs_review: "inReview",
  in_review: "inReview",
  second_review: "inReview",
  set_aside: "inReview",
  delivered: "delivered",
  accepted: "delivered",
  filed: "filed",
  split: "split",
  rejected: "rejected",
  duplicate: "duplicate",
  failed: "failed",
  erased: "erased",
};

/**
 * received = delivered + in review + in flight + filed + split + rejected + duplicate + failed + erased.
 * `received` is counted at the door (claimed originals), the right side from items, so that either can be wrong alone.
 */
export const balanceLedger = (input: {
  received: number;
  counts: Partial<Record<ItemState, number>>;
  open: LedgerBalance["open"];
}): LedgerBalance => {
  const balance: LedgerBalance = {
    received: input.received,
    delivered: 0,
    inReview: 0,
    inFlight: 0,
    filed: 0,
    split: 0,
    rejected: 0,
    duplicate: 0,
    failed: 0,
    erased: 0,
    closes: false,
    open: input.open,
  };
  let total = 0;
  for (const [state, term] of Object.entries(termOf)) {
    const count = countOf(input.counts, state);
    balance[term] += count;
    total += count;
  }
  balance.closes = total === input.received && input.open.length === 0;
  return balance;
};

const countOf = (counts: Partial<Record<ItemState, number>>, state: string): number =>
  Object.entries(counts).find(([name]) => name === state)?.[1] ?? 0;
