import type { ConnectorAuth } from "../../schemas/connector.ts";
import type { ConnectorAnswer } from "../../ports/system-connector.ts";
import { backoffMs, retryAfterSeconds } from "../../core/deliver/backoff.ts";
import { type Authorization, authorization } from "./authorization.ts";
import type { ConnectorTools } from "./connector-tools.ts";
import { type HttpAnswer, HttpCallError } from "./http-client.ts";

export interface HttpConnectorConfig {
  url: string;
  auth: ConnectorAuth;
  timeoutSeconds: number;
  tries: number;
  allowPrivateNetwork: boolean;
}

export interface Exchange {
  path?: string;
  method: string;
  headers?: Record<string, string>;
  body: unknown;
}

/** A definite answer, or why there is none. */
export type ExchangeResult = { answer: HttpAnswer } | { failed: Extract<ConnectorAnswer, { outcome: "later" | "rejected" }> };

const BASE_BACKOFF_MS = 50;
const MAX_BACKOFF_MS = 5_000;
/** Longer waits are left to the queue: a worker that sleeps costs money. */
const MAX_WAIT_IN_PLACE_SECONDS = 2;
/** RFC 9110 and practice: the request may be right, the moment is wrong. */
const passing = new Set([408, 409, 423, 425, 429, 500, 502, 503, 504, 507, 520, 521, 522, 523, 524]);
const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const MAX_TOLD_CHARACTERS = 300;

/** HTTP with patience: timeout, retries with jitter, Retry-After, one new token after a 401. */
export const httpExchanger = (
  config: HttpConnectorConfig,
  tools: ConnectorTools,
): ((exchange: Exchange) => Promise<ExchangeResult>) => {
  const limits = { timeoutMs: config.timeoutSeconds * 1000, allowPrivateNetwork: config.allowPrivateNetwork };
  const auth = authorization(config.auth, tools, limits);
  return async (exchange) => {
    let last: ExchangeResult = { failed: { outcome: "later", reason: "it was not tried", seconds: null } };
    for (let attempt = 1; attempt <= config.tries; attempt += 1) {
      last = await once({ config, tools, auth }, exchange);
      if (!("failed" in last) || last.failed.outcome === "rejected") return last;
      const { seconds } = last.failed;
      if (seconds !== null && seconds > MAX_WAIT_IN_PLACE_SECONDS) return last;
      const wait = Math.max(
        (seconds ?? 0) * 1000,
        backoffMs(attempt, { baseMs: BASE_BACKOFF_MS, maxMs: MAX_BACKOFF_MS, random: tools.random() }),
      );
      if (attempt < config.tries) await tools.sleep(wait);
    }
    return last;
  };
};

const once = async (
  parts: { config: HttpConnectorConfig; tools: ConnectorTools; auth: Authorization },
  exchange: Exchange,
): Promise<ExchangeResult> => {
  const { config, tools, auth } = parts;
  try {
    const headers = {
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": "posthorn",
      ...exchange.headers,
      ...(await auth.headers()),
    };
    const url = `${config.url.replace(/\/+$/, "")}${exchange.path ?? ""}`;
    const answer = await tools.call({
      url,
      method: exchange.method,
      headers,
      body: exchange.body === undefined ? null : JSON.stringify(exchange.body),
      timeoutMs: config.timeoutSeconds * 1000,
      allowPrivateNetwork: config.allowPrivateNetwork,
    });
    return judged(answer, auth, tools.now());
  } catch (error) {
    return failure(error);
  }
};

const judged = (answer: HttpAnswer, auth: Authorization, now: number): ExchangeResult => {
  const { status } = answer;
  if (status >= 200 && status < 300) return { answer };
  const told = answer.body.slice(0, MAX_TOLD_CHARACTERS);
  if (passing.has(status)) return later(`it answered ${status}`, retryAfterSeconds(answer.headers["retry-after"] ?? null, now));
  // A wrong password is our fault, not the work item's: it waits until somebody sets it right.
  if (status === UNAUTHORIZED || status === FORBIDDEN) {
    auth.refused();
    return later(`it answered ${status}; check its credentials`, null);
  }
  if (status >= 300 && status < 400)
    return later(`it answered ${status}; redirects are not followed, set the final address`, null);
  return { failed: { outcome: "rejected", reason: `it answered ${status}: ${told}` } };
};

const failure = (error: unknown): ExchangeResult => {
  if (error instanceof HttpCallError) return later(error.message, null);
  if (error instanceof Error) return later(error.message, null);
  throw error;
};

const later = (reason: string, seconds: number | null): ExchangeResult => ({ failed: { outcome: "later", reason, seconds } });

/** JSON of a good answer; null where it is garbage. */
export const jsonOf = (answer: HttpAnswer): unknown => {
  try {
    return JSON.parse(answer.body);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
