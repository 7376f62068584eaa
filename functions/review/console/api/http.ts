import { z } from "zod";
import { problemDetailsSchema } from "../../../../shared/schemas/problem.ts";
import { ApiError, kindOfStatus } from "./api-error.ts";

// zod compiles validators with `new Function` where it can; the console's CSP forbids that.
z.config({ jitless: true });

export interface Call<T> {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  body?: unknown;
  ifMatch?: number;
  schema: z.ZodType<T>;
  signal?: AbortSignal;
  /** Survives the page being closed (release of a lock). */
  keepalive?: boolean;
}

let csrfToken = "";
export const setCsrfToken = (token: string): void => {
  csrfToken = token;
};

type SessionListener = () => void;
const sessionListeners = new Set<SessionListener>();
/** Told when the server no longer knows the session: the page asks to sign in again and keeps what was typed. */
export const onSessionExpired = (listener: SessionListener): (() => void) => {
  sessionListeners.add(listener);
  return () => sessionListeners.delete(listener);
};

/** Answers asked for again and again, by path: an unchanged one is not sent, read and checked anew. */
const seen = new Map<string, { tag: string; answer: unknown }>();
const MOST_SEEN = 20;

const keep = (path: string, tag: string | null, answer: unknown): void => {
  seen.delete(path);
  const [oldest] = seen.keys();
  if (seen.size >= MOST_SEEN && oldest !== undefined) seen.delete(oldest);
  if (tag?.startsWith("W/") === true) seen.set(path, { tag, answer });
};

const NOT_MODIFIED = 304;

const answerListeners = new Set<() => void>();
/** Told when the server answered: whoever waits to reach it again need not wait longer. */
export const onAnswered = (listener: () => void): (() => void) => {
  answerListeners.add(listener);
  return () => answerListeners.delete(listener);
};

export const call = async <T>(request: Call<T>): Promise<T> => {
  const response = await send(request);
  for (const listener of answerListeners) listener();
  if (response.status === NOT_MODIFIED) return request.schema.parse(seen.get(request.path)?.answer);
  const body = await bodyOf(response);
  if (!response.ok) {
    const problem = problemDetailsSchema.safeParse(body);
    const kind = kindOfStatus(response.status);
    if (kind === "expired") for (const listener of sessionListeners) listener();
    throw new ApiError(kind, { status: response.status, problem: problem.success ? problem.data : null, body });
  }
  const parsed = request.schema.safeParse(body);
  if (parsed.success) {
    if ((request.method ?? "GET") === "GET") keep(request.path, response.headers.get("etag"), body);
    return parsed.data;
  }
  throw new ApiError("broken", {
    status: response.status,
    problem: { type: "about:blank", title: z.prettifyError(parsed.error).slice(0, 500), status: response.status },
    body,
  });
};

const send = async <T>(request: Call<T>): Promise<Response> => {
  const method = request.method ?? "GET";
  const headers = new Headers({ accept: "application/json" });
  if (method !== "GET") headers.set("x-csrf-token", csrfToken);
  const known = method === "GET" ? seen.get(request.path) : undefined;
  if (known !== undefined) headers.set("if-none-match", known.tag);
  if (request.body !== undefined) headers.set("content-type", "application/json");
  if (request.ifMatch !== undefined) headers.set("if-match", `"${request.ifMatch}"`);
  try {
    return await fetch(`/api${request.path}`, {
      method,
      headers,
      credentials: "same-origin",
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
      ...(request.keepalive === undefined ? {} : { keepalive: request.keepalive }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError("offline", { status: 0, problem: null, body: null, cause: error });
  }
};

const bodyOf = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return null;
  const text = await response.text();
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
};
