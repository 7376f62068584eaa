import { stepItem } from "../../../shared/core/flow/transition.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { aDecision, aExtraction } from "./examples.ts";
import type { Bench } from "./review-bench.ts";

/** What would tell what the machine made of it. */
export const HIDDEN_WORDS = ["address_change", "Birkenweg", "4711-0815", "crm", "customer-care", "Erika aus den Stammdaten"];

/** Drawn for the quality sample, and gone straight through (or not yet): with the notes the stages leave. */
export const drawnItem = async (
  bench: Bench,
  { caseId = null, state = "delivered" }: { caseId?: string | null; state?: "delivered" | "processing" | "failed" } = {},
): Promise<Item> => {
  const waiting = await bench.waiting({
    caseId,
    decision: aDecision({ outcome: "deliver", audit: true }),
    extraction: aExtraction({
      customer: {
        kind: "customer",
        id: "4711-0815",
        displayName: "Erika aus den Stammdaten",
        score: 1,
        matches: [],
        differs: [],
      },
    }),
    ledger: [],
  });
  const step = { by: "deliver", actor: "system", at: bench.clock.now };
  const delivered: Item = {
    ...stepItem({ ...waiting, state: "processing" }, { ...step, to: state, stage: null, note: "address_change to crm" }),
    receipts: [{ workItemId: "w-1", system: "crm", status: "pending", reference: null, reason: null, at: bench.clock.now }],
    summary: { ...waiting.summary, drawn: true },
  };
  await bench.items.advance({ item: delivered, outbox: [] });
  return bench.get(waiting.itemId);
};
