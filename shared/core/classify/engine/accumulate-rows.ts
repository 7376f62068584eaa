import type { SparseMatrix } from "./sparse-matrix.ts";

/** Adds to `into` the weight rows of a document's features, each times its value: most of the cost of training. */
export function accumulateRows(
  { starts, indexes, values }: SparseMatrix,
  row: number,
  weights: Float32Array,
  into: Float64Array,
): void {
  const width = into.length;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const value = values[at] ?? 0;
    const base = (indexes[at] ?? 0) * width;
    for (let k = 0; k < width; k++) into[k] = (into[k] ?? 0) + value * (weights[base + k] ?? 0);
  }
}
