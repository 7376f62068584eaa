/** Compressed rows: document d has the entries `starts[d]` up to `starts[d + 1]`. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  starts: Int32Array;
  indexes: Int32Array;
  values: Float32Array;
}

export interface SparseRow {
  indexes: Int32Array;
  values: Float32Array;
}

export function stackRows(rows: readonly SparseRow[], columns: number): SparseMatrix {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = (starts[at] ?? 0) + row.indexes.length;
  });
  const entries = starts[rows.length] ?? 0;
  const matrix = { rows: rows.length, columns, starts, indexes: new Int32Array(entries), values: new Float32Array(entries) };
  rows.forEach((row, at) => {
    matrix.indexes.set(row.indexes, starts[at] ?? 0);
    matrix.values.set(row.values, starts[at] ?? 0);
  });
  return matrix;
}

export function rowOf(matrix: SparseMatrix, row: number): SparseRow {
  const from = matrix.starts[row] ?? 0;
  const to = matrix.starts[row + 1] ?? from;
  return { indexes: matrix.indexes.subarray(from, to), values: matrix.values.subarray(from, to) };
}

export function selectRows(matrix: SparseMatrix, rows: Int32Array): SparseMatrix {
  return stackRows(
    Array.from(rows, (row) => rowOf(matrix, row)),
    matrix.columns,
  );
}
