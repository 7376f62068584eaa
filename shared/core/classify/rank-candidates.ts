import type { Candidate } from "../../schemas/classification.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import type { ClassifierModel } from "./engine/model.ts";
import type { Predict } from "./engine/predict.ts";
import { tokenise, type ClassifierText, type Token } from "./engine/tokens.ts";

const MAX_CANDIDATES = 5;
/** Shorter stretches are greetings and names. */
const SHORTEST_PASSAGE = 25;
/** Passages looked at; a longer letter is no reason to spend more. */
const MAX_PASSAGES = 60;

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

interface SecondaryDeps {
  model: ClassifierModel;
  predict: Predict;
  classification: Pack["classification"];
}

interface SecondaryInput {
  input: ClassifierText;
  tokens: readonly Token[];
  primary: string;
  candidates: readonly Candidate[];
}

/**
 * Further requests in the same item. A softmax shares one certainty among all categories, so a second request
 * shows where a passage of its own is clearly about something else, or where the whole text leaves it a large share.
 */
export function findSecondary(deps: SecondaryDeps, { input, primary, candidates }: SecondaryInput): Candidate[] {
  const { secondaryThreshold } = deps.classification;
  const found = new Map<string, number>();
  const offer = (category: string, confidence: number): void => {
    if (category === primary || category === NONE_CATEGORY || primary === NONE_CATEGORY) return;
    found.set(category, Math.max(found.get(category) ?? 0, confidence));
  };
  for (const candidate of candidates.slice(1)) {
    if (candidate.confidence >= secondaryThreshold) offer(candidate.category, candidate.confidence);
  }
  return [...found].map(([category, confidence]) => ({ category, confidence }));
}
