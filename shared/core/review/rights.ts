import type { Item } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import { type ItemAction, type Role, itemActionSchema } from "../../schemas/review-api.ts";
import { foreignLock, holdsLock, isLive } from "./item-lock.ts";
import { isHiddenSample } from "./hidden-sample.ts";
import type { Outcome } from "./outcome.ts";
import { hasRole, type Reviewer } from "./reviewer.ts";

const WORKERS: readonly Role[] = ["clerk", "lead", "admin", "partner"];
const STAFF: readonly Role[] = ["clerk", "lead", "admin"];
const LEADS: readonly Role[] = ["lead", "admin"];

const WAITING: readonly ItemState[] = ["needs_review", "second_review", "set_aside", "in_review"];
const ANY_BUT_ERASED: readonly ItemState[] = [
  "received",
  "processing",
  "needs_review",
  "in_review",
  "second_review",
  "set_aside",
  "confirmed",
  "delivered",
  "accepted",
  "filed",
  "split",
  "rejected",
  "duplicate",
  "failed",
];

interface Rule {
  roles: readonly Role[];
  states: readonly ItemState[];
  /** Another person's live lock forbids it. */
  lock: boolean;
}

const work: Rule = { roles: WORKERS, states: WAITING, lock: true };
const failed: Rule = { roles: STAFF, states: ["failed"], lock: false };

/** Who may do what to an item in which state. */
const rules: Record<ItemAction, Rule> = {
  claim: work,
  heartbeat: { ...work, states: ["in_review"] },
  release: { ...work, states: ["in_review"] },
  "take-over": { roles: LEADS, states: ["in_review"], lock: false },
  category: work,
  save: work,
  confirm: work,
  "set-aside": work,
  escalate: work,
  reject: work,
  spam: work,
  file: work,
  requeue: { ...work, roles: STAFF },
  split: { ...work, roles: STAFF },
  merge: { ...work, roles: STAFF },
  comment: { roles: WORKERS, states: ANY_BUT_ERASED, lock: false },
  assign: { roles: STAFF, states: WAITING, lock: false },
  "sample-answer": { roles: STAFF, states: ["delivered", "accepted"], lock: false },
  sample: { roles: STAFF, states: ["delivered", "accepted"], lock: false },
  retry: failed,
  "by-hand": failed,
  delete: { ...failed, roles: LEADS },
  undo: { roles: WORKERS, states: ["confirmed", "rejected", "filed", "set_aside", "second_review", "duplicate"], lock: false },
};

export interface Situation {
  item: Item;
  reviewer: Reviewer;
  now: string;
}

export const allowedActions = (situation: Situation): ItemAction[] =>
  itemActionSchema.options.filter((action) => refusalOf(action, situation) === null && sensible(action, situation));

/** Finer than "would be refused": what it makes sense to show a button for. */
const sensible = (action: ItemAction, { item, reviewer, now }: Situation): boolean => {
  if (action === "claim") return !holdsLock(item, reviewer.user, now);
  if (action === "sample-answer") return isHiddenSample(item, reviewer);
  if (action === "sample") return item.decision?.audit === true && !isHiddenSample(item, reviewer);
  if (action === "take-over") return foreignLock(item, reviewer.user, now) !== null;
  if (action === "heartbeat" || action === "release") return item.review.lock?.user === reviewer.user;
  return true;
};

/** null: go ahead. */
export const refusalOf = (action: ItemAction, situation: Situation): Outcome | null => {
  const { item, reviewer, now } = situation;
  const rule = rules[action];
  if (!hasRole(reviewer, ...rule.roles)) {
    return {
      kind: "forbidden",
      message: `Your role (${reviewer.roles.join(", ")}) may not do this; ${rule.roles.join(", ")} may.`,
    };
  }
  if (!rule.states.includes(item.state)) {
    return {
      kind: "refused",
      code: "wrong_state",
      message: `The item is ${item.state}; this needs one that is ${rule.states.join(", ")}.`,
    };
  }
  if (rule.lock && isLive(item.review.lock, now) && foreignLock(item, reviewer.user, now) !== null) {
    return {
      kind: "refused",
      code: "locked",
      message: `${item.review.lock.name} is working on it until ${item.review.lock.expiresAt}.`,
    };
  }
  return fourEyesRefusal(action, situation) ?? undoRefusal(action, situation);
};

/** Note of the step from the first to the second person. */
export const FIRST_LOOK_NOTE = "confirmed by the first person";

const DECIDING: readonly ItemAction[] = ["claim", "category", "save", "confirm"];

const fourEyesRefusal = (action: ItemAction, { item, reviewer }: Situation): Outcome | null =>
  DECIDING.includes(action) && item.review.firstReviewer === reviewer.user && isSecondLook(item)
    ? {
        kind: "refused",
        code: "four_eyes",
        message: "You were the first of two people to look at it; the second must be someone else.",
      }
    : null;

/** After the first person's confirmation, until it is settled. */
export const isSecondLook = (item: Item): boolean => item.review.firstReviewer !== null && WAITING.includes(item.state);

const undoRefusal = (action: ItemAction, { item, reviewer }: Situation): Outcome | null => {
  if (action !== "undo") return null;
  const last = item.ledger.findLast((entry) => entry.from !== entry.to);
  if (last?.by !== "review") {
    return {
      kind: "refused",
      code: "nothing_to_undo",
      message: "A person's last decision can be taken back; this one was not made by a person.",
    };
  }
  if (item.state === "second_review" && last.note !== FIRST_LOOK_NOTE) {
    return { kind: "refused", code: "nothing_to_undo", message: "It only went back to the queue; claim it instead." };
  }
  const own = last.actor === reviewer.user || hasRole(reviewer, ...LEADS);
  return own ? null : { kind: "forbidden", message: "Only the person who decided, or a lead, can take it back." };
};
