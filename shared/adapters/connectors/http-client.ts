import { lookup as resolve } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as secureRequest, type RequestOptions } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-network.ts";

export interface HttpCall {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
  timeoutMs: number;
  allowPrivateNetwork: boolean;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A call that came to no answer: refused by us, not connected, cut off, too slow, too long. */
export class HttpCallError extends Error {
  /** `blocked_address`, `timeout`, `too_large`, `network`. */
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "HttpCallError";
    this.code = code;
  }
}

/** An answer holds a reference; more than this is not one. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/** One request, no redirects: a redirect could lead past the address check and would resend the signature elsewhere. */
export const httpCall = async (call: HttpCall): Promise<HttpAnswer> => {
  const url = new URL(call.url);
  checkUrl(url, call.allowPrivateNetwork);
  const start = url.protocol === "https:" ? secureRequest : plainRequest;
  const options: RequestOptions = {
    method: call.method,
    headers: { ...call.headers, ...(call.body === null ? {} : { "content-length": String(Buffer.byteLength(call.body)) }) },
    // The address that was checked is the address that is used: no second lookup can answer otherwise (DNS rebinding).
    ...(call.allowPrivateNetwork ? {} : { lookup: publicLookup }),
    signal: AbortSignal.timeout(call.timeoutMs),
  };
  return new Promise((done, fail) => {
    const outgoing = start(url, options, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) incoming.destroy(new HttpCallError("too_large", "the answer is longer than 1 MB"));
        else chunks.push(chunk);
      });
      incoming.on("error", (error) => fail(asCallError(error, call)));
      incoming.on("end", () => {
        done({ status: incoming.statusCode ?? 0, headers: flat(incoming.headers), body: Buffer.concat(chunks).toString("utf8") });
      });
    });
    outgoing.on("error", (error) => fail(asCallError(error, call)));
    outgoing.end(call.body ?? undefined);
  });
};

const checkUrl = (url: URL, allowPrivateNetwork: boolean): void => {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (allowPrivateNetwork && (url.protocol === "https:" || url.protocol === "http:")) return;
  if (url.protocol !== "https:") {
    throw new HttpCallError(
      "blocked_address",
      `${url.protocol}//${host} is not https; set allowPrivateNetwork for systems in the own network`,
    );
  }
  if (isIP(host) !== 0 && isPrivateAddress(host)) throw blockedAddress(host);
};

const blockedAddress = (host: string): HttpCallError =>
  new HttpCallError("blocked_address", `${host} is in a private network; set allowPrivateNetwork in the pack if that is meant`);

const publicLookup: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
      return callback(blockedAddress(host), "", 0);
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

const asCallError = (error: Error, call: HttpCall): HttpCallError => {
  if (error instanceof HttpCallError) return error;
  if (error.name === "TimeoutError" || error.name === "AbortError") {
    return new HttpCallError("timeout", `no answer within ${call.timeoutMs / 1000} s`, error);
  }
  return new HttpCallError("network", error.message, error);
};

const flat = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
