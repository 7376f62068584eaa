import { BLOCKS, EXTRA_BLOCK, forEachFeature, isDerived, PAIR_BLOCK } from "./features.ts";
import { createKeyTable, lookUp, type KeyTable } from "./key-table.ts";
import type { SparseRow } from "./sparse-matrix.ts";
import { tokenise, type ClassifierText } from "./tokens.ts";

export interface Vocabulary {
  keys: Int32Array;
  blocks: Uint8Array;
  idf: Float32Array;
  table: KeyTable;
  /** Whether pairs of words are among the features. */
  pairs: boolean;
}

/** A document's features before any vocabulary: made once, used by every fold. */
export interface FeatureCounts {
  keys: Int32Array;
  blocks: Uint8Array;
  counts: Float32Array;
  /** Places of each sentence's features, channel and layout left out; empty without pairs of words. */
  sentences: Int32Array[];
}

/**
 * Words and n-grams count fully, pairs of words nearly, classes of words half; channel and layout, and the hand-written
 * meanings, only tip the scale.
 */
const BLOCK_WEIGHTS: readonly number[] = [1, 1, 0.3, 0.25, 0.8, 0.5];

export function countFeatures(input: ClassifierText, pairs: boolean, tokens = tokenise(input)): FeatureCounts {
  const placeOf = new Map<number, number>();
  const keys: number[] = [];
  const blocks: number[] = [];
  const counts: number[] = [];
  const sentences = new Map<number, Set<number>>();
  forEachFeature({ input, tokens, pairs }, (block, key, _, to) => {
    const place = placeOf.get(key) ?? keys.length;
    if (place === keys.length) {
      placeOf.set(key, place);
      keys.push(key);
      blocks.push(block);
    }
    counts[place] = (counts[place] ?? 0) + 1;
    if (pairs && block !== EXTRA_BLOCK) addPlace(sentences, tokens[to]?.sentence ?? 0, place);
  });
  return {
    keys: Int32Array.from(keys),
    blocks: Uint8Array.from(blocks),
    counts: Float32Array.from(counts),
    sentences: Array.from(sentences.values(), (places) => Int32Array.from(places)),
  };
}

function addPlace(sentences: Map<number, Set<number>>, sentence: number, place: number): void {
  const places = sentences.get(sentence);
  if (places === undefined) sentences.set(sentence, new Set([place]));
  else places.add(place);
}

/** A pair of words that came once is chance; there are more of those than of all other features. */
const LEAST_DOCUMENTS_OF_PAIR = 2;

interface Candidate {
  key: number;
  block: number;
  documents: number;
}

/** Keeps the features most documents have; among equals words before n-grams, then by key, so the choice never depends on order. */
export function fitVocabulary(documents: readonly FeatureCounts[], limit: number): Vocabulary {
  const candidates = new Map<number, Candidate>();
  for (const document of documents) {
    document.keys.forEach((key, at) => {
      const known = candidates.get(key);
      if (known === undefined) candidates.set(key, { key, block: document.blocks[at] ?? 0, documents: 1 });
      else known.documents += 1;
    });
  }
  const kept = [...candidates.values()]
    .filter(({ block, documents: count }) => !isDerived(block) || count >= LEAST_DOCUMENTS_OF_PAIR)
    .sort((a, b) => b.documents - a.documents || a.block - b.block || a.key - b.key)
    .slice(0, limit);
  const idf = kept.map((candidate) => Math.log((1 + documents.length) / (1 + candidate.documents)) + 1);
  return createVocabulary(
    Int32Array.from(kept, (candidate) => candidate.key),
    Uint8Array.from(kept, (candidate) => candidate.block),
    Float32Array.from(idf),
  );
}

export function createVocabulary(keys: Int32Array, blocks: Uint8Array, idf: Float32Array): Vocabulary {
  return { keys, blocks, idf, table: createKeyTable(keys), pairs: blocks.includes(PAIR_BLOCK) };
}

/**
 * TF-IDF, each block normalised to its weight. The frequency counts by its logarithm, and beside pairs of words, in whole
 * messages, not at all: what they repeat is names, headings and rows of tables. One-line questions lost half a point by that.
 */
export function weighFeatures(vocabulary: Vocabulary, document: Pick<FeatureCounts, "keys" | "counts">): SparseRow {
  const indexes: number[] = [];
  const counts: number[] = [];
  document.keys.forEach((key, at) => {
    const index = lookUp(vocabulary.table, key);
    if (index < 0) return;
    indexes.push(index);
    counts.push(document.counts[at] ?? 0);
  });
  const row = { indexes: Int32Array.from(indexes), values: Float32Array.from(counts) };
  weighInPlace(vocabulary, row.indexes, row.values);
  return row;
}

/** Turns occurrence counts into weights. */
export function weighInPlace(vocabulary: Vocabulary, indexes: Int32Array, values: Float32Array): void {
  for (let at = 0; at < indexes.length; at++) {
    const frequency = vocabulary.pairs ? 1 : 1 + Math.log(values[at] ?? 1);
    values[at] = frequency * (vocabulary.idf[indexes[at] ?? 0] ?? 0);
  }
  normaliseBlocks(vocabulary, indexes, values);
}

/** Brings each block to its length. */
export function normaliseBlocks({ blocks }: Vocabulary, indexes: Int32Array, values: Float32Array): void {
  const squares = new Float64Array(BLOCKS);
  for (let at = 0; at < indexes.length; at++) {
    const block = blocks[indexes[at] ?? 0] ?? 0;
    squares[block] = (squares[block] ?? 0) + (values[at] ?? 0) ** 2;
  }
  const factors = squares.map((square, block) => (square > 0 ? (BLOCK_WEIGHTS[block] ?? 0) / Math.sqrt(square) : 0));
  for (let at = 0; at < indexes.length; at++) {
    values[at] = (values[at] ?? 0) * (factors[blocks[indexes[at] ?? 0] ?? 0] ?? 0);
  }
}
