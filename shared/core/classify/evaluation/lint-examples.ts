import type { LabelledExample, LoadedPack } from "../../../schemas/pack.ts";
import { NONE_CATEGORY } from "../../../schemas/pack.ts";
import { foldSpelling } from "../engine/spelling.ts";

export interface ExampleFinding {
  code: "near_duplicate" | "too_few" | "imbalance" | "leak" | "unknown_category";
  /** What is wrong, where, and what would be right. */
  message: string;
  examples: string[];
}

export interface SampleText {
  name: string;
  text: string;
}

/** Word pairs in common from which two texts count as the same; paraphrase chains start at about a third. */
export const NEAR_DUPLICATE = 0.5;
/** Below this a category cannot be learnt, only guessed. */
const LEAST_EXAMPLES = 2;
const FEW_EXAMPLES = 20;
/** The largest category may have this many times the examples of the smallest. */
const LARGEST_IMBALANCE = 4;
/** Texts of fewer words share all their pairs by chance. */
const SHORTEST_TEXT_WORDS = 4;

/** What an author of examples should repair before training. `samples` are messages kept for demonstration or tests. */
export function lintExamples(pack: LoadedPack, samples: readonly SampleText[] = []): ExampleFinding[] {
  return [
    ...findUnknown(pack),
    ...findShortages(pack),
    ...findNearDuplicates(pack.examples),
    ...findLeaks(pack.examples, samples),
  ];
}

function findUnknown({ pack, examples }: LoadedPack): ExampleFinding[] {
  const known = new Set([...Object.keys(pack.categories), NONE_CATEGORY]);
  return examples
    .filter((example) => !known.has(example.category))
    .map((example) => ({
      code: "unknown_category",
      message: `example ${example.id} belongs to "${example.category}", which the pack does not define; define it or move the example`,
      examples: [example.id],
    }));
}

function findShortages({ pack, examples }: LoadedPack): ExampleFinding[] {
  const counts = new Map([...Object.keys(pack.categories), NONE_CATEGORY].map((category) => [category, 0]));
  for (const { category } of examples) if (counts.has(category)) counts.set(category, (counts.get(category) ?? 0) + 1);
  const largest = Math.max(0, ...counts.values());
  return [...counts].flatMap(([category, count]): ExampleFinding[] => {
    if (count < LEAST_EXAMPLES) {
      return [
        {
          code: "too_few",
          message: `${category} has ${count} examples; it is learnt from ${LEAST_EXAMPLES} on, usefully from ${FEW_EXAMPLES}`,
          examples: [],
        },
      ];
    }
    if (count < FEW_EXAMPLES) {
      return [
        {
          code: "too_few",
          message: `${category} has ${count} examples; add ${FEW_EXAMPLES - count} for a useful answer`,
          examples: [],
        },
      ];
    }
    if (count * LARGEST_IMBALANCE < largest) {
      return [
        {
          code: "imbalance",
          message: `${category} has ${count} examples, the largest category ${largest}; rare categories lose against common ones`,
          examples: [],
        },
      ];
    }
    return [];
  });
}

function findNearDuplicates(examples: readonly LabelledExample[]): ExampleFinding[] {
  const shingled = examples.map((example) => ({ id: example.id, pairs: wordPairs(`${example.subject} ${example.text}`) }));
  return similarPairs(shingled).map(({ left, right, similarity }) => ({
    code: "near_duplicate",
    message: `${left} and ${right} share ${Math.round(similarity * 100)} % of their word pairs; keep one or rewrite the other`,
    examples: [left, right],
  }));
}

function findLeaks(examples: readonly LabelledExample[], samples: readonly SampleText[]): ExampleFinding[] {
  const sampled = samples.map((sample) => ({ name: sample.name, pairs: wordPairs(sample.text) }));
  return examples.flatMap((example) => {
    const pairs = wordPairs(example.text);
    return sampled
      .filter((sample) => jaccard(pairs, sample.pairs) >= NEAR_DUPLICATE)
      .map((sample): ExampleFinding => ({
        code: "leak",
        message: `example ${example.id} is nearly the sample ${sample.name}; a demonstration of a text it was trained on proves nothing`,
        examples: [example.id],
      }));
  });
}

interface Shingled {
  id: string;
  pairs: Set<string>;
}

/** Only texts that share a rare pair are compared: quadratic comparison of 1,500 examples takes seconds. */
function similarPairs(texts: readonly Shingled[]): { left: string; right: string; similarity: number }[] {
  const holders = new Map<string, number[]>();
  texts.forEach(({ pairs }, at) => {
    for (const pair of pairs) holders.set(pair, [...(holders.get(pair) ?? []), at]);
  });
  const found: { left: string; right: string; similarity: number }[] = [];
  texts.forEach((left, at) => {
    const partners = new Set([...left.pairs].flatMap((pair) => holders.get(pair) ?? []).filter((other) => other > at));
    for (const other of partners) {
      const right = texts[other];
      if (right === undefined) continue;
      const similarity = jaccard(left.pairs, right.pairs);
      if (similarity >= NEAR_DUPLICATE) found.push({ left: left.id, right: right.id, similarity });
    }
  });
  return found;
}

export function wordPairs(text: string): Set<string> {
  const words = foldSpelling(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHORTEST_TEXT_WORDS) return new Set();
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`));
}

export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const value of left) if (right.has(value)) shared += 1;
  const whole = left.size + right.size - shared;
  return whole === 0 ? 0 : shared / whole;
}
