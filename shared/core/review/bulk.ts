import type { Bulk } from "../../schemas/review-api.ts";
import type { ReviewDeps } from "./act.ts";
import { assignItem } from "./comment.ts";
import { changeCategory } from "./edit-acts.ts";
import { requeueItem } from "./failed-acts.ts";
import { releaseItem } from "./lock-acts.ts";
import type { Outcome } from "./outcome.ts";
import { markSpam } from "./put-aside.ts";
import type { Reviewer } from "./reviewer.ts";

export interface BulkResult {
  itemId: string;
  done: boolean;
  problem: string | null;
}

/** One act on many items, each on its own: one that cannot be done stops none of the others. */
export const bulkAct = async (deps: ReviewDeps, reviewer: Reviewer, bulk: Bulk): Promise<BulkResult[]> => {
  const results: BulkResult[] = [];
  for (const itemId of new Set(bulk.ids)) {
    const outcome = await actOn(deps, reviewer, { bulk, itemId });
    results.push({ itemId, done: outcome.kind === "done" || outcome.kind === "unchanged", problem: problemOf(outcome) });
  }
  return results;
};

const actOn = (deps: ReviewDeps, reviewer: Reviewer, call: { bulk: Bulk; itemId: string }): Promise<Outcome> => {
  const { bulk, itemId } = call;
  const target = { itemId };
  switch (bulk.action) {
    case "assign":
      return assignItem(deps, reviewer, { target, user: bulk.user });
    case "category":
      return recategorise(deps, reviewer, { itemId, category: bulk.category });
    case "spam":
      return markSpam(deps, reviewer, target);
    case "requeue":
      return requeueItem(deps, reviewer, { target, note: bulk.note });
  }
};

/** The lock taken for it is given back: nobody looks at these one by one now. */
const recategorise = async (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { itemId: string; category: string },
): Promise<Outcome> => {
  const target = { itemId: call.itemId };
  const outcome = await changeCategory(deps, reviewer, { target, category: call.category, fields: [] });
  return outcome.kind === "done" ? releaseItem(deps, reviewer, target) : outcome;
};

const problemOf = (outcome: Outcome): string | null => {
  switch (outcome.kind) {
    case "done":
    case "unchanged":
      return null;
    case "conflict":
      return "Somebody else changed it at the same moment.";
    case "not_found":
      return "There is no such item, or it is not yours to see.";
    case "forbidden":
    case "refused":
      return outcome.message;
    case "readings_differ":
      return `The two readings differ: ${outcome.fields.join(", ")}.`;
    case "open_checks":
      return outcome.problems.map((problem) => problem.message).join(" ");
  }
};
