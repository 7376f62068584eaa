import type { EvaluationReport, LearningPoint } from "../../../schemas/model-report.ts";
import { scoreAnswers } from "../engine/metrics.ts";
import { seededRandom, shuffle } from "../engine/random.ts";
import { DEFAULT_RECIPE, type Recipe } from "../engine/recipe.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import type { Training } from "../engine/training.ts";
import { crossValidate } from "./cross-validate.ts";

const SHARES_OF_DATA = [0.25, 0.5, 0.75];
/** The curve compares sizes, not methods: the plain method shows the same slope in a tenth of the time. */
const CURVE_RECIPE: Recipe = { ...DEFAULT_RECIPE, method: "softmax" };

/** Quality over growing shares of the examples: what more of them would bring. */
export function* traceLearning(examples: readonly TrainingExample[], groups: readonly string[]): Training<LearningPoint[]> {
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
    const { accuracy, macroF1, categories } = scoreAnswers(validated.classes, validated.answers);
    points.push({
      examples: part.length,
      accuracy,
      macroF1,
      categories: categories.map(({ category, support, f1 }) => ({ category, examples: support, f1 })),
    });
  }
  return points;
}

export interface Expectation {
  /** Examples now. */
  examples: number;
  now: number;
  /** With so many more; never below now. */
  expected: number;
}

/** Errors fall as a power of the number of examples; steeper than this is noise of a small start. */
const STEEPEST = 0.5;

/** Macro-F1 with more examples of every category. */
export function expectOverall(curve: readonly LearningPoint[], more: number): Expectation | null {
  const points = curve.map(({ examples, macroF1 }) => ({ examples, error: 1 - macroF1 }));
  return expectation(points, exponentOf(points), more);
}

/**
 * A category's F1 with more examples of it. Its own curve of four noisy points is trusted as much as the curve of all
 * categories, which are measured with the same texts and fall alike.
 */
export function expectCategory(curve: readonly LearningPoint[], category: string, more: number): Expectation | null {
  const points = curve.flatMap(({ categories }) => {
    const found = categories.find((entry) => entry.category === category);
    return found === undefined || found.examples === 0 ? [] : [{ examples: found.examples, error: 1 - found.f1 }];
  });
  const all = exponentOf(curve.map(({ examples, macroF1 }) => ({ examples, error: 1 - macroF1 })));
  return expectation(points, (exponentOf(points) + all) / 2, more);
}

/** How many more a person might write in a quiet hour. */
export const MORE_EXAMPLES = 20;

/**
 * Every category with `MORE_EXAMPLES` more of it, the largest gain first; empty without a curve. The level is the
 * report's, only the slope comes from the curve and its plainer method.
 */
export function expectEach({ categories, learningCurve }: EvaluationReport): (Expectation & { category: string })[] {
  return categories
    .flatMap(({ category, f1 }) => {
      const curve = expectCategory(learningCurve, category, MORE_EXAMPLES);
      if (curve === null) return [];
      const share = curve.now === 1 ? 1 : (1 - curve.expected) / (1 - curve.now);
      return [{ category, examples: curve.examples, now: f1, expected: 1 - (1 - f1) * share }];
    })
    .toSorted((a, b) => b.expected - b.now - (a.expected - a.now));
}

interface CurvePoint {
  examples: number;
  error: number;
}

function expectation(points: readonly CurvePoint[], exponent: number, more: number): Expectation | null {
  const last = points.at(-1);
  if (last === undefined || points.length < 2) return null;
  const left = last.error * ((last.examples + more) / last.examples) ** -exponent;
  return { examples: last.examples, now: 1 - last.error, expected: 1 - left };
}

/** Slope of log error over log examples by least squares; an error of none counts as half an example's. */
function exponentOf(points: readonly CurvePoint[]): number {
  const logs = points.map(({ examples, error }) => ({ x: Math.log(examples), y: Math.log(Math.max(error, 0.5 / examples)) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / Math.max(1, logs.length);
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / Math.max(1, logs.length);
  const spread = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (spread === 0) return 0;
  const slope = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return Math.min(STEEPEST, Math.max(0, -slope));
}
