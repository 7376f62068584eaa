/** Logistic weights of evidence features, one row per field type over a shared row. Fitted offline by tests/bench/extract-fit.ts; the file is data. */
import fitted from "./weights.json" with { type: "json" };

export interface WeightTable {
  shared: Record<string, number>;
  byType: Record<string, Record<string, number>>;
  byField: Record<string, Record<string, number>>;
}

export const WEIGHTS: WeightTable = fitted;

/** The field's own row first, then its type's, then the shared one. */
export function weightOf(kind: { field: string; type: string }, feature: string): number {
  return WEIGHTS.byField[kind.field]?.[feature] ?? WEIGHTS.byType[kind.type]?.[feature] ?? WEIGHTS.shared[feature] ?? 0;
}
