import { z } from "zod";
import type { ConnectorAuth } from "../../schemas/connector.ts";
import { type ConnectorTools, requiredSecret } from "./connector-tools.ts";

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().optional() });
/** RFC 6749 leaves the lifetime open; a token is asked for anew before it ends. */
const DEFAULT_LIFETIME_SECONDS = 300;
const RENEW_BEFORE_SECONDS = 30;

export interface Authorization {
  headers(): Promise<Record<string, string>>;
  /** The system said 401: a kept token is thrown away. True when another try makes sense. */
  refused(): boolean;
}

export const authorization = (
  auth: ConnectorAuth,
  tools: ConnectorTools,
  limits: { timeoutMs: number; allowPrivateNetwork: boolean },
): Authorization => {
  if (auth.kind === "oauth2") return clientCredentials(auth, tools, limits);
  return { headers: () => staticHeaders(auth, tools), refused: () => false };
};

const staticHeaders = async (
  auth: Exclude<ConnectorAuth, { kind: "oauth2" }>,
  tools: ConnectorTools,
): Promise<Record<string, string>> => {
  if (auth.kind === "none") return {};
  const secret = await requiredSecret(tools, auth.secret);
  const value =
    auth.kind === "header" ? `${auth.scheme}${secret}` : `Basic ${Buffer.from(`${auth.user}:${secret}`).toString("base64")}`;
  return { authorization: value };
};

const clientCredentials = (
  auth: Extract<ConnectorAuth, { kind: "oauth2" }>,
  tools: ConnectorTools,
  limits: { timeoutMs: number; allowPrivateNetwork: boolean },
): Authorization => {
  let kept: { token: string; until: number } | null = null;
  const fetchToken = async (): Promise<{ token: string; until: number }> => {
    const secret = await requiredSecret(tools, auth.secret);
    const form = new URLSearchParams({ grant_type: "client_credentials", client_id: auth.clientId, client_secret: secret });
    if (auth.scope !== undefined) form.set("scope", auth.scope);
    const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
    const answer = await tools.call({ url: auth.tokenUrl, method: "POST", headers, body: form.toString(), ...limits });
    const parsed = answer.status === 200 ? tokenSchema.safeParse(JSON.parse(answer.body)) : null;
    if (parsed?.success !== true) throw new Error(`The token endpoint answered ${answer.status} without a token`);
    const seconds = (parsed.data.expires_in ?? DEFAULT_LIFETIME_SECONDS) - RENEW_BEFORE_SECONDS;
    return { token: parsed.data.access_token, until: tools.now() + seconds * 1000 };
  };
  return {
    headers: async () => {
      if (kept === null || tools.now() >= kept.until) kept = await fetchToken();
      return { authorization: `Bearer ${kept.token}` };
    },
    refused: () => {
      const again = kept !== null;
      kept = null;
      return again;
    },
  };
};
