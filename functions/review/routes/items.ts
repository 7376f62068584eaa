import { Hono } from "hono";
import { bulkSchema, nextSchema, PAGES_WITH_WORDS } from "../../../shared/schemas/review-api.ts";
import { bulkAct } from "../../../shared/core/review/bulk.ts";
import { seesSummary } from "../../../shared/core/review/reviewer.ts";
import { readingOf } from "../../../shared/core/review/stored-reading.ts";
import { takeNext } from "../../../shared/core/review/take-next.ts";
import { dueItems } from "../../../shared/core/review/wake-waiting.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { answerOutcome } from "../answer-outcome.ts";
import { detailOf } from "../detail.ts";
import { etagOf } from "../if-match.ts";
import { itemQueryOf, listQueryFrom, rowView } from "../list-query.ts";
import type { ReviewApiOptions, ReviewContext, ReviewEnv } from "../options.ts";
import { readBody } from "../read-body.ts";
import { notFound, refuseInvalid } from "../refusal.ts";
import { reviewDeps } from "../review-deps.ts";
import { unchangedAnswer } from "../unchanged-answer.ts";
import { visibleRows } from "../visible-rows.ts";

/** How often "take next" also looks for locks that ran out. */
const WAKE_EVERY_MS = 30_000;

/** The work list and one item of it. */
export const itemRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const wake = wakeNowAndThen(options);
  const beingTaken = new Set<string>();
  app.get("/", unchangedAnswer, async (context) => {
    const query = listQueryFrom(context.req.queries());
    if (!query.success) return refuseInvalid(context, query.error);
    const page = await visibleRows(options.state.items, context.get("reviewer"), itemQueryOf(options.tenantId, query.data));
    return context.json({ rows: page.rows.map(rowView), cursor: page.cursor });
  });
  app.post("/next", async (context) => {
    const body = await readBody(context, nextSchema);
    if ("answer" in body) return body.answer;
    await wake();
    const reviewer = context.get("reviewer");
    const outcome = await takeNext({ ...(await reviewDeps(options)), beingTaken }, reviewer, body.data);
    if (outcome.kind === "not_found") return context.body(null, 204);
    if (outcome.kind === "done") context.set("audit", outcome.item.itemId);
    return answerOutcome(options, context, { outcome, body: (item) => detailOf(options, reviewer, item) });
  });
  app.post("/bulk", async (context) => {
    const body = await readBody(context, bulkSchema);
    if ("answer" in body) return body.answer;
    const results = await bulkAct(await reviewDeps(options), context.get("reviewer"), body.data);
    context.set("audit", `${body.data.action} on ${results.filter((result) => result.done).length} of ${results.length} items`);
    return context.json({ results });
  });
  app.get("/:id", async (context) => {
    const item = await visibleItem(options, context);
    if (item === undefined) return notFound(context, "item");
    const etag = etagOf(item.version);
    context.header("etag", etag);
    context.header("cache-control", "private, no-cache");
    return context.json(await detailOf(options, context.get("reviewer"), item));
  });
  app.get("/:id/parts/:part/pages/:page", async (context) => {
    const item = await visibleItem(options, context);
    const parsed = item === undefined || context.get("reviewer").masked ? null : await readingOf(options.state.blobs, item);
    const pages = parsed?.documents
      .filter((document) => document.part === context.req.param("part"))
      .flatMap((document) => document.pages);
    const page = pages?.find((candidate) => candidate.number === Number(context.req.param("page")));
    return page === undefined
      ? notFound(context, `page (words of the first ${PAGES_WITH_WORDS} come with the item)`)
      : context.json(page);
  });
  return app;
};

export const visibleItem = async (options: ReviewApiOptions, context: ReviewContext): Promise<Item | undefined> => {
  const id = context.req.param("id") ?? "";
  const item = await options.state.items.get(options.tenantId, id);
  return item !== undefined && seesSummary(context.get("reviewer"), item.summary) ? item : undefined;
};

const wakeNowAndThen = (options: ReviewApiOptions): (() => Promise<void>) => {
  let last = 0;
  return async () => {
    const now = Date.parse(options.now());
    if (now - last < WAKE_EVERY_MS) return;
    last = now;
    await dueItems({ items: options.state.items, tenantId: options.tenantId, now: options.now });
  };
};
