import { WORD_BLOCK } from "./features.ts";
import type { SparseMatrix, SparseRow } from "./sparse-matrix.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Word features kept per example: enough to show a reviewer something alike, 128 bytes each. */
export const MEMORY_FEATURES = 32;
/** Examples remembered, 1.5 MB: a large pack and two years of lessons; the newest lessons come last and are the ones kept. */
export const MAX_REMEMBERED_EXAMPLES = 12_000;
const WEIGHT_TOP = 255;

export interface RememberedExample {
  id: string;
  category: string;
}

/** The heaviest words of each example; weights of one example sum to one as squares. */
export interface ExampleMemory {
  examples: RememberedExample[];
  indexes: Uint16Array;
  weights: Uint8Array;
}

export interface Neighbour {
  example: string;
  category: string;
  /** Cosine over words, 0..1. */
  similarity: number;
}

export function rememberExamples(
  examples: readonly RememberedExample[],
  matrix: SparseMatrix,
  vocabulary: Vocabulary,
): ExampleMemory {
  const first = Math.max(0, examples.length - MAX_REMEMBERED_EXAMPLES);
  const kept = examples.slice(first);
  const memory: ExampleMemory = {
    examples: kept.map(({ id, category }) => ({ id, category })),
    indexes: new Uint16Array(kept.length * MEMORY_FEATURES),
    weights: new Uint8Array(kept.length * MEMORY_FEATURES),
  };
  kept.forEach((_, at) => {
    heaviestWords(matrix, first + at, vocabulary).forEach(({ index, share }, place) => {
      memory.indexes[at * MEMORY_FEATURES + place] = index;
      memory.weights[at * MEMORY_FEATURES + place] = Math.round(share * WEIGHT_TOP);
    });
  });
  return memory;
}

function heaviestWords(matrix: SparseMatrix, row: number, vocabulary: Vocabulary): { index: number; share: number }[] {
  const words: { index: number; value: number }[] = [];
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
    const index = matrix.indexes[at] ?? 0;
    if (vocabulary.blocks[index] === WORD_BLOCK) words.push({ index, value: matrix.values[at] ?? 0 });
  }
  const kept = words.sort((a, b) => b.value - a.value || a.index - b.index).slice(0, MEMORY_FEATURES);
  const length = Math.sqrt(kept.reduce((sum, word) => sum + word.value ** 2, 0));
  return kept.map(({ index, value }) => ({ index, share: length === 0 ? 0 : value / length }));
}

/** The examples nearest to a row of words. */
export function nearestExamples(memory: ExampleMemory, words: SparseRow, count: number): Neighbour[] {
  const squares = words.values.reduce((sum, value) => sum + value * value, 0);
  if (squares === 0) return [];
  const length = Math.sqrt(squares) * WEIGHT_TOP;
  return largest(dotProducts(memory, words), count).map(({ at, value }) => {
    const { id, category } = memory.examples[at] ?? { id: "", category: "" };
    return { example: id, category, similarity: Math.min(1, Math.round((value / length) * 1000) / 1000) };
  });
}

function dotProducts(memory: ExampleMemory, words: SparseRow): Float64Array {
  const { starts, examples, weights } = postingsOf(memory);
  const products = new Float64Array(memory.examples.length);
  words.indexes.forEach((word, place) => {
    const value = words.values[place] ?? 0;
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at++) {
      const example = examples[at] ?? 0;
      products[example] = (products[example] ?? 0) + value * (weights[at] ?? 0);
    }
  });
  return products;
}

/** Per word the examples that hold it, with their weights: a message has some hundred words, the examples hold thousands. */
interface Postings {
  starts: Uint32Array;
  examples: Uint16Array;
  weights: Uint8Array;
}

const postings = new WeakMap<ExampleMemory, Postings>();

function postingsOf(memory: ExampleMemory): Postings {
  const known = postings.get(memory);
  if (known !== undefined) return known;
  const { indexes, weights } = memory;
  const used = [...indexes.keys()].filter((place) => weights[place] !== 0);
  used.sort((a, b) => (indexes[a] ?? 0) - (indexes[b] ?? 0) || a - b);
  const words = (indexes[used.at(-1) ?? 0] ?? 0) + 1;
  const starts = new Uint32Array(words + 1);
  for (const place of used) starts[(indexes[place] ?? 0) + 1] = (starts[(indexes[place] ?? 0) + 1] ?? 0) + 1;
  for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const made = {
    starts,
    examples: Uint16Array.from(used, (place) => Math.floor(place / MEMORY_FEATURES)),
    weights: Uint8Array.from(used, (place) => weights[place] ?? 0),
  };
  postings.set(memory, made);
  return made;
}

/** The `count` largest above zero, largest first, of equal ones the earlier. Keeps a few instead of sorting thousands. */
function largest(values: Float64Array, count: number): { at: number; value: number }[] {
  const best: { at: number; value: number }[] = [];
  let least = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value <= least) continue;
    const place = best.findIndex((other) => other.value < value);
    best.splice(place === -1 ? best.length : place, 0, { at, value });
    if (best.length > count) best.pop();
    if (best.length === count) least = best.at(-1)?.value ?? 0;
  }
  return best;
}
