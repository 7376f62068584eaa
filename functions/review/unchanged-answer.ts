import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { ReviewEnv } from "./options.ts";

/** Enough of a SHA-256 that two answers of one day are never taken for the same. */
const TAG_CHARACTERS = 27;
const OK = 200;
const NOT_MODIFIED = 304;

/**
 * Who asks again and again (where nothing can be streamed) gets 304 and no body while nothing changed. The tag is one of the
 * content: rights and masks are part of it by themselves. The answer is still made; what is saved is the wire and the page's work.
 */
export const unchangedAnswer: MiddlewareHandler<ReviewEnv> = async (context, next) => {
  await next();
  if (context.res.status !== OK) return;
  const body = await context.res.clone().arrayBuffer();
  const tag = `W/"${createHash("sha256").update(new Uint8Array(body)).digest("base64url").slice(0, TAG_CHARACTERS)}"`;
  const known =
    context.req
      .header("if-none-match")
      ?.split(",")
      .some((one) => one.trim() === tag) ?? false;
  if (known) context.res = new Response(null, { status: NOT_MODIFIED, headers: { etag: tag } });
  else context.header("etag", tag);
};
