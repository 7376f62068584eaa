import { forEachGram } from "./features.ts";
import { lookUp, type KeyTable } from "./key-table.ts";

/** A word's n-grams as far as training had seen them. */
export interface KnownGrams {
  /** Feature indexes in the order of the word, repeated where the n-gram is. */
  indexes: Int32Array;
  /** Occurrences of n-grams training had not seen. */
  missed: number;
}

/** Words remembered with their n-grams; about 6 MB per model. */
const MAX_REMEMBERED_WORDS = 20_000;

const remembered = new WeakMap<KeyTable, Map<string, KnownGrams>>();

/** Language repeats itself: hashing the n-grams of a word takes longer than all else a prediction does. */
export function knownGrams(table: KeyTable, word: string): KnownGrams {
  const words = remembered.get(table) ?? new Map<string, KnownGrams>();
  if (words.size === 0) remembered.set(table, words);
  const known = words.get(word);
  if (known !== undefined) return known;
  const grams = lookUpGrams(table, word);
  if (words.size >= MAX_REMEMBERED_WORDS) words.clear();
  words.set(word, grams);
  return grams;
}

function lookUpGrams(table: KeyTable, word: string): KnownGrams {
  const indexes: number[] = [];
  let missed = 0;
  forEachGram(word, (key) => {
    const index = lookUp(table, key);
    if (index < 0) missed += 1;
    else indexes.push(index);
  });
  return { indexes: Int32Array.from(indexes), missed };
}
