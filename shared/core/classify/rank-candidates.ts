import type { Candidate } from "../../schemas/classification.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import { indexOfLargest } from "./engine/calibration.ts";
import type { ClassifierModel } from "./engine/model.ts";
import type { Predict } from "./engine/predict.ts";
import type { ClassifierText } from "./engine/tokens.ts";

const MAX_CANDIDATES = 5;
/** Shorter stretches are greetings and names. */
const SHORTEST_PASSAGE = 30;
/** Passages looked at; the rest of a longer letter is no reason to spend more. */
const MAX_PASSAGES = 40;
/** A passage alone has little context: it must be this sure to announce a request of its own. */
const PASSAGE_THRESHOLD = 0.85;
/** ... and the whole text must not rule the category out. */
const LEAST_WHOLE = 0.1;

export function rankCandidates(classes: readonly string[], probabilities: Float64Array): Candidate[] {
  return rankAll(classes, probabilities).slice(0, MAX_CANDIDATES);
}

function rankAll(classes: readonly string[], probabilities: Float64Array): Candidate[] {
  return classes
    .map((category, k) => ({ category, confidence: Math.min(1, Math.max(0, probabilities[k] ?? 0)) }))
    .sort((a, b) => b.confidence - a.confidence || rankOfEqual(a.category) - rankOfEqual(b.category));
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

/**
 * Further requests in the same item. A softmax shares one certainty among all categories, so a second request
 * shows where the whole text leaves it a large share, or where a passage of its own is clearly about it.
 */
export function findSecondary(
  deps: SecondaryDeps,
  { input, primary, probabilities }: { input: ClassifierText; primary: string; probabilities: Float64Array },
): Candidate[] {
  if (primary === NONE_CATEGORY) return [];
  const whole = rankAll(deps.model.header.classes, probabilities);
  const found = new Map<string, number>();
  for (const { category, confidence } of whole) {
    if (confidence >= deps.classification.secondaryThreshold) found.set(category, confidence);
  }
  const possible = new Set(whole.filter(({ confidence }) => confidence >= LEAST_WHOLE).map(({ category }) => category));
  for (const { category, confidence } of passageRequests(deps, input)) {
    if (possible.has(category)) found.set(category, Math.max(found.get(category) ?? 0, confidence));
  }
  found.delete(primary);
  found.delete(NONE_CATEGORY);
  return [...found].map(([category, confidence]) => ({ category, confidence })).sort((a, b) => b.confidence - a.confidence);
}

function passageRequests({ model, predict }: SecondaryDeps, input: ClassifierText): Candidate[] {
  const passages = splitPassages(input.text);
  if (passages.length < 2) return [];
  return passages.flatMap((text) => {
    const { probabilities } = predict({ title: "", text, features: [] });
    const best = indexOfLargest(probabilities);
    const confidence = probabilities[best] ?? 0;
    const category = model.header.classes[best];
    return category !== undefined && confidence >= PASSAGE_THRESHOLD ? [{ category, confidence }] : [];
  });
}

function splitPassages(text: string): string[] {
  return text
    .slice(0, MAX_PASSAGES * 500)
    .split(/[.!?]\s|\n/)
    .filter((passage) => passage.trim().length >= SHORTEST_PASSAGE)
    .slice(0, MAX_PASSAGES);
}
