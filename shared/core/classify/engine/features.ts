import { CONCEPT_LISTS } from "../concepts/concept-lists.ts";
import { compilePhrases, findPhrases } from "../phrases/phrase-matcher.ts";
import { WORD_CLASSES_COUNT, wordClasses } from "../word-classes/word-classes.ts";
import { finishHash, hashPair, hashText, rollHash } from "./hashing.ts";
import { MAX_EXTRA_FEATURES, MAX_GRAM, MAX_WORD_CHARACTERS, MIN_GRAM } from "./limits.ts";
import type { ClassifierText, Token } from "./tokens.ts";

/** Blocks are normalised apart, so a long text does not drown its words in n-grams. */
export const WORD_BLOCK = 0;
export const GRAM_BLOCK = 1;
export const EXTRA_BLOCK = 2;
export const CONCEPT_BLOCK = 3;
export const PAIR_BLOCK = 4;
export const CLASS_BLOCK = 5;
export const BLOCKS = 6;

/** Whether a block says once more what words have said: pairs of words, and words by their class. */
export const isDerived = (block: number): boolean => block === PAIR_BLOCK || block === CLASS_BLOCK;

const WORD_SEED = 17;
const GRAM_SEED = 23;
const EXTRA_SEED = 29;
const CONCEPT_SEED = 31;
const TEXT_START = 3;
const TEXT_END = 5;
const WORD_EDGE = 32;
/** Words of one sentence further apart than this are no pair: beyond it long sentences cost more than they tell. */
const PAIR_REACH = 11;
const PAIR_SEED = 77;
const CLASS_SEED = 41;
/** Classes of words further apart than this say no more together; 11 and 25 told no better and cost more. */
const CLASS_REACH = 6;

const concepts = compilePhrases(CONCEPT_LISTS);
const conceptKeys = new Map(CONCEPT_LISTS.map(({ name }) => [name, hashText(name, CONCEPT_SEED)]));

function conceptKey(name: string): number {
  return conceptKeys.get(name) ?? 0;
}

/** Called once per occurrence; `from` and `to` are token indexes (inclusive), or the feature's index in the extra block. */
export type FeatureSink = (block: number, key: number, from: number, to: number) => void;

export function forEachFeature(
  { input, tokens, pairs }: { input: ClassifierText; tokens: readonly Token[]; pairs: boolean },
  sink: FeatureSink,
): void {
  emitWords(tokens, sink, pairs);
  tokens.forEach((token, at) => {
    forEachGram(token.folded, (key) => sink(GRAM_BLOCK, key, at, at));
  });
  emitMeanings({ input, tokens, pairs }, sink);
}

/** What is neither word nor n-gram: concepts, channel and layout. */
export function emitMeanings(
  { input, tokens, pairs }: { input: ClassifierText; tokens: readonly Token[]; pairs: boolean },
  sink: FeatureSink,
): void {
  for (const { name, from, to } of findPhrases(concepts, tokens)) sink(CONCEPT_BLOCK, conceptKey(name), from, to);
  emitClasses(tokens, sink, pairs);
  const extras = input.features.slice(0, MAX_EXTRA_FEATURES);
  extras.forEach((feature, at) => sink(EXTRA_BLOCK, hashText(feature, EXTRA_SEED), at, at));
}

export function emitWords(tokens: readonly Token[], sink: FeatureSink, pairs: boolean): void {
  const words = tokens.map((token) => hashText(token.stem, WORD_SEED));
  let previous = TEXT_START;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    sink(WORD_BLOCK, word, at, at);
    sink(WORD_BLOCK, hashPair(previous, word), Math.max(0, at - 1), at);
    if (pairs) emitPairs({ tokens, words, at }, sink);
    previous = word;
  }
  const last = words.length - 1;
  if (last >= 0) sink(WORD_BLOCK, hashPair(previous, TEXT_END), last, last);
}

/** Pairs of a word with those after it in its sentence, whichever comes first: word order moves freely in German. */
function emitPairs(
  { tokens, words, at }: { tokens: readonly Token[]; words: readonly number[]; at: number },
  sink: FeatureSink,
): void {
  const word = words[at] ?? 0;
  const sentence = tokens[at]?.sentence;
  const end = Math.min(words.length - 1, at + PAIR_REACH);
  for (let other = at + 1; other <= end && tokens[other]?.sentence === sentence; other++) {
    const second = words[other] ?? 0;
    sink(PAIR_BLOCK, hashPair(Math.min(word, second) ^ PAIR_SEED, Math.max(word, second)), at, other);
  }
}

/**
 * Words by what they mean: a cake is ordered in the words a lamp is. Industries never seen are told half a point more
 * rightly, of messages written later one in eleven errors is gone, and one-line questions gain a quarter of a point. Pairs
 * of classes helped whole messages only.
 */
function emitClasses(tokens: readonly Token[], sink: FeatureSink, pairs: boolean): void {
  const found = tokens.map(wordClasses);
  found.forEach((classes, at) => {
    for (const one of classes) {
      sink(CLASS_BLOCK, hashPair(CLASS_SEED, one), at, at);
      if (!pairs) continue;
      const end = Math.min(found.length - 1, at + CLASS_REACH);
      for (let other = at + 1; other <= end && tokens[other]?.sentence === tokens[at]?.sentence; other++) {
        for (const two of found[other] ?? []) if (one !== two) sink(CLASS_BLOCK, pairOfClasses(one, two), at, other);
      }
    }
  });
}

function pairOfClasses(one: number, two: number): number {
  return hashPair(CLASS_SEED, WORD_CLASSES_COUNT * (1 + Math.min(one, two)) + Math.max(one, two));
}

/** The keys of a word's n-grams, its edges counted as characters. */
export function forEachGram(word: string, sink: (key: number) => void): void {
  const length = Math.min(word.length, MAX_WORD_CHARACTERS) + 2;
  for (let start = 0; start < length; start++) {
    let hash = GRAM_SEED;
    const end = Math.min(length, start + MAX_GRAM);
    for (let next = start; next < end; next++) {
      const edge = next === 0 || next === length - 1;
      hash = rollHash(hash, edge ? WORD_EDGE : word.charCodeAt(next - 1));
      if (next - start + 1 >= MIN_GRAM) sink(finishHash(hash));
    }
  }
}
