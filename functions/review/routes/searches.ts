import { Hono } from "hono";
import { hasRole } from "../../../shared/core/review/reviewer.ts";
import { type SavedSearch, savedSearchSchema } from "../../../shared/schemas/review-api.ts";
import type { ReviewApiOptions, ReviewContext, ReviewEnv } from "../options.ts";
import { readBody } from "../read-body.ts";
import { notFound, refuse } from "../refusal.ts";
import { builtInSearches, changeSearches, searchesOf } from "../saved-searches.ts";

/** More tiles than this help nobody, and each is counted live. */
const MAX_SEARCHES = 40;

/** Tiles: the built-in ones, the shared ones of leads, one's own. */
export const searchRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  app.get("/", async (context) => context.json({ searches: await mine(options, context) }));
  app.post("/", async (context) => {
    const body = await readBody(context, savedSearchSchema);
    if ("answer" in body) return body.answer;
    const search = { ...body.data, builtIn: false };
    const refusal = refusalOf(context, search, await mine(options, context));
    if (refusal !== null) return refusal;
    await change(options, context, {
      shared: search.shared,
      change: (searches) => [...searches.filter((one) => one.id !== search.id), search],
    });
    return context.json(search, 201);
  });
  app.delete("/:id", async (context) => {
    const found = (await mine(options, context)).find((search) => search.id === context.req.param("id"));
    if (found === undefined) return notFound(context, "saved search");
    const refusal = refusalOf(context, found, []);
    if (refusal !== null) return refusal;
    await change(options, context, { shared: found.shared, change: (searches) => searches.filter((one) => one.id !== found.id) });
    return context.body(null, 204);
  });
  return app;
};

const mine = (options: ReviewApiOptions, context: ReviewContext): Promise<SavedSearch[]> =>
  searchesOf(options.state.settings, options.tenantId, context.get("reviewer").user);

const change = (
  options: ReviewApiOptions,
  context: ReviewContext,
  step: { shared: boolean; change: (searches: SavedSearch[]) => SavedSearch[] },
): Promise<boolean> =>
  changeSearches(options.state.settings, options.tenantId, { user: context.get("reviewer").user, at: options.now(), ...step });

const refusalOf = (context: ReviewContext, search: SavedSearch, existing: SavedSearch[]): Response | null => {
  if (builtInSearches.some((one) => one.id === search.id)) {
    return refuse(context, 409, {
      code: "built_in",
      title: "Built in",
      detail: "This tile comes with Posthorn and stays; choose another name for yours.",
    });
  }
  if (search.shared && !hasRole(context.get("reviewer"), "lead", "admin")) {
    return refuse(context, 403, { code: "forbidden", title: "Not allowed", detail: "Only leads change tiles everybody sees." });
  }
  if (existing.length >= MAX_SEARCHES) {
    return refuse(context, 409, {
      code: "too_many",
      title: "Too many tiles",
      detail: `At most ${MAX_SEARCHES}; delete one first.`,
    });
  }
  return null;
};
