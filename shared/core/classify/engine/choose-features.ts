import type { LabelledRows } from "./labelled-rows.ts";
import type { Recipe } from "./recipe.ts";
import { weighSentences } from "./sentence-rows.ts";
import { rowOf, stackRows, type SparseMatrix, type SparseRow } from "./sparse-matrix.ts";
import { trainSupportVectors } from "./support-vectors.ts";
import type { Training } from "./training.ts";
import { createVocabulary, normaliseBlocks, type Vocabulary } from "./vocabulary.ts";

/** One pass tells the weights apart well enough; a second gained nothing. */
const CHOOSING_EPOCHS = 1;
const DROPPED = -1;

/** The features a model keeps of those it was offered. */
export interface FeatureChoice {
  vocabulary: Vocabulary;
  /** Place of each feature offered among those kept, or -1. */
  places: Int32Array;
}

/**
 * Keeps the features that move the scores most, by a short training on all that are offered. The most frequent ones, as
 * before, are endings and half words of every text: of 8,812 messages with industries held out the same number of features
 * answers half a point more rightly when chosen this way, and 663 whole documents err a tenth less.
 */
export function* chooseFeatures(
  rows: LabelledRows,
  { offered, recipe, phase }: { offered: Vocabulary; recipe: Recipe; phase: string },
): Training<FeatureChoice> {
  const count = offered.keys.length;
  if (count <= recipe.maxFeatures) return { vocabulary: offered, places: Int32Array.from({ length: count }, (_, at) => at) };
  const { weights } = yield* trainSupportVectors(rows.matrix, rows.labels, {
    cost: recipe.supportVectors.cost,
    epochs: CHOOSING_EPOCHS,
    classes: rows.classes,
    seed: recipe.seed,
    phase,
  });
  const influence = influenceOf(weights, rows);
  const kept = Int32Array.from({ length: count }, (_, at) => at)
    .sort((a, b) => (influence[b] ?? 0) - (influence[a] ?? 0) || a - b)
    .slice(0, recipe.maxFeatures)
    .sort((a, b) => a - b);
  const places = new Int32Array(count).fill(DROPPED);
  kept.forEach((feature, place) => {
    places[feature] = place;
  });
  return { vocabulary: onlyFeatures(offered, kept), places };
}

/** Spread of a feature's weights over the classes times the length of its column, squared: what it did to all scores. */
function influenceOf(weights: Float32Array, { matrix, classes }: LabelledRows): Float64Array {
  const influence = new Float64Array(matrix.columns);
  matrix.indexes.forEach((feature, at) => {
    influence[feature] = (influence[feature] ?? 0) + (matrix.values[at] ?? 0) ** 2;
  });
  return influence.map((length, feature) => length * spreadOf(weights.subarray(feature * classes, (feature + 1) * classes)));
}

function spreadOf(weights: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k] ?? 0;
    sum += weight;
    squares += weight * weight;
  }
  return squares - (sum * sum) / Math.max(1, weights.length);
}

function onlyFeatures(offered: Vocabulary, kept: Int32Array): Vocabulary {
  return createVocabulary(
    kept.map((feature) => offered.keys[feature] ?? 0),
    Uint8Array.from(kept, (feature) => offered.blocks[feature] ?? 0),
    Float32Array.from(kept, (feature) => offered.idf[feature] ?? 0),
  );
}

/** The rows with the features kept alone, each block back at its weight: what weighing them by the smaller vocabulary gives. */
export function keepFeatures(matrix: SparseMatrix, choice: FeatureChoice): SparseMatrix {
  const columns = choice.vocabulary.keys.length;
  if (columns === choice.places.length) return matrix;
  return stackRows(
    Array.from({ length: matrix.rows }, (_, row) => keepInRow(rowOf(matrix, row), choice)),
    columns,
  );
}

/** The same for examples; their sentences are read by the smaller vocabulary. */
export function keepChosen({ matrix, labels, classes, documents }: LabelledRows, choice: FeatureChoice): LabelledRows {
  const kept = { matrix: keepFeatures(matrix, choice), labels, classes };
  return documents === undefined ? kept : { ...kept, sentences: weighSentences(documents, choice.vocabulary) };
}

function keepInRow(row: SparseRow, { vocabulary, places }: FeatureChoice): SparseRow {
  const indexes = new Int32Array(row.indexes.length);
  const values = new Float32Array(row.indexes.length);
  let count = 0;
  for (let at = 0; at < row.indexes.length; at++) {
    const place = places[row.indexes[at] ?? 0] ?? DROPPED;
    if (place === DROPPED) continue;
    indexes[count] = place;
    values[count] = row.values[at] ?? 0;
    count += 1;
  }
  const kept = { indexes: indexes.slice(0, count), values: values.slice(0, count) };
  normaliseBlocks(vocabulary, kept.indexes, kept.values);
  return kept;
}
