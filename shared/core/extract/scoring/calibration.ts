import type { FieldKind } from "./score.ts";
import fitted from "./calibration.json" with { type: "json" };

/** Monotone map from contested score to the share of right values seen at it on documents not fitted, per field where it has enough of them, else per field type; stored as data. */
interface Curve {
  x: number[];
  y: number[];
}

const CURVES: Record<string, Curve> = fitted;

export function calibrate(kind: FieldKind, chance: number): number {
  const curve = CURVES[`${kind.type}.${kind.field}`] ?? CURVES[kind.type] ?? CURVES.shared;
  if (curve === undefined || curve.x.length === 0) return chance;
  // Below the first knot nothing was seen: certainty falls to nothing with the score.
  const x = [0, ...curve.x, 1];
  const y = [0, ...curve.y, curve.y.at(-1) ?? 1];
  const at = Math.max(
    1,
    x.findIndex((knot) => knot >= chance),
  );
  const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = [x[at - 1], x[at], y[at - 1], y[at]];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (chance - x0)) / (x1 - x0);
}
