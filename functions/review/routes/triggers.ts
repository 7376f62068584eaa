import { Hono } from "hono";
import { z } from "zod";
import { listTriggers } from "../../../shared/core/route/kept-triggers.ts";
import { triggerSchema } from "../../../shared/schemas/work-item.ts";
import { onlyFor } from "../only-for.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { refuseInvalid } from "../refusal.ts";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
const MAX_CURSOR_CHARACTERS = 500;

const querySchema = z.object({
  kind: triggerSchema.shape.kind.optional(),
  cursor: z.string().max(MAX_CURSOR_CHARACTERS).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
});

/** What went out for proactive outreach, for those who steer. */
export const triggerRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  app.get("/triggers", onlyFor("lead", "admin", "auditor"), async (context) => {
    const given = Object.entries(context.req.query()).filter(([, value]) => value !== "");
    const query = querySchema.safeParse(Object.fromEntries(given));
    return query.success
      ? context.json(await listTriggers(options.state.blobs, options.tenantId, query.data))
      : refuseInvalid(context, query.error);
  });
  return app;
};
