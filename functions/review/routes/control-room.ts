import { Hono } from "hono";
import { z } from "zod";
import { shownRow } from "../../../shared/core/review/hidden-row.ts";
import { openSamples } from "../../../shared/core/review/sample.ts";
import { instantSchema } from "../../../shared/schemas/identifiers.ts";
import type { LedgerBalance } from "../../../shared/schemas/ledger.ts";
import type { Dashboard } from "../../../shared/schemas/review-api.ts";
import { dashboardOf, fullBalance } from "../control-room.ts";
import { csvOf } from "../csv.ts";
import { keptAnswers } from "../kept-answer.ts";
import { rowView } from "../list-query.ts";
import { onlyFor } from "../only-for.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { refuse, refuseInvalid } from "../refusal.ts";
import { reviewDeps } from "../review-deps.ts";
import { staleAnswers } from "../stale-answer.ts";
import { unchangedAnswer } from "../unchanged-answer.ts";

/** Several leads look at the same page; a number that is half a minute old steers as well. */
const KEEP_MS = 30_000;
const DAY_MS = 86_400_000;
/** Shown with their age while fresh ones are counted: better than a page that waits. */
const STALE_MS = DAY_MS;
/** A console asks for whole hours. */
const CURRENT_MS = 3_600_000;
const DEFAULT_DAYS = 7;
const MAX_DAYS = 400;
const SAMPLES = 50;

const periodSchema = z.object({ from: instantSchema.optional(), to: instantSchema.optional() });

export const controlRoomRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const steering = onlyFor("lead", "admin", "auditor");
  const { now, onError } = options;
  // Work behind an answer needs a process that goes on: a store that counts by itself lives in one, a function does not.
  const staleMs = options.statistics === undefined ? KEEP_MS : STALE_MS;
  const dashboards = staleAnswers<Dashboard>({ freshMs: KEEP_MS, staleMs, now, onError });
  const balances = keptAnswers<LedgerBalance>(KEEP_MS, options.now);
  const dashboard = async (period: Period): Promise<Dashboard> => {
    const make = (): Promise<Dashboard> => dashboardOf(options, { ...period, now: now() });
    const { at, value } = await dashboards(nameOf(period, now()), make);
    return { ...value, countedAt: at };
  };
  app.get("/dashboard", steering, unchangedAnswer, async (context) => {
    const period = periodOf(options, context.req.query());
    if (!period.success) return refuseInvalid(context, period.error);
    if (days(period.data) > MAX_DAYS)
      return refuse(context, 422, { code: "period_too_long", title: "Too long", detail: `At most ${MAX_DAYS} days at once.` });
    return context.json(await dashboard(period.data));
  });
  app.get("/dashboard.csv", steering, async (context) => {
    const period = periodOf(options, context.req.query());
    if (!period.success) return refuseInvalid(context, period.error);
    return context.body(csvOfDashboard(await dashboard(period.data)), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="control-room.csv"',
    });
  });
  app.get("/ledger", steering, async (context) => context.json(await balances("ledger", () => fullBalance(options))));
  app.get("/samples", onlyFor("clerk", "lead", "admin"), async (context) => {
    const rows = await openSamples(await reviewDeps(options), context.get("reviewer"), SAMPLES);
    return context.json({ rows: rows.map((row) => rowView(shownRow(row))), cursor: null });
  });
  return app;
};

interface Period {
  from: string;
  to: string;
}

/** "The last fourteen days" stays the same question while the clock goes on. */
const nameOf = (period: Period, now: string): string => {
  const behind = Date.parse(now) - Date.parse(period.to);
  return Math.abs(behind) <= CURRENT_MS ? `last ${days(period)}` : `${period.from} ${period.to}`;
};

const days = (period: Period): number => (Date.parse(period.to) - Date.parse(period.from)) / DAY_MS;

const periodOf = (options: ReviewApiOptions, query: Record<string, string>): z.ZodSafeParseResult<Period> =>
  periodSchema
    .transform(({ from, to }) => {
      const end = to ?? minuteAfter(options.now());
      return { to: end, from: from ?? new Date(Date.parse(end) - DEFAULT_DAYS * DAY_MS).toISOString() };
    })
    .safeParse(query);

const MINUTE_MS = 60_000;

/** Whole minutes, so that everybody who asks within one gets the same answer. */
const minuteAfter = (now: string): string => new Date(Math.floor(Date.parse(now) / MINUTE_MS + 1) * MINUTE_MS).toISOString();

const csvOfDashboard = (dashboard: Dashboard): string => {
  const { inflow, backlog, corrections, queues, sla, automation } = dashboard;
  return csvOf(
    ["figure", "name", "detail", "value"],
    [
      ...inflow.map(({ day, channel, category, count }) => ["inflow", day, `${channel} ${category}`, count]),
      ...backlog.map(({ bucket, count }) => ["backlog", bucket, "", count]),
      ...Object.entries(sla).map(([name, value]) => ["sla", name, "", value]),
      ...Object.entries(automation).map(([name, value]) => ["automation", name, "", value]),
      ...corrections.map(({ category, field, reviewed, corrected }) => [
        "corrections",
        category,
        field ?? "category",
        `${corrected} of ${reviewed}`,
      ]),
      ...queues.map(({ system, visible }) => ["queue", system, "visible", visible]),
    ],
  );
};
