import type { CaseRepository } from "../../ports/case-repository.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { Item, ReceiptSummary } from "../../schemas/item.ts";
import { itemIdSchema } from "../../schemas/identifiers.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import type { Receipt } from "../../schemas/work-item.ts";
import { noteInCase } from "../cases/note-in-case.ts";
import { FlowError } from "../flow/flow-error.ts";
import { stepItem } from "../flow/transition.ts";
import { objection } from "../route/route-input.ts";

export interface ReceiptDeps {
  items: ItemRepository;
  cases: CaseRepository;
  now: () => string;
}

/**
 * `applied`: it counts. `already_known`: the same answer was there before. `contradicts`: another answer was there before,
 * which stays. `foreign`: the work item belongs to another system. `unknown`: there is no such work item.
 */
export type ReceiptResult = "applied" | "already_known" | "contradicts" | "foreign" | "unknown";

/** How often a lost race for the item's version is tried again. */
const ATTEMPTS = 8;

/** The answer of a system of record closes the loop. Only this makes an item `accepted`. */
export const applyReceipt = async (deps: ReceiptDeps, tenantId: string, receipt: Receipt): Promise<ReceiptResult> => {
  const itemId = itemIdSchema.safeParse(receipt.workItemId.split("-")[0]);
  if (!itemId.success) return "unknown";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const item = await deps.items.get(tenantId, itemId.data);
    const known = item?.receipts.find((one) => one.workItemId === receipt.workItemId);
    if (item === undefined || known === undefined || item.state === "erased") return "unknown";
    if (known.system !== receipt.system) return "foreign";
    if (known.status !== "pending") return isSame(known, receipt) ? "already_known" : "contradicts";
    const next = withReceipt(item, receipt, deps.now());
    if ((await deps.items.advance({ item: next, outbox: [] })) === "conflict") continue;
    await noteInCase(deps, next, [{ direction: "internal", text: sentence(receipt) }]);
    return "applied";
  }
  throw new FlowError("version_conflict", `Item ${itemId.data} was changed meanwhile`, { retryable: true });
};

const isSame = (known: ReceiptSummary, receipt: Receipt): boolean =>
  receipt.status === "accepted"
    ? known.status === "accepted" && known.reference === receipt.reference
    : known.status === "rejected" && known.reason === receipt.reason;

const sentence = (receipt: Receipt): string =>
  receipt.status === "accepted"
    ? `${receipt.system} accepted ${receipt.workItemId} as ${receipt.reference}`
    : `${receipt.system} rejected ${receipt.workItemId}: ${receipt.reason}`;

const withReceipt = (item: Item, receipt: Receipt, now: string): Item => {
  const receipts = item.receipts.map((one) => (one.workItemId === receipt.workItemId ? answered(one, receipt, now) : one));
  return receipt.status === "accepted" ? accepted(item, receipts, { receipt, now }) : rejected(item, receipts, { receipt, now });
};

const answered = (one: ReceiptSummary, receipt: Receipt, now: string): ReceiptSummary => ({
  ...one,
  status: receipt.status,
  reference: receipt.status === "accepted" ? receipt.reference : null,
  reason: receipt.status === "rejected" ? receipt.reason : null,
  at: receipt.at ?? now,
});

/** The item is done when all its work items are. One that came back to people meanwhile stays with them. */
const accepted = (item: Item, receipts: ReceiptSummary[], told: { receipt: Receipt; now: string }): Item => {
  const done = item.state === "delivered" && receipts.every((one) => one.status !== "pending");
  const step = { by: "deliver", actor: told.receipt.system, note: `${told.receipt.workItemId} accepted`, at: told.now };
  return stepItem(item, { ...step, to: done ? "accepted" : item.state, stage: item.stage }, { receipts });
};

/**
 * States from which a rejection brings the item before people. `confirmed` and `processing` too: a delivery that was
 * planned before the rejection would leave the rejected request out. On the other lists somebody has it already.
 */
const broughtBack: readonly ItemState[] = ["delivered", "accepted", "confirmed", "processing", "filed", "rejected"];

const rejected = (item: Item, receipts: ReceiptSummary[], told: { receipt: Receipt; now: string }): Item => {
  const reason = told.receipt.status === "rejected" ? told.receipt.reason : "";
  const { system, workItemId } = told.receipt;
  const message = `${system} rejected it: ${reason}`;
  const objectionOfSystem = objection("rejected_by_system", message, { data: { system, workItemId, reason } });
  const decision =
    item.decision === null
      ? null
      : { ...item.decision, outcome: "review" as const, reasons: [objectionOfSystem, ...item.decision.reasons] };
  const back = broughtBack.includes(item.state);
  return stepItem(
    item,
    {
      to: back ? "needs_review" : item.state,
      stage: back ? "review" : item.stage,
      by: "deliver",
      actor: system,
      note: `${workItemId} rejected`,
      at: told.now,
    },
    {
      receipts,
      decision,
      summary: { ...item.summary, openChecks: item.summary.openChecks + 1, firstReason: message },
    },
  );
};
