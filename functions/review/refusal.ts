import type { Context } from "hono";
import type { z } from "zod";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export interface RefusalBody {
  code: string;
  title: string;
  detail: string;
  [member: string]: unknown;
}

/** RFC 9457 with a stable `code` the console translates by. */
export const refuse = (context: Context, status: ContentfulStatusCode, body: RefusalBody): Response =>
  context.body(JSON.stringify({ type: `urn:posthorn:problem:${body.code}`, ...body, status }), status, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });

export const refuseInvalid = (context: Context, error: z.ZodError): Response =>
  refuse(context, 422, {
    code: "invalid",
    title: "The request is not as it should be",
    detail: "Correct the places listed under errors; nothing was changed.",
    errors: error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
  });

export const notFound = (context: Context, what: string): Response =>
  refuse(context, 404, { code: "not_found", title: "Not found", detail: `There is no such ${what}, or it is not yours to see.` });
