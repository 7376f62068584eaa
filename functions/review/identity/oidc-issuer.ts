import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

export interface OidcSettings {
  /** As it stands in the tokens, e.g. https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_abc */
  issuer: string;
  clientId: string;
  /** Absent for public clients: PKCE protects the exchange either way. */
  clientSecret?: string;
  fetch?: typeof fetch;
}

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
});
export type Discovery = z.infer<typeof discoverySchema>;

const tokenAnswerSchema = z.object({ id_token: z.string() });

/** A slow issuer must not hang the sign-in. */
const TIMEOUT_MS = 10_000;
/** Clocks of two machines differ. */
const CLOCK_TOLERANCE_SECONDS = 30;

export interface Issuer {
  discovery(): Promise<Discovery>;
  /** Claims of a valid token of this issuer for this client; null for any other. */
  verify(token: string, now: Date): Promise<JWTPayload | null>;
  /** The ID token for an authorisation code; null when the issuer refuses it. */
  exchange(exchange: { code: string; verifier: string; redirectUri: string }): Promise<string | null>;
}

export const oidcIssuer = (settings: OidcSettings): Issuer => {
  const request = settings.fetch ?? fetch;
  let discovered: Promise<Discovery> | null = null;
  let keys: JWTVerifyGetKey | null = null;
  const discovery = (): Promise<Discovery> => {
    discovered ??= discover(settings.issuer, request).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    discovery,
    verify: async (token, now) => {
      keys ??= createRemoteJWKSet(new URL((await discovery()).jwks_uri), { timeoutDuration: TIMEOUT_MS, [customFetch]: request });
      try {
        const options = { issuer: settings.issuer, currentDate: now, clockTolerance: CLOCK_TOLERANCE_SECONDS };
        const { payload } = await jwtVerify(token, keys, options);
        return isForUs(payload, settings.clientId) ? payload : null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
    exchange: async ({ code, verifier, redirectUri }) => {
      const { token_endpoint } = await discovery();
      const secret = settings.clientSecret === undefined ? {} : { client_secret: settings.clientSecret };
      const form = {
        grant_type: "authorization_code",
        code,
        code_verifier: verifier,
        redirect_uri: redirectUri,
        client_id: settings.clientId,
      };
      const response = await request(token_endpoint, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: new URLSearchParams({ ...form, ...secret }).toString(),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return response.ok ? tokenAnswerSchema.parse(await response.json()).id_token : null;
    },
  };
};

/** OpenID Connect Discovery 1.0, section 4.3: a document that names another issuer is not ours. */
const discover = async (issuer: string, request: typeof fetch): Promise<Discovery> => {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await request(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}; check the issuer's address`);
  const document = discoverySchema.parse(await response.json());
  if (document.issuer !== issuer) throw new Error(`${address} is of the issuer ${document.issuer}, not of ${issuer}`);
  return document;
};

/** ID tokens name the client as audience, Cognito's access tokens as client_id. */
const isForUs = (payload: JWTPayload, clientId: string): boolean => {
  const { aud } = payload;
  return (
    aud === clientId || (Array.isArray(aud) && aud.includes(clientId)) || (aud === undefined && payload["client_id"] === clientId)
  );
};
