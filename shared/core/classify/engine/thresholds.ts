import type { CategoryEvidence } from "./model.ts";

/** One-sided confidence of the bound: a promise breaks by chance in one of twenty categories. */
const BOUND_CONFIDENCE = 0.95;
const BISECTION_STEPS = 60;

/** Clopper-Pearson: the precision that `right` of `accepted` still certifies. */
export function lowerPrecisionBound(right: number, accepted: number): number {
  if (accepted === 0 || right === 0) return 0;
  if (right === accepted) return (1 - BOUND_CONFIDENCE) ** (1 / accepted);
  let low = 0;
  let high = right / accepted;
  for (let step = 0; step < BISECTION_STEPS; step++) {
    const middle = (low + high) / 2;
    if (chanceOfAtLeast(right, accepted, middle) < 1 - BOUND_CONFIDENCE) low = middle;
    else high = middle;
  }
  return low;
}

/** P(X >= right) for X binomial; summed over the errors, which are few. */
function chanceOfAtLeast(right: number, trials: number, probability: number): number {
  let term = trials * Math.log(probability);
  let sum = Math.exp(term);
  for (let errors = 1; errors <= trials - right; errors++) {
    term += Math.log((trials - errors + 1) / errors) + Math.log((1 - probability) / probability);
    sum += Math.exp(term);
  }
  return sum;
}

/** Accepted items needed to certify `precision` with `errors` wrong ones: 59 / 149 / 299 for 95 / 98 / 99 % without error. */
export function itemsNeeded(precision: number, errors: number): number {
  if (errors === 0) return Math.ceil(Math.log(1 - BOUND_CONFIDENCE) / Math.log(precision));
  let tooFew = errors;
  let enough = 2 * errors;
  const certifies = (items: number): boolean => lowerPrecisionBound(items - errors, items) >= precision;
  while (!certifies(enough)) {
    tooFew = enough;
    enough *= 2;
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (certifies(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

export interface ValidatedAnswer {
  right: boolean;
  probability: number;
}

/** The smallest threshold whose accepted items certify the promised precision; null with what is missing otherwise. */
export function certifyThreshold(
  category: { category: string; examples: number },
  answers: readonly ValidatedAnswer[],
  promised: number,
): CategoryEvidence {
  const ranked = [...answers].sort((a, b) => b.probability - a.probability);
  const found = lowestCertified(ranked, promised);
  if (found !== null) return { ...category, ...found, missing: 0 };
  const right = ranked.filter((answer) => answer.right).length;
  return { ...category, threshold: null, accepted: ranked.length, right, missing: missingItems(ranked, promised) };
}

function lowestCertified(
  ranked: readonly ValidatedAnswer[],
  promised: number,
): { threshold: number; accepted: number; right: number } | null {
  let right = 0;
  let lowest: { threshold: number; accepted: number; right: number } | null = null;
  for (const [at, answer] of ranked.entries()) {
    if (answer.right) right += 1;
    const tied = ranked[at + 1]?.probability === answer.probability;
    // A bound lies below the share itself; asking for it costs time that grows with the errors.
    if (!tied && right >= promised * (at + 1) && lowerPrecisionBound(right, at + 1) >= promised) {
      lowest = { threshold: answer.probability, accepted: at + 1, right };
    }
  }
  return lowest;
}

/** More than a handful of errors never pays: cutting before them needs fewer items. */
const MOST_ERRORS = 5;

/** How many further right items would certify the sure end of the ranking. */
function missingItems(ranked: readonly ValidatedAnswer[], promised: number): number {
  const needed = Array.from({ length: MOST_ERRORS + 1 }, (_, errors) => itemsNeeded(promised, errors));
  let errors = 0;
  let fewest = needed[0] ?? 1;
  for (const [at, answer] of ranked.entries()) {
    if (!answer.right) errors += 1;
    const enough = needed[errors];
    if (enough === undefined) break;
    fewest = Math.min(fewest, Math.max(1, enough - (at + 1)));
  }
  return fewest;
}
