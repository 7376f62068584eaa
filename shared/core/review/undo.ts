import type { Item } from "../../schemas/item.ts";
import { act, type ReviewDeps, type Target } from "./act.ts";
import { toldSummary } from "./hidden-sample.ts";
import { newLock } from "./item-lock.ts";
import { lessonId } from "./lesson.ts";
import type { Outcome } from "./outcome.ts";
import type { Reviewer } from "./reviewer.ts";
import { withoutReading } from "./second-reading.ts";

/** Takes a person's last decision back and gives them the item again. A confirmed item can be taken back until it is delivered. */
export const undoDecision = async (deps: ReviewDeps, reviewer: Reviewer, target: Target): Promise<Outcome> => {
  let lesson: string | null = null;
  const outcome = await act(deps, reviewer, {
    action: "undo",
    target,
    decide: (item, now) => {
      const decided = lastDecision(item);
      lesson = decided === undefined ? null : lessonId(item.itemId, decided.sequence);
      const wasFirst = item.state === "second_review";
      return {
        to: item.state === "set_aside" || item.state === "second_review" ? "in_review" : "needs_review",
        stage: "review",
        note: `took back: ${item.state}`,
        changes: {
          review: {
            ...withoutReading(item.review),
            lock: item.state === "set_aside" || wasFirst ? newLock(reviewer, now) : null,
            firstReviewer: wasFirst ? null : item.review.firstReviewer,
            setAsideUntil: null,
          },
          ...(wasFirst ? { summary: toldSummary(item.summary) } : {}),
        },
      };
    },
  });
  if (outcome.kind === "done" && lesson !== null) await deps.corrections.setUndone(deps.tenantId, lesson, true);
  return outcome;
};

/** The step into the state it is in now. */
const lastDecision = (item: Item): Item["ledger"][number] | undefined => item.ledger.findLast((entry) => entry.from !== entry.to);

/** Until when a confirmation can surely be taken back; null when it is not waiting. */
export const undoUntil = (item: Item, undoSeconds: number): string | null => {
  if (item.state !== "confirmed") return null;
  const decided = lastDecision(item);
  return decided === undefined ? null : new Date(Date.parse(decided.at) + undoSeconds * 1000).toISOString();
};
