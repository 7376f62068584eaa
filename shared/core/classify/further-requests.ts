import type { Candidate } from "../../schemas/classification.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import type { Predict } from "./engine/predict.ts";
import { stemLanguageOf, tokenise, type ClassifierText } from "./engine/tokens.ts";
import { chanceOfRequest, type Passage } from "./further-request-evidence.ts";
import { toneOf } from "./passage-tone.ts";
import { splitPassages } from "./split-passages.ts";

/** A single sentence is the whole text once more and says nothing beside it. */
const FEWEST_PASSAGES = 2;

interface FurtherDeps {
  predict: Predict;
  classes: readonly string[];
  classification: Pack["classification"];
}

/**
 * Further requests in the same item, each with the probability that it is one. A softmax shares one certainty among all
 * categories, so it counts what each passage says when read alone, how it says it, and whether the main request lives on elsewhere.
 */
export function findFurtherRequests(
  deps: FurtherDeps,
  { input, primary, probabilities }: { input: ClassifierText; primary: string; probabilities: Float64Array },
): Candidate[] {
  const place = deps.classes.indexOf(primary);
  if (primary === NONE_CATEGORY || place < 0) return [];
  const passages = readPassages(deps.predict, input);
  if (passages.length < FEWEST_PASSAGES) return [];
  const read = { whole: probabilities, passages, primary: place };
  return deps.classes
    .flatMap((category, k) =>
      category === primary || category === NONE_CATEGORY ? [] : [{ category, confidence: chanceOfRequest(read, k) }],
    )
    .filter(({ confidence }) => confidence >= deps.classification.secondaryThreshold)
    .sort((a, b) => b.confidence - a.confidence);
}

function readPassages(predict: Predict, whole: ClassifierText): Passage[] {
  const texts = splitPassages(whole.text);
  if (texts.length < FEWEST_PASSAGES) return [];
  // A sentence alone is too short to tell its language by.
  const stems = stemLanguageOf(whole);
  return texts.map((passage) => {
    const input = { title: "", text: passage, features: [] };
    const tokens = tokenise(input, stems);
    const { probabilities } = predict(input, tokens);
    return { probabilities, tone: toneOf(passage, tokens), words: tokens.length };
  });
}
