import type { Item, Lock } from "../../schemas/item.ts";
import { act, type Move, type ReviewDeps, type Target } from "./act.ts";
import { HEARTBEAT_NOTE } from "./harmless.ts";
import { newLock, renewed } from "./item-lock.ts";
import type { Outcome } from "./outcome.ts";
import type { Reviewer } from "./reviewer.ts";

/** Takes the lock; one's own is renewed. Another's live lock is a refusal. */
export const claimItem = (deps: ReviewDeps, reviewer: Reviewer, target: Target): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "claim",
    target,
    decide: (item, now) => {
      if (item.review.lock?.user === reviewer.user && item.state === "in_review") return renewal(item, now);
      return locked(item, { lock: newLock(reviewer, now), note: "claimed" });
    },
  });

/** A lead takes the lock from somebody; who it was stays in the history. */
export const takeOver = (deps: ReviewDeps, reviewer: Reviewer, target: Target): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "take-over",
    target,
    decide: (item, now) =>
      locked(item, { lock: newLock(reviewer, now), note: `taken over from ${item.review.lock?.user ?? "nobody"}` }),
  });

/** Keeps the lock. One that ran out while nobody else took it is simply taken again. */
export const heartbeat = (deps: ReviewDeps, reviewer: Reviewer, target: Target): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "heartbeat",
    target,
    decide: (item, now) =>
      item.review.lock?.user === reviewer.user
        ? renewal(item, now)
        : { kind: "refused", code: "lock_lost", message: "The lock is no longer yours; claim the item again." },
  });

export const releaseItem = (deps: ReviewDeps, reviewer: Reviewer, target: Target): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "release",
    target,
    decide: (item) => (item.review.lock === null ? { kind: "unchanged", item } : backToQueue(item, "released")),
  });

/** Where an item waits when nobody works on it. */
export const backToQueue = (item: Item, note: string): Move => ({
  to: item.review.firstReviewer === null || item.state === "set_aside" ? "needs_review" : "second_review",
  stage: "review",
  note,
  changes: { review: { ...item.review, lock: null } },
});

export const withoutLock = (item: Item): Item["review"] => ({ ...item.review, lock: null, setAsideUntil: null });

const renewal = (item: Item, now: string): Move | Outcome => {
  const lock = item.review.lock === null ? null : renewed(item.review.lock, now);
  return lock === null ? { kind: "unchanged", item } : locked(item, { lock, note: HEARTBEAT_NOTE });
};

const locked = (item: Item, taken: { lock: Lock; note: string }): Move => ({
  to: "in_review",
  stage: "review",
  note: taken.note,
  changes: { review: { ...item.review, lock: taken.lock, setAsideUntil: null } },
});
