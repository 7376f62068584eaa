import { SQSClient } from "@aws-sdk/client-sqs";
import { z } from "zod";
import type { MailAnswer, Mailer } from "../../ports/mailer.ts";
import { HttpCallError, httpCall, type HttpAnswer } from "../connectors/http-client.ts";
import { composeMime } from "./compose-mime.ts";

export interface SesOptions {
  region: string;
  /** For tests; default is the region's own. */
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

const PATH = "/v2/email/outbound-emails";
const TIMEOUT_MS = 20_000;
const TOO_MANY = 429;
const MAX_TOLD_CHARACTERS = 300;

const sentSchema = z.object({ MessageId: z.string().min(1) });
const errorSchema = z.object({ message: z.string() });
/** About the mail itself; other 4xx (rights, unverified domain, quota) wait until somebody sets them right. */
const refusals = ["MessageRejected", "BadRequestException"];

/**
 * Amazon SES, API version 2, with the raw mail: SES signs it with the DKIM key of the sender's domain. One call needs no
 * further SDK client; the queue client's credentials and signer are asked for the service "ses".
 */
export const sesMailer = (options: SesOptions): Mailer => {
  const { region } = options;
  const endpoint = options.endpoint ?? `https://email.${region}.amazonaws.com`;
  const client = new SQSClient({ region, ...(options.credentials === undefined ? {} : { credentials: options.credentials }) });
  return {
    send: async (mail) => {
      const raw = (await composeMime(mail)).toString("base64");
      const body = JSON.stringify({
        FromEmailAddress: mail.from.address,
        // SES sends under a verified address of its own; where bounces go is told beside it.
        ...(mail.returnPath === "" ? {} : { FeedbackForwardingEmailAddress: mail.returnPath }),
        Destination: { ToAddresses: [mail.to.address] },
        Content: { Raw: { Data: raw } },
      });
      const headers = await signed(client, { url: new URL(PATH, endpoint), region, body });
      return call({ url: `${endpoint}${PATH}`, headers, body, region, local: options.endpoint !== undefined });
    },
  };
};

const signed = async (
  client: SQSClient,
  request: { url: URL; region: string; body: string },
): Promise<Record<string, string>> => {
  const { url, region, body } = request;
  const scope = { signingRegion: region, signingService: "ses" };
  const signer = await client.config.signer({ name: "sigv4", signingName: "ses", signingRegion: region, properties: {} });
  const { headers } = await signer.sign(
    {
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { host: url.host, "content-type": "application/json" },
      body,
    },
    scope,
  );
  return headers;
};

const call = async (one: {
  url: string;
  headers: Record<string, string>;
  body: string;
  region: string;
  local: boolean;
}): Promise<MailAnswer> => {
  const { url, headers, body, region, local } = one;
  try {
    const answer = await httpCall({ url, method: "POST", headers, body, timeoutMs: TIMEOUT_MS, allowPrivateNetwork: local });
    return answerOf(answer, region);
  } catch (error) {
    if (!(error instanceof HttpCallError)) throw error;
    // A timeout or a cut connection comes after the request may have arrived.
    return { outcome: error.code === "blocked_address" ? "later" : "unknown", reason: error.message };
  }
};

const answerOf = (answer: HttpAnswer, region: string): MailAnswer => {
  const body = jsonOf(answer.body);
  const sent = sentSchema.safeParse(body);
  if (answer.status === 200 && sent.success) return { outcome: "sent", messageId: messageIdOf(sent.data.MessageId, region) };
  if (answer.status >= 200 && answer.status < 300) return { outcome: "unknown", reason: "SES answered without a message id" };
  const told = errorSchema.safeParse(body);
  const kind = answer.headers["x-amzn-errortype"] ?? "";
  const reason = `SES answered ${answer.status} ${kind}: ${told.success ? told.data.message : answer.body}`.slice(
    0,
    MAX_TOLD_CHARACTERS,
  );
  const isRefused = answer.status !== TOO_MANY && refusals.some((name) => kind.startsWith(name));
  return { outcome: isRefused ? "refused" : "later", reason };
};

/** SES writes its own Message-ID over ours; answers refer to that one. */
const messageIdOf = (id: string, region: string): string => `<${id}@${region === "us-east-1" ? "email" : region}.amazonses.com>`;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
