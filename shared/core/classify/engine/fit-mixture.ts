import { addLogOdds, addWeights, spreadOfScores } from "./blend-weights.ts";
import type { LabelledRows } from "./labelled-rows.ts";
import type { LinearWeights } from "./linear-weights.ts";
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
  const { supportVectors, mixture, logOdds, seed } = recipe;
  const options = { classes: rows.classes, seed, phase };
  const mixed = yield* trainSupportVectors(rows.matrix, rows.labels, {
    ...options,
    cost: supportVectors.cost,
    epochs: mixture.epochs,
  });
  const spread = spreadOfScores(mixed, rows.matrix);
  const { matrix, labels, parts } = withSentences(rows);
  const regression = yield* trainSoftmaxRegression(matrix, labels, { ...options, ...mixture.softmax, parts });
  addWeights(mixed, regression, (mixture.softmax.share * spread) / spreadOfScores(regression, rows.matrix));
  addLogOdds(mixed, rows, { smoothing: logOdds.smoothing, share: logOdds.besideMixture }, spread);
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
