import type { Outcome } from "../../shared/core/review/outcome.ts";
import type { Item } from "../../shared/schemas/item.ts";
import { detailOf } from "./detail.ts";
import { etagOf } from "./if-match.ts";
import type { ReviewApiOptions, ReviewContext } from "./options.ts";
import { notFound, refuse } from "./refusal.ts";

export type Answer = (item: Item, context: ReviewContext) => unknown;

/** HTTP's words for what came of an act. */
export const answerOutcome = async (
  options: ReviewApiOptions,
  context: ReviewContext,
  result: { outcome: Outcome; body: Answer },
): Promise<Response> => {
  const { outcome, body } = result;
  switch (outcome.kind) {
    case "done":
    case "unchanged":
      context.header("etag", etagOf(outcome.item.version));
      return context.json(await body(outcome.item, context), 200);
    case "conflict":
      context.header("etag", etagOf(outcome.item.version));
      return refuse(context, 412, {
        code: "conflict",
        title: "Somebody else was faster",
        detail:
          "Nothing was overwritten. `current` is what is stored now; decide which values hold and send them with its version.",
        current: await detailOf(options, context.get("reviewer"), outcome.item),
      });
    case "readings_differ":
      context.header("etag", etagOf(outcome.item.version));
      return refuse(context, 409, {
        code: "readings_differ",
        title: "The two readings differ",
        detail: `Both are kept: ${outcome.fields.join(", ")}. \`current\` has the first person's values; decide and confirm again.`,
        current: await detailOf(options, context.get("reviewer"), outcome.item),
      });
    case "not_found":
      return notFound(context, "item");
    case "forbidden":
      return refuse(context, 403, { code: "forbidden", title: "Not allowed", detail: outcome.message });
    case "refused":
      return refuse(context, 409, { code: outcome.code, title: "Not possible now", detail: outcome.message });
    case "open_checks":
      return refuse(context, 422, {
        code: "open_checks",
        title: "There are open checks",
        detail: "Correct the fields listed under errors, mark them as not on the document, or override with a reason.",
        errors: outcome.problems.map((problem) => ({ path: problem.field ?? "", message: problem.message, code: problem.code })),
      });
  }
};

export const done: Answer = (item) => ({ itemId: item.itemId, state: item.state, version: item.version });

export const lockAnswer: Answer = (item) => ({ lock: item.review.lock, version: item.version });
