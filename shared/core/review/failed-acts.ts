import type { StageName } from "../../schemas/stage.ts";
import { wake } from "../flow/transition.ts";
import { stageOf } from "../pipeline.ts";
import { act, type ReviewDeps, type Target } from "./act.ts";
import { commented } from "./comment.ts";
import { toldSummary } from "./hidden-sample.ts";
import { type Outcome, refused } from "./outcome.ts";
import { closed } from "./put-aside.ts";
import type { Reviewer } from "./reviewer.ts";
import { withoutReading } from "./second-reading.ts";

/** The stage that failed tries again; what failed before it existed starts with reading. */
export const retryFailed = (deps: ReviewDeps, reviewer: Reviewer, target: Target): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "retry",
    target,
    decide: (item) => {
      const stage = retryStage(item.failure?.stage ?? "parse");
      return {
        to: "processing",
        stage,
        note: `retry ${stage}`,
        changes: { failure: null, summary: { ...item.summary, firstReason: null } },
        outbox: (next) => [wake(next, stage)],
      };
    },
  });

const retryStage = (failed: StageName): StageName =>
  failed === "intake" || stageOf(failed).worker === "person" ? "parse" : failed;

/** A person does what the machine could not; the reason why it failed stays on the item. */
export const handleByHand = (deps: ReviewDeps, reviewer: Reviewer, call: { target: Target; reason: string }): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "by-hand",
    target: call.target,
    decide: (item, now) => ({
      to: "needs_review",
      stage: "review",
      note: "handled by hand",
      changes: {
        review: commented(item, { by: reviewer.user, at: now, text: call.reason }).review,
        summary: { ...toldSummary(item.summary), firstReason: item.failure?.code ?? call.reason },
      },
    }),
  });

/** Leaves the failed list as rejected; the original stays until retention takes it. */
export const deleteFailed = (deps: ReviewDeps, reviewer: Reviewer, call: { target: Target; reason: string }): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "delete",
    target: call.target,
    decide: (item, now) =>
      closed(item, { reviewer, now, text: call.reason, to: "rejected", note: "deleted from the failed list" }),
  });

/** Through the machine again, from the category on: after a new model, or when it was opened by mistake. */
export const requeueItem = (deps: ReviewDeps, reviewer: Reviewer, call: { target: Target; note: string }): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "requeue",
    target: call.target,
    decide: (item, now) => {
      if (item.parsedKey === null)
        return refused("nothing_read", "Nothing could be read from it, so there is nothing to classify again.");
      const noted = commented(item, { by: reviewer.user, at: now, text: call.note });
      return {
        to: "processing",
        stage: "classify",
        note: "requeued",
        changes: {
          review: {
            ...withoutReading(noted.review),
            lock: null,
            firstReviewer: null,
            touchedFields: [],
            categoryTouched: false,
            assignee: null,
          },
          summary: toldSummary(item.summary),
        },
        outbox: (next) => [wake(next, "classify")],
      };
    },
  });
