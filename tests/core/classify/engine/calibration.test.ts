import { describe, expect, it } from "vitest";
import { calibrationError, fitTemperature, outcomesOf } from "../../../../shared/core/classify/engine/calibration.ts";

/** Two classes; the score says 4, but only three of four are right: far too sure. */
const overconfident = {
  classes: 2,
  labels: Int32Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? 1 : 0)),
  scores: Float64Array.from({ length: 800 }, (_, at) => (at % 2 === 0 ? 4 : 0)),
};

describe("calibration", () => {
  it("cools scores down until the claimed probability is the share that is right", () => {
    const temperature = fitTemperature(overconfident);

    const [outcome] = outcomesOf(overconfident, temperature);

    expect(outcome?.probability).toBeCloseTo(0.75, 2);
  });

  it("measures the distance between claim and truth", () => {
    const before = calibrationError(outcomesOf(overconfident, 1));

    const after = calibrationError(outcomesOf(overconfident, fitTemperature(overconfident)));

    expect(before).toBeCloseTo(0.982 - 0.75, 2);
    expect(after).toBeLessThan(0.002);
  });

  it("stays as much in doubt as two dozen right answers leave", () => {
    const labels = Int32Array.from({ length: 24 }, (_, at) => at % 2);
    const allRight = {
      classes: 2,
      labels,
      scores: Float64Array.from({ length: 48 }, (_, at) => (at % 4 === 0 || at % 4 === 3 ? 4 : 0)),
    };

    const [outcome] = outcomesOf(allRight, fitTemperature(allRight));

    expect(outcome?.probability).toBeCloseTo(25 / 26, 3);
  });

  it("leaves scores alone where nothing was held out", () => {
    const temperature = fitTemperature({ classes: 2, labels: new Int32Array(), scores: new Float64Array() });

    expect(temperature).toBe(1);
  });
});
