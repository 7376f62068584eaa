import type { MiddlewareHandler } from "hono";
import type { ReviewApiOptions, ReviewEnv } from "./options.ts";
import { refuse } from "./refusal.ts";

interface Limit {
  burst: number;
  perSecond: number;
}

/** The console fetches a handful of things per item; a person settles one in seconds. Far above both, far below a script gone wild. */
const READS: Limit = { burst: 400, perSecond: 40 };
const CHANGES: Limit = { burst: 120, perSecond: 10 };
/** Each of these reads thousands of items. */
const HEAVY: Limit = { burst: 10, perSecond: 0.2 };
const HEAVY_PATHS = /\/(simulate|train|export|erase|preview|audit\.csv)$/;
const MAX_PEOPLE = 10_000;

const TOO_MANY = 429;

/** Token buckets per person. In the cloud each function instance counts for itself; the gateway limits them together. */
export const rateLimit = (options: ReviewApiOptions): MiddlewareHandler<ReviewEnv> => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return async (context, next) => {
    // The one person at this machine could only be slowing themselves down.
    if (options.identities.singleUser) return next();
    const kind = kindOf(context.req.method, context.req.path);
    const name = `${kind} ${context.get("reviewer").user}`;
    const limit = limits[kind];
    const now = Date.parse(options.now());
    const before = buckets.get(name) ?? { tokens: limit.burst, at: now };
    const tokens = Math.min(limit.burst, before.tokens + (Math.max(0, now - before.at) / 1000) * limit.perSecond);
    if (buckets.size >= MAX_PEOPLE) buckets.clear();
    buckets.set(name, { tokens: Math.max(0, tokens - 1), at: now });
    if (tokens >= 1) return next();
    const wait = Math.ceil((1 - tokens) / limit.perSecond);
    context.header("retry-after", String(wait));
    return refuse(context, TOO_MANY, {
      code: "too_many_requests",
      title: "Too many requests",
      detail: `Try again in ${wait} s.`,
    });
  };
};

const limits = { reads: READS, changes: CHANGES, heavy: HEAVY };

const kindOf = (method: string, path: string): keyof typeof limits => {
  if (HEAVY_PATHS.test(path)) return "heavy";
  return method === "GET" || method === "HEAD" ? "reads" : "changes";
};
