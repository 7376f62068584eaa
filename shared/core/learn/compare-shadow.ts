import type { Correction } from "../../schemas/correction.ts";
import type { ShadowComparison } from "../../schemas/review-pages.ts";
import type { ShadowAnswer } from "../../schemas/shadow-answer.ts";
import { latestPerItem } from "../classify/learning/assemble-dataset.ts";
import { compareModels } from "../classify/learning/compare-models.ts";

/** What people decided, by item. */
export const decidedCategories = (corrections: readonly Correction[]): Map<string, string> =>
  new Map(latestPerItem(corrections).flatMap(({ itemId, category }) => (category === null ? [] : [[itemId, category.is]])));

/**
 * A candidate beside the model in use. Where a person decided, both are measured by that; where nobody looked, only
 * whether they agree can be said. People see the doubtful items, so accuracies here are those of the hard ones.
 */
export const compareShadow = (answers: readonly ShadowAnswer[], decided: ReadonlyMap<string, string>): ShadowComparison => {
  const settled = answers.flatMap(({ itemId, would, did }) => {
    const truth = decided.get(itemId);
    return truth === undefined ? [] : [{ candidate: would.category === truth, current: did.category === truth }];
  });
  const comparison = compareModels(settled);
  return {
    compared: answers.length,
    agreed: answers.filter(({ would, did }) => would.category === did.category).length,
    settled: settled.length,
    currentRight: settled.filter(({ current }) => current).length,
    candidateRight: settled.filter(({ candidate }) => candidate).length,
    mended: settled.filter(({ current, candidate }) => candidate && !current).length,
    broken: settled.filter(({ current, candidate }) => current && !candidate).length,
    verdict: comparison.verdict,
    low: comparison.low,
    high: comparison.high,
  };
};
