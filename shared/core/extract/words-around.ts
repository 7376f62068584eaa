import type { Entity } from "./evidence.ts";
import type { Region } from "./scene.ts";

const LEFT = 160;
export const RIGHT = 110;
const CLAUSE_LEFT =
  /^.*(?:[;:!?\n]|(?<=[\d.])(?:\t| {2,})|(?<!tag|woch|day),(?!\d)|(?<!(?:[Nn]r|[Nn]o|[Aa]rt|[Cc]a|[Tt]el|[Kk]d))\.(?=\s)| (?:und|and|aber|but|sondern|jedoch)(?= )| so (?=(?:could|can|i|we|please|the (?:earliest|first)|ich|wir|bitte|kann) ))/su;
const CLAUSE_RIGHT =
  /[;!?\n]|(?<=[\d.])(?:\t| {2,})|^(?:\t| {2,})|,(?!\d)|(?<!\d)\.(?=\s|$)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu})| (?:und|and|aber|but|sondern|jedoch) | so (?=(?:could|can|i|we|please|the (?:earliest|first)|ich|wir|bitte|kann) )/u;
const SENTENCE_LEFT =
  /^.*(?:[!\n]|\?(?!:)|(?<!\d|(?:[Nn]r|[Nn]o|[Aa]rt|[Cc]a|[Tt]el|[Kk]d))\.(?=\s)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu}))/su;
const SENTENCE_RIGHT = /[!?\n]|(?<!\d)\.(?=\s|$)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu})/u;

export interface Around {
  before: string;
  clause: string;
  sentence: string;
  /** The clause is nothing but the day: "..., on 1 March." */
  isBare: boolean;
}

/** The words as written, lines of one sentence joined. */
function unwrapped(region: Region, start: number, end: number): string {
  const { text, folded } = region.reading;
  const words = text.slice(start, end);
  if (!words.includes("\n")) return words;
  return words.replace(/\n/g, (_, at: number) => folded[start + at] ?? "\n");
}

/** "die Rechnung vom 3.3.", "your letter of 5 March": a paper with its own day says nothing about the others. */
const DATED_PAPER =
  /[\p{L}-]{3,30} (?:vom|of|dated|from) (?:the |dem )?(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:\.|st|nd|rd|th)? \p{L}{3,9}(?: \d{4})?|\p{L}{3,9} \d{1,2}(?:, \d{4})?)/gu;

/** Dear to look for, and most clauses name no other day. */
function withoutPapers(words: string): string {
  return /\d/.test(words) ? words.replace(DATED_PAPER, " ").replace(DATED_ASIDE, " ") : words;
}
/** "(delivered 3 November)": a bracket with its own day speaks of that one. */
const DATED_ASIDE = /\([^()\n]{0,40}\d[^()\n]{0,40}\)/gu;

/** Words before and after a day without the papers that have their own. */
function told(folded: string, from: number, to: number, entity: Entity): string {
  const [before, after] = [folded.slice(from, entity.start), folded.slice(entity.end, to)];
  const day = folded.slice(entity.start, Math.min(entity.end, to));
  return `${withoutPapers(before)}${day}${withoutPapers(after)}`;
}

const seen = new WeakMap<Entity, Around>();

/** The clause and the sentence around a place, lower case, never longer than the windows; the same for every field. */
export function wordsOf(region: Region, entity: Entity): Around {
  const known = seen.get(entity);
  if (known !== undefined) return known;
  const words = look(region, entity);
  seen.set(entity, words);
  return words;
}

/** Room for a preposition beside the day. */
const BARE_CLAUSE = 8;

function look(region: Region, entity: Entity): Around {
  const { text, folded } = region.reading;
  const from = Math.max(0, entity.start - LEFT);
  const left = unwrapped(region, from, entity.start);
  const right = unwrapped(region, entity.end, entity.end + RIGHT);
  const cut = (pattern: RegExp): number => from + (pattern.exec(left)?.[0].length ?? 0);
  // "vom 20. Februar. Geliefert wurde": the day took the sentence's point with it.
  const isLast = text[entity.end - 1] === "." && /^\s+\p{Lu}/u.test(right);
  const stop = (pattern: RegExp): number => (isLast ? entity.end : entity.end + (pattern.exec(right)?.index ?? right.length));
  const [start, to] = [cut(CLAUSE_LEFT), stop(CLAUSE_RIGHT)];
  return {
    before: folded.slice(from, entity.start),
    clause: told(folded, start, to, entity),
    sentence: told(folded, cut(SENTENCE_LEFT), stop(SENTENCE_RIGHT), entity),
    isBare: to - start - (entity.end - entity.start) <= BARE_CLAUSE,
  };
}
