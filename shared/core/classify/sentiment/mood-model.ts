import { sentimentSchema, type Sentiment } from "../../../schemas/classification.ts";
import type { LabelledExample, LoadedPack } from "../../../schemas/pack.ts";
import { fitTemperature, indexOfLargest, type HeldOut } from "../engine/calibration.ts";
import { isDerived } from "../engine/features.ts";
import { fitScorer } from "../engine/fit-scorer.ts";
import { holdOut } from "../engine/hold-out.ts";
import { scoreAnswers } from "../engine/metrics.ts";
import type { ClassifierModel, MoodHead } from "../engine/model.ts";
import type { Prediction } from "../engine/predict.ts";
import { addQuantisedRow, addQuantisedRows, quantiseRows } from "../engine/quantise.ts";
import { DEFAULT_RECIPE, type Recipe } from "../engine/recipe.ts";
import { softmax } from "../engine/softmax.ts";
import { stackRows, type SparseRow } from "../engine/sparse-matrix.ts";
import { tokenise, type Token } from "../engine/tokens.ts";
import type { Training } from "../engine/training.ts";
import { countFeatures, weighFeatures, weighInPlace, type FeatureCounts, type Vocabulary } from "../engine/vocabulary.ts";
import { moodFeatures, rateSentiment } from "./rate-sentiment.ts";

export interface Mood {
  sentiment: Sentiment;
  confidence: number;
}

/** What a mood is read from: the features found for the category, and how often. */
export interface MoodInput {
  found: Pick<Prediction, "row" | "counts">;
  tokens: readonly Token[];
  text: string;
  category: string;
}

export type ReadMood = (input: MoodInput) => Mood;

/** With fewer examples of a mood the rules know better. */
const LEAST_EXAMPLES = 10;
/** Moods are rare, so each counts as much as neutral does; without that a model says neutral to nearly all. */
const MOOD_RECIPE: Recipe = {
  ...DEFAULT_RECIPE,
  method: "support_vectors",
  supportVectors: { ...DEFAULT_RECIPE.supportVectors, cost: 0.2, balanced: true },
};
/** Margins that "neutral" may be moved by, so that the moods are found about as often as they are right. */
const SHIFTS = Array.from({ length: 17 }, (_, step) => (step - 6) * 0.5);

/**
 * Learns mood from the pack's labelled examples, on the features of the category model; null where they name too few moods.
 * `read` is what was read of them for the category, in their order, where that is at hand.
 */
export function* trainMood(pack: LoadedPack, vocabulary: Vocabulary, read?: readonly FeatureCounts[]): Training<MoodHead | null> {
  const counts = new Map<string, number>();
  for (const { sentiment } of pack.examples) counts.set(sentiment, (counts.get(sentiment) ?? 0) + 1);
  if (sentimentSchema.options.some((sentiment) => (counts.get(sentiment) ?? 0) < LEAST_EXAMPLES)) return null;
  const classes = [...sentimentSchema.options];
  const words = moodVocabulary(vocabulary);
  const marked = pack.examples.map((example, at) => {
    const input = textOf(example);
    const tokens = tokenise(input);
    const document = read?.[at] ?? countFeatures(input, words.pairs, tokens);
    return {
      row: weighFeatures(words, withoutDerived(document)),
      found: marksOf(tokens, example.text, example.category),
    };
  });
  const marks = [...new Set(marked.flatMap(({ found }) => found))].sort();
  const placeOf = new Map(marks.map((mark, place) => [mark, vocabulary.keys.length + place]));
  const columns = vocabulary.keys.length + marks.length;
  const rows = marked.map(({ row, found }) => withMarks(row, found, placeOf));
  const labels = Int32Array.from(pack.examples, ({ sentiment }) => classes.indexOf(sentiment));
  const data = { matrix: stackRows(rows, columns), labels, classes: classes.length };
  const held = yield* holdOut(data, MOOD_RECIPE);
  const { linear } = yield* fitScorer(data, MOOD_RECIPE, "mood");
  const neutral = classes.indexOf("neutral");
  const shift = bestShift(held, classes, neutral);
  const bias = linear.bias.map((value, k) => (k === neutral ? value - shift : value));
  return {
    classes,
    marks,
    temperature: fitTemperature(shifted(held, neutral, shift)),
    linear: quantiseRows(linear.weights, classes.length),
    bias,
  };
}

/** Without pairs of words, and as often as they came: anger repeats itself ("!!!", "nie, nie, nie"). */
function moodVocabulary(vocabulary: Vocabulary): Vocabulary {
  return { ...vocabulary, pairs: false };
}

/** Words, n-grams and concepts as an answer has them: `moodRow` leaves the same out. */
function withoutDerived({ keys, blocks, counts }: FeatureCounts): Pick<FeatureCounts, "keys" | "counts"> {
  const isWord = (_: number, at: number): boolean => !isDerived(blocks[at] ?? 0);
  return { keys: keys.filter(isWord), counts: counts.filter(isWord) };
}

/** The row as training weighed it, from what was found for the category. */
function moodRow(words: Vocabulary, { row, counts }: MoodInput["found"]): SparseRow {
  const isWord = (at: number): boolean => !isDerived(words.blocks[row.indexes[at] ?? 0] ?? 0);
  const indexes = row.indexes.filter((_, at) => isWord(at));
  const values = counts.filter((_, at) => isWord(at));
  weighInPlace(words, indexes, values);
  return { indexes, values };
}

function textOf(example: LabelledExample): { title: string; text: string; features: string[] } {
  return { title: example.subject, text: example.text, features: [] };
}

/** Mood words, shouting, and what the item is about: complaints are rarely cheerful. */
function marksOf(tokens: readonly Token[], text: string, category: string): string[] {
  return [...moodFeatures(tokens, text), `category:${category}`];
}

/** A row with its marks as further features; together they count as much as the words. */
function withMarks(row: SparseRow, found: readonly string[], placeOf: ReadonlyMap<string, number>): SparseRow {
  const places = found.flatMap((mark) => placeOf.get(mark) ?? []);
  const value = 1 / Math.sqrt(Math.max(1, places.length));
  return {
    indexes: Int32Array.from([...row.indexes, ...places]),
    values: Float32Array.from([...row.values, ...places.map(() => value)]),
  };
}

function bestShift(held: HeldOut, classes: readonly string[], neutral: number): number {
  let best = { shift: 0, macroF1: -1 };
  for (const shift of SHIFTS) {
    const { scores } = shifted(held, neutral, shift);
    const answers = Array.from(held.labels, (label, item) => ({
      label,
      predicted: indexOfLargest(scores.subarray(item * held.classes, (item + 1) * held.classes)),
    }));
    const { macroF1 } = scoreAnswers(classes, answers);
    if (macroF1 > best.macroF1) best = { shift, macroF1 };
  }
  return best.shift;
}

function shifted(held: HeldOut, neutral: number, shift: number): HeldOut {
  return { ...held, scores: held.scores.map((score, at) => (at % held.classes === neutral ? score - shift : score)) };
}

/** Reads mood with the trained head, or by the rules where there is none. */
export function createMoodReader({
  mood,
  header,
  vocabulary,
}: Pick<ClassifierModel, "mood" | "header" | "vocabulary">): ReadMood {
  const words = moodVocabulary(vocabulary);
  if (mood === null) return ({ tokens, text }) => rateSentiment(tokens, text);
  const places = new Map(mood.marks.map((mark, place) => [mark, header.features + place]));
  const scores = new Float64Array(mood.classes.length);
  return ({ found, tokens, text, category }) => {
    scores.set(mood.bias);
    addQuantisedRows(mood.linear, moodRow(words, found), scores);
    const marks = marksOf(tokens, text, category).flatMap((mark) => places.get(mark) ?? []);
    for (const place of marks) addQuantisedRow(mood.linear, place, 1 / Math.sqrt(marks.length), scores);
    softmax(scores, scores, mood.temperature);
    const best = indexOfLargest(scores);
    const sentiment = sentimentSchema.safeParse(mood.classes[best]).data ?? "neutral";
    return { sentiment, confidence: Math.min(1, scores[best] ?? 0) };
  };
}
