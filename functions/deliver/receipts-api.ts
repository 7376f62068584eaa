import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { applyReceipt, type ReceiptDeps, type ReceiptResult } from "../../shared/core/receipts/apply-receipt.ts";
import type { SecretSource } from "../../shared/ports/secret-source.ts";
import { type Receipt, receiptSchema } from "../../shared/schemas/work-item.ts";
import { invalid, problem } from "../problem-details.ts";

export interface ReceiptsApiOptions {
  receipts: ReceiptDeps;
  tenantId: string;
  secrets: SecretSource;
}

/** A receipt is a few lines; anything longer is something else. */
const MAX_RECEIPT_BYTES = 16 * 1024;

/** The secret a system signs its receipts with; during a change both the new and the old one hold. */
export const receiptSecretNames = (system: string): string[] => {
  const name = `receipts_${system.replaceAll("-", "_")}`;
  return [name, `${name}_old`];
};

/** POST / takes one receipt, signed after Standard Webhooks with the system's own secret. Mount it at /receipts. */
export const receiptsApi = (options: ReceiptsApiOptions): Hono => {
  const app = new Hono();
  app.use(
    "*",
    bodyLimit({
      maxSize: MAX_RECEIPT_BYTES,
      onError: (context) =>
        problem(context, 413, { title: "Too large", detail: `A receipt has at most ${MAX_RECEIPT_BYTES} bytes.` }),
    }),
  );
  app.post("/", async (context) => {
    const body = await context.req.text();
    const parsed = receiptSchema.safeParse(jsonOf(body));
    if (!parsed.success) return invalid(context, parsed.error, "a receipt");
    const proof = await checkSignature(options.secrets, { system: parsed.data.system, body, headers: headersOf(context) });
    if (proof !== "good") return problem(context, 401, { title: "Signature refused", detail: refusals[proof] });
    const result = await applyReceipt(options.receipts, options.tenantId, parsed.data);
    return answer(context, result, parsed.data);
  });
  return app;
};

type Proof = "good" | "no_secret" | "forged";

const refusals: Record<Exclude<Proof, "good">, string> = {
  no_secret: "No secret is set for this system; store one under receipts_<system>.",
  forged: "webhook-id, webhook-timestamp (at most 5 minutes old) and webhook-signature must sign this very body.",
};

const checkSignature = async (
  secrets: SecretSource,
  call: { system: string; body: string; headers: Record<string, string> },
): Promise<Proof> => {
  const known = (await Promise.all(receiptSecretNames(call.system).map((name) => secrets.read(name)))).filter(
    (one) => one !== undefined,
  );
  if (known.length === 0) return "no_secret";
  return known.some((secret) => verifies(secret, call)) ? "good" : "forged";
};

const verifies = (secret: string, call: { body: string; headers: Record<string, string> }): boolean => {
  try {
    new Webhook(secret).verify(call.body, call.headers);
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
};

const headersOf = (context: Context): Record<string, string> =>
  Object.fromEntries(
    ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [name, context.req.header(name) ?? ""]),
  );

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** A replay of an answer we know is answered as the first time, so that a sender may retry without fear. */
const answer = (context: Context, result: ReceiptResult, receipt: Receipt): Response => {
  switch (result) {
    case "applied":
    case "already_known":
      return context.json({ workItemId: receipt.workItemId, status: receipt.status }, 200);
    case "contradicts":
      return problem(context, 409, { title: "Already answered otherwise", detail: "The first answer for this work item stays." });
    case "foreign":
      return problem(context, 403, { title: "Not this system's", detail: "The work item went to another system of record." });
    case "unknown":
      return problem(context, 404, {
        title: "No such work item",
        detail: "workItemId must be the id of a work item that was delivered.",
      });
  }
};
