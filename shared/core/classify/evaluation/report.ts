import type { EvaluationReport, LearningPoint, ReliabilityBin } from "../../../schemas/model-report.ts";
import { calibrationError } from "../engine/calibration.ts";
import { scoreAnswers } from "../engine/metrics.ts";
import type { CrossAnswer, CrossValidation } from "./cross-validate.ts";

const RELIABILITY_BINS = 10;

export function reportOn(
  { classes, answers }: CrossValidation,
  {
    promisedPrecision,
    heldOut,
    learningCurve = [],
  }: { promisedPrecision: number; heldOut: string; learningCurve?: LearningPoint[] },
): EvaluationReport {
  const scores = scoreAnswers(classes, answers);
  const covered = coverAtPrecision(answers, promisedPrecision);
  const coveredOf = (k: number): number => covered.filter((answer) => answer.label === k).length;
  return {
    heldOut,
    items: scores.items,
    accuracy: scores.accuracy,
    macroF1: scores.macroF1,
    calibrationError: calibrationError(answers),
    promisedPrecision,
    coverage: answers.length === 0 ? 0 : covered.length / answers.length,
    coveredPrecision: covered.length === 0 ? 1 : covered.filter(isRight).length / covered.length,
    categories: scores.categories.map((score, k) => ({
      ...score,
      coverage: score.support === 0 ? 0 : coveredOf(k) / score.support,
    })),
    classes,
    confusion: scores.confusion,
    reliability: reliabilityOf(answers),
    learningCurve,
  };
}

/** Items above the threshold which the other groups' answers would set for the promised precision. */
export function coverAtPrecision(answers: readonly CrossAnswer[], promised: number): CrossAnswer[] {
  const groups = [...new Set(answers.map((answer) => answer.group))];
  return groups.flatMap((group) => {
    const threshold = lowestThreshold(
      answers.filter((answer) => answer.group !== group),
      promised,
    );
    return answers.filter((answer) => answer.group === group && answer.probability >= threshold);
  });
}

function lowestThreshold(answers: readonly CrossAnswer[], promised: number): number {
  let right = 0;
  let lowest = Infinity;
  const ranked = answers.toSorted((a, b) => b.probability - a.probability);
  for (const [at, answer] of ranked.entries()) {
    if (isRight(answer)) right += 1;
    if (right / (at + 1) >= promised) lowest = answer.probability;
  }
  return lowest;
}

function isRight(answer: CrossAnswer): boolean {
  return answer.label === answer.predicted;
}

function reliabilityOf(answers: readonly CrossAnswer[]): ReliabilityBin[] {
  const bins = Array.from({ length: RELIABILITY_BINS }, () => ({ claimed: 0, right: 0, items: 0 }));
  for (const answer of answers) {
    const bin = bins[Math.min(RELIABILITY_BINS - 1, Math.floor(answer.probability * RELIABILITY_BINS))];
    if (bin === undefined) continue;
    bin.claimed += answer.probability;
    bin.right += isRight(answer) ? 1 : 0;
    bin.items += 1;
  }
  return bins
    .filter((bin) => bin.items > 0)
    .map(({ claimed, right, items }) => ({ claimed: claimed / items, right: right / items, items }));
}
