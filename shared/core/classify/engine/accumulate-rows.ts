import type { SparseMatrix } from "./sparse-matrix.ts";

/**
 * Adds to `into` the weight rows of a document's features, each times its value: most of the cost of training. Four
 * features at a time read and write `into` once instead of four times, in the same order of sums: half the time.
 */
export function accumulateRows(
  { starts, indexes, values }: SparseMatrix,
  row: number,
  weights: Float32Array,
  into: Float64Array,
): void {
  const width = into.length;
  const end = starts[row + 1] ?? 0;
  let at = starts[row] ?? 0;
  for (; at + 3 < end; at += 4) {
    const a = values[at] ?? 0;
    const b = values[at + 1] ?? 0;
    const c = values[at + 2] ?? 0;
    const d = values[at + 3] ?? 0;
    const first = (indexes[at] ?? 0) * width;
    const second = (indexes[at + 1] ?? 0) * width;
    const third = (indexes[at + 2] ?? 0) * width;
    const fourth = (indexes[at + 3] ?? 0) * width;
    for (let k = 0; k < width; k++) {
      into[k] =
        (into[k] ?? 0) +
        a * (weights[first + k] ?? 0) +
        b * (weights[second + k] ?? 0) +
        c * (weights[third + k] ?? 0) +
        d * (weights[fourth + k] ?? 0);
    }
  }
  for (; at < end; at++) {
    const value = values[at] ?? 0;
    const base = (indexes[at] ?? 0) * width;
    for (let k = 0; k < width; k++) into[k] = (into[k] ?? 0) + value * (weights[base + k] ?? 0);
  }
}
