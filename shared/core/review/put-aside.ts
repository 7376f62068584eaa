import type { Item } from "../../schemas/item.ts";
import { NONE_CATEGORY } from "../../schemas/pack.ts";
import { act, type Move, type ReviewDeps, type Target } from "./act.ts";
import { commented } from "./comment.ts";
import { withoutLock } from "./lock-acts.ts";
import { lessonOf } from "./lesson.ts";
import { type Outcome, refused } from "./outcome.ts";
import { classifiedByPerson } from "./person-decision.ts";
import type { Reviewer } from "./reviewer.ts";
import { readingOf } from "./stored-reading.ts";

/** Nothing may vanish for good by being set aside. */
const LONGEST_SET_ASIDE_DAYS = 365;
const DAY_MS = 86_400_000;

export const setAside = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { target: Target; until: string; reason: string },
): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "set-aside",
    target: call.target,
    decide: (item, now) => {
      const wait = Date.parse(call.until) - Date.parse(now);
      if (wait <= 0) return refused("until_past", `"${call.until}" is over; give a time in the future.`);
      if (wait > LONGEST_SET_ASIDE_DAYS * DAY_MS) return refused("until_far", `At most ${LONGEST_SET_ASIDE_DAYS} days ahead.`);
      const noted = noteOn(item, { reviewer, now, text: call.reason });
      return {
        to: "set_aside",
        stage: "review",
        note: "set aside",
        changes: {
          review: { ...noted.review, lock: null, setAsideUntil: call.until, note: call.reason },
          summary: { ...item.summary, firstReason: call.reason },
        },
      };
    },
  });

/** To people who know more; level 1 gives it back. */
export const escalate = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { target: Target; level: number; note: string },
): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "escalate",
    target: call.target,
    decide: (item, now) => {
      const noted = noteOn(item, { reviewer, now, text: call.note });
      return {
        to: item.review.firstReviewer === null ? "needs_review" : "second_review",
        stage: "review",
        note: `level ${call.level}`,
        changes: {
          review: { ...withoutLock(noted), level: call.level, note: call.note, assignee: null },
          summary: { ...item.summary, firstReason: call.note },
        },
      };
    },
  });

export const rejectItem = (deps: ReviewDeps, reviewer: Reviewer, call: { target: Target; reason: string }): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "reject",
    target: call.target,
    decide: (item, now) => closed(item, { reviewer, now, text: call.reason, to: "rejected", note: "rejected" }),
  });

export const fileItem = (deps: ReviewDeps, reviewer: Reviewer, call: { target: Target; reason: string }): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "file",
    target: call.target,
    decide: (item, now) => closed(item, { reviewer, now, text: call.reason, to: "filed", note: "filed" }),
  });

/** Rejected, and a lesson that this is nobody's request. */
export const markSpam = async (deps: ReviewDeps, reviewer: Reviewer, target: Target): Promise<Outcome> => {
  const outcome = await act(deps, reviewer, {
    action: "spam",
    target,
    decide: (item, now) => {
      const classification = classifiedByPerson(item.classification, { category: NONE_CATEGORY, secondary: [] });
      const move = closed(item, { reviewer, now, text: "", to: "rejected", note: "spam" });
      return { ...move, changes: { ...move.changes, classification } };
    },
  });
  if (outcome.kind !== "done") return outcome;
  const { item } = outcome;
  const parsed = await readingOf(deps.blobs, item);
  await deps.corrections.append(lessonOf({ item, parsed, pack: deps.pack, by: reviewer.user, at: item.updatedAt }));
  return outcome;
};

interface Closing {
  reviewer: Reviewer;
  now: string;
  text: string;
  to: "rejected" | "filed";
  note: string;
}

export const closed = (item: Item, closing: Closing): Move => {
  const noted = noteOn(item, closing);
  return {
    to: closing.to,
    stage: null,
    note: closing.note,
    changes: {
      review: { ...withoutLock(noted), note: closing.text },
      summary: { ...item.summary, openChecks: 0, firstReason: closing.text === "" ? null : closing.text },
    },
  };
};

const noteOn = (item: Item, note: { reviewer: Reviewer; now: string; text: string }): Item =>
  commented(item, { by: note.reviewer.user, at: note.now, text: note.text });
