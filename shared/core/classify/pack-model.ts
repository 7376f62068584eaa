import type { Correction } from "../../schemas/correction.ts";
import { NONE_CATEGORY, type LabelledExample, type LoadedPack } from "../../schemas/pack.ts";
import { encodeModel } from "./engine/model-format.ts";
import type { ClassifierModel } from "./engine/model.ts";
import { DEFAULT_RECIPE, type Recipe } from "./engine/recipe.ts";
import { readDocuments, trainClassifier, type TrainingExample } from "./engine/train-classifier.ts";
import { trainMood } from "./sentiment/mood-model.ts";
import { runToEnd, type Training } from "./engine/training.ts";

/** Changes when the same data would give another model; part of the lineage and of cache keys. */
export const ENGINE_VERSION = "17";

export interface PackTraining {
  /** Usable lessons from production; see `learning/assemble-dataset.ts`. */
  lessons?: readonly TrainingExample[];
  dataHash?: string;
  parent?: string | null;
  recipe?: Recipe;
}

/** Name under which a pack's own model can be cached: pack content and engine version decide it. */
export function packModelName(pack: LoadedPack): string {
  return `${pack.pack.name}-${pack.hash.slice(0, 12)}-e${ENGINE_VERSION}`;
}

export function* packModelTraining(pack: LoadedPack, options: PackTraining = {}): Training<ClassifierModel> {
  const examples = [...pack.examples.map(trainingExample), ...(options.lessons ?? [])];
  const known = new Set([...Object.keys(pack.pack.categories), NONE_CATEGORY]);
  const usable = examples.filter((example) => known.has(example.category));
  const recipe = options.recipe ?? DEFAULT_RECIPE;
  const documents = yield* readDocuments(usable, recipe);
  const training = {
    name: packModelName(pack),
    recipe,
    lineage: { dataHash: options.dataHash ?? pack.hash, codeVersion: ENGINE_VERSION, parent: options.parent ?? null },
    unfamiliarFloor: pack.pack.classification.unfamiliarFloor,
    promisedPrecision: pack.pack.classification.promisedPrecision,
  };
  const model = yield* trainClassifier(usable, training, documents);
  return { ...model, mood: yield* trainMood(pack, model.vocabulary, documents) };
}

/** The model a pack ships with, as bytes for the blob store. Takes seconds; `packModelTraining` can be cancelled. */
export function trainPackModel(pack: LoadedPack, options: PackTraining = {}): Uint8Array<ArrayBuffer> {
  return encodeModel(runToEnd(packModelTraining(pack, options)));
}

export function trainingExample(example: LabelledExample): TrainingExample {
  return {
    id: example.id,
    category: example.category,
    title: example.subject,
    text: example.text,
    features: [`channel:${example.channel}`],
  };
}

export const LESSON_PREFIX = "lesson:";

/** A lesson as training data; null where the category was neither changed nor confirmed, or the lesson was undone. */
export function lessonExample(correction: Correction): TrainingExample | null {
  if (correction.undone || correction.category === null) return null;
  return {
    id: `${LESSON_PREFIX}${correction.correctionId}`,
    category: correction.category.is,
    title: correction.subject,
    text: correction.text,
    features: correction.features,
  };
}
