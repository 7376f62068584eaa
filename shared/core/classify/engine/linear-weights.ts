import { accumulateRows } from "./accumulate-rows.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";

/** Float weights while training: `weights[feature * classes + class]`. */
export interface LinearWeights {
  classes: number;
  features: number;
  weights: Float32Array;
  bias: Float32Array;
}

export function zeroWeights(features: number, classes: number): LinearWeights {
  return { classes, features, weights: new Float32Array(features * classes), bias: new Float32Array(classes) };
}

export function scoreRow(model: LinearWeights, matrix: SparseMatrix, row: number, into: Float64Array): void {
  into.set(model.bias);
  accumulateRows(matrix, row, model.weights, into);
}

/** Changes the weights of some classes: `count` entries of `which` and `by`. */
export interface ClassChange {
  count: number;
  which: Int32Array;
  by: Float32Array;
}

export function addRow(model: LinearWeights, matrix: SparseMatrix, row: number, change: ClassChange): void {
  const { classes, weights, bias } = model;
  const { starts, indexes, values } = matrix;
  const { count, which, by } = change;
  for (let c = 0; c < count; c++) {
    const k = which[c] ?? 0;
    bias[k] = (bias[k] ?? 0) + (by[c] ?? 0);
  }
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const value = values[at] ?? 0;
    const base = (indexes[at] ?? 0) * classes;
    for (let c = 0; c < count; c++) {
      const cell = base + (which[c] ?? 0);
      weights[cell] = (weights[cell] ?? 0) + value * (by[c] ?? 0);
    }
  }
}

/** Squared length of a row with its constant bias entry. */
export function squaredLength(matrix: SparseMatrix, row: number): number {
  let sum = 1;
  const end = matrix.starts[row + 1] ?? 0;
  for (let at = matrix.starts[row] ?? 0; at < end; at++) sum += (matrix.values[at] ?? 0) ** 2;
  return sum;
}

export function scaleWeights(model: LinearWeights, scale: number): void {
  for (let at = 0; at < model.weights.length; at++) model.weights[at] = (model.weights[at] ?? 0) * scale;
  for (let k = 0; k < model.classes; k++) model.bias[k] = (model.bias[k] ?? 0) * scale;
}
