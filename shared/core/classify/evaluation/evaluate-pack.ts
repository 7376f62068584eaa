import type { LoadedPack } from "../../../schemas/pack.ts";
import { stratifiedFolds } from "../engine/folds.ts";
import { scoreAnswers } from "../engine/metrics.ts";
import { seededRandom, shuffle } from "../engine/random.ts";
import { DEFAULT_RECIPE, type Recipe } from "../engine/recipe.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import type { Training } from "../engine/training.ts";
import { trainingExample } from "../pack-model.ts";
import { crossValidate } from "./cross-validate.ts";
import { reportOn, type EvaluationReport, type LearningPoint } from "./report.ts";

const FOLDS = 5;
const SHARES_OF_DATA = [0.25, 0.5, 0.75];
/** The curve compares sizes, not methods: the plain method shows the same slope in a tenth of the time. */
const CURVE_RECIPE: Recipe = { ...DEFAULT_RECIPE, method: "softmax" };

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

/** Accuracy over growing shares of the examples: what more of them would bring. */
function* traceLearning(examples: readonly TrainingExample[], groups: readonly string[]): Training<LearningPoint[]> {
  const order = Int32Array.from(examples.keys());
  shuffle(order, seededRandom(1));
  const points: LearningPoint[] = [];
  for (const share of [...SHARES_OF_DATA, 1]) {
    const kept = [...order.subarray(0, Math.round(order.length * share))];
    const part = kept.flatMap((at) => examples[at] ?? []);
    const validated = yield* crossValidate(
      part,
      kept.map((at) => groups[at] ?? ""),
      CURVE_RECIPE,
    );
    const { accuracy, macroF1 } = scoreAnswers(validated.classes, validated.answers);
    points.push({ examples: part.length, accuracy, macroF1 });
  }
  return points;
}

/** Accuracy expected with more examples, by the curve's last doubling; falls off as curves do. */
export function expectWithMore(curve: readonly LearningPoint[], more: number): number | null {
  const last = curve.at(-1);
  const half = curve.find((point) => last !== undefined && point.examples >= last.examples * 0.45);
  if (last === undefined || half === undefined || half === last) return null;
  const perDoubling = (last.accuracy - half.accuracy) / Math.log2(last.examples / half.examples);
  return Math.min(1, last.accuracy + Math.max(0, perDoubling) * Math.log2((last.examples + more) / last.examples));
}
