import type { TextReading } from "../text-reading.ts";
import { BEHIND, COLOURS, JOINS, NOT_JOINED, NOT_ORDERED, STOP_WORDS } from "./thing-words.ts";

/** A thing's name has at most so many words and letters. */
const MAX_WORDS = 9;
export const MAX_NAME = 120;

/** A word, a quoted name or a bracket, and the gap before it. */
const TOKEN =
  /([ \t]{0,3}[ \n]?[ \t]{0,3})([„"“”«»‚'][^"“”«»„\n]{2,50}["“”«»'‘’]|\([^()\n]{1,50}\)|[\p{L}\p{N}](?:[\p{L}\p{N}'’&+/°²³*]|[.,-](?=[\p{L}\p{N}]))*)/uy;
const ABBREVIATED = /^(?:gr|nr|art|inkl|ca|min|max|st|versch|div|no|size|typ|mod)$/iu;
const SIZE_LEAD = /^(?:größe|grösse|gr|farbe|farben|size|colour|color|model|modell|typ|type|zone|format|stärke|länge|breite)$/iu;
const MEASURE =
  /^(?:m|cm|mm|km|l|ml|cl|g|kg|mg|t|w|kw|kwh|v|a|ah|mah|zoll|gb|tb|mb|mbit|inch|inches|litre|liter|litres|watt|volt|stk|er|tlg|teilig|lagig|fach|prozent|gsm)$/iu;
const COLOUR = new RegExp(`^(?:${COLOURS})$`, "iu");
const ADJECTIVE = /^\p{Ll}{2,}(?:e|en|er|es|em)$/u;
/** "3x", "20," a new count begins. */
const COUNT_AGAIN = /^\d{1,5}(?:x|×)$/iu;

interface Token {
  word: string;
  start: number;
  end: number;
  /** A full stop of an abbreviation was taken along. */
  dotted: boolean;
}

function tokenAt(reading: TextReading, at: number, limit: number): Token | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(reading.text);
  if (match === null) return null;
  const gap = match[1] ?? "";
  const word = match[2] ?? "";
  const start = match.index + gap.length;
  const wrap = gap.indexOf("\n");
  // A line break ends the name unless the margin broke the line.
  if (wrap >= 0 && reading.folded[match.index + wrap] !== " ") return null;
  const dotted = ABBREVIATED.test(word) && reading.text[start + word.length] === ".";
  const end = start + word.length + (dotted ? 1 : 0);
  const isInsideWord = gap === "" && /^[\p{L}\p{N}]/u.test(word) && /[\p{L}\p{N}]/u.test(reading.text[at - 1] ?? "");
  return end > limit || isInsideWord ? null : { word, start, end, dotted };
}

const isQuoted = (word: string): boolean => /^[„"“”«»‚]/.test(word);
const isBracket = (word: string): boolean => word.startsWith("(");
const isCapital = (word: string): boolean => /^\p{Lu}|^\p{Ll}\p{Lu}{2}/u.test(word) || /\p{Lu}.*\d|\d.*\p{Lu}/u.test(word);
/** "IT", "A4", "TK-5240": no ordinary word, so never a stop word. */
const isCode = (word: string): boolean => /\d/.test(word) || /^\p{Lu}{2,}$/u.test(word);
const isStop = (word: string): boolean => !isCode(word) && STOP_WORDS.has(word.toLowerCase());

interface Walk {
  end: number;
  named: boolean;
}

interface Step {
  reading: TextReading;
  limit: number;
  cased: boolean;
}

/** "in Größe M", "in grau" */
function inSize(step: Step, next: Token): number | null {
  if (COLOUR.test(next.word)) return next.end;
  if (!SIZE_LEAD.test(next.word)) return null;
  return tokenAt(step.reading, next.end, step.limit)?.end ?? next.end;
}

/** "in Größe M", "mit Deckel", "of batteries": a small word that goes on with the name. */
function joined(step: Step, token: Token): number | null {
  const next = tokenAt(step.reading, token.end, step.limit);
  if (next === null) return null;
  const word = token.word.toLowerCase();
  if (word === "in") return inSize(step, next);
  if (isStop(next.word) || isBracket(next.word)) return null;
  if (word === "of") return next.end;
  return JOINS.has(word) && step.cased && isCapital(next.word) && !NOT_JOINED.has(next.word.toLowerCase()) ? next.end : null;
}

const PLAIN_NUMBER = /^\d+(?:[.,]\d+)*$/u;
const MONEY_OR_TIME =
  /^(?:uhr|euro|eur|gbp|chf|pounds?|quid|\p{L}*(?:ember|ober|uar|uary|ar|ärz|pril|mai|may|june?|july?|juni|juli|august))$/iu;

/** "120 l", "Vision 55" go on with the name, "12 Euro" and "3 May" do not. */
function numberEnd(step: Step, token: Token): number | null {
  const next = tokenAt(step.reading, token.end, step.limit);
  return next !== null && isStop(next.word) && MONEY_OR_TIME.test(next.word) ? null : token.end;
}

const isOfThings = (token: Token): boolean => token.dotted || MEASURE.test(token.word) || SIZE_LEAD.test(token.word);

/** Does a name that has begun go on with this word? */
function goesOn(step: Step, token: Token, walk: Walk): number | null {
  const { word } = token;
  if (isBracket(word) || isQuoted(word)) return token.end;
  // "panels plus posts"; a "Tarif Plus" is written large.
  if (COUNT_AGAIN.test(word) || word === "plus") return null;
  if (PLAIN_NUMBER.test(word)) return numberEnd(step, token);
  if (isStop(word)) return joined(step, token);
  if (!step.cased || isCapital(word) || isOfThings(token)) return token.end;
  const isFitting = walk.named ? BEHIND.test(word) : ADJECTIVE.test(word);
  return isFitting ? token.end : null;
}

const names = (step: Step, word: string): boolean => {
  if (isBracket(word)) return false;
  if (isQuoted(word) || (isCode(word) && /\p{L}/u.test(word))) return true;
  return step.cased ? isCapital(word) : /\p{L}{2}/u.test(word);
};

/** Does the text around write nouns with capitals, as German does? */
const CAPITAL_INSIDE = /[\p{Ll}\d,] \p{Lu}\p{Ll}/u;

/** So much of a line shows how it is written; lines may be endless. */
const LINE_AROUND = 300;

export function isCased(reading: TextReading, at: number): boolean {
  if (reading.language === "en") return false;
  const before = reading.text.slice(Math.max(0, at - LINE_AROUND), at);
  const after = reading.text.slice(at, at + LINE_AROUND);
  const lineEnd = after.indexOf("\n");
  return CAPITAL_INSIDE.test(before.slice(before.lastIndexOf("\n") + 1) + after.slice(0, lineEnd < 0 ? undefined : lineEnd));
}

/** "den ersten Beitrag", "a further invoice": no thing, or no word a thing's name begins with. */
function isNoThing(step: Step, token: Token, at: number): boolean {
  if (isBracket(token.word) || isStop(token.word)) return true;
  const isFirst = token.start - at <= 1;
  return (isFirst || (step.cased && isCapital(token.word))) && NOT_ORDERED.has(token.word.toLowerCase());
}

/** Where the name of the thing that begins at `at` ends; null where none begins. */
export function thingEnd(reading: TextReading, at: number, options: { limit: number; cased: boolean }): number | null {
  const step: Step = { reading, limit: Math.min(options.limit, at + MAX_NAME), cased: options.cased };
  const walk: Walk = { end: at, named: false };
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const token = tokenAt(reading, walk.end, step.limit);
    if (token === null || (!walk.named && isNoThing(step, token, at))) break;
    const end = goesOn(step, token, walk);
    if (end === null) break;
    walk.named ||= names(step, token.word);
    walk.end = end;
    if (isBracket(token.word)) break;
  }
  return walk.named ? walk.end : null;
}
