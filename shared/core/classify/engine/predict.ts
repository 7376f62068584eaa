import { emitMeanings, emitWords, isDerived } from "./features.ts";
import { lookUp } from "./key-table.ts";
import { knownGrams } from "./known-grams.ts";
import type { ClassifierModel, HiddenLayer } from "./model.ts";
import { addQuantisedRows } from "./quantise.ts";
import { softmax } from "./softmax.ts";
import type { SparseRow } from "./sparse-matrix.ts";
import { tokenise, type ClassifierText, type Token } from "./tokens.ts";
import { weighInPlace } from "./vocabulary.ts";

export interface Prediction {
  /** Per class of the header, calibrated. */
  probabilities: Float64Array;
  /** Share of the text's distinct features that training had seen, pairs and classes of words left aside: most pairs are new in any text. */
  known: number;
  /** The weighted features, for explanations. */
  row: SparseRow;
  /** How often each feature of the row occurred. */
  counts: Float32Array;
}

export type Predict = (input: ClassifierText, tokens?: readonly Token[]) => Prediction;

/** A predictor owns its scratch memory: one per thread, no allocation that grows with the vocabulary per call. */
export function createPredictor(model: ClassifierModel): Predict {
  const counts = new Float64Array(model.header.features);
  const scores = new Float64Array(model.header.classes.length);
  const units = new Float64Array(model.hidden?.units ?? 0);
  return (input, tokens = tokenise(input)) => {
    const { touched, missed } = countInto(model, { input, tokens }, counts);
    const indexes = Int32Array.from(touched);
    const occurred = Float32Array.from(indexes, (index) => counts[index] ?? 0);
    const values = occurred.slice();
    for (const index of touched) counts[index] = 0;
    weighInPlace(model.vocabulary, indexes, values);
    scoreLinear(model, { indexes, values }, scores);
    if (model.hidden !== null) addHiddenScores(model.hidden, { indexes, values }, { units, scores });
    const probabilities = new Float64Array(scores.length);
    softmax(scores, probabilities, model.header.temperature);
    const { blocks } = model.vocabulary;
    const found = touched.reduce((sum, index) => sum + (isDerived(blocks[index] ?? 0) ? 0 : 1), 0);
    const seen = found + missed;
    return { row: { indexes, values }, counts: occurred, probabilities, known: seen === 0 ? 0 : found / seen };
  };
}

function countInto(
  { vocabulary: { table, pairs } }: ClassifierModel,
  { input, tokens }: { input: ClassifierText; tokens: readonly Token[] },
  counts: Float64Array,
): { touched: number[]; missed: number } {
  const touched: number[] = [];
  let missed = 0;
  const count = (index: number): void => {
    const before = counts[index] ?? 0;
    if (before === 0) touched.push(index);
    counts[index] = before + 1;
  };
  const countKey = (block: number, key: number): void => {
    const index = lookUp(table, key);
    if (index >= 0) count(index);
    else if (!isDerived(block)) missed += 1;
  };
  emitWords(tokens, countKey, pairs);
  for (const { folded } of tokens) {
    const grams = knownGrams(table, folded);
    missed += grams.missed;
    for (const index of grams.indexes) count(index);
  }
  emitMeanings({ input, tokens, pairs }, countKey);
  return { touched, missed };
}

function scoreLinear(model: ClassifierModel, row: SparseRow, into: Float64Array): void {
  into.set(model.bias);
  addQuantisedRows(model.linear, row, into);
}

function addHiddenScores(hidden: HiddenLayer, row: SparseRow, into: { units: Float64Array; scores: Float64Array }): void {
  const { units, scores } = into;
  units.set(hidden.inputBias);
  addQuantisedRows(hidden.input, row, units);
  for (let unit = 0; unit < hidden.units; unit++) {
    const value = units[unit] ?? 0;
    if (value <= 0) continue;
    const base = unit * scores.length;
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + value * (hidden.output[base + k] ?? 0);
  }
}
