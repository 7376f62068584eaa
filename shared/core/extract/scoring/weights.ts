/** Logistic weights of evidence features, one row per field type over a shared row. Fitted offline by tests/bench/extract-fit.ts; the file is data. */
import fitted from "./weights.json" with { type: "json" };

export interface WeightTable {
  shared: Record<string, number>;
  byType: Record<string, Record<string, number>>;
  byField: Record<string, Record<string, number>>;
}

export const WEIGHTS: WeightTable = fitted;

type Row = Record<string, number>;
interface Merged {
  parts: (Row | undefined)[];
  row: Row;
}

const merged = new Map<string, Merged>();

/** All weights that hold for a field in one row, its own over its type's over the shared ones; made once, and again only when a fit puts new rows in place. */
export function weightsOf(kind: { field: string; type: string }): Row {
  const parts = [WEIGHTS.shared, WEIGHTS.byType[kind.type], WEIGHTS.byField[kind.field]];
  const name = `${kind.type}:${kind.field}`;
  const known = merged.get(name);
  if (known !== undefined && known.parts.every((part, at) => part === parts[at])) return known.row;
  const row: Row = {};
  for (const part of parts) Object.assign(row, part);
  merged.set(name, { parts, row });
  return row;
}
