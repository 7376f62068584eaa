import { describe, expect, it } from "vitest";
import { DEFAULT_RECIPE, type Recipe } from "../../../../shared/core/classify/engine/recipe.ts";
import { stackRows } from "../../../../shared/core/classify/engine/sparse-matrix.ts";
import { holdOut } from "../../../../shared/core/classify/engine/hold-out.ts";
import { runToEnd } from "../../../../shared/core/classify/engine/training.ts";

const QUICK: Recipe = { ...DEFAULT_RECIPE, method: "softmax", softmax: { cost: 1, epochs: 1 } };

/** One feature per class and nothing else. */
function rowsOf(count: number, classes: number) {
  const labels = Int32Array.from({ length: count }, (_, row) => row % classes);
  const rows = Array.from(labels, (label) => ({ indexes: Int32Array.of(label), values: Float32Array.of(1) }));
  return { matrix: stackRows(rows, classes), labels, classes };
}

describe("holding out", () => {
  it("answers every example of a pack with few categories", () => {
    const rows = rowsOf(5_000, 17);

    const held = runToEnd(holdOut(rows, QUICK));

    expect(held.labels).toHaveLength(5_000);
  });

  it("answers as many fifths of a large pack's as make 9,000 answers, or its categories could not be certified", () => {
    const held = [12_000, 40_000].map((count) => runToEnd(holdOut(rowsOf(count, 17), QUICK)).labels.length);

    expect(held).toEqual([9_600, 16_000]);
  });

  it("answers a tenth where that is plenty and five trainings would take minutes", () => {
    const rows = rowsOf(10_000, 77);

    const held = runToEnd(holdOut(rows, QUICK));

    expect(held.labels).toHaveLength(1_000);
  });
});
