import { findEmails, findPhones } from "./values/contacts.ts";
import { findIbans } from "./values/iban.ts";
import { foldText } from "./fold-text.ts";
import type { Entity } from "./evidence.ts";
import { decideConvention } from "./values/number-convention.ts";
import type { Pack } from "../../schemas/pack.ts";
import { findAddresses } from "./values/addresses.ts";

/** 13 to 19 digits in groups, as cards are written; every turn consumes a digit: linear. */
const CARD = /(?<![\p{L}\p{N}])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu;
const MASK = "•";
/** Last digits a clerk may see (PCI DSS 3.4 allows the last four). */
const CARD_VISIBLE = 4;

function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    let digit = Number(digits[digits.length - 1 - at]);
    if (at % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** First digits of the card schemes; a Luhn number that starts otherwise is some other number in one of ten cases. */
const SCHEME = /^(?:4|5[1-5]|2[2-7]|3[47]|3[068]|6(?:011|5|4[4-9])|35|50|5[6-9]|6[0-9])/;

interface Span {
  start: number;
  end: number;
  visible: number;
}

function cards(text: string): Span[] {
  return [...text.matchAll(CARD)]
    .filter((match) => {
      const digits = match[0].replace(/\D/g, "");
      return SCHEME.test(digits) && luhn(digits);
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length, visible: CARD_VISIBLE }));
}

function hide(text: string, spans: Span[]): string {
  let hidden = "";
  let at = 0;
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    const body = text.slice(span.start, span.end);
    const from = body.length - span.visible;
    hidden += text.slice(at, span.start) + body.slice(0, from).replace(/[\p{L}\p{N}]/gu, MASK) + body.slice(from);
    at = span.end;
  }
  return hidden + text.slice(at);
}

/** Card numbers only: what may be searched and read in lists. */
export function maskCards(text: string): string {
  return hide(text, cards(text));
}

export interface RedactOptions {
  /** Kinds beyond card numbers that are masked. */
  kinds: ("iban" | "email" | "phone" | "address")[];
  /** Values known to be sensitive (extracted fields), masked wherever they stand. */
  values?: string[];
}

/** Masks card numbers always and the named kinds besides; the length stays, so offsets stay. */
export function redact(text: string, options: RedactOptions): string {
  const spans = cards(text);
  const reading = { text, folded: foldText(text), language: "de", convention: decideConvention(text, "de"), today: "2000-01-01" };
  const found: Entity[] = [];
  if (options.kinds.includes("iban")) found.push(...findIbans(reading));
  if (options.kinds.includes("email")) found.push(...findEmails(reading));
  if (options.kinds.includes("phone")) found.push(...findPhones(reading, Number.POSITIVE_INFINITY));
  if (options.kinds.includes("address")) found.push(...findAddresses(reading));
  spans.push(...found.map((entity) => ({ start: entity.start, end: entity.end, visible: 0 })));
  for (const value of options.values ?? []) {
    if (value.length < 4) continue;
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
      spans.push({ start: at, end: at + value.length, visible: 0 });
  }
  return hide(text, spans);
}

/** What a pack calls sensitive, as kinds the redaction knows. */
export function sensitiveKinds(pack: Pack): RedactOptions["kinds"] {
  const types = new Set(
    Object.values(pack.fields)
      .filter((field) => field.sensitive)
      .map((field) => field.type),
  );
  const kinds: RedactOptions["kinds"] = [];
  for (const kind of ["iban", "email", "phone", "address"] as const) if (types.has(kind)) kinds.push(kind);
  return kinds;
}
