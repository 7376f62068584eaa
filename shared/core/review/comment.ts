import type { Item } from "../../schemas/item.ts";
import { act, type ReviewDeps, type Target } from "./act.ts";
import { ASSIGN_NOTE, COMMENT_NOTE } from "./harmless.ts";
import type { Outcome } from "./outcome.ts";
import type { Reviewer } from "./reviewer.ts";

/** The item with the note among its comments; an empty note is none. */
export const commented = (item: Item, comment: { by: string; at: string; text: string }): Item =>
  comment.text.trim() === ""
    ? item
    : { ...item, review: { ...item.review, comments: [...item.review.comments, { ...comment, text: comment.text.trim() }] } };

export const addComment = (deps: ReviewDeps, reviewer: Reviewer, call: { target: Target; text: string }): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "comment",
    target: call.target,
    decide: (item, now) => ({
      to: item.state,
      stage: item.stage,
      note: COMMENT_NOTE,
      changes: { review: commented(item, { by: reviewer.user, at: now, text: call.text }).review },
    }),
  });

/** Who is to look at it; null takes the assignment away. */
export const assignItem = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { target: Target; user: string | null },
): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "assign",
    target: call.target,
    decide: (item) => ({
      to: item.state,
      stage: item.stage,
      note: ASSIGN_NOTE,
      changes: { review: { ...item.review, assignee: call.user } },
    }),
  });
