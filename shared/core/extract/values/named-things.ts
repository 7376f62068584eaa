import type { TextReading } from "../text-reading.ts";
import { chained, thingsIn } from "./counted-things.ts";
import { describe, quantityOf, UNCOUNTED, WORDS, type FoundItem } from "./item-phrase.ts";
import { tailsEnd } from "./thing-tails.ts";
import { NOT_ORDERED, STOP_WORDS } from "./thing-words.ts";
import { isKept, returned } from "./returned-things.ts";
import { subscribed } from "./subscriptions.ts";
import { withdrawnContracts } from "./withdrawn-contracts.ts";

/** A product's name in German: a noun and what follows it of names, models and sizes. */
const GERMAN_NAME =
  "\\p{Lu}[\\p{L}-]{2,30}(?:[ -](?:\\p{Lu}[\\p{L}\\d.-]{0,24}(?<!\\.)|\\d{1,4}(?: ?(?:cm|mm|m|l|kg|g|W|kW|Zoll|GB|TB))?(?![\\p{L}\\d.,]|\\.\\d))){0,4}";
const GERMAN_BEFORE = [
  // "Bestellung Nr. 77 vom 22. April: die Siebträgermaschine"
  "(?:widerruf|rückgabe|retoure|rücksendung|bestellung)(?: [^:\\n]{1,50})?:",
  "(?:bestellte|gekaufte|gelieferte|erworbene)[nrs]?",
  "(?:kauf|kaufvertrags?|kaufvertrag|vertrags?|bestellung|widerruf|rückgabe|rücksendung|lieferung|retoure) (?:des|der|eines|einer|von|vom|für|über)(?: (?:den|die|das|einen|eine|ein|dem|der))?",
  "(?:es geht um|geht um|betrifft|betr\\.|handelt sich um|widerrufe(?: ich)?(?: hiermit)?|bestelle(?: ich)?(?: hiermit)?|brauche|möchten?(?: (?:ich|wir))?(?: gerne?)?|hätten?(?: \\p{L}+){0,3} gerne?|hätten?(?: ich| wir)?|(?:nehmen?|buchen?|wählen?|bestellen?|wechseln?)(?: (?:ich|wir|gerne?|dann|bitte|hiermit|in|zu)){0,3}|nur) (?:den|die|das|einen|eine|ein|meinen|meine|mein)",
].join("|");
const ADJECTIVES = "(?:(?:\\p{Ll}{3,16}e[nrs]?|am \\d{1,2}\\.[^ ]* ?(?:\\p{L}+ )?bestellte[nrs]?) ){0,2}";
const GERMAN_LEAD = new RegExp(`(?<![\\p{L}])(?:${GERMAN_BEFORE}):? `, "giu");
/** Names are told by their capitals, the words before them may begin a sentence. */
const NAME_HERE = new RegExp(`(?:(?:[Dd](?:en|ie|as|er|em)|[Ee]ine?n?|[Mm]eine?n?) )?${ADJECTIVES}(${GERMAN_NAME})`, "uy");
/** "Den Rasenmäher Speed 40 schicke ich zurück": the verb comes later in the sentence. */
const GERMAN_OBJECT = new RegExp(
  `(?<![\\p{L}])(?:[Dd]en|[Dd]ie|[Dd]as|[Ee]ine?n?|[Mm]eine?n?) ${ADJECTIVES}(${GERMAN_NAME})(?:[^.!?\\n]|(?<=\\d)\\.){0,90}?(?:bestel+t|gekauft|geordert|erworben|zurück|wie?der+uf|retour|bestellen|angekommen|geliefert)`,
  "gu",
);
const ENGLISH_NAME =
  "(?!(?:few|couple|lot|bit|new|my|your)\\b)[\\p{L}\\d][\\p{L}\\d'’-]{1,24}(?: (?!(?:on|from|with|in|under|and|or|order|dated|which|that|i|you|we|has|have|is|was|to|for|at|by|as|but|because|please|so|it|arrived|came|this|ref)(?![\\p{L}]))[\\p{L}\\d][\\p{L}\\d'’-]{0,24}){0,5}";
const ENGLISH = new RegExp(
  `(?<![\\p{L}])(?:bought|ordered|purchased|return(?:ing)?|send(?:ing)? back|withdraw(?:ing)? from (?:the|my) (?:purchase|contract|order) (?:of|for)|(?:cancel|revoke)(?:ling)? (?:the|my) (?:purchase|order|contract) (?:of|for)|(?:order|purchase|sale) (?:of|for)|like to order|want to order) (?:a|an|the|my|one) (${ENGLISH_NAME})`,
  "giu",
);
/** "both lamps back", "the trainers (art. TR-9) are going back", "cancelling the wireless speaker Boom 3" */
const ENGLISH_BACK = new RegExp(
  `(?<![\\p{L}])(?:the|my|both(?: of)?(?: the| my| these)?) (${ENGLISH_NAME})(?: \\([^)\\n]{2,40}\\))? (?:(?:is|are|will be|has|have|is being|are being) )?(?:going |coming |sent |been sent |being sent )?back(?![\\p{L}])`,
  "giu",
);
/** "just the Nova 8": of several things only this one. */
const ENGLISH_ONLY = new RegExp(`(?<![\\p{L}])(?:just|only|everything but|except) (?:the|my) (${ENGLISH_NAME})`, "giu");
const ENGLISH_CANCEL = new RegExp(
  `(?<![\\p{L}])(?:cancell?(?:ing)?|returning|sending back|send back|tak(?:e|ing) back|no longer (?:want|need)|don['’]t (?:want|need)|pick up|collect) (?:the|my) (${ENGLISH_NAME})`,
  "giu",
);
/** Chats without capitals: "nur den rasenroboter mowly 500, das ladekabel behalt ich" */
const SMALL_GERMAN =
  /(?<!\p{L})(?:nur|bloß|lediglich|ausschließlich|und zwar|will|möchte|mag|brauche)(?: ich)? (?:den|die|das) (\p{Ll}[\p{L}\d][\p{L}\d -]{1,40}?)(?=[,.;!?\n]|$| (?:zurück|bitte|behalt\p{L}*|geht|gehen|soll|schick\p{L}*|(?:jetzt |nun )?(?:doch |gar )?nicht))/gu;
/** "bitte stornieren sie die bestellung der lederjacke rider" */
const SMALL_DEAL =
  /(?<!\p{L})(?:bestellung|kauf|kaufs|rückgabe|rücksendung|retoure) (?:der|des|vom|von (?:der|dem)) (\p{Ll}[\p{L}\d][\p{L}\d -]{1,40}?)(?=[,.;!?\n]|$| (?:bitte|ich|weil|da|und|zurück|vom|am)(?!\p{L}))/gu;
const BOTH_OF = /(?:beiden|both(?: of)?(?: the| my| these)?) $/iu;
const GENITIVE = /(?:des|eines|meines|unseres|dieses) (?:\p{Ll}+e[ns] )?$/iu;

const ENGLISH_OBJECT = new RegExp(
  `(?<![\\p{L}])(?:the|my) (${ENGLISH_NAME}) (?:that |which )?(?:i|we) (?:have )?(?:bought|ordered|purchased|got)(?![\\p{L}])`,
  "giu",
);
/** What people call the deal, not the thing. */
const NOT_A_NAME =
  /^(?:\p{L}*(?:vertr[aä]ge?s?|bestellung|rechnung|bestätigung|nummer|lieferung|sendung|frist|adresse|konto|preis|betrag|tag|zahlung|recht|datum)|kauf\p{L}{0,3}|auftrags?|widerruf\p{L}*|geld|waren?|artikels?|produkte?s?|paket\p{L}*|rückgabe|abschluss|angebot\p{L}*|mann|frau|kunde|sachen|dinge|ding|teile?|gerät\p{L}{0,2}|internet|shop|order|goods|items?|purchase|contract|products?|parcel|things?|above|following|money|same|price|whole|full|subscription|agreement|stuff|delivery|package|service|website|mail|vertragserklärung|.*versicherung|nicht|keine?n?|sache)(?![\p{L}])/iu;
const NUMBERED = /^(?:(?:order|bestellung|auftrag|nr|no)\.? )?[A-Z]{0,4}[- ]?\d{4,}/iu;
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

/** "des Fernsehers Vision 55" is a "Fernseher Vision 55". */
function nominative(name: string, before: string): string {
  return GENITIVE.test(before) ? name.replace(/^(\p{Lu}\p{L}+?(?:er|el|en|or|t|k|g|d|l|m|n|f))(?:e?s)(?= |$)/u, "$1") : name;
}

function quantityIn(name: string, before: string): string | null {
  if (UNCOUNTED.test(name)) return null;
  return BOTH_OF.test(before) ? "2" : "1";
}

/** "the fixed tariff", "my policy": the contract itself, unless it has a name. */
const DEAL =
  /^(?:\p{Ll}+ ){0,2}(?:tariff|contract|policy|insurance|plan|deal|tarif|vertrag|police|versicherung|account|loan|kredit)$/iu;

function isDeal(name: string): boolean {
  const [first = ""] = name.toLowerCase().split(" ");
  return NOT_ORDERED.has(first) || DEAL.test(name);
}

/** "the two bar stools", "die 3 Lampen" */
const COUNTED_NAME = new RegExp(`^(\\d{1,2}|${WORDS}) (?=\\p{L})`, "iu");

function thingOf(reading: TextReading, whole: Named): FoundItem | null {
  const count = COUNTED_NAME.exec(whole.name);
  const skipped = count?.[0].length ?? 0;
  const name = whole.name.slice(skipped);
  const start = whole.start + skipped;
  const close = start + name.length;
  const before = reading.text.slice(Math.max(0, start - 40), start);
  if (
    STOP_WORDS.has(name.split(/[ ,]/u, 1)[0]?.toLowerCase() ?? "") ||
    NOT_A_NAME.test(name) ||
    isDeal(name) ||
    NUMBERED.test(name) ||
    isKept(reading, start, close)
  )
    return null;
  const end = tailsEnd(reading.text, close);
  const item = describe(
    reading.text.slice(start, end).replaceAll("\n", " "),
    count === null ? quantityIn(name, before) : quantityOf(count[1] ?? ""),
    reading,
  );
  if (item === null) return null;
  const description = nominative(item.description.replace(/ \([^)]*$/u, ""), before);
  return { item: { ...item, description }, start, end, listed: false };
}

/** One thing that is bought or sent back, named without a count: "ich widerrufe den Kauf des Heizlüfters Turbo 2000". */
function singleThing(reading: TextReading, isReturn: boolean): FoundItem[] {
  const { text, language } = reading;
  const all =
    language === "en"
      ? [ENGLISH_ONLY, ENGLISH_OBJECT, ENGLISH, ENGLISH_BACK, ENGLISH_CANCEL].flatMap((pattern) => named(text, pattern))
      : [...namedAfterLead(text), ...named(text, GERMAN_OBJECT), ...named(text, SMALL_GERMAN), ...named(text, SMALL_DEAL)];
  const back = isReturn ? returned(reading).map((one) => ({ name: text.slice(one.start, one.end), start: one.start })) : [];
  for (const one of [...all, ...back]) {
    const found = thingOf(reading, one);
    if (found !== null) return [found, ...chained(reading, { ...found, definite: true })];
  }
  return [];
}

const COUNTED_CLAUSE = new RegExp(
  `(?:^|[\\n,;:] ?|: )(\\d{1,3}|${WORDS}) (?!(?:uhr|tage?n?|days?|weeks?|wochen?|monate?n?|months?|jahre?n?|years?|euro|eur|mal|stunden?|hours?|minuten?|minutes?|prozent|percent|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|jan|feb|mär|mrz|apr|jun|jul|aug|sept?|okt|oct|nov|dez|dec)(?![\\p{L}]))(?=\\p{L}{3})([^\\n,;.!?(]{2,60})`,
  "giu",
);

/** "Bestellung B-55, 2 Gartenliegen Capri": a count that opens its clause, in an item about things. */
export function countedClauses(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  for (const match of [...reading.text.matchAll(COUNTED_CLAUSE)].slice(0, MAX_THINGS)) {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    if (found.some((one) => start < one.end)) continue;
    const line = reading.text.indexOf("\n", start);
    const span = { start, end: line < 0 ? reading.text.length : line };
    const things = thingsIn(reading, span, quantityOf(match[1] ?? ""));
    found.push(...things.map((one) => ({ ...one, listed: false })));
  }
  return found;
}

/** Things an order or a withdrawal names without counting the first of them. */
export function namedThings(reading: TextReading, isReturn: boolean): FoundItem[] {
  const wanted = isReturn ? [] : subscribed(reading);
  const things = wanted.length > 0 ? wanted : singleThing(reading, isReturn);
  return things.length === 0 && isReturn ? withdrawnContracts(reading) : things;
}
