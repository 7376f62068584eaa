import type { MiddlewareHandler } from "hono";
import { hasRole } from "../../shared/core/review/reviewer.ts";
import type { Role } from "../../shared/schemas/review-api.ts";
import type { ReviewEnv } from "./options.ts";
import { refuse } from "./refusal.ts";

export const onlyFor =
  (...roles: Role[]): MiddlewareHandler<ReviewEnv> =>
  async (context, next) => {
    if (hasRole(context.get("reviewer"), ...roles)) return next();
    return refuse(context, 403, { code: "forbidden", title: "Not allowed", detail: `Only for: ${roles.join(", ")}.` });
  };
