import { firstFrom } from "../layout/first-from.ts";
import type { TextReading } from "../text-reading.ts";
import { describe, type FoundItem } from "./item-phrase.ts";
import { orderSpans, type Span } from "./order-sentences.ts";
import {
  ARTICLE,
  COUNT,
  COUNT_HERE,
  countOf,
  ENGLISH_ARTICLE,
  isOtherCount,
  mayCount,
  MERE_UNIT,
  wordAt,
  type Count,
} from "./thing-counts.ts";
import { isCased, MAX_NAME, thingEnd } from "./thing-phrase.ts";
import { tailsEnd } from "./thing-tails.ts";
import { NOT_ORDERED } from "./thing-words.ts";

const DEFINITE = /^(?:the|my|these|those|den|die|das|der|meine?n?|diese[nr]?)$/u;
const LINK = `(?:(?:more|weitere[nrs]?|mehr|neue[nrs]?(?= \\p{L}+ (?:von|of))|further|extra|additional|von|of|vom|exemplare?|copies)(?: (?:of|von|vom))?(?: (?:the|these|those|your|my|our|meine[mrs]?|unsere[mrs]?|den|der|dem|die|das|diesen|ihren))? )?`;
const LINKED = new RegExp(`[ ]{0,2}(?:of (?:the |your )?|vom |von (?:den |der |dem )?|des |der |die |das |den )?${LINK}`, "uy");
const ARTICLE_HERE = /(an?|eine?[nrms]?|nen|ne|another|one|the|my|these|those|den|die|das|der|meine?n?|diese[nr]?)(?= )/uy;

export interface Mention extends FoundItem {
  /** Named as known ("the lamp", "meine Lampe"): so may the next be. */
  definite: boolean;
}

/** Nothing but a bullet before it on its line. */
const LIST_START = /(?:^|\n)[\s>\-*•–·\d.)]*$/u;
const MAX_INDENT = 24;

/** The thing behind a count, with what is told of it. */
function thingBehind(reading: TextReading, count: Count, start: number, limit: number): FoundItem | null {
  const cased = isCased(reading, start);
  for (const at of count.unit === "" || MERE_UNIT.test(count.unit) ? [count.end] : [count.end, count.bare]) {
    LINKED.lastIndex = at;
    const from = LINKED.exec(reading.folded) === null ? at : LINKED.lastIndex;
    const end = thingEnd(reading, from, { limit, cased });
    if (end === null) continue;
    const close = tailsEnd(reading.text, end);
    const item = describe(reading.text.slice(from, close).replaceAll("\n", " "), count.quantity, reading);
    if (item === null) return null;
    // A sentence may begin with "Two lamps", a list with "2 lamps".
    const isRow = /^\d/.test(count.word) || count.unit !== "";
    return {
      item,
      start,
      end: close,
      listed: isRow && LIST_START.test(reading.text.slice(Math.max(0, start - MAX_INDENT), start)),
    };
  }
  return null;
}

const AND =
  /(?:(?: in \p{L}{3,14})?[ \n]?(?:[,.?]? (?:und|sowie|and|plus|as well as|&|\+|aswell as)|,|;)(?: (?:dazu|noch|auch|außerdem|zusätzlich|also|then|je|nochmals?|noch mal|additionally|a further|weiters|wieder|bitte))* )/uy;
const MAX_CHAIN = 60;

/** ", zwei Rollen Band und ein Kabel": what is strung behind a thing is one more. */
export function chained(reading: TextReading, first: Mention): FoundItem[] {
  const found: FoundItem[] = [];
  const limit = first.end + MAX_NAME * 8;
  let { end } = first;
  for (let length = 0; length < MAX_CHAIN; length += 1) {
    AND.lastIndex = end;
    if (AND.exec(reading.folded) === null) break;
    const next =
      oneMore(reading, AND.lastIndex, { limit, definite: first.definite }) ?? alike(reading, AND.lastIndex, first.item.quantity);
    if (next === null) break;
    found.push(next);
    ({ end } = next);
  }
  return found;
}

const QUOTED = /[„"“»]([^"“”«»„\n]{2,60})["“”«]/uy;

/** "je 2 Exemplare von „A“ und „B“": as many of the second. */
function alike(reading: TextReading, at: number, quantity: string | null): FoundItem | null {
  QUOTED.lastIndex = at;
  const match = QUOTED.exec(reading.text);
  const item = match === null ? null : describe(match[1] ?? "", quantity, reading);
  return item === null ? null : { item, start: at, end: QUOTED.lastIndex, listed: false };
}

function oneMore(reading: TextReading, at: number, options: { limit: number; definite: boolean }): FoundItem | null {
  COUNT_HERE.lastIndex = at;
  const counted = COUNT_HERE.exec(reading.folded);
  if (counted !== null) {
    const count = countOf(counted, reading);
    const next = wordAt(reading.folded, count.end);
    if (count.unit === "" && (isOtherCount(reading, count) || (ARTICLE.test(count.word) && NOT_ORDERED.has(next)))) return null;
    return thingBehind(reading, count, at, options.limit);
  }
  ARTICLE_HERE.lastIndex = at;
  const article = ARTICLE_HERE.exec(reading.folded);
  const word = article?.[1] ?? "";
  if (reading.language !== "en" && ENGLISH_ARTICLE.test(word)) return null;
  if (article === null || (DEFINITE.test(word) && !options.definite)) return null;
  const end = at + word.length;
  return thingBehind(reading, { quantity: "1", word, unit: "", bare: end, end }, at, options.limit);
}

/** An article counts one thing right behind a word that orders, with nothing but small words between. */
const ORDERED_ONE =
  /(?:bestell\p{L}{1,4}|brauch(?:e|en|t|ten)?|bräuchten?|benötig(?:e|en|t)|nehmen?|order[en]?|ordering|gerne?|möchten?|schick\p{L}{1,2}|send(?:en|et|e)?(?: (?:me|us|uns|mir))?|need|like|buy|get|take|have|add|purchase|want|return|returning|keep|bought|ordered|purchased|widerruf\p{L}{0,3}|auftrag über|order for|bestellung über|kaufvertrag über|vertrag über|(?:kauf\p{L}{0,8}|vertrag\p{L}{0,2}|bestellung|auftrag)(?: nr\.? [\p{L}\d/-]{2,20})? vom [^,;!?\n]{4,24} über|kauf|purchase of|supply of|for|bestellung|order|bringen|liefern|liefert?|zurücklegen|legen|beantrage\p{L}?|reservier\p{L}{1,2}|signed (?:up )?for|agreed to (?:buy|take)|(?:could|can) (?:we|i) have)(?: (?:ich|wir|sie|uns|mir|bitte|noch|dringend|hiermit|verbindlich|doch|auch|dann|to order|to buy|us|me|please|now|also|außerdem|heute|wieder|nochmal|zusätzlich|von|für|of))*(?:(?<! )(?: (?:für|for) [^,.;:!?]{2,40}?)?)(?:: ?|:? )$/u;
/** "... noch ein Netzteil für den Router schicken?": German orders at the end of the sentence. */
const ORDERED_AFTER =
  /^[^.!?\n]{0,60}? (?:(?:zu|nach|mit)?(?:schicken|senden|bestellen|bringen)|liefern|ordern|bekommen|besorgen|reservieren|buchen|zurücklegen|kaufen|erwerben|bestellt|gekauft|geordert|erworben|hinstellen|aufstellen|zustellen|zusenden|zukommen|nachliefern|beantragen)(?!\p{L})/u;
const ONE: Record<string, RegExp> = {
  de: /(?<![\p{L}\p{N}])(eine?n?|nen|ne)(?= [\p{L}"„“])/gu,
  en: /(?<![\p{L}\p{N}])(an?|another)(?= [\p{L}"“])/gu,
};
const ONE_REACH = 60;

function single(reading: TextReading, span: Span): Mention[] {
  const found: Mention[] = [];
  const one = ONE[reading.language === "en" ? "en" : "de"] ?? /(?!)/gu;
  for (const match of reading.folded.slice(span.start, span.end).matchAll(one)) {
    const start = span.start + match.index;
    const word = match[1] ?? "";
    const end = start + word.length;
    const count: Count = { quantity: "1", word, unit: "", bare: end, end };
    if (NOT_ORDERED.has(wordAt(reading.folded, end)) || isOtherCount(reading, count)) continue;
    const before = reading.folded.slice(Math.max(span.start, start - ONE_REACH), start);
    const item = thingBehind(reading, count, start, span.end + MAX_NAME);
    if (item === null) continue;
    const isAsked = ORDERED_ONE.test(before) || /:\s{1,3}$/.test(before);
    if (isAsked || ORDERED_AFTER.test(reading.folded.slice(item.end, item.end + MAX_NAME)))
      found.push({ ...item, definite: false });
  }
  return found;
}

const MODEL_NAME =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|this|[Dd](?:en|ie|as|es|er|em)|[Ee]in(?:e[rnms]?)?|[Mm]ein(?:e[rnms]?)?|[Uu]nser(?:e[rnms]?)?|[Tt]arif|[Pp]aket) (?:[\p{L}-]+ ){0,2}(?:\p{Lu}[\p{L}-]+|(?!(?:other|following|last|first|remaining|next|und|and|sowie|plus|oder|or|mit|with|noch|auch|bitte|please|for|of|on|at|to|von|vom|am|um|in|im|zu|zum|nur|only|just|about|über|auf|als|as|is|are|ist|sind|was|i|ich|wir|we) )\p{Ll}+(?<!e|en|er|es|em)) $/u;
const MODEL_REACH = 60;
const MAX_ITEMS = 500;

function isInside(spans: Span[], at: number): boolean {
  const next = spans[firstFrom(spans, (span) => span.end > at)];
  return next !== undefined && next.start <= at;
}

/** Things with a count in sentences, and what is strung behind them. */
export function countedThings(reading: TextReading): FoundItem[] {
  const spans = orderSpans(reading);
  const first: Mention[] = [];
  for (const match of reading.folded.matchAll(COUNT)) {
    if (first.length >= MAX_ITEMS) break;
    const count = countOf(match, reading);
    if (count.quantity === null || !mayCount(reading, count, { start: match.index, ordering: isInside(spans, match.index) }))
      continue;
    if (count.unit === "" && ARTICLE.test(count.word)) continue;
    // "Rindenmulch (39 Sack)": what the thing comes in.
    if (reading.text[match.index - 1] === "(" && reading.text[count.end] === ")") continue;
    if (
      count.unit === "" &&
      /^\d/.test(count.word) &&
      MODEL_NAME.test(reading.text.slice(Math.max(0, match.index - MODEL_REACH), match.index))
    )
      continue;
    const item = thingBehind(reading, count, match.index, match.index + MAX_NAME + 40);
    if (item !== null) first.push({ ...item, definite: false });
  }
  const starts = new Set(first.map((one) => one.start));
  const singles = spans.flatMap((span) => single(reading, span)).filter((one) => !starts.has(one.start));
  return [...first, ...singles].flatMap((one) => [one, ...chained(reading, one)]);
}

/** What is written in one line or cell: "3 Sitzkissen grau, 1 Hängematte", or a thing without a count and what follows it. */
export function thingsIn(reading: TextReading, span: Span, quantity: string | null): FoundItem[] {
  COUNT_HERE.lastIndex = span.start;
  const counted = COUNT_HERE.exec(reading.folded);
  const count = counted === null ? null : countOf(counted, reading);
  const plain: Count = { quantity, word: "", unit: "", bare: span.start, end: span.start };
  const isCounted = count !== null && count.end < span.end && !isOtherCount(reading, count);
  const item = thingBehind(reading, isCounted ? count : plain, span.start, span.end);
  if (item === null) return [];
  const first = { ...item, definite: false };
  return [first, ...chained(reading, first)].filter((one) => one.end <= span.end);
}
