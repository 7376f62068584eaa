import { Hono } from "hono";
import { environmentSecrets } from "../../shared/adapters/connectors/environment-secrets.ts";
import type { AcceptDeps } from "../../shared/core/intake/accept.ts";
import { receiptsApi } from "../deliver/receipts-api.ts";
import { readSecretVariables } from "../env.ts";
import { intakeApi } from "../intake/http.ts";
import { onError } from "../problem-details.ts";
import type { Services } from "../services.ts";
import { reviewApi } from "./api.ts";
import { consoleFiles } from "./console-files.ts";
import type { Identities } from "./identity/identity.ts";
import { openApiDocument } from "./openapi.ts";
import type { ReviewApiOptions } from "./options.ts";
import { reviewLearning } from "./review-learning.ts";
import { statusApi } from "./status-api.ts";

export interface MailroomFace {
  services: Services;
  accept: AcceptDeps;
  identities: Identities;
  /** Where the built page lies. */
  consoleFolder: string;
  /** Told of surprises. */
  report: (error: unknown) => void;
  /** What this deployment can do beyond the store. */
  review?: Partial<Pick<ReviewApiOptions, "subscribe" | "statistics" | "train" | "learning" | "forgetLessons">>;
}

/** The mailroom's one HTTP face, alike in the cloud and on one machine: console and its API, intake, receipts, status, health. */
export const mailroomApp = (face: MailroomFace): Hono => {
  const { services, report } = face;
  const { state, tenantId, newId, flow } = services;
  const { now } = flow;
  const { items, cases } = state;
  const app = new Hono();
  app.onError(onError(report));
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  app.get("/openapi.json", (context) => context.json(openApiDocument()));
  app.route("/intake", intakeApi({ accept: face.accept, tenantId, now }));
  const secrets = environmentSecrets(readSecretVariables());
  app.route("/receipts", receiptsApi({ receipts: { items, cases, now }, tenantId, secrets }));
  app.route("/status", statusApi({ cases, items, tenantId, signingKey: services.signingKey, now: Date.now }));
  app.route(
    "/api",
    reviewApi({
      ...reviewLearning(services, face.review?.train),
      ...face.review,
      state,
      tenantId,
      identities: face.identities,
      pack: () => services.pack(tenantId),
      extract: async (input) => (await services.extract(tenantId)).extract(input),
      now,
      newId,
      onError: report,
    }),
  );
  app.route("/", consoleFiles(face.consoleFolder));
  return app;
};
