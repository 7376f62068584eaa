import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { auditRequests } from "./audit-requests.ts";
import { authenticate } from "./authenticate.ts";
import type { ReviewApiOptions, ReviewEnv } from "./options.ts";
import { rateLimit } from "./rate-limit.ts";
import { notFound, refuse } from "./refusal.ts";
import { auditRoutes } from "./routes/audit.ts";
import { controlRoomRoutes } from "./routes/control-room.ts";
import { deadLetterRoutes } from "./routes/dead-letters.ts";
import { itemActs } from "./routes/item-acts.ts";
import { itemRoutes } from "./routes/items.ts";
import { learningRoutes } from "./routes/learning.ts";
import { masterRoutes } from "./routes/master.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { partRoutes } from "./routes/parts.ts";
import { withPackInForce } from "./pack-in-force.ts";
import { peopleRoutes } from "./routes/people.ts";
import { personRoutes } from "./routes/persons.ts";
import { policyRoutes } from "./routes/policies.ts";
import { searchRoutes } from "./routes/searches.ts";
import { triggerRoutes } from "./routes/triggers.ts";
import { streamRoute } from "./routes/stream.ts";
import { securityHeaders } from "./security-headers.ts";

export type { ReviewApiOptions } from "./options.ts";

/** A form with 200 fields and long comments stays far below. 1 MB. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Everything the console does; mounted below /api. */
export const reviewApi = (given: ReviewApiOptions): Hono<ReviewEnv> => {
  const options = withPackInForce(given);
  const app = new Hono<ReviewEnv>();
  app.use("*", securityHeaders);
  app.use("*", bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => refuse(context, 413, tooLarge) }));
  if (options.identities.routes !== null) app.route("/auth", options.identities.routes);
  app.use("*", authenticate(options));
  app.use("*", rateLimit(options));
  app.use("*", auditRequests(options));
  app.route("/", overviewRoutes(options));
  app.route("/", auditRoutes(options));
  app.route("/searches", searchRoutes(options));
  app.route("/dead-letters", deadLetterRoutes(options));
  app.route("/master", masterRoutes(options));
  app.route("/", controlRoomRoutes(options));
  app.route("/", triggerRoutes(options));
  app.route("/people", peopleRoutes(options));
  app.route("/", learningRoutes(options));
  app.route("/persons", personRoutes(options));
  app.route("/policies", policyRoutes(options));
  app.route("/", streamRoute(options));
  app.route("/items", itemRoutes(options));
  app.route("/items", itemActs(options));
  app.route("/items", partRoutes(options));
  app.notFound((context) => notFound(context, "address in this API"));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (isBadCursor(error))
      return refuse(context, 400, { code: "bad_cursor", title: "Not a cursor of this list", detail: error.message });
    options.onError(error);
    return refuse(context, 500, {
      code: "internal",
      title: "Something went wrong here",
      detail: "Nothing was half done; please try again.",
    });
  });
  return app;
};

const tooLarge = { code: "too_large", title: "Too large", detail: `At most ${MAX_BODY_BYTES / 1024} KB in one request.` };

const isBadCursor = (error: Error): boolean => "code" in error && error.code === "bad_cursor";
