import type { SparseMatrix } from "./sparse-matrix.ts";

/**
 * Adds to `into` the weight rows of a document's features, each times its value. This loop is most of the cost of
 * training; four features at a time touch `into` a quarter as often.
 */
export function accumulateRows(matrix: SparseMatrix, row: number, weights: Float32Array, into: Float64Array): void {
  const { starts, indexes, values } = matrix;
  const width = into.length;
  const end = starts[row + 1] ?? 0;
  let at = starts[row] ?? 0;
  for (; at + 3 < end; at += 4) {
    const a = values[at] ?? 0;
    const b = values[at + 1] ?? 0;
    const c = values[at + 2] ?? 0;
    const d = values[at + 3] ?? 0;
    const baseA = (indexes[at] ?? 0) * width;
    const baseB = (indexes[at + 1] ?? 0) * width;
    const baseC = (indexes[at + 2] ?? 0) * width;
    const baseD = (indexes[at + 3] ?? 0) * width;
    for (let k = 0; k < width; k++) {
      const first = a * (weights[baseA + k] ?? 0) + b * (weights[baseB + k] ?? 0);
      const second = c * (weights[baseC + k] ?? 0) + d * (weights[baseD + k] ?? 0);
      into[k] = (into[k] ?? 0) + first + second;
    }
  }
  for (; at < end; at++) {
    const value = values[at] ?? 0;
    const base = (indexes[at] ?? 0) * width;
    for (let k = 0; k < width; k++) into[k] = (into[k] ?? 0) + value * (weights[base + k] ?? 0);
  }
}
