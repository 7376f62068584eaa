import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { environmentSecrets } from "../../shared/adapters/connectors/environment-secrets.ts";
import { receiptsApi } from "../deliver/receipts-api.ts";
import { type Environment, readSecretVariables } from "../env.ts";
import { intakeApi } from "../intake/http.ts";
import { onError } from "../problem-details.ts";
import type { Services } from "../services.ts";
import { reviewApi } from "./api.ts";
import { oidcSignIn } from "./identity/oidc.ts";
import { loadSessionKey } from "./identity/session-key.ts";
import { openApiDocument } from "./openapi.ts";
import type { Identities } from "./identity/identity.ts";
import { CONSOLE_POLICY } from "./security-headers.ts";
import { statusApi } from "./status-api.ts";

/** Where the bundle has the built page. */
const CONSOLE_FOLDER = "./console";

/** The same face as on one machine, behind the HTTP API: console, review, intake, receipts, status. */
export const cloudApp = (services: Services, environment: Environment, report: (error: unknown) => void): Hono => {
  const { state, tenantId, newId, flow } = services;
  const { now } = flow;
  const app = new Hono();
  app.onError(onError(report));
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  app.get("/openapi.json", (context) => context.json(openApiDocument()));
  // The bucket tells intake of each new original by itself.
  const accept = { blobs: state.blobs, newId, announce: () => Promise.resolve() };
  app.route("/intake", intakeApi({ accept, tenantId, now }));
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
      identities: identitiesOf(services, environment),
      pack: () => services.pack(tenantId),
      extract: async (input) => (await services.extract(tenantId)).extract(input),
      now,
      newId,
      onError: report,
    }),
  );
  app.use("*", async (context, next) => {
    await next();
    context.header("content-security-policy", CONSOLE_POLICY);
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "no-referrer");
  });
  app.get("*", serveStatic({ root: CONSOLE_FOLDER }));
  app.get("*", serveStatic({ root: CONSOLE_FOLDER, path: "index.html" }));
  return app;
};

/** Beyond one machine there is no single user: without an issuer nobody gets in. */
const identitiesOf = (services: Services, environment: Environment): Identities => {
  const { POSTHORN_OIDC_ISSUER: issuer, POSTHORN_OIDC_AUDIENCE: clientId, POSTHORN_OIDC_SECRET: clientSecret } = environment;
  if (issuer === undefined || clientId === undefined) {
    throw new Error(
      "POSTHORN_OIDC_ISSUER and POSTHORN_OIDC_AUDIENCE are not set; they name who signs people in and our client id there",
    );
  }
  const { now } = services.flow;
  let key: Promise<Uint8Array<ArrayBuffer>> | null = null;
  return oidcSignIn({
    issuer,
    clientId,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(environment.POSTHORN_BASE_URL === undefined ? {} : { baseUrl: environment.POSTHORN_BASE_URL }),
    sessionKey: () => (key ??= loadSessionKey(services.state.settings, { tenantId: services.tenantId, now })),
    now,
  });
};
