import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { parse as parseCookies } from "hono/utils/cookie";
import { z } from "zod";
import { refuse } from "../refusal.ts";
import { claimsOf } from "./claims.ts";
import type { Identities, Identity } from "./identity.ts";
import { type Issuer, oidcIssuer, type OidcSettings } from "./oidc-issuer.ts";
import { seal, unseal } from "./sealed-cookie.ts";

export interface OidcOptions extends OidcSettings {
  sessionKey: () => Promise<Uint8Array<ArrayBuffer>>;
  now: () => string;
  /** Where people reach the console; default: what the request says. */
  baseUrl?: string;
}

/** A working day; then the issuer is asked again, usually without a word to the person. */
const SESSION_SECONDS = 10 * 3600;
/** Long enough to find the second factor. */
const SIGN_IN_SECONDS = 600;
const SECRET_BYTES = 32;

const sessionSchema = z.object({ user: z.string(), name: z.string(), groups: z.array(z.string()), session: z.string() });
const signInSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

interface Door {
  issuer: Issuer;
  options: OidcOptions;
}

/** Authorisation code flow with PKCE; the session is a sealed cookie, so that any number of functions can serve it without a store. */
export const oidcSignIn = (options: OidcOptions): Identities => {
  const door: Door = { issuer: oidcIssuer(options), options };
  const routes = new Hono();
  routes.get("/login", (context) => login(door, context));
  routes.get("/callback", (context) => callback(door, context));
  routes.post("/logout", (context) => logout(door, context));
  return { singleUser: false, identify: (request) => identify(door, request), routes };
};

const identify = async (door: Door, request: Request): Promise<Identity | null> => {
  const bearer = /^Bearer ([\w.-]+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) return byBearer(door, bearer);
  const cookie = parseCookies(request.headers.get("cookie") ?? "")[cookieName(door, request.url, "session")];
  const session = cookie === undefined ? null : await unseal(cookie, sessionSchema, await sealing(door, "session"));
  return session === null ? null : { ...session, byToken: false };
};

const byBearer = async (door: Door, token: string): Promise<Identity | null> => {
  const payload = await door.issuer.verify(token, new Date(door.options.now()));
  const claims = payload === null ? null : claimsOf(payload);
  return claims === null ? null : { ...claims, session: `bearer ${claims.user}`, byToken: true };
};

const login = async (door: Door, context: Context): Promise<Response> => {
  const { authorization_endpoint } = await door.issuer.discovery();
  const signIn = { state: secret(), nonce: secret(), verifier: secret(), to: ownPath(context.req.query("to") ?? "/") };
  await putCookie(door, context, { name: "sign-in", content: signIn, seconds: SIGN_IN_SECONDS });
  const address = new URL(authorization_endpoint);
  const parameters = {
    response_type: "code",
    client_id: door.options.clientId,
    redirect_uri: redirectUri(door, context.req.url),
    scope: "openid profile email",
    state: signIn.state,
    nonce: signIn.nonce,
    code_challenge: await challengeOf(signIn.verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return context.redirect(address.href);
};

const callback = async (door: Door, context: Context): Promise<Response> => {
  const name = cookieName(door, context.req.url, "sign-in");
  const signIn = await unseal(getCookie(context, name) ?? "", signInSchema, await sealing(door, "sign-in"));
  deleteCookie(context, name, { path: "/", secure: isSecure(door, context.req.url) });
  const code = context.req.query("code");
  if (signIn === null || code === undefined || context.req.query("state") !== signIn.state) return failed(context);
  const token = await door.issuer.exchange({ code, verifier: signIn.verifier, redirectUri: redirectUri(door, context.req.url) });
  const payload = token === null ? null : await door.issuer.verify(token, new Date(door.options.now()));
  const claims = payload?.["nonce"] === signIn.nonce ? claimsOf(payload) : null;
  if (claims === null) return failed(context);
  await putCookie(door, context, { name: "session", content: { ...claims, session: secret() }, seconds: SESSION_SECONDS });
  return context.redirect(signIn.to);
};

const failed = (context: Context): Response =>
  refuse(context, 401, {
    code: "sign_in_failed",
    title: "The sign-in did not work",
    detail: "It took too long or was started in another window. Start again at /api/auth/login.",
  });

/** POST, so that no link can sign somebody out; answers where to end the issuer's own session. */
const logout = async (door: Door, context: Context): Promise<Response> => {
  deleteCookie(context, cookieName(door, context.req.url, "session"), { path: "/", secure: isSecure(door, context.req.url) });
  const { end_session_endpoint } = await door.issuer.discovery();
  return context.json({ url: end_session_endpoint ?? null });
};

const putCookie = async (
  door: Door,
  context: Context,
  cookie: { name: "sign-in" | "session"; content: Record<string, unknown>; seconds: number },
): Promise<void> => {
  const value = await seal(cookie.content, { ...(await sealing(door, cookie.name)), seconds: cookie.seconds });
  setCookie(context, cookieName(door, context.req.url, cookie.name), value, {
    path: "/",
    httpOnly: true,
    secure: isSecure(door, context.req.url),
    // Lax, not Strict: the browser comes back from the issuer's site.
    sameSite: "Lax",
    maxAge: cookie.seconds,
  });
};

/** `__Host-`: no sub-domain can set it. Plain http is for an issuer on the same machine only, where that prefix does not work. */
const cookieName = (door: Door, url: string, name: string): string => `${isSecure(door, url) ? "__Host-" : ""}posthorn-${name}`;

const baseUrl = (door: Door, url: string): string => door.options.baseUrl ?? new URL(url).origin;
const isSecure = (door: Door, url: string): boolean => baseUrl(door, url).startsWith("https:");
const redirectUri = (door: Door, url: string): string => `${baseUrl(door, url).replace(/\/$/, "")}/api/auth/callback`;

const sealing = async (door: Door, purpose: string): Promise<{ key: Uint8Array<ArrayBuffer>; purpose: string; now: Date }> => ({
  key: await door.options.sessionKey(),
  purpose,
  now: new Date(door.options.now()),
});

/** Only a path of this site: an address of another one would make us somebody's phishing link. */
const ownPath = (to: string): string => (/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(to) ? to : "/");

const secret = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(SECRET_BYTES))).toString("base64url");

const challengeOf = async (verifier: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))).toString("base64url");
