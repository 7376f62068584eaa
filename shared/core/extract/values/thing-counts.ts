import type { TextReading } from "../text-reading.ts";
import { quantityOf, UNIT, WORDS } from "./item-phrase.ts";
import { MAX_NAME } from "./thing-phrase.ts";
import { NOT_COUNTED } from "./thing-words.ts";

/** Packaging with a word before it: "Großpackungen", "Doppelpack", "Nachfüllflaschen". */
export const PACKAGING =
  "(?:fl|rl|pkt|pck|pkg|ktn|krt|pal|btl|kst|geb|eim|ctn|btls?|pkts?|bx)\\.|\\p{L}{2,20}pack(?:ung(?:en)?|s)?|(?:groß|klein|nachfüll|vorrats|doppel|einzel|sammel|jumbo|maxi|mini|spar)-?(?:packungen|packung|pakete?|flaschen?|kartons?|dosen?|kisten?|beutel|eimer|kanister|tuben?|rollen?|gebinde)|bögen|bogen|blatt|kästen|kasten|beutel|gläser|glas|fässer|fass|gebinde|sätze|satz|tafeln?|stangen?|dutzend|trays?|sheets?|tins?|dozen|punnets?|loaves|pints?|drums?|barrels?|kits?|portionen|portions?|ster|raummeter|srm|fm|rm|kubikmeter|m³|cbm|qm|tonnes?|tons?|kilos?|pfund|schachteln?|bleche?|nos?\\.|lfd\\. ?m|(?:linear |running )?met(?:er|re)s?|ltr\\.?|(?<=\\d ?)(?:l|m)";
const MEASURES =
  /^(?:meters?|metres?|lfm|liters?|litres?|gallons?|kg|kilos?|m²|m³|qm|cbm|t|tonnen?|tonnes?|tons?|kubikmeter|pfund|l|ltr\.?|m|lfd\. ?m|(?:linear |running )met(?:er|re)s?|mal|box|set|case|pack|glas|satz|bund)$/u;
/** What is said before a measure that orders nothing. */
const MEASURED =
  /(?<!\p{L})(?:mit|with|mindestens|at least|nur|only|über|under|unter|wiegt|weighs|fasst|holds|ist|is|sind|are|war|was|etwa)\s$/u;
/** The number behind these words names and does not count. */
const NUMBERED =
  /(?<!\p{L})(?:größe|gr\.|size|nr\.?|no\.?|nummer|number|seite|page|zone|modell?|type?|art\.|artikel|item|version|level|floor|raum|room|klasse|class|teil|part|stufe|kategorie|band|heft|kundennr\.?|kd\.?|pos\.?|position|kapitel|serie|tor|gate|haus|wohnung|flat|unit|site|depot|branch|building|block|bay|plot|table|halle|standort|filiale|gebäude|gleis|linie|line|wache|station|eu|uk|zu|zum|ab|um|at|on|am|vom|dated|bis|by|until)\s$/u;
/** "£17.40 a bag": a price for each. */
const STILL_HAVE =
  /(?:(?:haben?|hat) (?:wir |ich )?(?:nur |jetzt |aktuell )?(?:noch )?|(?<!(?:could|can|may|might|should) )(?:we|i)(?: still| only| just)? (?:have|had|got)(?: only| just| still)? |['’]ve got )$/u;
const PRICED_BEFORE = /(?:\d ?(?:€|eur|euro|gbp|chf|pounds?|quid)?|pro|per|je) $/u;

const MORE_WORDS: Record<string, number> = {
  elf: 11,
  eleven: 11,
  fünfzehn: 15,
  fifteen: 15,
  sechzehn: 16,
  sixteen: 16,
  achtzehn: 18,
  eighteen: 18,
  zwanzig: 20,
  twenty: 20,
  vierundzwanzig: 24,
  fünfundzwanzig: 25,
  vierzig: 40,
  forty: 40,
  fünfzig: 50,
  fifty: 50,
  sechzig: 60,
  sixty: 60,
  hundert: 100,
  einhundert: 100,
  beide: 2,
  beiden: 2,
  both: 2,
  "half dozen": 6,
  dozen: 12,
  "couple of": 2,
  nen: 1,
  ne: 1,
};
const NUMBER_WORDS = `half dozen|dozen|couple of|${WORDS}|${Object.keys(MORE_WORDS).join("|")}|vierzehn|fourteen|dreißig|thirty`;
const TIMES: Record<string, string> = { einmal: "1", zweimal: "2", dreimal: "3", viermal: "4" };
export const ARTICLE = /^(?:an?|eine?[nrms]?|nen|ne|the|my|these|those|den|die|das|der|meine?n?|diese[nr]?)$/u;

const HEAD = `(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,5}(?:[.,]\\d{1,2})?|einmal|zweimal|dreimal|viermal|${NUMBER_WORDS})(?![.,:/]?\\p{N}|(?<=\\d)\\.(?!\\p{L})|(?!(?<=\\d)(?:x|×|stk|stück|st|pcs|kg|l|t|m)(?![\\p{L}]))\\p{L})`;
/** "three dozen - so 36 -", "250 (two hundred and fifty)", "3 more of the". */
const SAID_AGAIN = `(?: ?\\((?:[\\p{L} -]{3,30}|\\d{1,5})\\))?(?:,? ?[-–] ?(?:so|that's|thats|also|das sind|d\\.h\\.|i\\.e\\.|macht|makes)? ?(?<again>\\d{1,5}) ?[-–])?`;
const MULTIPLE = `(?: (?<dozen>dozen|dutzend)(?![\\p{L}]))?`;
const UNITS = `(?: ?(?<unit>${UNIT}|${PACKAGING})(?![\\p{L}\\p{N}]))?`;
export const COUNT = new RegExp(`(?<![\\p{L}\\p{N}.,/:€£$#-])${HEAD}${MULTIPLE}${SAID_AGAIN}${UNITS}`, "gu");
export const COUNT_HERE = new RegExp(`${HEAD}${MULTIPLE}${SAID_AGAIN}${UNITS}`, "uy");

export interface Count {
  quantity: string | null;
  /** The word that counted. */
  word: string;
  unit: string;
  /** Where the count, and the count with its unit, end. */
  bare: number;
  end: number;
}

/** "an" is an article in English only. */
export const ENGLISH_ARTICLE = /^an?$/u;
/** Units that are no things themselves. */
export const MERE_UNIT =
  /^(?:x|×|mal|stk\.?|stück|stueck|st\.?|pcs\.?|pieces?|units?|pairs?|paar|sets?|exemplare?|dozen|dutzend)$/u;

export function countOf(match: RegExpExecArray, reading: TextReading): Count {
  const word = reading.language !== "en" && ENGLISH_ARTICLE.test(match[1] ?? "") ? "" : (match[1] ?? "");
  const { unit = "", again, dozen } = match.groups ?? {};
  const number = TIMES[word] ?? quantityOf(word, reading) ?? (MORE_WORDS[word] === undefined ? null : String(MORE_WORDS[word]));
  const times = dozen === undefined ? 1 : 12;
  const quantity = again ?? (number === null ? null : String(Number(number) * times));
  const end = match.index + match[0].length;
  return { quantity, word, unit, bare: unit === "" ? end : end - unit.length, end };
}

const NEXT_WORD = / ?([\p{L}°.]+)/uy;

/** The word behind a place, small. */
export function wordAt(folded: string, at: number): string {
  NEXT_WORD.lastIndex = at;
  return (NEXT_WORD.exec(folded)?.[1] ?? "").replace(/\.+$/, "");
}

/** "3 mal den MeshPoint", not "3 mal angerufen". */
const TIMES_THING = /^ ?(?:(?:den|die|das|der|einen?|eine) )?[\p{Lu}\d„"]/u;

/** Counts with a unit: measures and articles need a sentence that orders. */
function mayMeasure(count: Count, before: string, ordering: boolean): boolean {
  const isMeasure = MEASURES.test(count.unit);
  if (ARTICLE.test(count.word)) return ordering && !isMeasure;
  return !isMeasure || (ordering && !MEASURED.test(before));
}

/** "one of your reps", "zwei Ihrer Mitarbeiter" */
const ONE_OF = /^\p{L}+ (?:of (?:your|our|their|his|her)|ihrer|eurer|unserer|von (?:ihren|euren|unseren)) /u;

/** May this number count a thing at all? */
export function mayCount(reading: TextReading, count: Count, place: { start: number; ordering: boolean }): boolean {
  const { start, ordering } = place;
  const before = reading.folded.slice(Math.max(0, start - 24), start);
  if (STILL_HAVE.test(before) || ONE_OF.test(reading.folded.slice(start, start + MAX_NAME))) return false;
  if (PRICED_BEFORE.test(before) && ARTICLE.test(count.word)) return false;
  if (count.unit === "mal") return ordering || TIMES_THING.test(reading.text.slice(count.end, count.end + 20));
  if (/^[x×]$/.test(count.unit)) return !ARTICLE.test(count.word);
  if (count.unit !== "") return mayMeasure(count, before, ordering);
  if (!ordering || isOtherCount(reading, count)) return false;
  return !/^\d/.test(count.word) || (!NUMBERED.test(before) && !(LONG_NUMBER.test(count.word) && DEAL_NUMBER.test(before)));
}

/** "order 3 filters" counts, "order 4471" does not. */
const DEAL_NUMBER = /(?:bestellung|order|auftrag|customer|kunde)\s$/u;
const LONG_NUMBER = /^\d{3,}/u;

const YEAR = /^(?:19|20)\d\d$/;
/** "2 day passes", "a week ticket" are things though days are not. */
const PASS = /^ ?\p{L}+ (?:pass(?:es)?|tickets?|cards?|trips?)(?![\p{L}])/u;

/** Hours, rooms, people, a year: what is counted and never ordered. */
export function isOtherCount(reading: TextReading, count: Count): boolean {
  if (YEAR.test(count.word)) return true;
  const { folded } = reading;
  return NOT_COUNTED.has(wordAt(folded, count.end)) && !PASS.test(folded.slice(count.end, count.end + MAX_NAME));
}
