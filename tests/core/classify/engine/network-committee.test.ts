import { describe, expect, it } from "vitest";
import { scoreRows } from "../../../../shared/core/classify/engine/fit-scorer.ts";
import { trainHiddenNetwork, type HiddenNetwork } from "../../../../shared/core/classify/engine/hidden-network.ts";
import { zeroWeights } from "../../../../shared/core/classify/engine/linear-weights.ts";
import { trainCommittee } from "../../../../shared/core/classify/engine/network-committee.ts";
import { stackRows } from "../../../../shared/core/classify/engine/sparse-matrix.ts";
import { runToEnd } from "../../../../shared/core/classify/engine/training.ts";

const FEATURES = 4;
const CLASSES = 2;
const rows = [[0, 2], [1, 3], [0, 3], [1]].map((features) => ({
  indexes: Int32Array.from(features),
  values: new Float32Array(features.length).fill(1),
}));
const matrix = stackRows(rows, FEATURES);
const labels = Int32Array.from([0, 1, 0, 1]);
const options = { classes: CLASSES, epochs: 5, rate: 0.2, phase: "fit" };

const scoresOf = (hidden: HiddenNetwork): Float64Array => scoreRows({ linear: zeroWeights(FEATURES, CLASSES), hidden }, matrix);

describe("a committee of hidden layers", () => {
  it("answers the mean of what its members answer", () => {
    const [first, second] = [7, 8].map((seed) =>
      scoresOf(runToEnd(trainHiddenNetwork(matrix, labels, { ...options, units: 3, seed }))),
    );

    const both = scoresOf(runToEnd(trainCommittee(matrix, labels, { ...options, units: 6, seed: 7, members: 2 })));

    const means = [...both.keys()].map((at) => ((first?.[at] ?? 0) + (second?.[at] ?? 0)) / 2);
    both.forEach((score, at) => expect(score).toBeCloseTo(means[at] ?? 0, 5));
    expect(first).not.toEqual(second);
  });

  it("says which layer it trains", () => {
    const phases = new Set<string>();
    const training = trainCommittee(matrix, labels, { ...options, units: 4, seed: 1, members: 2 });
    for (let step = training.next(); step.done !== true; step = training.next()) phases.add(step.value.phase);

    expect([...phases]).toEqual(["fit, layer 1 of 2", "fit, layer 2 of 2"]);
  });
});
