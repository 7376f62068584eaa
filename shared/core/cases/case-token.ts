import { createHmac, timingSafeEqual } from "node:crypto";

/** 60 bits: 10^18 guesses per case, and each guess costs an inbound mail. Short enough to be typed from a letter. */
const SIGNATURE_CHARACTERS = 12;
const TOKEN = /\bPH-([0-9A-HJKMNP-TV-Z]{26})-([0-9A-HJKMNP-TV-Z]{12})(?![0-9A-Za-z])/gi;
/** A thread of replies repeats one token; more different ones than this is no conversation. */
const MAX_TOKENS = 8;
/** Tokens are looked for so far into a text: ours stands in the subject or near the top. */
const SEARCHED_CHARACTERS = 20_000;
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The word that stands in subjects and letters, e.g. `PH-01J…-7G2K…`. */
export const caseToken = (caseId: string, key: string): string => `PH-${caseId}-${signature(caseId, key)}`;

/** Message-ID for our own mails of a case, so that a reply's References lead back even where the subject was rewritten. */
export const caseMessageId = (input: { caseId: string; unique: string; domain: string }, key: string): string =>
  `<${caseToken(input.caseId, key)}.${input.unique}@${input.domain}>`;

/** Case ids whose token in the text carries our signature; forged ones are left out. */
export const casesNamedIn = (text: string, key: string): string[] => {
  const found = new Set<string>();
  for (const match of text.slice(0, SEARCHED_CHARACTERS).matchAll(TOKEN)) {
    const caseId = (match[1] ?? "").toUpperCase();
    if (sameText(signature(caseId, key), (match[2] ?? "").toUpperCase())) found.add(caseId);
    if (found.size >= MAX_TOKENS) break;
  }
  return [...found];
};

const signature = (caseId: string, key: string): string => {
  const bytes = createHmac("sha256", key).update(`posthorn-case:${caseId}`).digest();
  return Array.from(bytes.subarray(0, SIGNATURE_CHARACTERS), (byte) => CROCKFORD[byte % CROCKFORD.length] ?? "0").join("");
};

const sameText = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(new TextEncoder().encode(left), new TextEncoder().encode(right));
