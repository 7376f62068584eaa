import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { type AcceptDeps, acceptOriginal, MAX_ORIGINAL_BYTES } from "../../shared/core/intake/accept.ts";
import type { Channel } from "../../shared/schemas/identifiers.ts";
import {
  chatSchema,
  formPostSchema,
  inboundEventSchema,
  type InboundMeta,
  socialMessageSchema,
} from "../../shared/schemas/inbound.ts";
import { invalid, problem } from "../problem-details.ts";

export interface IntakeApiOptions {
  accept: AcceptDeps;
  tenantId: string;
  now: () => string;
}

/** Doors for programs. 202 means: durable, will be worked on; anything else means nothing was stored. */
export const intakeApi = (options: IntakeApiOptions): Hono => {
  const app = new Hono();
  app.use(
    "*",
    bodyLimit({
      maxSize: MAX_ORIGINAL_BYTES,
      onError: (context) =>
        problem(context, 413, { title: "Too large", detail: `At most ${MAX_ORIGINAL_BYTES / 1024 / 1024} MB in one request.` }),
    }),
  );
  app.post("/mail", (context) => acceptRaw(options, { context, channel: "mail", what: "a mail as message/rfc822" }));
  app.post("/letters", (context) => acceptRaw(options, { context, channel: "letter", what: "a PDF, image or office file" }));
  app.post("/forms/:form", (context) =>
    acceptJson(options, {
      context,
      channel: "form",
      schema: formPostSchema,
      what: "a form post",
      extra: { form: context.req.param("form") },
    }),
  );
  app.post("/chats", (context) => acceptJson(options, { context, channel: "chat", schema: chatSchema, what: "a chat" }));
  app.post("/messages", (context) =>
    acceptJson(options, { context, channel: "message", schema: socialMessageSchema, what: "a message" }),
  );
  app.post("/events", (context) =>
    acceptJson(options, { context, channel: "event", schema: inboundEventSchema, what: "a CloudEvent 1.0" }),
  );
  return app;
};

type RequestContext = Parameters<typeof problem>[0];

const acceptRaw = async (
  options: IntakeApiOptions,
  request: { context: RequestContext; channel: Channel; what: string },
): Promise<Response> => {
  const { context, channel, what } = request;
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (bytes.byteLength === 0) {
    return problem(context, 422, { title: "Empty body", detail: `Send ${what} as the request's body.` });
  }
  const fileName = context.req.header("x-file-name") ?? context.req.query("name") ?? null;
  return stored(options, { context, bytes, channel, fileName });
};

const acceptJson = async (
  options: IntakeApiOptions,
  request: { context: RequestContext; channel: Channel; schema: z.ZodType; what: string; extra?: Record<string, string> },
): Promise<Response> => {
  const { context, channel, schema, what } = request;
  const body = await jsonOf(context);
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return problem(context, 400, {
      title: "Not a JSON object",
      detail: `Send ${what} as a JSON object with content-type application/json.`,
    });
  }
  const parsed = schema.safeParse({ ...body, ...request.extra });
  if (!parsed.success) return invalid(context, parsed.error, what);
  return stored(options, { context, bytes: new TextEncoder().encode(JSON.stringify(parsed.data)), channel, fileName: null });
};

const jsonOf = async (context: RequestContext): Promise<unknown> => {
  try {
    return JSON.parse(await context.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const stored = async (
  options: IntakeApiOptions,
  request: { context: RequestContext; bytes: Uint8Array; channel: Channel; fileName: string | null },
): Promise<Response> => {
  const { context, bytes, channel, fileName } = request;
  const meta: InboundMeta = {
    tenantId: options.tenantId,
    channel,
    receivedAt: options.now(),
    source: `http ${new URL(context.req.url).pathname}`,
    fileName,
    envelope: null,
    verdicts: {},
  };
  const accepted = await acceptOriginal(options.accept, bytes, meta);
  return context.json({ accepted: true, key: accepted.key, sha256: accepted.sha256 }, 202);
};
