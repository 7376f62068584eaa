import type { EvaluationReport } from "../../../schemas/model-report.ts";
import type { LoadedPack } from "../../../schemas/pack.ts";
import { stratifiedFolds } from "../engine/folds.ts";
import { DEFAULT_RECIPE, type Recipe } from "../engine/recipe.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import type { Training } from "../engine/training.ts";
import { trainingExample } from "../pack-model.ts";
import { crossValidate } from "./cross-validate.ts";
import { traceLearning } from "./learning-curve.ts";
import { reportOn } from "./report.ts";

const FOLDS = 5;

export interface EvaluationOptions {
  lessons?: readonly TrainingExample[];
  recipe?: Recipe;
  learningCurve?: boolean;
}

/** What to expect of a pack: whole industries held out where its examples name them, folds otherwise. */
export function* evaluatePack(pack: LoadedPack, options: EvaluationOptions = {}): Training<EvaluationReport> {
  const lessons = options.lessons ?? [];
  const examples = [...pack.examples.map(trainingExample), ...lessons];
  const industries = [...pack.examples.map((example) => example.industry ?? ""), ...lessons.map(() => "")];
  const named = new Set(industries.filter((industry) => industry !== ""));
  const byIndustry = named.size >= 2 && industries.every((industry) => industry !== "");
  const groups = byIndustry ? industries : foldNames(examples);
  const validated = yield* crossValidate(examples, groups, options.recipe ?? DEFAULT_RECIPE);
  const learningCurve = options.learningCurve === true ? yield* traceLearning(examples, groups) : [];
  const { promisedPrecision } = pack.pack.classification;
  return reportOn(validated, { promisedPrecision, heldOut: byIndustry ? "industry" : "fold", learningCurve });
}

function foldNames(examples: readonly TrainingExample[]): string[] {
  const categories = [...new Set(examples.map((example) => example.category))].sort();
  const labels = Int32Array.from(examples, (example) => categories.indexOf(example.category));
  return Array.from(stratifiedFolds(labels, FOLDS, 1), (fold) => `fold ${fold + 1}`);
}
