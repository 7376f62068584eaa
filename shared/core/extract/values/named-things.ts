import type { TextReading } from "../text-reading.ts";
import { describe, quantityOf, WORDS, type FoundItem } from "./item-phrase.ts";

/** A product's name in German: a noun and what follows it of names, models and sizes. */
const GERMAN_NAME =
  "\\p{Lu}[\\p{L}-]{2,30}(?:[ -](?:\\p{Lu}[\\p{L}\\d.-]{0,24}(?<!\\.)|\\d{1,4}(?: ?(?:cm|mm|m|l|kg|g|W|kW|Zoll|GB|TB))?(?![\\p{L}\\d.,]|\\.\\d))){0,4}";
const GERMAN_BEFORE = [
  "(?:bestellte|gekaufte|gelieferte|erworbene)[nrs]?",
  "(?:kauf|kaufvertrags?|kaufvertrag|vertrags?|bestellung|widerruf|rückgabe|rücksendung|lieferung|retoure) (?:des|der|eines|einer|von|vom|für|über)(?: (?:den|die|das|einen|eine|ein|dem|der))?",
  "(?:es geht um|geht um|betrifft|betr\\.|handelt sich um|widerrufe(?: ich)?(?: hiermit)?|bestelle(?: ich)?(?: hiermit)?|brauche|möchte(?: ich)?(?: gerne?)?|hätte(?:n)?(?: ich| wir)?(?: gerne?)) (?:den|die|das|einen|eine|ein|meinen|meine|mein)",
].join("|");
const ADJECTIVES = "(?:(?:\\p{Ll}{3,16}e[nrs]?|am \\d{1,2}\\.[^ ]* ?(?:\\p{L}+ )?bestellte[nrs]?) ){0,2}";
const GERMAN_LEAD = new RegExp(`(?<![\\p{L}])(?:${GERMAN_BEFORE}):? `, "giu");
/** Names are told by their capitals, the words before them may begin a sentence. */
const NAME_HERE = new RegExp(`${ADJECTIVES}(${GERMAN_NAME})`, "uy");
/** "Den Rasenmäher Speed 40 schicke ich zurück": the verb comes later in the sentence. */
const GERMAN_OBJECT = new RegExp(
  `(?<![\\p{L}])(?:[Dd]en|[Dd]ie|[Dd]as|[Ee]inen?|[Ee]ine|[Mm]eine?n?) ${ADJECTIVES}(${GERMAN_NAME})(?:[^.!?\\n]|(?<=\\d)\\.){0,90}?(?:bestel+t|gekauft|erworben|zurück|wieder?ruf|retour|bestellen|angekommen|geliefert)`,
  "gu",
);
const ENGLISH_NAME =
  "(?!(?:few|couple|lot|bit|new|my|your)\\b)[\\p{L}\\d][\\p{L}\\d'’-]{1,24}(?: (?!(?:on|from|with|in|under|and|or|order|dated|which|that|i|you|we|has|have|is|was|to|for|at|by|as|but|because|please|so|it|arrived|came|this|ref)(?![\\p{L}]))[\\p{L}\\d][\\p{L}\\d'’-]{0,24}){0,5}";
const ENGLISH = new RegExp(
  `(?<![\\p{L}])(?:bought|ordered|purchased|return(?:ing)?|send(?:ing)? back|withdraw(?:ing)? from (?:the|my) (?:purchase|contract|order) (?:of|for)|(?:cancel|revoke)(?:ling)? (?:the|my) (?:purchase|order|contract) (?:of|for)|(?:order|purchase|sale) (?:of|for)|like to order|want to order) (?:a|an|the|my|one) (${ENGLISH_NAME})`,
  "giu",
);
const ENGLISH_OBJECT = new RegExp(
  `(?<![\\p{L}])(?:the|my) (${ENGLISH_NAME}) (?:that |which )?(?:i|we) (?:have )?(?:bought|ordered|purchased|got)(?![\\p{L}])`,
  "giu",
);
/** What people call the deal, not the thing. */
const NOT_A_NAME =
  /^(?:\p{L}*(?:vertr[aä]ge?s?|bestellung|rechnung|bestätigung|nummer|lieferung|sendung|frist|adresse|konto|preis|betrag|tag|zahlung|recht|datum)|kauf\p{L}{0,3}|auftrags?|widerruf\p{L}*|geld|waren?|artikels?|produkte?s?|paket\p{L}*|rückgabe|abschluss|angebot\p{L}*|mann|frau|kunde|sachen|dinge|ding|teile?|gerät\p{L}{0,2}|internet|shop|order|goods|items?|purchase|contract|products?|parcel|things?|above|following|money|same|price|whole|full|subscription|agreement|stuff|delivery|package|service|website|mail)(?![\p{L}])/iu;
const NUMBERED = /^(?:(?:order|bestellung|auftrag|nr|no)\.? )?[A-Z]{0,4}[- ]?\d{4,}/iu;
/** Tariffs and contracts are not counted. */
const UNCOUNTED = /^(?:Tarif|Abo|\p{Lu}\p{L}{2,20}(?:tarif|abo)|Tariff|Plan)(?![\p{L}])/u;
const MAX_THINGS = 5;

interface Named {
  name: string;
  start: number;
}

function named(text: string, pattern: RegExp): Named[] {
  return [...text.matchAll(pattern)].slice(0, MAX_THINGS).map((match) => {
    const name = match[1] ?? "";
    return { name, start: match.index + match[0].indexOf(name) };
  });
}

function namedAfterLead(text: string): Named[] {
  return [...text.matchAll(GERMAN_LEAD)].slice(0, MAX_THINGS).flatMap((match) => {
    NAME_HERE.lastIndex = match.index + match[0].length;
    const here = NAME_HERE.exec(text);
    const name = here?.[1] ?? "";
    return here === null ? [] : [{ name, start: here.index + here[0].indexOf(name) }];
  });
}

function thingOf(reading: TextReading, { name, start }: Named): FoundItem | null {
  if (NOT_A_NAME.test(name) || NUMBERED.test(name)) return null;
  const item = describe(name, UNCOUNTED.test(name) ? null : "1", reading);
  return item === null ? null : { item, start, end: start + name.length, listed: false };
}

/** One thing that is bought or sent back, named without a count: "ich widerrufe den Kauf des Heizlüfters Turbo 2000". */
function singleThing(reading: TextReading): FoundItem[] {
  const { text, language } = reading;
  const all =
    language === "en"
      ? [...named(text, ENGLISH_OBJECT), ...named(text, ENGLISH)]
      : [...namedAfterLead(text), ...named(text, GERMAN_OBJECT)];
  for (const one of all) {
    const found = thingOf(reading, one);
    if (found !== null) return [found];
  }
  return [];
}

const COUNTED_CLAUSE = new RegExp(
  `(?:^|[\\n,;:] ?|: )(\\d{1,3}|${WORDS}) (?!(?:uhr|tage?n?|days?|weeks?|wochen?|monate?n?|months?|jahre?n?|years?|euro|eur|mal|stunden?|hours?|minuten?|minutes?|prozent|percent|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|jan|feb|mär|mrz|apr|jun|jul|aug|sept?|okt|oct|nov|dez|dec)(?![\\p{L}]))(?=\\p{L}{3})([^\\n,;.!?(]{2,60})`,
  "giu",
);

/** "Bestellung B-55, 2 Gartenliegen Capri": a count that opens its clause, in an item about things. */
function countedClauses(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  for (const match of [...reading.text.matchAll(COUNTED_CLAUSE)].slice(0, MAX_THINGS)) {
    const item = describe(match[2] ?? "", quantityOf(match[1] ?? ""), reading);
    const start = match.index + match[0].indexOf(match[1] ?? "");
    if (item !== null) found.push({ item, start, end: match.index + match[0].length, listed: false });
  }
  return found;
}

/** Things an order or a withdrawal names where nothing is listed and no verb counts them. */
export function namedThings(reading: TextReading): FoundItem[] {
  const single = singleThing(reading);
  return single.length > 0 ? single : countedClauses(reading);
}
