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
  const valueOf = (at: number): number => values[at] ?? 0;
  const baseOf = (at: number): number => (indexes[at] ?? 0) * width;
  let at = starts[row] ?? 0;
  for (; at + 3 < end; at += 4) {
    const a = valueOf(at);
    const b = valueOf(at + 1);
    const c = valueOf(at + 2);
    const d = valueOf(at + 3);
    const first = baseOf(at);
    const second = baseOf(at + 1);
    const third = baseOf(at + 2);
    const fourth = baseOf(at + 3);
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
    const value = valueOf(at);
    const base = baseOf(at);
    for (let k = 0; k < width; k++) into[k] = (into[k] ?? 0) + value * (weights[base + k] ?? 0);
  }
}
