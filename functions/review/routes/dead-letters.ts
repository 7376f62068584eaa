import { Hono } from "hono";
import { z } from "zod";
import { CAUSE_ATTRIBUTE, TRIED_ATTRIBUTE } from "../../../shared/core/retain/bury-message.ts";
import { queuesOf } from "../../../shared/core/retain/dead-letter-list.ts";
import type { DeadLetter } from "../../../shared/ports/dead-letter-office.ts";
import { type DeadLetters, redriveBodySchema } from "../../../shared/schemas/review-pages.ts";
import { onlyFor } from "../only-for.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";
import { readBody } from "../read-body.ts";
import { notFound, refuse } from "../refusal.ts";

const PAGE = 50;

const cursorSchema = z.strictObject({ queue: z.string(), after: z.string().nullable() });
const bodySchema = z.union([
  z.object({ itemId: z.string() }),
  z.object({ data: z.object({ itemId: z.string() }) }).transform(({ data }) => data),
]);

/** Messages nobody could take, beside the failed items. */
export const deadLetterRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const { deadLetters } = options.state;
  const leads = onlyFor("lead", "admin");
  app.get("/", leads, async (context) => {
    const queues = queuesOf((await options.pack()).pack);
    const start = cursorOf(context.req.query("cursor"), queues);
    if (start === null)
      return refuse(context, 400, {
        code: "bad_cursor",
        title: "Not a cursor of this list",
        detail: "Use the one the page before gave.",
      });
    const page: DeadLetters = { letters: [], cursor: null };
    let { after } = start;
    for (const queue of queues.slice(queues.indexOf(start.queue))) {
      const limit = PAGE - page.letters.length;
      if (limit === 0) return context.json({ ...page, cursor: encode({ queue, after: null }) });
      const found = await deadLetters.list(queue, { limit, ...(after === null ? {} : { after }) });
      page.letters.push(...found.letters.map(letterView));
      if (found.after !== null) return context.json({ ...page, cursor: encode({ queue, after: found.after }) });
      after = null;
    }
    return context.json(page);
  });
  app.post("/redrive", leads, async (context) => {
    const body = await readBody(context, redriveBodySchema);
    if ("answer" in body) return body.answer;
    const { queue, id } = body.data;
    if (!queuesOf((await options.pack()).pack).includes(queue)) return notFound(context, "queue");
    const redriven = id === undefined ? await deadLetters.redriveAll(queue) : Number(await deadLetters.redrive(queue, id));
    context.set("audit", `${redriven} of ${queue}`);
    return redriven === 0 && id !== undefined ? notFound(context, "dead letter") : context.json({ redriven });
  });
  return app;
};

const letterView = (letter: DeadLetter): DeadLetters["letters"][number] => ({
  id: letter.id,
  queue: letter.queue,
  itemId: itemIdIn(letter.body),
  sentAt: letter.sentAt,
  receives: Number(letter.attributes[TRIED_ATTRIBUTE] ?? 0),
  reason: letter.attributes[CAUSE_ATTRIBUTE] ?? "It was tried too often.",
});

const itemIdIn = (body: string): string | null => {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.itemId : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const encode = (position: z.infer<typeof cursorSchema>): string => Buffer.from(JSON.stringify(position)).toString("base64url");

const cursorOf = (cursor: string | undefined, queues: string[]): z.infer<typeof cursorSchema> | null => {
  const [first = ""] = queues;
  if (cursor === undefined || cursor === "") return { queue: first, after: null };
  try {
    const position = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return position.success && queues.includes(position.data.queue) ? position.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
