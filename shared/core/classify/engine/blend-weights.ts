import type { LabelledRows } from "./labelled-rows.ts";
import { scaleWeights, scoreRow, type LinearWeights } from "./linear-weights.ts";
import { logOddsWeights } from "./log-odds.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";

/** Rows whose scores are compared: enough for a deviation to hold within a few hundredths. */
const COMPARED_ROWS = 1_000;

/** Standard deviation of the scores of whole examples, evenly drawn: what makes unlike weights comparable. */
export function spreadOfScores(model: LinearWeights, matrix: SparseMatrix): number {
  const step = Math.max(1, Math.floor(matrix.rows / COMPARED_ROWS));
  const scores = new Float64Array(model.classes);
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < matrix.rows; row += step) {
    scoreRow(model, matrix, row, scores);
    for (const score of scores) {
      count += 1;
      sum += score;
      squares += score * score;
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** Adds the weights of `other`, which are spent, `factor` times. */
export function addWeights(model: LinearWeights, other: LinearWeights, factor: number): void {
  // Of scores that are all the same nothing is learnt.
  if (!Number.isFinite(factor)) return;
  scaleWeights(other, factor);
  other.weights.forEach((weight, at) => {
    model.weights[at] = (model.weights[at] ?? 0) + weight;
  });
  other.bias.forEach((bias, k) => {
    model.bias[k] = (model.bias[k] ?? 0) + bias;
  });
}

/** Adds log odds by a share of the spread the model's own scores have. */
export function addLogOdds(
  model: LinearWeights,
  rows: LabelledRows,
  { smoothing, share }: { smoothing: number; share: number },
  spread = spreadOfScores(model, rows.matrix),
): void {
  const odds = logOddsWeights(rows, smoothing);
  addWeights(model, odds, (share * spread) / spreadOfScores(odds, rows.matrix));
}
