import { Hono } from "hono";
import type { z } from "zod";
import type { ReviewDeps, Target } from "../../../shared/core/review/act.ts";
import { addComment, assignItem } from "../../../shared/core/review/comment.ts";
import { confirmItem } from "../../../shared/core/review/confirm.ts";
import { changeCategory, saveItem } from "../../../shared/core/review/edit-acts.ts";
import { deleteFailed, handleByHand, requeueItem, retryFailed } from "../../../shared/core/review/failed-acts.ts";
import { claimItem, heartbeat, releaseItem, takeOver } from "../../../shared/core/review/lock-acts.ts";
import type { Outcome } from "../../../shared/core/review/outcome.ts";
import { escalate, fileItem, markSpam, rejectItem, setAside } from "../../../shared/core/review/put-aside.ts";
import type { Reviewer } from "../../../shared/core/review/reviewer.ts";
import { answerSample, judgeSample } from "../../../shared/core/review/sample.ts";
import { mergeItem, splitItem } from "../../../shared/core/review/split-merge.ts";
import { undoDecision } from "../../../shared/core/review/undo.ts";
import {
  assignSchema,
  changeCategorySchema,
  claimSchema,
  commentBodySchema,
  confirmSchema,
  emptyBodySchema,
  escalateSchema,
  type ItemAction,
  mergeSchema,
  reasonBodySchema,
  requeueSchema,
  sampleAnswerSchema,
  saveSchema,
  sampleSchema,
  setAsideSchema,
  splitSchema,
} from "../../../shared/schemas/review-api.ts";
import { type Answer, answerOutcome, done, lockAnswer } from "../answer-outcome.ts";
import { detailOf } from "../detail.ts";
import { versionIn } from "../if-match.ts";
import type { ReviewApiOptions, ReviewContext, ReviewEnv } from "../options.ts";
import { readBody } from "../read-body.ts";
import { refuse } from "../refusal.ts";
import { reviewDeps } from "../review-deps.ts";

interface ActCall<T> {
  deps: ReviewDeps;
  reviewer: Reviewer;
  target: Target;
  body: T;
}

/** Acts that decide from what the person saw, and so need its version. */
const NEEDS_VERSION: readonly ItemAction[] = [
  "category",
  "save",
  "confirm",
  "set-aside",
  "escalate",
  "reject",
  "spam",
  "file",
  "requeue",
  "split",
  "merge",
  "undo",
];

/** POST /items/{id}/<action>. */
export const itemActs = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const on = actRoutes(app, options);
  const detail: Answer = (item, context) => detailOf(options, context.get("reviewer"), item);
  on(
    "claim",
    claimSchema,
    ({ deps, reviewer, target, body }) => (body.takeOver ? takeOver : claimItem)(deps, reviewer, target),
    lockAnswer,
  );
  on("take-over", emptyBodySchema, ({ deps, reviewer, target }) => takeOver(deps, reviewer, target), lockAnswer);
  on("heartbeat", emptyBodySchema, ({ deps, reviewer, target }) => heartbeat(deps, reviewer, target), lockAnswer);
  on("release", emptyBodySchema, ({ deps, reviewer, target }) => releaseItem(deps, reviewer, target));
  on(
    "category",
    changeCategorySchema,
    ({ deps, reviewer, target, body }) => changeCategory(deps, reviewer, { target, ...body }),
    detail,
  );
  on("save", saveSchema, ({ deps, reviewer, target, body }) => saveItem(deps, reviewer, { target, fields: body.fields }), detail);
  on("confirm", confirmSchema, ({ deps, reviewer, target, body }) => confirmItem(deps, reviewer, { target, confirm: body }));
  on("set-aside", setAsideSchema, ({ deps, reviewer, target, body }) => setAside(deps, reviewer, { target, ...body }));
  on("escalate", escalateSchema, ({ deps, reviewer, target, body }) => escalate(deps, reviewer, { target, ...body }));
  on("reject", reasonBodySchema, ({ deps, reviewer, target, body }) => rejectItem(deps, reviewer, { target, ...body }));
  on("file", reasonBodySchema, ({ deps, reviewer, target, body }) => fileItem(deps, reviewer, { target, ...body }));
  on("spam", emptyBodySchema, ({ deps, reviewer, target }) => markSpam(deps, reviewer, target));
  on("requeue", requeueSchema, ({ deps, reviewer, target, body }) => requeueItem(deps, reviewer, { target, ...body }));
  on("comment", commentBodySchema, ({ deps, reviewer, target, body }) => addComment(deps, reviewer, { target, ...body }));
  on("assign", assignSchema, ({ deps, reviewer, target, body }) => assignItem(deps, reviewer, { target, ...body }));
  on("retry", emptyBodySchema, ({ deps, reviewer, target }) => retryFailed(deps, reviewer, target));
  on("by-hand", reasonBodySchema, ({ deps, reviewer, target, body }) => handleByHand(deps, reviewer, { target, ...body }));
  on("delete", reasonBodySchema, ({ deps, reviewer, target, body }) => deleteFailed(deps, reviewer, { target, ...body }));
  on("split", splitSchema, ({ deps, reviewer, target, body }) =>
    splitItem({ ...deps, claims: options.state.claims }, reviewer, { target, ...body }),
  );
  on("merge", mergeSchema, ({ deps, reviewer, target, body }) => mergeItem(deps, reviewer, { target, ...body }));
  on(
    "sample-answer",
    sampleAnswerSchema,
    ({ deps, reviewer, target, body }) => answerSample(deps, reviewer, { target, ...body }),
    detail,
  );
  on("sample", sampleSchema, ({ deps, reviewer, target, body }) => judgeSample(deps, reviewer, { target, ...body }));
  on("undo", emptyBodySchema, ({ deps, reviewer, target }) => undoDecision(deps, reviewer, target));
  return app;
};

const actRoutes =
  (app: Hono<ReviewEnv>, options: ReviewApiOptions) =>
  <T extends z.ZodType>(
    action: ItemAction,
    schema: T,
    run: (call: ActCall<z.infer<T>>) => Promise<Outcome>,
    answer: Answer = done,
  ): void => {
    app.post(`/:id/${action}`, async (context) => {
      const version = versionIn(context.req.header("if-match"));
      if (version === null) return badVersion(context);
      if (version === undefined && NEEDS_VERSION.includes(action)) return versionNeeded(context);
      const body = await readBody(context, schema);
      if ("answer" in body) return body.answer;
      const target: Target = { itemId: context.req.param("id"), expected: version };
      const outcome = await run({ deps: await reviewDeps(options), reviewer: context.get("reviewer"), target, body: body.data });
      return answerOutcome(options, context, { outcome, body: answer });
    });
  };

const badVersion = (context: ReviewContext): Response =>
  refuse(context, 400, {
    code: "bad_if_match",
    title: "If-Match is not a version",
    detail: 'Send the ETag the item came with, such as If-Match: "7".',
  });

const versionNeeded = (context: ReviewContext): Response =>
  refuse(context, 428, {
    code: "if_match_needed",
    title: "If-Match is missing",
    detail: "Send the ETag the item came with, so that nobody's work is overwritten.",
  });
