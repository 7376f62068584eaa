import { softmax } from "./softmax.ts";

/** Scores of held-out items with their right classes. */
export interface HeldOut {
  classes: number;
  /** `scores[item * classes + class]`. */
  scores: Float64Array;
  labels: Int32Array;
}

const COLDEST = 0.05;
const HOTTEST = 20;
const SEARCH_STEPS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The temperature under which held-out items are likeliest; 1 when nothing was held out. */
export function fitTemperature(held: HeldOut): number {
  if (held.labels.length === 0) return 1;
  let low = Math.log(COLDEST);
  let high = Math.log(HOTTEST);
  const loss = (at: number): number => negativeLogLikelihood(held, Math.exp(at));
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let leftLoss = loss(left);
  let rightLoss = loss(right);
  for (let step = 0; step < SEARCH_STEPS; step++) {
    if (leftLoss < rightLoss) {
      high = right;
      [right, rightLoss] = [left, leftLoss];
      left = high - GOLDEN * (high - low);
      leftLoss = loss(left);
    } else {
      low = left;
      [left, leftLoss] = [right, rightLoss];
      right = low + GOLDEN * (high - low);
      rightLoss = loss(right);
    }
  }
  return Math.exp((low + high) / 2);
}

/**
 * Negative log likelihood, summed without keeping probabilities. As in Platt's "Probabilistic Outputs for Support Vector
 * Machines" (1999) a label counts as wrong once in n + 2: two dozen right answers prove no certainty.
 */
function negativeLogLikelihood({ classes, scores, labels }: HeldOut, temperature: number): number {
  const doubt = classes > 1 ? 1 / (labels.length + 2) : 0;
  let loss = 0;
  for (let item = 0; item < labels.length; item++) {
    const base = item * classes;
    const label = labels[item] ?? 0;
    const right = scores[base + label] ?? 0;
    let top = -Infinity;
    let all = 0;
    for (let k = 0; k < classes; k++) {
      const score = scores[base + k] ?? 0;
      top = Math.max(top, score);
      all += score;
    }
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(((scores[base + k] ?? 0) - top) / temperature);
    const others = (all - right) / Math.max(1, classes - 1);
    loss += Math.log(sum) - ((1 - doubt) * right + doubt * others - top) / temperature;
  }
  return loss;
}

/** One held-out answer. */
export interface Outcome {
  label: number;
  predicted: number;
  probability: number;
}

export function outcomesOf(held: HeldOut, temperature: number): Outcome[] {
  const probabilities = new Float64Array(held.classes);
  return Array.from(held.labels, (label, item) => {
    softmax(held.scores.subarray(item * held.classes, (item + 1) * held.classes), probabilities, temperature);
    const predicted = indexOfLargest(probabilities);
    return { label, predicted, probability: probabilities[predicted] ?? 0 };
  });
}

export function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}

/** Bins of equal width, as the literature does it. */
const CALIBRATION_BINS = 15;

/** Expected calibration error: the mean distance between what is claimed and what comes true, weighted by items. */
export function calibrationError(outcomes: readonly Pick<Outcome, "label" | "predicted" | "probability">[]): number {
  const claimed = new Float64Array(CALIBRATION_BINS);
  const right = new Float64Array(CALIBRATION_BINS);
  for (const { label, predicted, probability } of outcomes) {
    const bin = Math.min(CALIBRATION_BINS - 1, Math.floor(probability * CALIBRATION_BINS));
    claimed[bin] = (claimed[bin] ?? 0) + probability;
    right[bin] = (right[bin] ?? 0) + (label === predicted ? 1 : 0);
  }
  const distance = claimed.reduce((sum, value, bin) => sum + Math.abs(value - (right[bin] ?? 0)), 0);
  return outcomes.length === 0 ? 0 : distance / outcomes.length;
}
