import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { parseDecimal } from "./decimal.ts";

const CURRENCIES: Record<string, string> = {
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  gbp: "GBP",
  pounds: "GBP",
  pound: "GBP",
  $: "USD",
  usd: "USD",
  us$: "USD",
  dollar: "USD",
  dollars: "USD",
  chf: "CHF",
  sfr: "CHF",
  "fr.": "CHF",
  franken: "CHF",
  dkk: "DKK",
  sek: "SEK",
  nok: "NOK",
  pln: "PLN",
  zł: "PLN",
  czk: "CZK",
  huf: "HUF",
  jpy: "JPY",
  "¥": "JPY",
  cad: "CAD",
  aud: "AUD",
  quid: "GBP",
};
const MARK = "€|eur(?:os?)?(?![\\p{L}])|£|gbp|us\\$|\\$|usd|chf|sfr\\.?|fr\\.|dkk|sek|nok|pln|zł|czk|huf|jpy|¥|cad|aud";
const WORD_MARK = `${MARK}|pounds?|dollars?|franken|quid`;
const AMOUNT = "\\d{1,9}(?:[.,'’\\u00a0\\u202f ]\\d{3}){0,4}(?:[.,](?:\\d{1,2}|[-–—]{1,2}))?(?![.,]?\\d)";
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${MARK})[ \\u00a0.:]{0,3}([-−–] ?)?(${AMOUNT})`, "gu");
const AFTER = new RegExp(`(?<![\\p{L}\\p{N}.,])([-−–] ?)?(${AMOUNT})[ \\u00a0]{0,2}(${WORD_MARK})(?![\\p{L}\\p{N}])`, "gu");
/** Two decimals, no currency: an amount in a column of an invoice; also with the minus behind it. */
const BARE =
  /(?<![\p{L}\p{N}.,/:-]|\d )([-−–] ?)?(\d{1,3}(?:[.'’  ,]\d{3}){1,4}[.,]\d{2}|\d{1,9}[.,]\d{2})([-−](?!\d))?(?![\p{L}\p{N}/:%°]|[.,:-]\d| ?%| ?(?:kg|m²|kwh|km|uhr|std|h\b|stk|stück))/gu;
/** Amount deserts cost time and no invoice has so many. */
const MAX_AMOUNTS = 3_000;

export function currencyOf(mark: string): string {
  return CURRENCIES[mark.replace(/\.$/, "").trim()] ?? CURRENCIES[mark.trim()] ?? "EUR";
}

function amount(
  reading: TextReading,
  start: number,
  end: number,
  parts: { number: string; negative: boolean; currency: string | null },
): Entity | null {
  const value = parseDecimal(parts.number, reading.convention);
  if (value === null) return null;
  const signed = parts.negative && !value.startsWith("-") && Number(value) !== 0 ? `-${value}` : value;
  const fixed = withCents(signed);
  return {
    type: "money",
    start,
    end,
    raw: reading.text.slice(start, end),
    value: { value: fixed, currency: parts.currency ?? "XXX" },
    key: fixed,
    checks: [],
    hints: { currency: parts.currency === null ? 0 : 1, cents: /[.,]\d{2}$/.test(parts.number) ? 1 : 0 },
  };
}

function withCents(value: string): string {
  const [whole = "0", fraction = ""] = value.split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
}

/** Amounts with a currency anywhere, and bare two-decimal amounts. Currency XXX = none written beside it. */
export function findMoney(reading: TextReading): Entity[] {
  if (!/\d/.test(reading.text)) return [];
  const found = new Map<number, Entity>();
  const { folded } = reading;
  const push = (
    match: RegExpMatchArray,
    number: string,
    options: { negative: boolean; currency: string | null; numberAt: number },
  ): void => {
    if (match.index === undefined || found.size >= MAX_AMOUNTS) return;
    const entity = amount(reading, match.index, match.index + match[0].length, {
      number,
      negative: options.negative,
      currency: options.currency,
    });
    if (entity !== null && !found.has(match.index + options.numberAt)) found.set(match.index + options.numberAt, entity);
  };
  for (const match of folded.matchAll(AFTER))
    push(match, match[2] ?? "", {
      negative: match[1] !== undefined,
      currency: currencyOf(match[3] ?? ""),
      numberAt: match[0].indexOf(match[2] ?? ""),
    });
  for (const match of folded.matchAll(BEFORE))
    push(match, match[3] ?? "", {
      negative: match[2] !== undefined,
      currency: currencyOf(match[1] ?? ""),
      numberAt: match[0].lastIndexOf(match[3] ?? ""),
    });
  const marked = [...found.values()].sort((a, b) => a.start - b.start);
  const bare = bareAmounts(reading, marked);
  return [...marked, ...bare].sort((a, b) => a.start - b.start);
}

function bareAmounts(reading: TextReading, marked: Entity[]): Entity[] {
  const bare: Entity[] = [];
  let next = 0;
  for (const match of reading.folded.matchAll(BARE)) {
    if (bare.length >= MAX_AMOUNTS) break;
    const end = match.index + match[0].length;
    while (next < marked.length && (marked[next]?.end ?? 0) <= match.index) next += 1;
    if ((marked[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const entity = amount(reading, match.index, end, {
      number: match[2] ?? "",
      negative: match[1] !== undefined || match[3] !== undefined,
      currency: null,
    });
    if (entity !== null) bare.push(entity);
  }
  return bare;
}
