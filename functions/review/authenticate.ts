import type { MiddlewareHandler } from "hono";
import { csrfTokenOf, isForeignOrigin, sameToken } from "./identity/csrf.ts";
import { isLoopbackRequest } from "./identity/loopback.ts";
import { reviewerOf } from "./identity/person.ts";
import { loadSessionKey } from "./identity/session-key.ts";
import type { ReviewApiOptions, ReviewEnv } from "./options.ts";
import { refuse } from "./refusal.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Puts the reviewer into the context, or refuses: not signed in, no role, a request another page made the browser send. */
export const authenticate = (options: ReviewApiOptions): MiddlewareHandler<ReviewEnv> => {
  const { identities, state, tenantId } = options;
  let key: Promise<Uint8Array<ArrayBuffer>> | null = null;
  const sessionKey = (): Promise<Uint8Array<ArrayBuffer>> => (key ??= loadSessionKey(state.settings, options));
  return async (context, next) => {
    if (identities.singleUser && !isLoopbackRequest(context.req.raw, context.env)) {
      return refuse(context, 403, {
        code: "loopback_only",
        title: "Only on this machine",
        detail:
          "Without a sign-in the console answers to http://localhost and 127.0.0.1 only. Configure an issuer (OIDC) to reach it from elsewhere.",
      });
    }
    const identity = await identities.identify(context.req.raw);
    if (identity === null) {
      return refuse(context, 401, {
        code: "signed_out",
        title: "Not signed in",
        detail: "Sign in at /api/auth/login and send the request again.",
      });
    }
    const csrfToken = await csrfTokenOf(await sessionKey(), identity.session);
    const changing = !READING.has(context.req.method);
    if (changing && !identity.byToken) {
      const token = context.req.header("x-csrf-token") ?? "";
      if (isForeignOrigin(context.req.raw) || !sameToken(token, csrfToken)) {
        return refuse(context, 403, {
          code: "csrf",
          title: "The request did not come from the console",
          detail: "Send x-csrf-token with the token of GET /api/me.",
        });
      }
    }
    const reviewer = await reviewerOf(state.settings, tenantId, identity);
    if (reviewer.roles.length === 0) {
      return refuse(context, 403, {
        code: "no_role",
        title: "No role",
        detail: "An admin has to give you a role before you can see anything.",
      });
    }
    context.set("reviewer", reviewer);
    context.set("csrfToken", csrfToken);
    return next();
  };
};
