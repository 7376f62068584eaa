import { describe, expect, it } from "vitest";
import { compareModels, mcnemar } from "../../../../shared/core/classify/learning/compare-models.ts";
import { judgeCandidate } from "../../../../shared/core/classify/learning/judge-candidate.ts";

function answers({ both = 0, candidate = 0, current = 0, neither = 0 }) {
  return [
    ...Array.from({ length: both }, () => ({ current: true, candidate: true })),
    ...Array.from({ length: candidate }, () => ({ current: false, candidate: true })),
    ...Array.from({ length: current }, () => ({ current: true, candidate: false })),
    ...Array.from({ length: neither }, () => ({ current: false, candidate: false })),
  ];
}

describe("comparing a candidate with the model in use", () => {
  it.each([
    ["better", { both: 400, candidate: 40, current: 10, neither: 50 }],
    ["worse", { both: 400, candidate: 10, current: 40, neither: 50 }],
    ["not_worse", { both: 900, candidate: 3, current: 2, neither: 95 }],
    ["inconclusive", { both: 60, candidate: 4, current: 6, neither: 10 }],
    ["inconclusive", { both: 10 }],
  ] as const)("is %s for %o", (verdict, counts) => {
    const comparison = compareModels(answers(counts));

    expect(comparison.verdict).toBe(verdict);
    expect(comparison.low).toBeLessThanOrEqual(comparison.difference);
    expect(comparison.high).toBeGreaterThanOrEqual(comparison.difference);
  });

  it("gives the exact probability of the sign test", () => {
    const pValue = mcnemar(1, 9);

    expect(pValue).toBeCloseTo(2 * ((1 + 10) / 1024), 10);
  });

  it("says the same about the same answers every time", () => {
    const first = compareModels(answers({ both: 100, candidate: 9, current: 5, neither: 20 }));

    const second = compareModels(answers({ both: 100, candidate: 9, current: 5, neither: 20 }));

    expect(second).toEqual(first);
  });

  it("keeps the old model when frozen items would break, however good the rest", () => {
    const improved = answers({ both: 400, candidate: 60, neither: 40 }).map((answer, at) => ({
      ...answer,
      id: `n${at}`,
      frozen: false,
    }));
    const frozen = answers({ both: 40, current: 10 }).map((answer, at) => ({ ...answer, id: `f${at}`, frozen: true }));

    const judgement = judgeCandidate([...improved, ...frozen]);

    expect(judgement.comparison.verdict).toBe("better");
    expect(judgement.promote).toBe(false);
    expect(judgement.broken).toHaveLength(10);
    expect(judgement.reason).toContain("10 of 50 frozen items");
  });
});
