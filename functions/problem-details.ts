import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import type { ProblemDetails } from "../shared/schemas/problem.ts";

type Status = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

/** RFC 9457 answer. `detail` says what would be right. */
export const problem = (
  context: Context,
  status: Status,
  body: Omit<ProblemDetails, "status" | "type"> & { type?: string },
): Response =>
  context.body(JSON.stringify({ type: body.type ?? "about:blank", ...body, status }), status, {
    "content-type": "application/problem+json",
  });

/** The message of a zod error as problem details, one line per wrong place. */
export const invalid = (context: Context, error: z.ZodError, what: string): Response =>
  problem(context, 422, {
    title: `This is not ${what}`,
    detail: "Correct the places listed under errors and send it again; nothing was stored.",
    errors: error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
  });

/** Last resort for both apps: a refusal keeps its status, a surprise is told without its inner words. */
export const onError =
  (report: (error: unknown) => void) =>
  (error: Error, context: Context): Response => {
    if (error instanceof HTTPException) return error.getResponse();
    report(error);
    return problem(context, 500, {
      title: "Something went wrong here",
      detail: "Nothing you sent was lost if it was accepted before; please try again.",
    });
  };
