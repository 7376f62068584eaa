import { Hono } from "hono";
import type { Me, PackView } from "../../../shared/schemas/review-api.ts";
import type { Pack } from "../../../shared/schemas/pack.ts";
import { countTiles } from "../count-tiles.ts";
import { rowView } from "../list-query.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { openApiDocument } from "../openapi.ts";
import { notFound } from "../refusal.ts";
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
    };
    return context.json(me);
  });
  app.get("/openapi.json", (context) => context.json(openApiDocument()));
  app.get("/pack", async (context) => context.json(packView((await options.pack()).pack)));
  app.get("/counts", async (context) => context.json(await countTiles(options, context.get("reviewer"))));
  app.get("/cases/:case", async (context) => {
    const caseId = context.req.param("case");
    const query = { tenantId: options.tenantId, caseId, order: "oldest" as const, limit: CASE_ITEMS };
    const page = await visibleRows(options.state.items, context.get("reviewer"), query);
    if (page.rows.length === 0) return notFound(context, "case");
    return context.json({
      case: (await options.state.cases.get(options.tenantId, caseId)) ?? null,
      items: page.rows.map(rowView),
    });
  });
  return app;
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
