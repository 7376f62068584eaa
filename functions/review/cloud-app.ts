import type { Hono } from "hono";
import type { Environment } from "../env.ts";
import type { Services } from "../services.ts";
import { oidcSignIn } from "./identity/oidc.ts";
import { loadSessionKey } from "./identity/session-key.ts";
import type { Identities } from "./identity/identity.ts";
import { mailroomApp } from "./mailroom-app.ts";

/** Where the bundle has the built page. */
const CONSOLE_FOLDER = "console";

/** The face behind the HTTP API. The bucket tells intake of each new original by itself. */
export const cloudApp = (services: Services, environment: Environment, report: (error: unknown) => void): Hono =>
  mailroomApp({
    services,
    accept: { blobs: services.state.blobs, newId: services.newId, announce: () => Promise.resolve() },
    identities: identitiesOf(services, environment),
    consoleFolder: CONSOLE_FOLDER,
    report,
  });

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
