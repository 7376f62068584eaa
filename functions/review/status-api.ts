import { Hono } from "hono";
import { caseStatus } from "../../shared/core/cases/case-status.ts";
import { checkStatusToken } from "../../shared/core/cases/status-token.ts";
import type { CaseRepository } from "../../shared/ports/case-repository.ts";
import type { ItemRepository } from "../../shared/ports/item-repository.ts";
import { ulidSchema } from "../../shared/schemas/identifiers.ts";
import { problem } from "../problem-details.ts";

export interface StatusApiOptions {
  cases: CaseRepository;
  items: ItemRepository;
  tenantId: string;
  signingKey: string;
  /** Milliseconds. */
  now: () => number;
}

/** GET /:case?token=... for portals and chatbots: the state and nothing else. Mount it at /status. */
export const statusApi = (options: StatusApiOptions): Hono => {
  const app = new Hono();
  app.get("/:case", async (context) => {
    const caseId = ulidSchema.safeParse(context.req.param("case").toUpperCase());
    const token = context.req.query("token") ?? context.req.header("authorization")?.replace(/^Bearer /, "") ?? "";
    const verdict = caseId.success
      ? checkStatusToken({ caseId: caseId.data, token, now: options.now() }, options.signingKey)
      : "forged";
    context.header("cache-control", "no-store");
    context.header("referrer-policy", "no-referrer");
    if (verdict === "expired") {
      return problem(context, 401, {
        title: "The link has expired",
        detail: "Ask for a new one; each answer of ours carries one.",
      });
    }
    const status = verdict === "good" && caseId.success ? await caseStatus(options, options.tenantId, caseId.data) : null;
    // An unknown case and a wrong token look alike, so that nobody can try out numbers.
    if (status === null)
      return problem(context, 404, { title: "No such case", detail: "The case and its token must belong together." });
    return context.json(status);
  });
  return app;
};
