import type { Verdict } from "../../../schemas/model-report.ts";
import { seededRandom } from "../engine/random.ts";

/** Two models' answers to the same held-out item. */
export interface PairedAnswer {
  current: boolean;
  candidate: boolean;
}

export interface Comparison {
  verdict: Verdict;
  items: number;
  /** Accuracy of the candidate minus that of the current model. */
  difference: number;
  /** 95 % interval of the difference by paired bootstrap. */
  low: number;
  high: number;
  /** Exact McNemar test on the items where only one of them is right. */
  pValue: number;
  /** In one sentence, for people. */
  reason: string;
}

const BOOTSTRAP_DRAWS = 2_000;
const BOOTSTRAP_SEED = 7;
/** A loss this small is worth the newer data; a larger one must be ruled out. */
const TOLERATED_LOSS = 0.01;
/** With fewer items the interval says nothing. */
const LEAST_ITEMS = 30;
const SIGNIFICANT = 0.05;

/** Promotion needs proof that the candidate is not worse beyond the noise of the split. */
export function compareModels(answers: readonly PairedAnswer[]): Comparison {
  const onlyCandidate = answers.filter((answer) => answer.candidate && !answer.current).length;
  const onlyCurrent = answers.filter((answer) => answer.current && !answer.candidate).length;
  const items = answers.length;
  const difference = items === 0 ? 0 : (onlyCandidate - onlyCurrent) / items;
  const { low, high } = bootstrapInterval(answers);
  const pValue = mcnemar(onlyCandidate, onlyCurrent);
  const verdict = judge({ items, difference, low, pValue });
  return { verdict, items, difference, low, high, pValue, reason: explain(verdict, { items, difference, low, high }) };
}

function judge({ items, difference, low, pValue }: { items: number; difference: number; low: number; pValue: number }): Verdict {
  if (items < LEAST_ITEMS) return "inconclusive";
  if (pValue < SIGNIFICANT) return difference > 0 ? "better" : "worse";
  return low >= -TOLERATED_LOSS ? "not_worse" : "inconclusive";
}

function explain(
  verdict: Verdict,
  { items, difference, low, high }: { items: number; difference: number; low: number; high: number },
): string {
  const points = (share: number): string => `${(share * 100).toFixed(1)} points`;
  const measured = `${points(difference)} on ${items} held-out items (between ${points(low)} and ${points(high)})`;
  if (verdict === "better") return `The candidate is better: ${measured}.`;
  if (verdict === "worse") return `The candidate is worse: ${measured}. The model in use stays.`;
  if (verdict === "not_worse") return `The candidate is not worse beyond ${points(TOLERATED_LOSS)}: ${measured}.`;
  if (items < LEAST_ITEMS)
    return `${items} held-out items are too few to tell; ${LEAST_ITEMS} are needed. The model in use stays.`;
  return `Too little difference to tell: ${measured}. The model in use stays.`;
}

/** Resamples whole items, so the pairing is kept. */
function bootstrapInterval(answers: readonly PairedAnswer[]): { low: number; high: number } {
  if (answers.length === 0) return { low: 0, high: 0 };
  const gains = Int8Array.from(answers, ({ candidate, current }) => Number(candidate) - Number(current));
  const random = seededRandom(BOOTSTRAP_SEED);
  const draws = new Float64Array(BOOTSTRAP_DRAWS);
  for (let draw = 0; draw < BOOTSTRAP_DRAWS; draw++) {
    let sum = 0;
    for (let at = 0; at < gains.length; at++) sum += gains[Math.floor(random() * gains.length)] ?? 0;
    draws[draw] = sum / gains.length;
  }
  draws.sort();
  return { low: draws[Math.floor(BOOTSTRAP_DRAWS * 0.025)] ?? 0, high: draws[Math.floor(BOOTSTRAP_DRAWS * 0.975)] ?? 0 };
}

/** Two-sided exact binomial test with one half. */
export function mcnemar(onlyFirst: number, onlySecond: number): number {
  const trials = onlyFirst + onlySecond;
  const fewer = Math.min(onlyFirst, onlySecond);
  let term = trials * Math.log(0.5);
  let sum = Math.exp(term);
  for (let k = 1; k <= fewer; k++) {
    term += Math.log((trials - k + 1) / k);
    sum += Math.exp(term);
  }
  return Math.min(1, 2 * sum);
}
