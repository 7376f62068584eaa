import type { LineItem } from "../../../schemas/extraction.ts";
import type { TextReading } from "../text-reading.ts";
import { headedItems } from "./headed-table.ts";
import { describe, END, MAX_DESCRIPTION, PRICE, priceOf, quantityOf, UNIT, WORDS, type FoundItem } from "./item-phrase.ts";

const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:-])(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,5}(?:[.,]\\d{1,2})?|${WORDS})(?: \\([\\p{L}\\d -]{1,30}\\))? ?(${UNIT})(?![\\p{L}\\p{N}])[ ]{0,2}(?:of (?:the )?|vom |von (?:den |der )?|des |der |die )?(?=[\\p{L}\\p{N}"„“»(])`,
  "gu",
);
const LISTED = new RegExp(
  `^[ \\t]{0,8}(?:[-*•–·]|\\d{1,2}[.)])?[ \\t]{0,4}(\\d{1,5})[ \\t]{1,4}(?!(?:${UNIT})(?![\\p{L}])|uhr|tage|days|%|€|eur|monate|months|jahre|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)(?=\\p{L})`,
  "u",
);
const BULLET = /^[ \t]{0,8}(?:[-*•–·]|\d{1,2}[.)]|pos\.? ?\d{1,3}:?)[ \t]/u;
const MAX_ITEMS = 500;

function counted(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  for (const match of reading.folded.matchAll(COUNTED)) {
    if (found.length >= MAX_ITEMS) break;
    const from = match.index + match[0].length;
    const rest = reading.text.slice(from, from + MAX_DESCRIPTION + 60);
    const stop = END.exec(rest);
    const raw = stop === null ? rest : rest.slice(0, stop.index);
    const word = match[2] ?? "";
    // "2 Meter", "5 kg" measure more often than they order
    const measure =
      /^(?:meter|lfm|liter|kg|m²|qm|box|mal|set|case|pack)$/.test(word) && /^(?:a|an|eine?n?)$/.test(match[1] ?? "");
    const item = measure ? null : describe(raw, quantityOf(match[1] ?? "", reading), reading);
    const lineStart = reading.text.lastIndexOf("\n", match.index) + 1;
    if (item !== null)
      found.push({
        item,
        start: match.index,
        end: from + raw.length,
        listed: /^[\s\-*•–·\d.)]*$/.test(reading.text.slice(lineStart, match.index)),
      });
  }
  return found;
}

function listed(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  let at = 0;
  for (const line of reading.text.split("\n")) {
    const folded = reading.folded.slice(at, at + line.length);
    const match = LISTED.exec(folded);
    if (match !== null && line.length < MAX_DESCRIPTION + 60 && !/^\d{5} \p{Lu}/u.test(line.trim())) {
      const item = describe(line.slice(match[0].length), quantityOf(match[1] ?? ""), reading);
      if (item !== null) found.push({ item, start: at, end: at + line.length, listed: BULLET.test(folded) });
    }
    at += line.length + 1;
    if (found.length >= MAX_ITEMS) break;
  }
  return found;
}

/** Behind its thing a count may be of what is a thing itself elsewhere. */
const TRAILING_UNIT = `${UNIT}|beutel|gläser|glas|platten?|stangen?|blöcke|block|trays?|sheets?|barrels?|drums?|kits?`;
const TRAILING = new RegExp(
  `^[ \\t]{0,8}(?:[-*•–·]|\\d{1,2}[.)]|artikel:|produkt:|item:|product:)?[ \\t]{0,4}(\\p{L}[^\\n:]{2,90}?)(?:,| -| –|:|\\t|  )[ ]{0,6}(?:menge:? ?|anzahl:? ?|qty:? ?|quantity:? ?)?(\\d{1,5}) ?(?:${TRAILING_UNIT})?\\.?(?:[ \\t,]{0,6}(?:à|zu je|je|at|@|a)?[ \\t]{0,3}(?:[€£$]|EUR|GBP|CHF)? ?\\d{1,6}(?:[.,]\\d{2})? ?(?:€|EUR|£|GBP|CHF|Euro)?)?[ \\t]*$`,
  "iu",
);

const WITH_UNIT = new RegExp(`\\d ?(?:${TRAILING_UNIT})(?![\\p{L}])|(?:menge|anzahl|qty|quantity)`, "iu");

function trailingItem(line: string, reading: TextReading): LineItem | null {
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

const ORDER_VERB =
  /(?<![\p{L}])(?:bestell\p{L}{1,4}|brauch(?:e|en|t|ten)|bräuchten?|benötig(?:e|en|t|ten)|hätten? (?:ich |wir )?gerne?|gerne? (?:noch |auch )?(?=\d)|ordern?|ordere|nehmen?|schickt?|schicken|senden|liefern|möchten?|einmal|zweimal|dreimal|order(?:ing)?|needs?|would like|i'd like|we'd like|send|purchase|buy|deliver|supply|want|take|can i (?:get|have)|could (?:i|we) (?:get|have)|(?:could|can|would) you|requires?|bring|kann ich|können wir|könnten? (?:ich|wir)|get (?:me|us)|add|pairs?|returning|return|widerruf\p{L}{0,3}|zurück\p{L}{0,8})(?![\p{L}])/gu;
const NOT_COUNTED =
  "uhr|pm|a\\.m|p\\.m|pounds?|quid|dollars?|francs?|franken|pfund|cents?|pence|tagen?|days?(?! (?:pass|ticket|card|trip))|weeks?(?! (?:pass|ticket|card))|wochen?|monaten?|monate?|months?(?! (?:pass|ticket|card))|jahren?|jahre?|years?|prozent|percent|euro|eur|mal|times|von|hours?|stunden?|minuten?|minutes?|und|and|oder|or|am|bis|to|mio|tsd|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|jan|feb|mär|mrz|apr|jun|jul|aug|sept?|okt|oct|nov|dez|dec|persons?|people|personen|kinder|zimmer|rooms?|og|etage|den|die|das|der|dem|ich|wir|sie|er|es|ist|sind|bei|für|zu|zum|zur|mit|auf|in|an|bestellen|under|which|that|the|my|i|we|is|are|on|at|for|with|from|to|als|dann|danach|mehr|weitere|bitte|please|m|cm|mm|l|ml|g|w|kw|v|zoll|gb|tb|inch|watt|volt";
const PROSE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:€£$-])((?!(?:19|20)\\d\\d )\\d{1,4}|\\d{1,3}[.,]\\d{3}|(?<!(?:noch|auf|nicht|schon|erst|gleich|mal) )einmal|zweimal|dreimal|${WORDS.replace("|a|an", "").replace("eine?n?|", "")})(?: \\((?:\\d{1,4}|[\\p{L} -]{3,30})\\))?(?: of (?:the |these |those )?| von (?:den |der )?| )(?:(?<=mal )(?:den|die|das|einen?) )?(?!(?:${UNIT}|${NOT_COUNTED}|of)(?![\\p{L}]))(?=\\p{L})`,
  "gu",
);
/** "einen Rasenmäher", "a pump seal": one thing, only right after a word that orders or in a list. */
const SINGLE =
  /(?:^|(?<=(?:bestelle|bestellen|brauche|brauchen|benötige|benötigen|bräuchten?|nehme|ordere|gerne?|möchte|order|need|like|buy|send (?:me|us)|get|take|purchase|return|returning|send back|keep|bought|ordered|purchased)(?: ich| wir| bitte| noch| dringend| hiermit| to order| to buy){0,2} )|(?<=(?:und|sowie|and|plus|,) ))(?:(?:noch )?eine?n? (?=(?:\p{Ll}{3,14}e[nrs]? )?\p{Lu})|(?:another |an? |(?<=(?:return|returning|send back) )(?:the|my) )(?=\p{L}))(?!(?:termin|frage|rückruf|antwort|bestätigung|rechnung|angebot|lieferung|vertrag|kopie|problem|kostenvoranschlag|quote|copy|call|reply|question|invoice|confirmation|few|couple|lot|bit|refund|problem|receipt|order|delivery|date|discount|further|price|purchase|goods|items?|parcel|product|thing|things|contract|money|bestellung|kauf|artikel|ware|paket|neue[nrs]? adresse|account|membership|policy)(?!\p{L}))/giu;
/** ", and a new tap washer", "und ein Ersatzrad": one thing more behind a counted one. */
const FOLLOWER =
  /^,? (?:und|sowie|and|plus|as well as)(?: dazu| noch| auch| außerdem| also)? (?:(?:eine?[nrs]?|another|an?|one) )(?:(?:neue[nrs]?|weitere[nrs]?|new|spare|extra) )?(?=\p{L})(?!(?:termin|frage|rückruf|antwort|bestätigung|rechnung|angebot|lieferung|vertrag|kopie|problem|kostenvoranschlag|quote|copy|call|reply|question|invoice|confirmation|few|couple|lot|bit|refund|problem|receipt|order|delivery|date|discount|further|price|purchase|goods|items?|parcel|product|thing|things|contract|money|bestellung|kauf|artikel|ware|paket|neue[nrs]? adresse|account|membership|policy|half|paar)(?!\p{L}))/iu;
/** "... and the cap": one thing more that is sent back. */
const NAMED_FOLLOWER =
  /^,? (?:und|sowie|and|plus|as well as)(?: dazu| noch| auch| außerdem| also)? (?:(?:eine?[nrs]?|another|an?|one|the|my|den|die|das) )(?:(?:neue[nrs]?|weitere[nrs]?|new|spare|extra) )?(?=\p{L})(?!(?:termin|frage|rückruf|antwort|bestätigung|rechnung|angebot|lieferung|vertrag|kopie|problem|kostenvoranschlag|quote|copy|call|reply|question|invoice|confirmation|few|couple|lot|bit|refund|problem|receipt|order|delivery|date|discount|further|price|purchase|goods|items?|parcel|product|thing|things|contract|money|bestellung|kauf|artikel|ware|paket|neue[nrs]? adresse|account|membership|policy|half|paar)(?!\p{L}))/iu;
/** A sentence that orders is read over so many characters. */
const ORDER_REACH = 320;

function prosePiece(
  reading: TextReading,
  piece: { start: number; end: number; quantity: string | null; until: number },
): FoundItem | null {
  const rest = reading.text.slice(piece.end, piece.until);
  const stop = END.exec(rest);
  const raw = stop === null ? rest : rest.slice(0, stop.index);
  const item = raw.length > MAX_DESCRIPTION ? null : describe(raw, piece.quantity, reading);
  return item === null ? null : { item, start: piece.start, end: piece.end + raw.length, listed: false };
}

/** "the Stellar 200 telescope", "des Fernsehers Vision 55": the number belongs to a name and counts nothing. */
const MODEL_NAME =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|this|[Dd](?:en|ie|as|es|er|em)|[Ee]in(?:e[rnms]?)?|[Mm]ein(?:e[rnms]?)?|[Uu]nser(?:e[rnms]?)?|tarif|paket) (?:[\p{L}-]+ ){0,2}(?:\p{Lu}[\p{L}-]+|(?!(?:other|following|last|first|remaining|next|und|and|sowie|plus|oder|or|mit|with|noch|auch|bitte|please|for|of|on|at|to|von|vom|am|um|in|im|zu|zum|nur|only|just|about|über|auf|als|as|is|are|ist|sind|was|i|ich|wir|we) )\p{Ll}+(?<!e|en|er|es|em)) $/u;
const MODEL_REACH = 60;

const TIMES: Record<string, string> = { einmal: "1", zweimal: "2", dreimal: "3" };

/** "Ich bestelle 3 Druckerpatronen HP 301 und zwei Ordner": counted things in a sentence that orders. */
function inProse(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  let done = 0;
  for (const verb of reading.folded.matchAll(ORDER_VERB)) {
    if (verb.index < done || found.length >= MAX_ITEMS) continue;
    const from = sentenceStart(reading.text, verb.index, done);
    const after = verb.index + verb[0].length;
    const sentence = SENTENCE_END.exec(reading.text.slice(after, after + ORDER_REACH));
    done = after + (sentence?.index ?? ORDER_REACH);
    const words = reading.folded.slice(from, done);
    for (const match of words.matchAll(PROSE)) {
      const start = from + match.index;
      if (MODEL_NAME.test(reading.text.slice(Math.max(0, start - MODEL_REACH), start))) continue;
      const quantity = TIMES[match[1] ?? ""] ?? quantityOf(match[1] ?? "", reading);
      const item = prosePiece(reading, { start, end: start + match[0].length, quantity, until: done });
      if (item !== null) found.push(item);
    }
    for (const match of reading.text.slice(from, done).matchAll(SINGLE)) {
      const start = from + match.index;
      const item = prosePiece(reading, { start, end: start + match[0].length, quantity: "1", until: done });
      if (item !== null) found.push(item);
    }
  }
  return found;
}

const SENTENCE_END =
  /(?:(?<!(?:[Gg]r|[Nn]r|[Aa]rt|[Ss]tk|[Cc]a|[Ii]nkl|[Zz]zgl|[Nn]o|[Mm]in|[Mm]ax|[Bb]zw))\.|[!?])(?=\s+\p{Lu}|\s*\n|$)|\n\n/u;
const SENTENCE_BREAK = /.*(?:[.!?:](?=\s)|\n)/su;

/** German orders name the things before the verb: "25 Ordner und 5 Locher bestellen". */
function sentenceStart(text: string, verb: number, done: number): number {
  const from = Math.max(done, verb - ORDER_REACH / 2);
  return from + (SENTENCE_BREAK.exec(text.slice(from, verb))?.[0].length ?? 0);
}

/** Does somebody order, need or return something here? */
export function hasOrderVerb(folded: string): boolean {
  return folded.search(ORDER_VERB) >= 0;
}

const PAIR_ITEM =
  /(?:^|\n)(?:[^\n:]{0,80}(?:folgende[nr]? (?:waren?|artikel|produkte?)|following (?:goods|items?|products?))|[ \t]*(?:artikel|produkt|waren?|goods|gewünschtes produkt|bezeichnung|item|product|article|description|tarif)(?: \d{1,2})?)[ ]?:[ ]{0,4}(?:\n(?![^\n]{0,40}:|[ ]*[-*•\d]))?[ ]{0,4}([^\n]{2,140})/giu;
const PAIR_COUNT =
  /^[^\n]*\n(?:[^\n]*\n){0,2}?[ \t]*(?:menge|anzahl|stückzahl|stück|quantity|qty|amount|number)(?: \d{1,2})?[ ]?:[ ]{0,4}(\d{1,5})/iu;
const PAIR_ARTICLE =
  /(?:^|\n)[ \t]*(?:artikel-?(?:nummer|nr\.?)|art\.-?nr\.?|sku|item (?:no|number|code)\.?|article (?:no|number)\.?)[ ]?:[ ]{0,4}([\p{L}\p{N}][\p{L}\p{N}./-]{2,24})/iu;

/** The thing of one pair of lines, with the count and the number that stand around it. */
function pairOf(reading: TextReading, match: RegExpMatchArray & { index: number }): FoundItem | null {
  const written = match[1] ?? "";
  const start = match.index + match[0].length - written.length;
  // Goods are what a form of withdrawal names; without a count it is one.
  const alone = /(?:goods|waren?)[ ]?:/iu.test(match[0]) ? "1" : null;
  const quantity = PAIR_COUNT.exec(reading.text.slice(start, start + 300))?.[1] ?? alone;
  const item = /^\d{1,5} ?x /i.test(written) ? null : describe(written, quantity, reading);
  if (item === null) return null;
  const article = PAIR_ARTICLE.exec(reading.text.slice(Math.max(0, match.index - 120), match.index + 300))?.[1] ?? null;
  return {
    item: { ...item, articleNumber: item.articleNumber ?? article },
    start,
    end: start + written.length,
    listed: true,
  };
}

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
    else if (pair !== null) found.push(pair);
  }
  return found;
}

/** What follows a counted thing with "und ein ...", as often as it does. */
function followers(reading: TextReading, first: FoundItem): FoundItem[] {
  const found: FoundItem[] = [];
  const pattern = first.item.quantity === "1" && !first.listed ? NAMED_FOLLOWER : FOLLOWER;
  let end = first.end;
  for (let count = 0; count < MAX_FOLLOWERS; count += 1) {
    const lead = pattern.exec(reading.text.slice(end, end + FOLLOWER_REACH))?.[0].length ?? 0;
    if (lead === 0) break;
    const item = prosePiece(reading, { start: end, end: end + lead, quantity: "1", until: end + lead + MAX_DESCRIPTION });
    if (item === null) break;
    found.push(item);
    end = item.end;
  }
  return found;
}

const MAX_FOLLOWERS = 5;
const FOLLOWER_REACH = 60;

/** Things ordered or returned, in the order they stand; overlapping readings of the same words are one. */
export function findItems(reading: TextReading): FoundItem[] {
  const spoken = [...counted(reading), ...inProse(reading)];
  const all = [
    ...headedItems(reading),
    ...spoken,
    ...spoken.flatMap((one) => followers(reading, one)),
    ...listed(reading),
    ...pairs(reading),
    ...trailing(reading),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundItem[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
  }
  return kept;
}
