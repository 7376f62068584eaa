import type { Candidate } from "../../schemas/classification.ts";
import { NONE_CATEGORY } from "../../schemas/pack.ts";

const MAX_CANDIDATES = 5;

export function rankCandidates(classes: readonly string[], probabilities: Float64Array): Candidate[] {
  return classes
    .map((category, k) => ({ category, confidence: Math.min(1, Math.max(0, probabilities[k] ?? 0)) }))
    .sort((a, b) => b.confidence - a.confidence || rankOfEqual(a.category) - rankOfEqual(b.category))
    .slice(0, MAX_CANDIDATES);
}

/** Where nothing speaks for any category, "none of these" is the honest first answer. */
function rankOfEqual(category: string): number {
  return category === NONE_CATEGORY ? 0 : 1;
}
