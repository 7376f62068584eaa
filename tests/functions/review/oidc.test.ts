import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { oidcSignIn } from "../../../functions/review/identity/oidc.ts";
import type { Identities } from "../../../functions/review/identity/identity.ts";
import { meSchema } from "../../../shared/schemas/review-api.ts";
import { type Bench, openBench } from "./review-bench.ts";

const ISSUER = "https://issuer.example/pool";
const NOW = "2026-03-02T09:00:00.000Z";
const SITE = "https://mail.example";

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let jwks: unknown;
beforeAll(async () => {
  keys = await generateKeyPair("RS256");
  jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "RS256" }] };
});

let bench: Bench | null = null;
afterEach(() => bench?.close());

const tokenOf = (
  claims: Record<string, unknown>,
  more: { audience?: string; issuer?: string; expires?: string } = {},
): Promise<string> =>
  new SignJWT({
    sub: "u1",
    name: "Anna",
    email: "Anna@example.org",
    email_verified: true,
    "cognito:groups": ["clerk", "team-billing"],
    ...claims,
  })
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .setIssuer(more.issuer ?? ISSUER)
    .setAudience(more.audience ?? "console")
    .setIssuedAt(new Date(NOW))
    .setExpirationTime(new Date(more.expires ?? "2026-03-02T10:00:00Z"))
    .sign(keys.privateKey);

/** An issuer that hands out whatever ID token the test puts there. */
const anIssuer = (): { fetch: typeof fetch; idToken: string; exchanges: URLSearchParams[] } => {
  const issuer = {
    idToken: "",
    exchanges: [] as URLSearchParams[],
    fetch: (async (input: string | URL | Request, init?: RequestInit) => {
      const address = String(input instanceof Request ? input.url : input);
      if (address.endsWith("/openid-configuration")) {
        return Response.json({
          issuer: ISSUER,
          authorization_endpoint: `${ISSUER}/authorize`,
          token_endpoint: `${ISSUER}/token`,
          jwks_uri: `${ISSUER}/jwks`,
        });
      }
      if (address.endsWith("/jwks")) return Response.json(jwks);
      issuer.exchanges.push(new URLSearchParams(typeof init?.body === "string" ? init.body : ""));
      return Response.json({ id_token: issuer.idToken });
    }) as typeof fetch,
  };
  return issuer;
};

const openWith = async (issuer: { fetch: typeof fetch }): Promise<Identities> => {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const identities = oidcSignIn({
    issuer: ISSUER,
    clientId: "console",
    sessionKey: () => Promise.resolve(key),
    now: () => bench?.clock.now ?? NOW,
    fetch: issuer.fetch,
  });
  bench = await openBench({ identities });
  return identities;
};

const ask = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> =>
  Promise.resolve(bench?.api.request(`${SITE}${path}`, { headers, method }) ?? new Response(null, { status: 500 }));

const cookieIn = (response: Response, name: string): string =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(name))
    ?.split(";")[0] ?? "";

const signIn = async (issuer: ReturnType<typeof anIssuer>, claims: Record<string, unknown> = {}): Promise<Response> => {
  const login = await ask("/auth/login?to=/items");
  const address = new URL(login.headers.get("location") ?? "");
  issuer.idToken = await tokenOf({ nonce: address.searchParams.get("nonce"), ...claims });
  return ask(`/auth/callback?code=c1&state=${address.searchParams.get("state")}`, {
    cookie: cookieIn(login, "__Host-posthorn-sign-in"),
  });
};

describe("signing in with an OpenID issuer", () => {
  it("leads to the issuer with PKCE and back to where the person was", async () => {
    const issuer = anIssuer();
    await openWith(issuer);

    const back = await signIn(issuer);
    const me = meSchema.parse(await (await ask("/me", { cookie: cookieIn(back, "__Host-posthorn-session") })).json());

    expect(back.headers.get("location")).toBe("/items");
    expect(back.headers.getSetCookie().join()).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    expect(me).toMatchObject({ user: "anna@example.org", roles: ["clerk"], teams: ["billing"], singleUser: false });
    expect(issuer.exchanges[0]?.get("code_verifier")).toHaveLength(43);
    expect(issuer.exchanges[0]?.get("redirect_uri")).toBe(`${SITE}/api/auth/callback`);
  });

  it("ends the session after a working day", async () => {
    const issuer = anIssuer();
    await openWith(issuer);
    const cookie = cookieIn(await signIn(issuer), "__Host-posthorn-session");

    bench?.clock.forward(11 * 60);
    const later = await ask("/me", { cookie });

    expect(later.status).toBe(401);
  });

  it("wants the CSRF token for changes of a cookie session", async () => {
    const issuer = anIssuer();
    await openWith(issuer);
    const cookie = cookieIn(await signIn(issuer), "__Host-posthorn-session");
    const { csrfToken } = meSchema.parse(await (await ask("/me", { cookie })).json());

    const without = await ask("/items/next", { cookie }, "POST");
    const withIt = await ask("/items/next", { cookie, "x-csrf-token": csrfToken }, "POST");

    expect([without.status, withIt.status]).toEqual([403, 204]);
  });

  it("refuses an answer that was not asked for, or with another nonce", async () => {
    const issuer = anIssuer();
    await openWith(issuer);

    const unasked = await ask("/auth/callback?code=c1&state=guess");
    const wrongNonce = await signIn(issuer, { nonce: "other" });

    expect([unasked.status, wrongNonce.status]).toEqual([401, 401]);
  });

  it("takes no address the issuer does not vouch for as the person's identity", async () => {
    const issuer = anIssuer();
    await openWith(issuer);

    const back = await signIn(issuer, { email: "admin@example.org", email_verified: false });
    const me = meSchema.parse(await (await ask("/me", { cookie: cookieIn(back, "__Host-posthorn-session") })).json());

    expect(me.user).toBe("u1");
  });

  it("never leads to another site", async () => {
    const issuer = anIssuer();
    await openWith(issuer);
    const targets = ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"];

    for (const to of targets) {
      const login = await ask(`/auth/login?to=${encodeURIComponent(to)}`);
      const address = new URL(login.headers.get("location") ?? "");
      issuer.idToken = await tokenOf({ nonce: address.searchParams.get("nonce") });
      const back = await ask(`/auth/callback?code=c&state=${address.searchParams.get("state")}`, {
        cookie: cookieIn(login, "__Host-posthorn-sign-in"),
      });

      expect(back.headers.get("location")).toBe("/");
    }
  });

  it("accepts a program's token without CSRF, and no token of another client, issuer or day", async () => {
    const issuer = anIssuer();
    await openWith(issuer);
    const bearer = async (token: Promise<string>): Promise<number> =>
      (await ask("/items/next", { authorization: `Bearer ${await token}` }, "POST")).status;

    const right = await bearer(tokenOf({}));
    const wrong = [
      await bearer(tokenOf({}, { audience: "other" })),
      await bearer(tokenOf({}, { issuer: "https://evil.example" })),
      await bearer(tokenOf({}, { expires: "2026-03-02T08:00:00Z" })),
      await bearer(Promise.resolve("a.b.c")),
    ];

    expect(right).toBe(204);
    expect(wrong).toEqual([401, 401, 401, 401]);
  });

  it("slows down a client gone wild and says when to come again", async () => {
    const issuer = anIssuer();
    await openWith(issuer);
    const authorization = `Bearer ${await tokenOf({})}`;

    const answers: Response[] = [];
    for (let count = 0; count < 130; count += 1) answers.push(await ask("/items/next", { authorization }, "POST"));
    const last = answers.at(-1);

    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
