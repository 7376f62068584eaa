import { foldSpelling, stemWord, type StemLanguage } from "../engine/spelling.ts";
import type { Token } from "../engine/tokens.ts";
import { ACTION_CLASSES } from "./action-classes.ts";
import { HOUSE_AND_TOWN } from "./house-and-town.ts";
import { LEISURE_AND_TRADES } from "./leisure-and-trades.ts";
import { MONEY_AND_PAPERS } from "./money-and-papers.ts";
import { PEOPLE_AND_TIMES } from "./people-and-times.ts";
import { THINGS_TO_BUY } from "./things-to-buy.ts";

type WordClasses = Readonly<Record<string, readonly [german: string, english: string]>>;

const NO_CLASS: readonly number[] = [];
/** Shortest head of a German compound that is looked for, and shortest first part before it. */
const SHORTEST_HEAD = 4;
const SHORTEST_FIRST_PART = 3;
/** Before a noun that ends other words by chance: "automatisch" is no "Tisch". */
const ALONE = /^=/;
/** Words remembered with their classes; about 3 MB. */
const MAX_REMEMBERED_WORDS = 20_000;

const THING_CLASSES: WordClasses = {
  ...THINGS_TO_BUY,
  ...LEISURE_AND_TRADES,
  ...HOUSE_AND_TOWN,
  ...MONEY_AND_PAPERS,
  ...PEOPLE_AND_TIMES,
};

const names = [...Object.keys(THING_CLASSES), ...Object.keys(ACTION_CLASSES)];
export const WORD_CLASSES_COUNT = names.length;

const byWord = new Map<string, number[]>();
/** German nouns, which end compounds: a "Kleiderschrank" is a "Schrank". */
const heads = new Map<string, number[]>();

addClasses(THING_CLASSES, { first: 0, endCompounds: true });
addClasses(ACTION_CLASSES, { first: Object.keys(THING_CLASSES).length, endCompounds: false });

function addClasses(classes: WordClasses, { first, endCompounds }: { first: number; endCompounds: boolean }): void {
  Object.values(classes).forEach(([german, english], at) => {
    for (const listed of wordsOf(german)) {
      const word = listed.replace(ALONE, "");
      addWord(word, "de", first + at);
      if (endCompounds && word === listed && word.length >= SHORTEST_HEAD) add(heads, foldSpelling(word), first + at);
    }
    for (const word of wordsOf(english)) addWord(word, "en", first + at);
  });
}

function wordsOf(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}

function addWord(word: string, language: StemLanguage, wordClass: number): void {
  add(byWord, foldSpelling(word), wordClass);
  add(byWord, stemWord(word, language), wordClass);
}

function add(map: Map<string, number[]>, word: string, wordClass: number): void {
  const known = map.get(word);
  if (known === undefined) map.set(word, [wordClass]);
  else if (!known.includes(wordClass)) known.push(wordClass);
}

const remembered = new Map<string, readonly number[]>();

/** The classes a word is in, as numbers below `WORD_CLASSES_COUNT`; none for most words. */
export function wordClasses(token: Token): readonly number[] {
  const spelt = `${token.folded} ${token.stem}`;
  const known = remembered.get(spelt);
  if (known !== undefined) return known;
  const found = byWord.get(token.folded) ?? byWord.get(token.stem) ?? classesOfHead(token);
  if (remembered.size >= MAX_REMEMBERED_WORDS) remembered.clear();
  remembered.set(spelt, found);
  return found;
}

function classesOfHead({ folded, stem }: Token): readonly number[] {
  for (let at = SHORTEST_FIRST_PART; at <= folded.length - SHORTEST_HEAD; at++) {
    const found = heads.get(folded.slice(at)) ?? heads.get(stem.slice(at));
    if (found !== undefined) return found;
  }
  return NO_CLASS;
}
