import type { LabelledRows } from "./labelled-rows.ts";
import { zeroWeights, type LinearWeights } from "./linear-weights.ts";

/**
 * How much likelier each feature is in texts of a category than in others, as a logarithm: naive Bayes. Alone it is far
 * worse than what is trained; where few examples know a word, it is what can be said of it.
 */
export function logOddsWeights({ matrix, labels, classes }: LabelledRows, smoothing: number): LinearWeights {
  const model = zeroWeights(matrix.columns, classes);
  const texts = new Float64Array(classes);
  for (let row = 0; row < matrix.rows; row++) {
    const label = labels[row] ?? 0;
    texts[label] = (texts[label] ?? 0) + 1;
    const end = matrix.starts[row + 1] ?? 0;
    for (let at = matrix.starts[row] ?? 0; at < end; at++) {
      const cell = (matrix.indexes[at] ?? 0) * classes + label;
      model.weights[cell] = (model.weights[cell] ?? 0) + 1;
    }
  }
  for (let feature = 0; feature < matrix.columns; feature++) {
    turnIntoOdds(model.weights.subarray(feature * classes, (feature + 1) * classes), { texts, rows: matrix.rows, smoothing });
  }
  return model;
}

/** `counts` of one feature in the texts of each category become its log odds. */
function turnIntoOdds(
  counts: Float32Array,
  { texts, rows, smoothing }: { texts: Float64Array; rows: number; smoothing: number },
): void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  counts.forEach((count, k) => {
    const inside = texts[k] ?? 0;
    const within = (count + smoothing) / (inside + 2 * smoothing);
    const without = (total - count + smoothing) / (rows - inside + 2 * smoothing);
    counts[k] = Math.log(within / without);
  });
}
