import type { EvaluationReport } from "../../../schemas/model-report.ts";
import { stratifiedFolds } from "../engine/folds.ts";
import { DEFAULT_RECIPE, type Recipe } from "../engine/recipe.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import type { Training } from "../engine/training.ts";
import { crossValidate, type CrossValidation } from "../evaluation/cross-validate.ts";
import { traceLearning } from "../evaluation/learning-curve.ts";
import { reportOn } from "../evaluation/report.ts";

/** Twice three trainings beside the final one when a candidate is judged: minutes for thousands of lessons, in the background. */
const JUDGING_FOLDS = 3;

/** The groups held out in turn, alike for every model of the same examples. */
export function judgingFolds(examples: readonly TrainingExample[], seed: number): string[] {
  const categories = [...new Set(examples.map((example) => example.category))].sort();
  const labels = Int32Array.from(examples, (example) => categories.indexOf(example.category));
  return Array.from(stratifiedFolds(labels, JUDGING_FOLDS, seed), (fold) => `fold ${fold + 1}`);
}

export interface Measured {
  examples: readonly TrainingExample[];
  groups: readonly string[];
  promisedPrecision: number;
}

/** How right this way of training is with these examples; `validated` saves answering them again. */
export function* measureModel(
  { examples, groups, promisedPrecision }: Measured,
  options: { validated?: CrossValidation; recipe?: Recipe } = {},
): Training<EvaluationReport> {
  const validated = options.validated ?? (yield* crossValidate(examples, groups, options.recipe ?? DEFAULT_RECIPE));
  const learningCurve = yield* traceLearning(examples, groups);
  return reportOn(validated, { promisedPrecision, heldOut: "fold", learningCurve });
}
