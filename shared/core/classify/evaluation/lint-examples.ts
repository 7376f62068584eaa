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

/**
 * Two texts that share half of their pairs share one among the rarest half of either: only by those are partners looked up,
 * which leaves 33,000 examples a second or two (Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search", 2007).
 */
function similarPairs(texts: readonly Shingled[]): { left: string; right: string; similarity: number }[] {
  const counts = countPairs(texts);
  const holders = new Map<string, Shingled[]>();
  const found: { left: string; right: string; similarity: number }[] = [];
  for (const right of texts) {
    const rarest = rarestPairs(right, counts);
    const partners = new Set(rarest.flatMap((pair) => holders.get(pair) ?? []));
    for (const left of partners) {
      const similarity = jaccard(left.pairs, right.pairs);
      if (similarity >= NEAR_DUPLICATE) found.push({ left: left.id, right: right.id, similarity });
    }
    for (const pair of rarest) {
      const known = holders.get(pair);
      if (known === undefined) holders.set(pair, [right]);
      else known.push(right);
    }
  }
  return found;
}

function countPairs(texts: readonly Shingled[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pairs } of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

/** So many that a similar text cannot do without all of them; ties in one order for every text. */
function rarestPairs({ pairs }: Shingled, counts: ReadonlyMap<string, number>): string[] {
  const enough = pairs.size - Math.ceil(NEAR_DUPLICATE * pairs.size) + 1;
  const rarity = (pair: string): number => counts.get(pair) ?? 0;
  return [...pairs].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1)).slice(0, enough);
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
