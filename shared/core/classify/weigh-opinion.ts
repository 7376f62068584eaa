import type { Candidate, Classification, TextSpan } from "../../schemas/classification.ts";

export interface Opinion {
  category: string;
  model: string;
  /** The words it went by, where they stand in the text. */
  span: TextSpan | null;
  inputTokens: number;
  outputTokens: number;
}

/** How much likelier a category becomes by being named: a hint, not a verdict. */
const ODDS = 4;
/** What a category below the ranked ones is worth before it is named. */
const LEAST_CONFIDENCE = 0.01;
const MAX_CANDIDATES = 5;
const MAX_TERMS_AGAINST = 6;

/**
 * The opinion as one more feature. The named category moves up, the others down, but the engine's own word stays first
 * and gets no surer: what was unsure stays unsure.
 */
export const weighOpinion = (classification: Classification, opinion: Opinion): Classification => {
  const { category, confidence } = classification;
  const agrees = opinion.category === category;
  const candidates = agrees ? classification.candidates : reranked(classification.candidates, opinion.category);
  const lowered = Math.min(confidence, candidates[0]?.confidence ?? confidence);
  const { model, span, inputTokens, outputTokens } = opinion;
  return {
    ...classification,
    confidence: lowered,
    candidates,
    explanation: explained(classification, opinion, lowered - confidence),
    secondOpinion: { category: opinion.category, agrees, model, span, inputTokens, outputTokens },
  };
};

const reranked = (candidates: Candidate[], named: string): Candidate[] => {
  const [first, ...others] = candidates;
  if (first === undefined) return candidates;
  const before = others.find((candidate) => candidate.category === named)?.confidence ?? LEAST_CONFIDENCE;
  // Probabilities of all categories sum to one, the named one's share of it grew.
  const total = 1 + (ODDS - 1) * before;
  const engine = { ...first, confidence: first.confidence / total };
  const chosen = { category: named, confidence: Math.min(engine.confidence, (ODDS * before) / total) };
  const rest = others
    .filter((candidate) => candidate.category !== named)
    .map((candidate) => ({ ...candidate, confidence: candidate.confidence / total }));
  const ranked = [chosen, ...rest].toSorted((one, other) => other.confidence - one.confidence);
  return [engine, ...ranked].slice(0, MAX_CANDIDATES);
};

/** Named like the other features that are no words; last, so that the words stay in view. */
const explained = (
  { explanation }: Classification,
  { category, span }: Opinion,
  weight: number,
): Classification["explanation"] => {
  const against = explanation.filter((term) => term.weight < 0);
  const dropped = against.length >= MAX_TERMS_AGAINST && weight < 0 ? against.at(-1) : undefined;
  const term = {
    term: `language-model:${category}`,
    weight: Math.round(weight * 1000) / 1000,
    spans: span === null ? [] : [span],
  };
  return [...explanation.filter((known) => known !== dropped), term];
};
