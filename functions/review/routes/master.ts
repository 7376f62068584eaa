import { Hono } from "hono";
import { type MasterRow, masterRows, searchMaster } from "../../../shared/core/review/master-search.ts";
import { type MasterKind, masterKindSchema } from "../../../shared/schemas/master-data.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { notFound } from "../refusal.ts";

const MAX_QUERY_CHARACTERS = 100;

/** Type-ahead over the pack's master data. */
export const masterRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const rowsOf = rowsByPack(options);
  app.get("/:kind", async (context) => {
    const kind = masterKindSchema.safeParse(context.req.param("kind"));
    if (!kind.success) return notFound(context, "kind of master data");
    if (context.get("reviewer").masked) return context.json({ records: [] });
    const query = (context.req.query("q") ?? "").slice(0, MAX_QUERY_CHARACTERS);
    return context.json({ records: searchMaster(await rowsOf(kind.data), (await options.pack()).pack, query) });
  });
  return app;
};

/** Read once per version of the pack: a customer list may have a hundred thousand lines. */
const rowsByPack = (options: ReviewApiOptions): ((kind: MasterKind) => Promise<MasterRow[]>) => {
  let held = { hash: "", rows: new Map<string, MasterRow[]>() };
  return async (kind) => {
    const loaded = await options.pack();
    if (held.hash !== loaded.hash) held = { hash: loaded.hash, rows: new Map() };
    const rows = held.rows.get(kind) ?? masterRows(loaded, kind);
    held.rows.set(kind, rows);
    return rows;
  };
};
