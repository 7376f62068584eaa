import { readUnits, type HiddenNetwork } from "./hidden-network.ts";
import { addLogOdds } from "./blend-weights.ts";
import { fitMixture } from "./fit-mixture.ts";
import type { LabelledRows } from "./labelled-rows.ts";
import { scaleWeights, scoreRow, type LinearWeights } from "./linear-weights.ts";
import { trainCommittee } from "./network-committee.ts";
import { hiddenEpochs, type Recipe } from "./recipe.ts";
import { trainSoftmaxRegression } from "./softmax-regression.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";
import { trainSupportVectors } from "./support-vectors.ts";
import type { Training } from "./training.ts";

/** What a recipe makes of rows and labels: linear weights and, in a blend, a hidden layer beside them. */
export interface Scorer {
  linear: LinearWeights;
  hidden: HiddenNetwork | null;
}

export function* fitScorer(rows: LabelledRows, recipe: Recipe, phase: string): Training<Scorer> {
  const { matrix, labels, classes } = rows;
  if (recipe.method === "softmax") {
    const options = { ...recipe.softmax, classes, seed: recipe.seed, phase };
    return { linear: yield* trainSoftmaxRegression(matrix, labels, options), hidden: null };
  }
  const { scale, ...support } = recipe.supportVectors;
  const isMixed = recipe.method === "blend" && classes < recipe.hidden.leastClasses;
  const linear = isMixed
    ? yield* fitMixture(rows, recipe, phase)
    : yield* trainSupportVectors(matrix, labels, { ...support, classes, seed: recipe.seed, phase });
  const isLinear = recipe.method === "support_vectors" || isMixed;
  if (!isLinear) addLogOdds(linear, rows, { smoothing: recipe.logOdds.smoothing, share: recipe.logOdds.besideHidden });
  scaleWeights(linear, scale);
  if (isLinear) return { linear, hidden: null };
  const hidden = yield* trainCommittee(matrix, labels, {
    units: recipe.hidden.units,
    rate: recipe.hidden.rate,
    members: recipe.hidden.members,
    epochs: hiddenEpochs(recipe, matrix.rows),
    classes,
    seed: recipe.seed,
    phase,
  });
  return { linear, hidden };
}

/** Uncalibrated scores of every row. */
export function scoreRows(scorer: Scorer, matrix: SparseMatrix): Float64Array {
  const { classes } = scorer.linear;
  const all = new Float64Array(matrix.rows * classes);
  const units = new Float64Array(scorer.hidden?.units ?? 0);
  for (let row = 0; row < matrix.rows; row++) {
    const scores = all.subarray(row * classes, (row + 1) * classes);
    scoreRow(scorer.linear, matrix, row, scores);
    if (scorer.hidden !== null) addHidden(scorer.hidden, matrix, { row, units, scores });
  }
  return all;
}

function addHidden(
  hidden: HiddenNetwork,
  matrix: SparseMatrix,
  { row, units, scores }: { row: number; units: Float64Array; scores: Float64Array },
): void {
  readUnits(hidden, matrix, row, units);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + (hidden.outputBias[k] ?? 0);
  for (let unit = 0; unit < hidden.units; unit++) {
    const value = units[unit] ?? 0;
    if (value <= 0) continue;
    const base = unit * scores.length;
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + value * (hidden.output[base + k] ?? 0);
  }
}
