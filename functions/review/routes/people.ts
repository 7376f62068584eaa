import { Hono } from "hono";
import { z } from "zod";
import { personSchema } from "../../../shared/schemas/review-api.ts";
import { personSetting } from "../identity/person.ts";
import { versionIn } from "../if-match.ts";
import { onlyFor } from "../only-for.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { readBody } from "../read-body.ts";
import { refuse, refuseInvalid } from "../refusal.ts";

const PREFIX = personSetting("");
/** A large house in a few pages. */
const MAX_PAGE = 200;
const MAX_CURSOR_CHARACTERS = 300;

/** The cursor is the last person of the page before. */
const querySchema = z.object({
  cursor: z.string().max(MAX_CURSOR_CHARACTERS).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(MAX_PAGE),
});

/** Rights of people: an admin's page. */
export const peopleRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const { settings } = options.state;
  const admins = onlyFor("admin");
  app.get("/", admins, async (context) => {
    const query = querySchema.safeParse(context.req.query());
    if (!query.success) return refuseInvalid(context, query.error);
    const { cursor, limit } = query.data;
    const found = (await settings.list(options.tenantId, PREFIX))
      .map(({ name, version, value }) => ({ user: name.slice(PREFIX.length), version, person: personSchema.parse(value) }))
      .filter(({ user }) => cursor === undefined || user > cursor)
      .toSorted((one, other) => (one.user < other.user ? -1 : 1));
    const people = found.slice(0, limit);
    return context.json({ people, cursor: found.length > limit ? (people.at(-1)?.user ?? null) : null });
  });
  app.put("/:user", admins, async (context) => {
    const body = await readBody(context, personSchema);
    if ("answer" in body) return body.answer;
    const user = context.req.param("user");
    if (user === context.get("reviewer").user && !body.data.roles.includes("admin")) {
      return refuse(context, 409, {
        code: "own_rights",
        title: "Not your own",
        detail: "Nobody takes the admin role from themselves; another admin can.",
      });
    }
    const version = versionIn(context.req.header("if-match")) ?? 0;
    const next = {
      name: personSetting(user),
      version: version + 1,
      at: options.now(),
      by: context.get("reviewer").user,
      note: "",
      value: body.data,
    };
    if ((await settings.put(options.tenantId, next)) === "conflict") {
      return refuse(context, 412, {
        code: "conflict",
        title: "Somebody else was faster",
        detail: "Load the person again and decide anew.",
      });
    }
    context.set("audit", `${user}: ${body.data.active ? body.data.roles.join(", ") : "inactive"}`);
    return context.json({ user, version: version + 1, person: body.data });
  });
  return app;
};
