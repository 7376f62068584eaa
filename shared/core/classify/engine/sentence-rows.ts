import { lookUp } from "./key-table.ts";
import type { SparseRow } from "./sparse-matrix.ts";
import { weighInPlace, type FeatureCounts, type Vocabulary } from "./vocabulary.ts";

/** Sentences as rows of their own. */
export interface SentenceRows {
  rows: SparseRow[];
  /** The example each is from. */
  examples: number[];
  /** What each weighs beside a whole example. */
  costs: number[];
}

/** With fewer sentences, the title counted, a sentence is nearly the whole. */
const LEAST_SENTENCES = 3;
/** Two or three words: what is shorter greets or signs. */
const LEAST_FEATURES = 30;
/** What one sentence would weigh alone; many of one example weigh less each, by the root of their number. */
const SENTENCE_COST = 0.1;

/**
 * Sentences of the examples, each with the category of the whole. Most say little of it, so they weigh little; but no
 * word can hide behind the others of its message, and it is learnt what a request looks like amid other sentences.
 */
export function weighSentences(documents: readonly FeatureCounts[], vocabulary: Vocabulary): SentenceRows {
  const found: SentenceRows = { rows: [], examples: [], costs: [] };
  documents.forEach(({ keys, sentences }, example) => {
    if (sentences.length < LEAST_SENTENCES) return;
    const indexOf = lookUpAll(keys, vocabulary);
    const cost = SENTENCE_COST / Math.sqrt(sentences.length);
    for (const places of sentences) {
      if (places.length < LEAST_FEATURES) continue;
      found.rows.push(weighSentence(places, indexOf, vocabulary));
      found.examples.push(example);
      found.costs.push(cost);
    }
  });
  return found;
}

function lookUpAll(keys: Int32Array, { table }: Vocabulary): Int32Array {
  const indexOf = new Int32Array(keys.length);
  for (let place = 0; place < keys.length; place++) indexOf[place] = lookUp(table, keys[place] ?? 0);
  return indexOf;
}

function weighSentence(places: Int32Array, indexOf: Int32Array, vocabulary: Vocabulary): SparseRow {
  const known = new Int32Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at++) {
    const index = indexOf[places[at] ?? 0] ?? -1;
    if (index < 0) continue;
    known[count] = index;
    count += 1;
  }
  const indexes = known.slice(0, count);
  const values = new Float32Array(count).fill(1);
  weighInPlace(vocabulary, indexes, values);
  return { indexes, values };
}
