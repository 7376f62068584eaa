import type { Item } from "../../schemas/item.ts";
import type { ItemState, LedgerEntry } from "../../schemas/ledger.ts";
import type { StageName } from "../../schemas/stage.ts";
import type { OutboxMessage } from "../../ports/item-repository.ts";
import { stageQueue } from "./queue-names.ts";
import { FlowError } from "./flow-error.ts";

/** Which state may follow which. Erasure may follow any; it is listed once below. */
const allowed: Record<ItemState, readonly ItemState[]> = {
  received: ["received", "processing", "split", "filed", "failed", "duplicate"],
  processing: ["processing", "needs_review", "delivered", "filed", "split", "rejected", "duplicate", "failed"],
  needs_review: [
    "in_review",
    "needs_review",
    "second_review",
    "set_aside",
    "processing",
    "rejected",
    "filed",
    "duplicate",
    "split",
    "confirmed",
  ],
  in_review: [
    "needs_review",
    "in_review",
    "second_review",
    "set_aside",
    "confirmed",
    "rejected",
    "filed",
    "duplicate",
    "split",
    "processing",
  ],
  second_review: ["in_review", "second_review", "needs_review", "confirmed", "rejected", "set_aside"],
  set_aside: ["needs_review", "in_review", "set_aside", "rejected"],
  confirmed: ["delivered", "confirmed", "failed", "needs_review"],
  delivered: ["accepted", "delivered", "needs_review"],
  accepted: ["accepted", "needs_review"],
  filed: ["needs_review", "filed"],
  split: ["split"],
  rejected: ["rejected", "needs_review"],
  duplicate: ["needs_review", "duplicate"],
  failed: ["processing", "needs_review", "rejected", "filed", "failed"],
  erased: [],
};

export const mayFollow = (from: ItemState, to: ItemState): boolean =>
  (to === "erased" && from !== "erased") || allowed[from].includes(to);

export interface Step {
  to: ItemState;
  /** Stage that works on it next; null when none does. */
  stage: StageName | null;
  by: string;
  actor: string;
  note: string;
  at: string;
}

/** Item after a step: version + 1, ledger entry with the same number. Throws FlowError `forbidden_transition`. */
export const stepItem = (item: Item, step: Step, changes: Partial<Item> = {}): Item => {
  if (!mayFollow(item.state, step.to)) {
    throw new FlowError("forbidden_transition", `Item ${item.itemId} is ${item.state}; it cannot become ${step.to}`, {
      retryable: false,
    });
  }
  const version = item.version + 1;
  const entry: LedgerEntry = {
    itemId: item.itemId,
    tenantId: item.tenantId,
    sequence: version,
    at: step.at,
    from: item.state,
    to: step.to,
    by: step.by,
    actor: step.actor,
    note: step.note,
  };
  return { ...item, ...changes, version, state: step.to, stage: step.stage, updatedAt: step.at, ledger: [...item.ledger, entry] };
};

/** The message that wakes the next stage. */
export const wake = (item: Item, stage: StageName, attempt = 1): OutboxMessage => ({
  id: `${item.itemId}-${item.version}-${stage}`,
  queue: stageQueue(stage),
  body: JSON.stringify({ itemId: item.itemId, tenantId: item.tenantId, attempt }),
  attributes: { tenant: item.tenantId },
  delaySeconds: 0,
  group: null,
});
