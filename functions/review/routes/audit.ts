import { Hono } from "hono";
import { z } from "zod";
import { instantSchema } from "../../../shared/schemas/identifiers.ts";
import { type AuditEntry, listAudit } from "../audit-trail.ts";
import { csvOf } from "../csv.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { refuseInvalid } from "../refusal.ts";
import { onlyFor } from "../only-for.ts";

/** A spreadsheet of a year of a large team; more is asked for by time. */
const MAX_EXPORT = 20_000;
const EXPORT_PAGE = 500;
const MAX_FILTER_CHARACTERS = 200;

const querySchema = z.object({
  actor: z.string().max(MAX_FILTER_CHARACTERS).optional(),
  action: z.string().max(MAX_FILTER_CHARACTERS).optional(),
  q: z.string().max(MAX_FILTER_CHARACTERS).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The audit log, read-only. */
export const auditRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const { blobs } = options.state;
  const readers = onlyFor("auditor", "lead", "admin");
  app.get("/audit", readers, async (context) => {
    const query = querySchema.safeParse(given(context.req.query()));
    return query.success
      ? context.json(await listAudit(blobs, options.tenantId, query.data))
      : refuseInvalid(context, query.error);
  });
  app.get("/audit.csv", readers, async (context) => {
    const query = querySchema.safeParse(given(context.req.query()));
    if (!query.success) return refuseInvalid(context, query.error);
    const entries: AuditEntry[] = [];
    let { cursor } = query.data;
    do {
      const page = await listAudit(blobs, options.tenantId, { ...query.data, cursor, limit: EXPORT_PAGE });
      entries.push(...page.entries);
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined && entries.length < MAX_EXPORT);
    const rows = entries.map(({ at, actor, action, itemId, detail }) => [at, actor, action, itemId, detail]);
    return context.body(csvOf(["at", "actor", "action", "item", "detail"], rows), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="audit.csv"',
    });
  });
  return app;
};

/** Empty parameters of a form count as not given. */
const given = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
