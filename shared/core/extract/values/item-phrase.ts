import type { LineItem } from "../../../schemas/extraction.ts";
import type { TextReading } from "../text-reading.ts";
import { COUNT_WORDS } from "./date-words.ts";
import { parseDecimal } from "./decimal.ts";

export interface FoundItem {
  item: LineItem;
  start: number;
  end: number;
  /** True where the line is a list entry ("- 5 x ...") and not part of a sentence. */
  listed: boolean;
}

/** What things are counted in. */
export const UNIT =
  "x|×|mal|stk\\.?|stück|stueck|st\\.|pcs\\.?|pieces?|units?|pairs?|packs?|packets?|boxes|box|cartons?|bottles?|rolls?|sets?|cans?|bags?|reams?|cases?|crates?|pallets?|packungen|packung|pack|pakete?|päckchen|kartons?|karton|paar|flaschen?|rollen?|kisten?|dosen?|paletten?|tonnen?|säcke|sack|eimer|kanister|tuben?|exemplare?|tüten?|ballen|jars?|tubs?|lengths?|bundles?|sacks?|bund|meters?|metres?|lfm|liters?|litres?|gallons?|kg|m²|qm|(?<=\\d ?)t";
export const WORDS =
  "half a dozen|a dozen|ein halbes dutzend|ein dutzend|eine?n?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a|an";
const ARTICLE =
  /(?:[(,;–-]|\s)[ ]?(?:art(?:ikel)?\.?[- ]?(?:nr|nummer|no)\.?|art\.|artikel|bestell-?nr\.?|sku|item (?:no|number|code)\.?|article (?:no|number)\.?|part(?: (?:no|number))?\.?|product code|ref\.?|code|nr\.|no\.|(?<=\()(?:model|modell))[ :#]{0,3}([\p{L}\p{N}][\p{L}\p{N}./-]{2,24})\)?/iu;
const LEAD_ARTICLE =
  /^(?:art(?:ikel)?\.?(?:[- ]?(?:nr|nummer|no)\.?)?|sku|item (?:no|number|code)?\.?|article (?:no|number)?\.?|part (?:no|number)\.?)[ :#]{0,3}([\p{L}\p{N}][\p{L}\p{N}./-]{2,24})[ ,:–-]{0,4}/iu;
export const PRICE =
  /(?:[(,;–-]|\s)[ ]?(?:à|a|je|zu je|zu|at|@|for|für|each)?[ ]{0,2}(?:(?:eur|€|£|\$|chf)[ ]?(\d{1,6}(?:[.,]\d{3})*(?:[.,]\d{2})?)|(\d{1,6}(?:[.,]\d{3})*(?:[.,]\d{2})?) ?(?:eur|euro|€|£|\$|chf))(?: ?(?:each|\/ ?st(?:ück|k)?\.?|pro stück|je stück|per piece|apiece))?\)?/iu;
/** "(TK-5240)": a code in brackets right behind a thing is its article. */
const BRACKETED = / \(((?=[^)]*\d|[A-Z]{1,5}-)[A-Z]{1,6}[A-Z\d]*(?:[-./][A-Z\d]+){0,4}|\d{3,}(?:[-./][\dA-Z]+){0,4})\)/u;
/** Nothing but a code: people name things by their article. */
const BARE_CODE = /^(?=.*\d)[A-Z][A-Z\d]*(?:[-./][A-Z\d]+){1,4}$/u;
/** Words that count or name something else than a thing. */
const NOT_A_THING =
  /^(?:(?:pre-?paid )?(?:returns?|postage|shipping) (?:labels?|slips?|forms?)$|(?:anzahl|menge|stückzahl|quantity|qty|(?:kunden|bestell|auftrags|vertrags|rechnungs|telefon|haus)[- ]?(?:nummer|nr)|plz|iban|bic|betrag|seite|page|von|of|mal|times|minuten|minutes|stock|etage|floor)(?![\p{L}-]{4})|(?:telefon|tel|mobil|fax|customer|order|invoice|phone|account|datum|date|amount)(?=[ .:#-]*(?:n[or]\.?(?!\p{L})|number|\d|:|$)))/iu;

/** Tariffs and contracts are not counted. */
export const UNCOUNTED =
  /^(?:Tarif|Abo|\p{Lu}\p{L}{2,20}(?:tarif|abo|vertrag|anschluss|paket)|Tariff|Plan)(?![\p{L}])|(?<!\p{L})(?:package|plan|tariff|bundle|subscription|membership)$/u;

export const MAX_DESCRIPTION = 140;

/** "1.500" and "2,5" as the document writes its numbers. */
function spelt(word: string, reading: TextReading | undefined): number {
  const written = reading !== undefined && /[.,]/.test(word) ? parseDecimal(word, reading.convention) : word;
  return Number(written ?? Number.NaN);
}

export function quantityOf(word: string, reading?: TextReading): string | null {
  const number = COUNT_WORDS[word.toLowerCase()] ?? spelt(word, reading);
  return Number.isFinite(number) && number > 0 ? String(number) : null;
}

/** A match that names an article has a digit in its number. */
function articleIn(pattern: RegExp, text: string): RegExpExecArray | null {
  const match = pattern.exec(text);
  return match !== null && /\d/.test(match[1] ?? "") ? match : null;
}

function without(text: string, match: RegExpExecArray | null): string {
  return match === null ? text : text.slice(0, match.index) + text.slice(match.index + match[0].length);
}

export function priceOf(match: RegExpExecArray | null, reading: TextReading): string | null {
  return match === null ? null : parseDecimal(match[1] ?? match[2] ?? "", reading.convention);
}

/** Article number and price taken out of what somebody wrote, the thing itself left; null when nothing is named. */
export function describe(raw: string, quantity: string | null, reading: TextReading): LineItem | null {
  const trimmed = raw.trim();
  const lead = articleIn(LEAD_ARTICLE, trimmed);
  const named = without(trimmed, lead);
  const inside = articleIn(ARTICLE, named) ?? BRACKETED.exec(named);
  const priced = without(named, inside);
  const price = PRICE.exec(priced);
  const description = without(priced, price)
    .replace(/^[\s"„“»(:,–-]+|[\s"„“«,.:;–-]+$/g, "")
    .replace(/^([^(]*)\)$/, "$1")
    .replace(/ {2,}/g, " ");
  const articleNumber = lead?.[1] ?? inside?.[1] ?? BARE_CODE.exec(description)?.[0] ?? null;
  if (NOT_A_THING.test(description)) return null;
  if (articleNumber === null && (description.length < 2 || !/\p{L}{2}|\p{L}\d/u.test(description))) return null;
  return { description: description.slice(0, MAX_DESCRIPTION), quantity, articleNumber, unitPrice: priceOf(price, reading) };
}
