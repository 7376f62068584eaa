import { readUnits, type HiddenNetwork } from "./hidden-network.ts";
import { addLogOdds, spreadOfLinear, spreadOfScores } from "./blend-weights.ts";
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
  const { seed, logOdds } = recipe;
  if (recipe.method === "softmax") {
    return { linear: yield* trainSoftmaxRegression(matrix, labels, { ...recipe.softmax, classes, seed, phase }), hidden: null };
  }
  const { scale, ...support } = recipe.supportVectors;
  const isBlend = recipe.method === "blend";
  const isMixed = isBlend && classes <= recipe.mixture.mostClasses;
  const linear = isMixed
    ? yield* fitMixture(rows, recipe, phase)
    : yield* trainSupportVectors(matrix, labels, { ...support, classes, seed, phase });
  if (isBlend && !isMixed) addLogOdds(linear, rows, { smoothing: logOdds.smoothing, share: logOdds.besideHidden });
  scaleWeights(linear, scale);
  if (!isBlend) return { linear, hidden: null };
  const { units, rate, besideMixture } = recipe.hidden;
  const members = isMixed ? besideMixture.members : recipe.hidden.members;
  const epochs = hiddenEpochs(recipe, matrix.rows);
  const hidden = yield* trainCommittee(matrix, labels, { units, rate, members, epochs, classes, seed, phase });
  if (isMixed) scaleToShare({ linear, hidden }, matrix, besideMixture.share);
  return { linear, hidden };
}

/** Brings the hidden layer's part of the scores to a share of the spread the linear part has. */
function scaleToShare(scorer: { linear: LinearWeights; hidden: HiddenNetwork }, matrix: SparseMatrix, share: number): void {
  const { linear, hidden } = scorer;
  const units = new Float64Array(hidden.units);
  const spread = spreadOfScores({ rows: matrix.rows, classes: hidden.classes }, (row, scores) => {
    scores.fill(0);
    addHidden(hidden, matrix, { row, units, scores });
  });
  if (spread === 0) return;
  const factor = (share * spreadOfLinear(linear, matrix)) / spread;
  hidden.output = hidden.output.map((weight) => weight * factor);
  hidden.outputBias = hidden.outputBias.map((bias) => bias * factor);
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
