import { emitMeanings, emitWords, EXTRA_BLOCK, isDerived, WORD_BLOCK, type FeatureSink } from "./features.ts";
import { lookUp } from "./key-table.ts";
import { knownGrams } from "./known-grams.ts";
import type { ClassifierModel, HiddenLayer } from "./model.ts";
import { quantisedWeight } from "./quantise.ts";
import type { Prediction } from "./predict.ts";
import type { SparseRow } from "./sparse-matrix.ts";
import type { ClassifierText, Token } from "./tokens.ts";

export interface TermShare {
  /** Token indexes of one spelling, or none for a non-text feature. */
  tokens: number[];
  /** Name of a non-text feature. */
  feature: string | null;
  /** Share of the whole pull on the score: positive for the category, negative against it. */
  share: number;
}

/**
 * What each word did for category `chosen` against its rivals. Exact, not sampled: with the active hidden units
 * fixed the score is a sum over features, and a feature's part goes to the words it was read from.
 */
export function explainPrediction(
  model: ClassifierModel,
  {
    input,
    tokens,
    prediction,
    chosen,
  }: { input: ClassifierText; tokens: readonly Token[]; prediction: Prediction; chosen: number },
): TermShare[] {
  const { table } = model.vocabulary;
  const pull = pullOfFeatures(model, prediction, chosen);
  const words = new Float64Array(tokens.length);
  const extras: TermShare[] = [];
  const share: FeatureSink = (block, key, from, to) => {
    const effect = pull.get(lookUp(table, key));
    if (effect === undefined) return;
    if (block === EXTRA_BLOCK) extras.push({ tokens: [], feature: input.features[from] ?? "", share: effect });
    else spread(effect, { from, to, step: isDerived(block) ? Math.max(1, to - from) : 1 }, words);
  };
  emitWords(tokens, share, model.vocabulary.pairs);
  tokens.forEach(({ folded }, at) => {
    for (const index of knownGrams(table, folded).indexes) words[at] = (words[at] ?? 0) + (pull.get(index) ?? 0);
  });
  emitMeanings({ input, tokens, pairs: model.vocabulary.pairs }, share);
  return toShares([...groupBySpelling(tokens, words), ...extras]);
}

/** Spreads an effect over the words it was read from; those between a pair do not count. */
function spread(effect: number, { from, to, step }: { from: number; to: number; step: number }, words: Float64Array): void {
  const each = effect / ((to - from) / step + 1);
  for (let at = from; at <= to; at += step) words[at] = (words[at] ?? 0) + each;
}

/** What one occurrence of each feature did. */
function pullOfFeatures(model: ClassifierModel, prediction: Prediction, chosen: number): Map<number, number> {
  const rivals = rivalsOf(prediction.probabilities, chosen);
  const units = unitPulls(model, prediction, { chosen, rivals });
  const pull = new Map<number, number>();
  prediction.row.indexes.forEach((index, at) => {
    let weight = contrast(rivals, chosen, (k) => quantisedWeight(model.linear, index, k));
    for (const { unit, effect } of units)
      weight += (model.hidden === null ? 0 : quantisedWeight(model.hidden.input, index, unit)) * effect;
    const effect = (weight * (prediction.row.values[at] ?? 0)) / (prediction.counts[at] ?? 1);
    if (effect !== 0) pull.set(index, effect);
  });
  return pull;
}

interface Rival {
  k: number;
  share: number;
}

/** A hundredth of the rivalry cannot show in an explanation, and most categories have less. */
const LEAST_RIVALRY = 0.01;

/** Rivals weigh by their probability: the second best matters, the hopeless do not. */
function rivalsOf(probabilities: Float64Array, chosen: number): Rival[] {
  const rest = Math.max(1e-9, 1 - (probabilities[chosen] ?? 0));
  return Array.from(probabilities, (probability, k) => ({ k, share: k === chosen ? 0 : probability / rest })).filter(
    ({ share }) => share > LEAST_RIVALRY,
  );
}

function contrast(rivals: readonly Rival[], chosen: number, weightOf: (k: number) => number): number {
  let sum = weightOf(chosen);
  for (const { k, share } of rivals) sum -= share * weightOf(k);
  return sum;
}

/** What each active hidden unit did. */
function unitPulls(
  { hidden, header }: ClassifierModel,
  prediction: Prediction,
  { chosen, rivals }: { chosen: number; rivals: readonly Rival[] },
): { unit: number; effect: number }[] {
  if (hidden === null) return [];
  const classes = header.classes.length;
  return activeUnits(hidden, prediction).map((unit) => ({
    unit,
    effect: contrast(rivals, chosen, (k) => hidden.output[unit * classes + k] ?? 0),
  }));
}

function activeUnits(hidden: HiddenLayer, { row }: Prediction): number[] {
  const units = Float64Array.from(hidden.inputBias);
  row.indexes.forEach((index, at) => {
    const value = row.values[at] ?? 0;
    for (let unit = 0; unit < hidden.units; unit++) {
      units[unit] = (units[unit] ?? 0) + value * quantisedWeight(hidden.input, index, unit);
    }
  });
  return [...units.keys()].filter((unit) => (units[unit] ?? 0) > 0);
}

function groupBySpelling(tokens: readonly Token[], words: Float64Array): TermShare[] {
  const groups = new Map<string, TermShare>();
  tokens.forEach((token, at) => {
    const effect = words[at] ?? 0;
    const group = groups.get(token.folded);
    if (group === undefined) groups.set(token.folded, { tokens: [at], feature: null, share: effect });
    else {
      group.tokens.push(at);
      group.share += effect;
    }
  });
  return [...groups.values()];
}

function toShares(terms: readonly TermShare[]): TermShare[] {
  const whole = terms.reduce((sum, term) => sum + Math.abs(term.share), 0);
  if (whole === 0) return [];
  return terms.map((term) => ({ ...term, share: term.share / whole })).sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

/** The row's words alone, for the nearest examples. */
export function wordsOfRow(model: ClassifierModel, { row }: Prediction): SparseRow {
  const places = [...row.indexes.keys()].filter((at) => model.vocabulary.blocks[row.indexes[at] ?? 0] === WORD_BLOCK);
  return {
    indexes: Int32Array.from(places, (at) => row.indexes[at] ?? 0),
    values: Float32Array.from(places, (at) => row.values[at] ?? 0),
  };
}
