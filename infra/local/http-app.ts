import { Hono } from "hono";
import { receiptsApi } from "../../functions/deliver/receipts-api.ts";
import { readSecretVariables } from "../../functions/env.ts";
import { intakeApi } from "../../functions/intake/http.ts";
import { onError } from "../../functions/problem-details.ts";
import { reviewApi } from "../../functions/review/api.ts";
import { singleUser } from "../../functions/review/identity/single-user.ts";
import { statusApi } from "../../functions/review/status-api.ts";
import { environmentSecrets } from "../../shared/adapters/connectors/environment-secrets.ts";
import { consoleFiles } from "./console-files.ts";
import type { AcceptDeps } from "../../shared/core/intake/accept.ts";
import type { Mailroom } from "./mailroom.ts";

export interface HttpAppOptions {
  tenantId: string;
  now: () => string;
  accept: AcceptDeps;
  mailroom: Mailroom;
  onError: (error: unknown) => void;
}

/** The mailroom's HTTP face on one machine: console and its API, intake, receipts, status, health. */
export const mailroomApp = (options: HttpAppOptions): Hono => {
  const { mailroom, tenantId, now } = options;
  const { services, items } = mailroom;
  const { state } = services;
  const app = new Hono();
  app.onError(onError(options.onError));
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  app.route("/intake", intakeApi({ accept: options.accept, tenantId, now }));
  app.route(
    "/receipts",
    receiptsApi({
      receipts: { items: state.items, cases: state.cases, now },
      tenantId,
      secrets: environmentSecrets(readSecretVariables()),
    }),
  );
  app.route(
    "/status",
    statusApi({ cases: state.cases, items: state.items, tenantId, signingKey: services.signingKey, now: Date.now }),
  );
  app.route(
    "/api",
    reviewApi({
      state,
      tenantId,
      identities: singleUser({ user: "local", name: "This machine" }),
      pack: () => services.pack(tenantId),
      extract: async (input) => (await services.extract(tenantId)).extract(input),
      now,
      newId: services.newId,
      subscribe: (listener) => items.subscribe(listener),
      onError: options.onError,
    }),
  );
  app.route("/", consoleFiles());
  return app;
};
