import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";

/** A code with at least one digit; groups joined by - / . _ or, when all digits, by single spaces. Every turn consumes a character. */
const CODE = /(?<![\p{L}\p{N}@])(?=\S{0,39}\d)[\p{L}\p{N}](?:[\p{L}\p{N}]|[-/._–+#](?=[\p{L}\p{N}])){0,39}/gu;
const SPACED_DIGITS =
  /(?<![\p{L}\p{N}.,/-])(?:(?!(?:NR|NO|KD|SN|SNR|ZNR|PO|TEL|FAX|PLZ|HRB|HRA|IBAN|BIC|KW|UM|AM|EUR|CHF|GBP|USD|DIN|ISO|EN|OG|UG|ID|MB|GB|TB|PS|KM|KG|IC|ICE|RE|RB)(?![A-Z]))[A-Z]{1,3} )?\d{1,6}(?:[ /-]\d{1,6}){1,10}(?![\p{L}\p{N}/-]|[.,]\d| \d| ?(?:[kK][wW][hH]|m³|m3|cbm|km|€|EUR|Euro|Uhr|Stück|Stk|pcs|pieces|%)(?!\p{L}))/gu;
/** "1 ESY 11 6012 3456", "G4A 0033 8812 60": the groups printed on meters and devices, the first ones with letters. */
const MIXED_GROUPS =
  /(?<![\p{L}\p{N}.,/-])(?:\d{1,2} [A-Z]{3}\d{0,2}|[A-Z]\d[A-Z0-9]{0,2}|\d[A-Z]{2,3}\d{0,4})(?: \d{2,6}){2,6}(?![\p{L}\p{N}/-]|[.,]\d| \d| ?(?:kWh|m³|m3|km|€|EUR)(?!\p{L}))/gu;
/** "KH 778899-01", "E 17": a short prefix of capitals, a space, digits. */
const PREFIXED =
  /(?<![\p{L}\p{N}.,/-])(?!(?:NR|NO|KD|SN|SNR|ZNR|PO|TEL|FAX|PLZ|HRB|HRA|IBAN|BIC|KW|UM|AM|EUR|CHF|GBP|USD|DIN|ISO|EN|OG|UG|ID|MB|GB|TB|PS|KM|KG|IC|ICE|RE|RB)(?![A-Z]))[A-Z]{1,4} \d{1,12}(?:[-/.](?:\d{1,8}|[A-Z]{1,3}\d{0,4})){0,4}(?: \d{2,6}){0,3}(?![\p{L}\p{N}]|[.,/]\d)/gu;
/** A code in groups stands by itself. */
const STANDS_ALONE = String.raw`(?<![\p{L}\p{N}.,/-])`;
/** What may not follow it: more of a number, a decimal, a range, a unit that makes it an amount. */
const NOTHING_COUNTED = String.raw`(?![\p{L}\p{N}/-]|[.,]\d| \d| ?(?:kWh|m³|m3|cbm|km|€|EUR|Euro|Uhr|Stück|Stk|pcs|pieces|%)(?!\p{L}))`;
const inGroups = (groups: string): RegExp => new RegExp(`${STANDS_ALONE}${groups}${NOTHING_COUNTED}`, "gu");
/** "WG-7740 118 20", "VH-2217-88 410": a code whose last digits stand apart; one short group more likely counts something. */
const CODE_AND_GROUPS = inGroups(String.raw`[A-Z]{1,4}-\d{1,6}(?:-\d{1,6}){0,3}(?: \d{3,6}| \d{1,6} \d{1,6}(?: \d{1,6})?)`);
/** "22W 800417", "S81E 20077", "8ZRI5500 4182": what kind of meter it is, then its number. */
const KIND_AND_NUMBER = inGroups(
  String.raw`(?:\d{1,3}[A-Z]{1,3}\d{0,4}|[A-Z]\d{1,3}[A-Z]|[A-Z]\d [A-Z] \d{2,6}) \d{4,8}(?: \d{1,4})?`,
);
/** "K12 00448", "G10 A 00448 13" */
const LETTER_AND_NUMBER = inGroups(String.raw`[A-Z]\d{1,3}(?: [A-Z])? \d{5,8}(?: \d{1,4})?`);
/** "21 17 33 0010044817": short groups and a long one at the end. */
const LONG_TAIL = inGroups(String.raw`\d{1,4}(?: \d{1,4}){2,5} \d{7,12}`);
/** "R7B2 8812 K9L0": groups of capitals and digits, each with a digit. */
const CAPITAL_GROUPS = inGroups(
  String.raw`(?=[A-Z0-9]{0,5}[A-Z])(?=[A-Z0-9]{0,5}\d)[A-Z0-9]{3,6}(?: (?=[A-Z0-9]{0,5}\d)[A-Z0-9]{2,6}){2,5}`,
);
/** "0087 TLX 22915", "21 2244 0020 N4": capitals between the digits, or with a digit at their end. */
const NO_GROUP = String.raw`(?!(?:NR|NO|PO|TEL|FAX|PLZ|HRB|HRA|IBAN|BIC|KW|UM|AM|VOM|BIS|UND|EUR|CHF|GBP|USD|DIN|ISO|MB|GB|TB|KM|KG|KWH|JAN|FEB|MAR|MRZ|APR|MAY|MAI|JUN|JUL|AUG|SEP|OCT|OKT|NOV|DEC|DEZ)(?![A-Z]))`;
const CAPITALS_BETWEEN = inGroups(String.raw`\d{2,6} ${NO_GROUP}[A-Z]{2,4} \d{3,8}`);
const CAPITAL_TAIL = inGroups(String.raw`\d{1,6}(?: \d{2,6}){1,6} [A-Z]{1,2}\d{1,3}`);
/** "ERR_CONN_RESET": a program's name for what went wrong. */
const JOINED_CAPITALS = /(?<![\p{L}\p{N}_])\p{Lu}{2,16}(?:_[\p{Lu}\d]{2,16}){1,6}(?![\p{L}\p{N}_])/gu;
/** "Err 09" on a display. */
const ERROR_AND_NUMBER = /(?<![\p{L}\p{N}])(?:Err|Er|ERR) ?\d{1,4}(?![\p{L}\p{N}]|[.,:]\d)/gu;
/** "E:18" on a display. */
const COLON_CODE = /(?<![\p{L}\p{N}:])[A-Z]:\d{1,4}(?![\p{L}\p{N}:])/gu;
/** "9917 4420 B,": a letter that stands apart and ends the number; "4711 B. Meier" is a person. */
const LAST_LETTER = /^ [A-Z](?=[,;:)\]"”\n]|$|\.(?:\n|$| +\p{Ll}))/u;
const LONE_LETTER = /^ [A-Z](?![\p{L}\p{N}'’])/u;
/** Digits of a number that may carry such a letter. */
const MIN_DIGITS_BEFORE_LETTER = 5;
const MAX_CODES = 4_000;

/** Spelling of an identifier without the ornaments people drop or add. */
export function identifierKey(raw: string): string {
  return raw.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function entity(raw: string, start: number, hints: Record<string, number>): Entity {
  return { type: "identifier", start, end: start + raw.length, raw, value: raw, key: identifierKey(raw), checks: [], hints };
}

function looksLikeCode(raw: string): boolean {
  if (!/\d/.test(raw) || raw.length < 2) return false;
  // 24/7, 2.OG, 3x, 10.000: prose, not codes
  if (/^\d{1,3}$/.test(raw) && raw.length < 2) return false;
  return true;
}

function shape(raw: string): Record<string, number> {
  const digits = raw.replace(/\D/g, "").length;
  return {
    digits: digits / 10,
    letters: /\p{L}/u.test(raw) ? 1 : 0,
    short: raw.length < 4 ? 1 : 0,
    lower: /\p{Ll}{3}/u.test(raw) ? 1 : 0,
    yearLike: /^(?:19|20)\d{2}$/.test(raw) ? 1 : 0,
    dateLike: /^\d{1,2}\.\d{1,2}(?:\.(?:\d{2,4})?)?$|^(?:19|20)\d{2}-[01]\d-[0-3]\d$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(raw)
      ? 1
      : 0,
    amountLike: /^\d{1,3}(?:\.\d{3})+$|^\d+[.]\d{2}$/.test(raw) ? 1 : 0,
    ordinalLike: /^\d{1,2}(?:st|nd|rd|th|x|h|kg|km|cm|mm|m|ml|l|kwh|gb|mb|mbit|kw|og|pm|am|er)$/i.test(raw) ? 1 : 0,
  };
}

/** A piece of a longer number is rarely the number. */
function withContained(sorted: Entity[]): Entity[] {
  let end = -1;
  for (const one of sorted) {
    if (one.end <= end) one.hints.contained = 1;
    end = Math.max(end, one.end);
  }
  return sorted;
}

/** "9917 4420 B": the letter may be the number's, or begin what follows. */
function endsBeforeLetter(one: Entity, text: string): boolean {
  return one.hints.spaced === 1 && LONE_LETTER.test(text.slice(one.end, one.end + 3));
}

/** The same number with the letter that ends it. */
function withLetter(one: Entity, text: string): Entity[] {
  if (one.raw.replace(/\D/g, "").length < MIN_DIGITS_BEFORE_LETTER) return [];
  const letter = LAST_LETTER.exec(text.slice(one.end, one.end + 6))?.[0] ?? "";
  return letter === "" ? [] : [entity(one.raw + letter, one.start, { ...shape(one.raw + letter), spaced: 1 })];
}

/** " TLX 22915", " N4", not an IBAN: groups of capitals and digits right behind a number. */
const GROUP_BEHIND = new RegExp(
  String.raw`^ (?![A-Z]{2}\d{2} ?[\dA-Z]{4})(?:${NO_GROUP}[A-Z]{1,4}[ -]\d|(?=[A-Z]{0,5}\d)[A-Z\d]{1,6}(?![\p{L}\p{N}:]))`,
  "u",
);
const GROUP_REACH = 12;

/** "ending 7716", "mit den Endziffern 44": the last digits of a number, never the number. */
const LAST_DIGITS =
  /(?:(?<!\p{L})(?:ending|ends?)(?: (?:in|with))?|(?<!\p{L})ende(?:nd(?:e[nrs]?)?|t) (?:auf|mit)|endziffern?|endnummer|letzte[nr]? (?:\p{L}{3,6}|\d) (?:ziffern|stellen|zahlen)|last (?:\p{L}{3,5}|\d) (?:digits|numbers|characters)|\*{2,}|•{2,})(?: (?:are|is|sind|ist|lauten))?[ :-]{0,3}["„“]?$/u;
const LAST_DIGITS_REACH = 40;

/** Digits right before or after, a space away: this may be a piece of a number that was not read whole. */
function withCut(one: Entity, { text, folded }: TextReading): Entity {
  const before = text.slice(Math.max(0, one.start - 2), one.start);
  const after = text.slice(one.end, one.end + 2);
  if (/\d $/.test(before) || /^ \d/.test(after) || endsBeforeLetter(one, text)) one.hints.cut = 1;
  if (/\d$/.test(one.raw) && GROUP_BEHIND.test(text.slice(one.end, one.end + GROUP_REACH))) one.hints.cut = 1;
  if (LAST_DIGITS.test(folded.slice(Math.max(0, one.start - LAST_DIGITS_REACH), one.start))) one.hints.lastDigits = 1;
  if (COUNTED.test(text.slice(one.end, one.end + 14))) one.hints.counted = 1;
  return one;
}

/** "21 Grad", "3 Mal": a number of something. */
const COUNTED =
  /^ ?(?:°|%|(?:grad|mal|tagen?|wochen?|stunden?|minuten?|sekunden|seiten?|stück|uhr|bar|volt|watt|jahren?|monaten?|euro|degrees?|times|days?|weeks?|hours?|minutes?|mins?|pages?|pcs|years?|months?|volts?|am|pm|c|x)(?!\p{L}))/iu;

const LINK = /(?:urn:|https?:|www\.)\S{1,200}/gu;

/** Codes inside links and schema names are nobody's numbers. */
function linksOf(text: string): { start: number; end: number }[] {
  return text.includes("urn:") || text.includes("http") || text.includes("www.")
    ? [...text.matchAll(LINK)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : [];
}

/** Numbers that are more than one code, and what is seen by each. */
const SHAPES: [RegExp, "spaced" | "prefixed"][] = [
  [SPACED_DIGITS, "spaced"],
  [MIXED_GROUPS, "spaced"],
  [CODE_AND_GROUPS, "spaced"],
  [KIND_AND_NUMBER, "spaced"],
  [LETTER_AND_NUMBER, "spaced"],
  [LONG_TAIL, "spaced"],
  [CAPITAL_GROUPS, "spaced"],
  [CAPITALS_BETWEEN, "spaced"],
  [CAPITAL_TAIL, "spaced"],
  [PREFIXED, "prefixed"],
  [COLON_CODE, "prefixed"],
  [JOINED_CAPITALS, "prefixed"],
  [ERROR_AND_NUMBER, "prefixed"],
];

function shaped(text: string, pattern: RegExp, hint: "spaced" | "prefixed"): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= MAX_CODES) break;
    if (hint === "prefixed" || match[0].includes(" "))
      found.push(entity(match[0], match.index, { ...shape(match[0]), [hint]: 1 }));
  }
  return found;
}

export function findIdentifiers(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  if (!/\d|_/.test(reading.text)) return found;
  const links = linksOf(reading.text);
  for (const match of reading.text.matchAll(CODE)) {
    if (found.length >= MAX_CODES) break;
    if (links.some((link) => link.start <= match.index && match.index < link.end)) continue;
    const raw = match[0];
    if (looksLikeCode(raw)) found.push(entity(raw, match.index, shape(raw)));
  }
  for (const [pattern, hint] of SHAPES) found.push(...shaped(reading.text, pattern, hint));
  for (const one of found.slice(0, MAX_CODES)) found.push(...withLetter(one, reading.text));
  return withContained(found.sort((a, b) => a.start - b.start || b.end - a.end)).map((one) => withCut(one, reading));
}
