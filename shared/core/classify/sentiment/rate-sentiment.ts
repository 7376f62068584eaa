import type { Sentiment } from "../../../schemas/classification.ts";
import type { Token } from "../engine/tokens.ts";
import { compilePhrases, findPhrases, type PhraseMatch } from "../phrases/phrase-matcher.ts";
import { SENTIMENT_PHRASES, type Mood } from "./sentiment-phrases.ts";

export interface SentimentRating {
  sentiment: Sentiment;
  confidence: number;
  /** Where the mood shows. */
  evidence: PhraseMatch[];
}

const MOODS: readonly Mood[] = ["angry", "negative", "positive", "courtesy"];
const matcher = compilePhrases(MOODS.map((mood) => ({ name: mood, phrases: SENTIMENT_PHRASES[mood] })));

/** Shouting: this many words in capitals, or exclamation marks in a row. */
const SHOUTED_WORDS = 3;
const SHOUTED_MARKS = 3;

/** Characters looked through for shouting; whoever shouts does so from the start. */
const SHOUTING_SAMPLE = 4_000;

/** Mood words as features of the trained mood model: which moods show, and whether more than once. */
export function moodFeatures(tokens: readonly Token[], text: string): string[] {
  const counts = new Map<string, number>();
  for (const { name } of findPhrases(matcher, tokens)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const words = [...counts].flatMap(([name, count]) => (count > 1 ? [`mood:${name}`, `moods:${name}`] : [`mood:${name}`]));
  const sample = text.slice(0, SHOUTING_SAMPLE);
  return [...words, ...(sample.includes("!") ? ["marks:one"] : []), ...(isShouting(sample) ? ["marks:shouting"] : [])];
}

/** Mood by counted phrases; one word of annoyance in a long factual letter is still neutral. */
export function rateSentiment(tokens: readonly Token[], text: string): SentimentRating {
  const matches = findPhrases(matcher, tokens);
  const polite = matches.filter((match) => match.name === "courtesy");
  const telling = matches.filter((match) => match.name !== "courtesy" && !polite.some((other) => overlaps(match, other)));
  const count = (mood: Mood): number => new Set(telling.filter((match) => match.name === mood).map((match) => match.from)).size;
  const shout = isShouting(text.slice(0, SHOUTING_SAMPLE)) ? 1 : 0;
  const angry = count("angry") + shout;
  const negative = count("negative");
  const positive = count("positive");
  const length = Math.sqrt(Math.max(1, tokens.length / 40));
  const bad = (2 * angry + negative) / length;
  const good = (1.5 * positive) / length;
  const sentiment = decide({ angry, bad, good });
  const evidence = telling.filter((match) => match.name === sentiment || (sentiment === "angry" && match.name === "negative"));
  return { sentiment, confidence: confidenceOf(sentiment, { bad, good }), evidence };
}

function decide({ angry, bad, good }: { angry: number; bad: number; good: number }): Sentiment {
  if (bad >= 2.5 && angry > 0 && bad > good) return "angry";
  if (bad >= 1.5 && bad >= good) return "negative";
  if (good >= 1.2 && good > bad) return "positive";
  return "neutral";
}

function confidenceOf(sentiment: Sentiment, { bad, good }: { bad: number; good: number }): number {
  const strength = sentiment === "positive" ? good : bad;
  if (sentiment === "neutral") return Math.max(0.4, 0.9 - 0.25 * Math.max(bad, good));
  return Math.min(0.95, 0.45 + 0.12 * strength);
}

function overlaps(a: PhraseMatch, b: PhraseMatch): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function isShouting(text: string): boolean {
  const words = text.match(/\p{Lu}{4,}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}{4,}/gu)?.length ?? 0;
  return text.includes("!".repeat(SHOUTED_MARKS)) || (words >= SHOUTED_WORDS && words > letters / 3);
}
