import { type Sentiment, sentimentSchema } from "../../../schemas/classification.ts";
import type { LabelledExample, LoadedPack } from "../../../schemas/pack.ts";
import { indexOfLargest } from "../engine/calibration.ts";
import { EMPTY_MEMORY } from "../engine/example-memory.ts";
import type { ClassifierModel } from "../engine/model.ts";
import { createPredictor } from "../engine/predict.ts";
import { DEFAULT_RECIPE, type Recipe } from "../engine/recipe.ts";
import { tokenise, type ClassifierText, type Token } from "../engine/tokens.ts";
import { trainClassifier, type TrainingExample } from "../engine/train-classifier.ts";
import type { Training } from "../engine/training.ts";
import { moodFeatures, rateSentiment } from "./rate-sentiment.ts";

export interface Mood {
  sentiment: Sentiment;
  confidence: number;
}

export type ReadMood = (input: ClassifierText, tokens: readonly Token[], category: string) => Mood;

/** Most mail is neutral, so a plain model says neutral to nearly all; a mood that shows at all should be told. */
const NEUTRAL_DISCOUNT = 0.3;
/** With fewer examples of a mood the rules know better. */
const LEAST_EXAMPLES = 10;
const MOOD_RECIPE: Recipe = { ...DEFAULT_RECIPE, method: "softmax", maxFeatures: 20_000 };

/** Learns mood from the pack's labelled examples; null where they name too few moods. */
export function* trainMood(pack: LoadedPack): Training<ClassifierModel | null> {
  const counts = new Map<string, number>();
  for (const { sentiment } of pack.examples) counts.set(sentiment, (counts.get(sentiment) ?? 0) + 1);
  const learnable = sentimentSchema.options.every((sentiment) => (counts.get(sentiment) ?? 0) >= LEAST_EXAMPLES);
  if (!learnable) return null;
  const model = yield* trainClassifier(pack.examples.map(moodExample), {
    name: "mood",
    recipe: MOOD_RECIPE,
    lineage: { dataHash: pack.hash, codeVersion: "", parent: null },
    unfamiliarFloor: 0,
    promisedPrecision: pack.pack.classification.promisedPrecision,
  });
  // Nobody looks for the nearest mood.
  return { ...model, memory: EMPTY_MEMORY, header: { ...model.header, remembered: [] } };
}

export function moodExample(example: LabelledExample): TrainingExample {
  const text = { title: example.subject, text: example.text, features: [] };
  return { ...text, id: example.id, category: example.sentiment, features: featuresOf(text, tokenise(text), example.category) };
}

function featuresOf(input: ClassifierText, tokens: readonly Token[], category: string): string[] {
  return [...moodFeatures(tokens, input.text), `category:${category}`];
}

/** Reads mood with the trained model, or by the rules where there is none. */
export function createMoodReader(model: ClassifierModel | null): ReadMood {
  if (model === null) return (input, tokens) => rateSentiment(tokens, input.text);
  const predict = createPredictor(model);
  return (input, tokens, category) => {
    const { probabilities } = predict({ ...input, features: featuresOf(input, tokens, category) }, tokens);
    return decideMood(model.header.classes, probabilities);
  };
}

export function decideMood(classes: readonly string[], probabilities: Float64Array): Mood {
  const weighed = probabilities.map((probability, k) =>
    classes[k] === "neutral" ? probability * NEUTRAL_DISCOUNT : probability,
  );
  const sum = weighed.reduce((total, weight) => total + weight, 0);
  const best = indexOfLargest(weighed);
  const sentiment = sentimentSchema.safeParse(classes[best]).data ?? "neutral";
  return { sentiment, confidence: Math.min(1, (weighed[best] ?? 0) / Math.max(sum, Number.EPSILON)) };
}
