import { createHmac, timingSafeEqual } from "node:crypto";

/** A link in a mail is used within weeks; a case that lives longer gets a new link with each answer. */
export const STATUS_TOKEN_SECONDS = 30 * 24 * 3600;

/** `<expiry>.<signature>`, for one case and until then. */
export const statusToken = (input: { caseId: string; expiresAt: number }, key: string): string =>
  `${Math.floor(input.expiresAt / 1000)}.${sign(input.caseId, Math.floor(input.expiresAt / 1000), key)}`;

export type TokenVerdict = "good" | "expired" | "forged";

export const checkStatusToken = (input: { caseId: string; token: string; now: number }, key: string): TokenVerdict => {
  const match = /^(\d{1,12})\.([\w-]{43})$/.exec(input.token);
  if (match === null) return "forged";
  const expected = new TextEncoder().encode(sign(input.caseId, Number(match[1]), key));
  const given = new TextEncoder().encode(match[2] ?? "");
  if (!timingSafeEqual(expected, given)) return "forged";
  return Number(match[1]) * 1000 <= input.now ? "expired" : "good";
};

const sign = (caseId: string, expiry: number, key: string): string =>
  createHmac("sha256", key).update(`posthorn-status:${caseId}:${expiry}`).digest("base64url");
