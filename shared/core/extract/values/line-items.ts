import type { LineItem } from "../../../schemas/extraction.ts";
import type { TextReading } from "../text-reading.ts";
import { countedThings, thingsIn } from "./counted-things.ts";
import { headedItems } from "./headed-table.ts";
import { PACKAGING } from "./thing-counts.ts";
import { describe, MAX_DESCRIPTION, PRICE, priceOf, quantityOf, UNCOUNTED, UNIT, type FoundItem } from "./item-phrase.ts";

const LISTED = new RegExp(
  `^[ \\t]{0,8}(?:[-*•–·]|\\d{1,2}[.)])?[ \\t]{0,4}(\\d{1,5})[ \\t]{1,4}(?!(?:${UNIT})(?![\\p{L}])|uhr|tage|days|%|€|eur|monate|months|jahre|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)(?=\\p{L})`,
  "u",
);
const BULLET = /^[ \t]{0,8}(?:[-*•–·]|\d{1,2}[.)]|pos\.? ?\d{1,3}:?)[ \t]/u;
const MAX_ITEMS = 500;

/** Above the salutation stand house numbers. */
const SALUTATION = /(?:^|\n)[ \t]*(?:sehr geehrte|guten tag|dear |to whom )/u;

function listed(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  const head = SALUTATION.exec(reading.folded)?.index ?? 0;
  let at = 0;
  for (const line of reading.text.split("\n")) {
    const folded = reading.folded.slice(at, at + line.length);
    const match = LISTED.exec(folded);
    if (match !== null && at >= head && line.length < MAX_DESCRIPTION + 60 && !/^\d{5} \p{Lu}/u.test(line.trim())) {
      const item = describe(line.slice(match[0].length), quantityOf(match[1] ?? ""), reading);
      if (item !== null) found.push({ item, start: at, end: at + line.length, listed: BULLET.test(folded) });
    }
    at += line.length + 1;
    if (found.length >= MAX_ITEMS) break;
  }
  return found;
}

/** Behind its thing a count may be of what is a thing itself elsewhere. */
const TRAILING_UNIT = `${UNIT}|beutel|gläser|glas|platten?|stangen?|schachteln?|bleche?|blöcke|block|trays?|sheets?|barrels?|drums?|kits?`;
const TRAILING = new RegExp(
  `^[ \\t]{0,8}(?:[-*•–·]|\\d{1,2}[.)]|artikel:|produkt:|item:|product:)?[ \\t]{0,4}(\\p{L}[^\\n:]{2,90}?)(?:,| -| –|:|\\t|  )[ ]{0,6}(?:menge:? ?|anzahl:? ?|qty:? ?|quantity:? ?)?(\\d{1,5}) ?(?:${TRAILING_UNIT})?\\.?(?:[ \\t,]{0,6}(?:à|zu je|je|at|@|a)?[ \\t]{0,3}(?:[€£$]|EUR|GBP|CHF)? ?\\d{1,6}(?:[.,]\\d{2})? ?(?:€|EUR|£|GBP|CHF|Euro)?)?[ \\t]*$`,
  "iu",
);

const WITH_UNIT = new RegExp(`\\d ?(?:${TRAILING_UNIT})(?![\\p{L}])|(?:menge|anzahl|qty|quantity)`, "iu");

/** "Hard hats white x 12" */
const TIMES_LAST = /^[ \t]{0,8}(?:[-*•–·]|\d{1,2}[.)])?[ \t]{0,4}(\p{L}[^\n:]{2,70}?)[ ,]{1,3}[x×] ?(\d{1,4})[ \t]*$/u;

/** "- Gaskartusche 12 Stück" */
const COUNT_LAST = new RegExp(
  `^[ \\t]{0,8}(?:[-*•–·]|\\d{1,2}[.)])[ \\t]{1,4}(\\p{L}[^\\n:,;]{2,60}?) (\\d{1,5}) ?(?:${TRAILING_UNIT})\\.?[ \\t]*$`,
  "iu",
);

function trailingItem(line: string, reading: TextReading): LineItem | null {
  const times = line.length < MAX_DESCRIPTION ? (TIMES_LAST.exec(line) ?? COUNT_LAST.exec(line)) : null;
  if (times !== null) return describe(times[1] ?? "", times[2] ?? null, reading);
  if (line.length >= MAX_DESCRIPTION + 40 || !WITH_UNIT.test(line)) return null;
  const match = TRAILING.exec(line);
  if (match === null) return null;
  const count = match[2] ?? "";
  const name = (match[1] ?? "").replace(/^pos(?:ition)?\.? ?\d{1,4}[:.]?\s+/iu, "");
  const item = describe(name, count, reading);
  return item === null
    ? null
    : { ...item, unitPrice: item.unitPrice ?? priceOf(PRICE.exec(line.slice(match[0].lastIndexOf(count))), reading) };
}

/** "Art. 20331 (6 x), Art. 20340 (2 Stück)": articles named by number alone. */
const BY_NUMBER =
  /(?<![\p{L}])(?:art(?:ikel)?\.?(?:[- ]?(?:nr|nummer|no)\.?)?|item(?: no\.?| number)?|sku|part(?: no\.?)?|code)[ :#]{1,2}(?=[\p{L}./-]{0,6}\d)([\p{L}\d][\p{L}\d./-]{2,20})[ ,:–-]{1,3}\(?(?:je )?(\d{1,4}) ?(?:x|×|mal|stk\.?|stück|pcs|pieces|off)(?![\p{L}])\)?/giu;

function byNumber(reading: TextReading): FoundItem[] {
  return [...reading.text.matchAll(BY_NUMBER)].slice(0, MAX_ITEMS).map((match) => ({
    item: { description: "", quantity: match[2] ?? null, articleNumber: match[1] ?? null, unitPrice: null },
    start: match.index,
    end: match.index + match[0].length,
    listed: false,
  }));
}

/** "Handschuhe M (10 Packungen), Pflaster (3 Kartons)": the count behind the thing. */
const COUNT_BEHIND = new RegExp(`(?<=[\\s:,;(]|^)(\\p{L}[^,;:()\\n]{2,60}?) \\((\\d{1,5}) ?(?:${UNIT}|${PACKAGING})\\)`, "giu");

function countBehind(reading: TextReading): FoundItem[] {
  return [...reading.text.matchAll(COUNT_BEHIND)].slice(0, MAX_ITEMS).flatMap((match) => {
    const item = describe(match[1] ?? "", match[2] ?? null, reading);
    return item === null ? [] : [{ item, start: match.index, end: match.index + match[0].length, listed: false }];
  });
}

/** "Kaffeefilter Gr. 4, 10 Stück" on a line of its own. */
function trailing(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  let at = 0;
  for (const line of reading.text.split("\n")) {
    const item = trailingItem(line, reading);
    if (item !== null) found.push({ item, start: at, end: at + line.length, listed: true });
    at += line.length + 1;
    if (found.length >= MAX_ITEMS) break;
  }
  return found;
}

const PAIR_ITEM =
  /(?:^|\n|[.!?] (?=(?:waren?|goods|artikel|produkt|item|product):))(?:[^\n:]{0,160}(?:folgende[nr]? (?:waren?|artikel|produkte?)|following (?:goods|items?|products?))|[ \t]*(?:pos(?:ition)?\.? ?\d{1,2} )?(?:artikel(?:bezeichnung|name)?|produkt(?:name)?|waren?|goods|gewünschte[rs] (?:produkt|artikel)|(?:bestellte|zurückgesendete|retournierte)r artikel|bezeichnung|item(?: name| ordered| returned)?|returned items?|product(?: name)?|article|description(?: of goods)?|tarif|(?:what|which|welche[nrs]?|was)(?!\p{L})[^\n:?]{0,50}(?:order|return|send|buy|bought|need|bestell|zurück|widerruf|artikel|item|product|produkt|ware|benötig|kauf)[^\n:?]{0,24}\??)(?: \d{1,2})?)[ ]?:[ ]{0,4}(?:\n(?![^\n]{0,40}:|[ ]*[-*•\d]))?[ ]{0,4}([^\n]{2,140})/giu;
const PAIR_COUNT =
  /^[^\n]*\n(?:[^\n]*\n){0,2}?[ \t]*(?:pos(?:ition)?\.? ?\d{1,2} )?(?:menge|anzahl|stückzahl|stück|wie viele|how many|quantity|qty|amount|number)(?: \d{1,2})?[ ]?\??:[ ]{0,4}(\d{1,5})/iu;
const PAIR_ARTICLE =
  /(?:^|\n)[ \t]*(?:artikel-?(?:nummer|nr\.?)|art\.-?nr\.?|sku|item (?:no|number|code)\.?|article (?:no|number)\.?)[ ]?:[ ]{0,4}([\p{L}\p{N}][\p{L}\p{N}./-]{2,24})/iu;

/** The count stands on the line above. */
const COUNT_ABOVE = /(?:^|\n)[ \t]*(?:menge|anzahl|stückzahl|quantity|qty)[ ]?:[ ]{0,4}(\d{1,5})[^\n]{0,20}(?:\n[^\n]{0,60})?$/iu;
const PAIR_PRICE =
  /^[^\n]*\n(?:[^\n]*\n){0,4}?[ \t]*(?:pos(?:ition)?\.? ?\d{1,2} )?(?:einzelpreis|stückpreis|preis|unit price|price(?: each)?)[ ]?:[ ]{0,4}([^\n]{2,20})/iu;
const REACH = 300;

/** What is named on a line of its own is one, but a tariff is not counted. */
function aloneIn(label: string, written: string): string | null {
  return /tarif|produkt|product/iu.test(label) || UNCOUNTED.test(written) ? null : "1";
}

/** The thing of one pair of lines, with the count and the number that stand around it. */
function pairOf(reading: TextReading, match: RegExpMatchArray & { index: number }): FoundItem | null {
  const written = match[1] ?? "";
  const start = match.index + match[0].length - written.length;
  const label = match[0].slice(0, match[0].length - written.length);
  const below = reading.text.slice(start, start + REACH);
  const above = reading.text.slice(Math.max(0, match.index - REACH / 2), match.index);
  const quantity = PAIR_COUNT.exec(below)?.[1] ?? COUNT_ABOVE.exec(above)?.[1] ?? aloneIn(label, written);
  const item = /^\d{1,5} ?x /i.test(written) ? null : describe(written, quantity, reading);
  if (item === null) return null;
  const price = PRICE.exec(` ${PAIR_PRICE.exec(below)?.[1] ?? ""}`);
  const article = PAIR_ARTICLE.exec(reading.text.slice(Math.max(0, match.index - 120), match.index + 300))?.[1] ?? null;
  return {
    item: {
      ...item,
      articleNumber: item.articleNumber ?? article,
      unitPrice: item.unitPrice ?? priceOf(price, reading),
    },
    start,
    end: start + written.length,
    listed: true,
  };
}

/** "Gewünschter Behälter: Biotonne 80 l", "Anzahl: 2": whatever the form calls it, the count below is of it. */
const COUNTED_LINE =
  /(?<=^|\n)[ \t]{0,8}(?!(?:[^\n:]{0,60}(?:name|adresse|address|kunde|customer|datum|date|mail|tel|grund|reason|bemerk|comment|liefer|deliver|zahl|pay|farbe|größe|size|colou?r|plz|ort|straße|street|nr|nummer|number|name)))[^\n:?]{3,40}\??:[ ]{0,4}(\p{L}[^\n]{2,100})\n[ \t]{0,8}(?:menge|anzahl|stückzahl|wie viele|how many|quantity|qty)[ ]?\??:[ ]{0,4}(\d{1,5})[ \t]{0,8}(?=\n|$)/giu;

function countedLines(reading: TextReading): FoundItem[] {
  return [...reading.text.matchAll(COUNTED_LINE)].slice(0, MAX_ITEMS).flatMap((match) => {
    const written = match[1] ?? "";
    const item = describe(written, match[2] ?? null, reading);
    const start = match.index + match[0].indexOf(written);
    return item === null || CODE.test(written) ? [] : [{ item, start, end: start + written.length, listed: true }];
  });
}
const CODE = /^[A-Z\d./-]+$/u;

/** Forms and their mails: "Produkt: Wallbox", "Anzahl: 2" on lines of their own. */
function pairs(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  for (const match of reading.text.matchAll(PAIR_ITEM)) {
    if (found.length >= MAX_ITEMS) break;
    const pair = pairOf(reading, match);
    const last = found.at(-1);
    // "Article: ZY-V2" below "Goods: ..." is the number of the thing above it.
    const isNumber = last !== undefined && pair !== null && pair.item.articleNumber === pair.item.description;
    if (isNumber) last.item.articleNumber ??= pair.item.articleNumber;
    else if (pair !== null) found.push(...severalIn(reading, pair));
  }
  return found;
}

/** "Waren: 3 Sitzkissen grau, 1 Hängematte": several things in one value, each with its count. */
function severalIn(reading: TextReading, pair: FoundItem): FoundItem[] {
  const things = thingsIn(reading, pair, pair.item.quantity ?? "1");
  const isList = things.length > 1 || (things.length === 1 && /^\d/.test(reading.text.slice(pair.start, pair.end)));
  return isList ? things.map((one) => ({ ...one, listed: true })) : [pair];
}

/** Things ordered or returned, in the order they stand; overlapping readings of the same words are one. */
export function findItems(reading: TextReading): FoundItem[] {
  const all = [
    ...headedItems(reading),
    ...countedThings(reading),
    ...byNumber(reading),
    ...countBehind(reading),
    ...listed(reading),
    ...pairs(reading),
    ...countedLines(reading),
    ...trailing(reading),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundItem[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
  }
  return kept;
}
