import { Hono } from "hono";
import { intakeApi } from "../../functions/intake/http.ts";
import { onError } from "../../functions/problem-details.ts";
import type { HttpDoorOptions } from "./doors/http.ts";

/** The mailroom's HTTP face on one machine: health, intake, and the console beside it. */
export const mailroomApp = (options: HttpDoorOptions): Hono => {
  const app = new Hono();
  app.onError(onError(options.onError));
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  app.route("/intake", intakeApi({ accept: options.accept, tenantId: options.tenantId, now: options.now }));
  return app;
};
