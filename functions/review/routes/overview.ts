import { Hono } from "hono";
import type { ItemRow } from "../../../shared/ports/item-repository.ts";
import type { Case } from "../../../shared/schemas/case.ts";
import type { Me, PackView } from "../../../shared/schemas/review-api.ts";
import { isHiddenRow } from "../../../shared/core/review/hidden-row.ts";
import type { Reviewer } from "../../../shared/core/review/reviewer.ts";
import type { Pack } from "../../../shared/schemas/pack.ts";
import { type Counts, countTiles, type TileCounts } from "../count-tiles.ts";
import { keptAnswers } from "../kept-answer.ts";
import { rowView } from "../list-query.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { openApiDocument } from "../openapi.ts";
import { notFound } from "../refusal.ts";
import { unchangedAnswer } from "../unchanged-answer.ts";
import { visibleRows } from "../visible-rows.ts";

const CASE_ITEMS = 100;

/** Who am I, what is there, how much of it. */
export const overviewRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  app.get("/me", (context) => {
    const { user, name, roles, teams } = context.get("reviewer");
    const me: Me = {
      user,
      name,
      roles,
      teams,
      tenantId: options.tenantId,
      csrfToken: context.get("csrfToken"),
      singleUser: options.identities.singleUser,
      live: options.subscribe === undefined ? "poll" : "stream",
    };
    return context.json(me);
  });
  app.get("/openapi.json", (context) => context.json(openApiDocument()));
  app.get("/pack", async (context) => context.json(packView((await options.pack()).pack)));
  const counts = countsOf(options);
  app.get("/counts", unchangedAnswer, async (context) => context.json(await counts(context.get("reviewer"))));
  app.get("/cases/:case", async (context) => {
    const caseId = context.req.param("case");
    const query = { tenantId: options.tenantId, caseId, order: "oldest" as const, limit: CASE_ITEMS };
    const page = await visibleRows(options.state.items, context.get("reviewer"), query);
    if (page.rows.length === 0) return notFound(context, "case");
    const found = await options.state.cases.get(options.tenantId, caseId);
    return context.json({ case: found === undefined ? null : untellingCase(found, page.rows), items: page.rows.map(rowView) });
  });
  return app;
};

/** The timeline names the category of each item; of hidden ones it keeps the subject. */
const untellingCase = (found: Case, rows: ItemRow[]): Case => {
  const subjects = new Map(rows.filter(isHiddenRow).map((row) => [row.itemId, row.summary.subject]));
  const timeline = found.timeline.map((entry) => ({ ...entry, text: subjects.get(entry.itemId ?? "") ?? entry.text }));
  return { ...found, timeline };
};

/** Where consoles poll, sixty of them ask every few seconds, and each count reads an index of the whole store. */
const POLLED_COUNTS_MS = 30_000;

/** With a stream the console asks only when something moved, and wants the newest. */
const countsOf = (options: ReviewApiOptions): ((reviewer: Reviewer) => Promise<TileCounts>) => {
  const { state, tenantId } = options;
  const all = (): Promise<Counts> => state.items.count(tenantId);
  if (options.subscribe !== undefined) return async (reviewer) => countTiles(options, reviewer, await all());
  const keptAll = keptAnswers<Counts>(POLLED_COUNTS_MS, options.now);
  const keptOwn = keptAnswers<TileCounts>(POLLED_COUNTS_MS, options.now);
  return (reviewer) => keptOwn(reviewer.user, async () => countTiles(options, reviewer, await keptAll("all", all)));
};

const packView = (pack: Pack): PackView => ({
  name: pack.name,
  categories: {
    ...Object.fromEntries(
      Object.entries(pack.categories).map(([name, { label, description, system, team, fields }]) => [
        name,
        { label, description, system, team, fields: fields.map((field) => field.name) },
      ]),
    ),
    none: { label: pack.none.label, description: pack.none.description, system: "", team: pack.none.team, fields: [] },
  },
  fields: Object.fromEntries(Object.entries(pack.fields).map(([name, { label, type }]) => [name, { label, type }])),
  teams: Object.fromEntries(Object.entries(pack.teams).map(([name, team]) => [name, team.label])),
  systems: Object.fromEntries(Object.entries(pack.systems).map(([name, system]) => [name, system.label])),
});
