import { describe, expect, it } from "vitest";
import { logOddsWeights } from "../../../../shared/core/classify/engine/log-odds.ts";
import { stackRows } from "../../../../shared/core/classify/engine/sparse-matrix.ts";

const text = (...indexes: number[]) => ({
  indexes: Int32Array.from(indexes),
  values: new Float32Array(indexes.length).fill(0.5),
});
/** Feature 0 stands in every text, 1 only in those of category 0, 2 in none. */
const rows = {
  matrix: stackRows([text(0, 1), text(0, 1), text(0), text(0)], 3),
  labels: Int32Array.of(0, 0, 1, 1),
  classes: 2,
};

describe("log odds", () => {
  it("speak for the category a word stands in, and as much against the other", () => {
    const { weights } = logOddsWeights(rows, 0.1);

    expect(weights[2]).toBeCloseTo(Math.log(2.1 / 2.2 / (0.1 / 2.2)), 5);
    expect(weights[3]).toBeCloseTo(-(weights[2] ?? 0), 5);
  });

  it("say nothing by a word that all texts have or none", () => {
    const { weights, bias } = logOddsWeights(rows, 0.1);

    expect([weights[0], weights[1], weights[4], weights[5]]).toEqual([0, 0, 0, 0]);
    expect([...bias]).toEqual([0, 0]);
  });
});
