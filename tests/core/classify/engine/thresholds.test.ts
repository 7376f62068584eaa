import { describe, expect, it } from "vitest";
import { certifyThreshold, itemsNeeded, lowerPrecisionBound } from "../../../../shared/core/classify/engine/thresholds.ts";

const answers = (right: number, wrong: number) => [
  ...Array.from({ length: right }, (_, at) => ({ right: true, probability: 0.99 - at / 10_000 })),
  ...Array.from({ length: wrong }, (_, at) => ({ right: false, probability: 0.5 - at / 10_000 })),
];

describe("thresholds from a promised precision", () => {
  it.each([
    [0.95, 59],
    [0.98, 149],
    [0.99, 299],
  ])("need, for %d without error, %d accepted items", (precision, needed) => {
    const items = itemsNeeded(precision, 0);

    expect(items).toBe(needed);
    expect(lowerPrecisionBound(needed, needed)).toBeGreaterThanOrEqual(precision);
    expect(lowerPrecisionBound(needed - 1, needed - 1)).toBeLessThan(precision);
  });

  it("agree with tables of the exact binomial bound", () => {
    const bound = lowerPrecisionBound(95, 100);

    expect(bound).toBeCloseTo(0.8977, 3);
  });

  it("stand where enough validated items certify the promise", () => {
    const evidence = certifyThreshold({ category: "order", examples: 300 }, answers(200, 20), 0.98);

    expect(evidence).toMatchObject({ category: "order", accepted: 200, right: 200, missing: 0 });
    expect(evidence.threshold).toBeGreaterThan(0.5);
  });

  it("are withheld where items are missing, and the number of missing ones is told", () => {
    const evidence = certifyThreshold({ category: "order", examples: 80 }, answers(100, 0), 0.98);

    expect(evidence).toMatchObject({ threshold: null, missing: 49 });
  });

  it("are withheld for a category nobody has validated", () => {
    const evidence = certifyThreshold({ category: "order", examples: 0 }, [], 0.95);

    expect(evidence).toMatchObject({ threshold: null, accepted: 0, missing: 59 });
  });
});
