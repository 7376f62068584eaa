import type { Candidate, Classification, ExplanationTerm } from "../../schemas/classification.ts";
import type { Channel } from "../../schemas/identifiers.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { nearestExamples } from "./engine/example-memory.ts";
import { explainPrediction, type TermShare, wordsOfRow } from "./engine/explain.ts";
import type { ClassifierModel } from "./engine/model.ts";
import { createPredictor, type Predict, type Prediction } from "./engine/predict.ts";
import { tokenise, type ClassifierText, type Token } from "./engine/tokens.ts";
import { findFurtherRequests } from "./further-requests.ts";
import { classifierTextOf } from "./item-features.ts";
import { detectLanguage } from "./language/detect-language.ts";
import { spanOf, wordsOf } from "./phrases/spans.ts";
import { ratePriority } from "./priority/rate-priority.ts";
import { rankCandidates } from "./rank-candidates.ts";
import { createMoodReader, type ReadMood } from "./sentiment/mood-model.ts";

export interface ClassifyDeps {
  model: ClassifierModel;
  predict: Predict;
  readMood: ReadMood;
  classification: Pack["classification"];
}

export interface ClassifyInput {
  parsed: Parsed;
  channel: Channel;
}

/** Characters of subject and text that decide the language; what follows rarely changes it. */
const LANGUAGE_SAMPLE = 2_000;
const MAX_TERMS_FOR = 12;
const MAX_TERMS_AGAINST = 6;
/** Longer runs are encoded data; nobody reads them on a screen. */
const MAX_TERM_CHARACTERS = 60;
const MAX_NEIGHBOURS = 3;
/** A term with less than a hundredth of the pull explains nothing. */
const LEAST_SHARE = 0.01;
/** Below this share of known features the probability rests on too little: a foreign language, noise. */
const LEAST_KNOWN = 0.12;
/** From this share on a text counts as written in words we know. */
const USUALLY_KNOWN = 0.5;

/** Binds a model to a pack's settings; make it once per thread, it owns the predictor's scratch memory. */
export function createClassifier(
  model: ClassifierModel,
  pack: Pick<Pack, "classification">,
): (input: ClassifyInput) => Classification {
  const deps: ClassifyDeps = {
    model,
    predict: createPredictor(model),
    readMood: createMoodReader(model),
    classification: pack.classification,
  };
  return (input) => classify(deps, input);
}

export function classify(deps: ClassifyDeps, { parsed, channel }: ClassifyInput): Classification {
  const input = classifierTextOf(parsed, channel);
  const tokens = tokenise(input);
  const prediction = deps.predict(input, tokens);
  const language = detectLanguage(`${input.title.slice(0, LANGUAGE_SAMPLE)}\n${input.text.slice(0, LANGUAGE_SAMPLE)}`);
  const machineMail = parsed.mail?.machine ?? null;
  const probabilities = trustworthy(prediction, tokens);
  const candidates = rankCandidates(deps.model.header.classes, probabilities);
  const best = candidates[0] ?? { category: NONE_CATEGORY, confidence: 0 };
  const sentiment = deps.readMood({ found: prediction, tokens, text: input.text, category: best.category });
  const priority = ratePriority(tokens, input.text, {
    angry: sentiment.sentiment === "angry",
    unimportant: machineMail !== null || (best.category === NONE_CATEGORY && best.confidence >= 0.5),
  });
  const unfamiliar = isUnfamiliar(deps, prediction, best);
  return {
    language: language.language,
    languageConfidence: language.confidence,
    category: best.category,
    confidence: best.confidence,
    candidates,
    secondary: findFurtherRequests(
      { ...deps, classes: deps.model.header.classes },
      { input, primary: best.category, probabilities },
    ),
    unfamiliar,
    explanation: explain(deps.model, { input, tokens, prediction, best }),
    nearest: isDoubtful(best, unfamiliar)
      ? nearestExamples(deps.model.memory, wordsOfRow(deps.model, prediction), MAX_NEIGHBOURS)
      : [],
    machineMail,
    sentiment: sentiment.sentiment,
    sentimentConfidence: sentiment.confidence,
    priority: priority.priority,
    priorityReasons: priority.reasons,
    model: deps.model.header.name,
  };
}

/** Nothing read, or hardly anything known: every category is as likely as another. */
function trustworthy(prediction: Prediction, tokens: readonly Token[]): Float64Array {
  const words = tokens.filter((token) => /\p{L}/u.test(token.folded)).length;
  const trust = words === 0 ? 0 : Math.min(1, prediction.known / LEAST_KNOWN);
  const even = 1 / prediction.probabilities.length;
  return prediction.probabilities.map((probability) => trust * probability + (1 - trust) * even);
}

/** Certainty counts for less where many of the words were never seen: of 100 strangers, six more are noticed. */
/** From here on nobody asks for neighbours, and looking for them costs as much as the rest of the answer. */
const SURE = 0.95;

function isDoubtful(best: Candidate, unfamiliar: boolean): boolean {
  return unfamiliar || best.category === NONE_CATEGORY || best.confidence < SURE;
}

function isUnfamiliar(deps: ClassifyDeps, prediction: Prediction, best: Candidate): boolean {
  const familiarity = best.confidence * Math.min(1, prediction.known / USUALLY_KNOWN);
  return familiarity < deps.classification.unfamiliarFloor || prediction.known < LEAST_KNOWN;
}

interface Explained {
  input: ClassifierText;
  tokens: readonly Token[];
  prediction: Prediction;
  best: Candidate;
}

function explain(model: ClassifierModel, { input, tokens, prediction, best }: Explained): ExplanationTerm[] {
  const chosen = model.header.classes.indexOf(best.category);
  if (chosen < 0) return [];
  const shares = explainPrediction(model, { input, tokens, prediction, chosen }).filter(
    (term) => Math.abs(term.share) >= LEAST_SHARE,
  );
  const speaking = shares.filter((term) => term.share > 0).slice(0, MAX_TERMS_FOR);
  const objecting = shares.filter((term) => term.share < 0).slice(0, MAX_TERMS_AGAINST);
  return [...speaking, ...objecting].map((term) => toTerm(term, tokens, input.text));
}

function toTerm(term: TermShare, tokens: readonly Token[], text: string): ExplanationTerm {
  const weight = Math.round(term.share * 1000) / 1000;
  if (term.feature !== null) return { term: term.feature, weight, spans: [] };
  const spans = term.tokens.flatMap((at) => spanOf(tokens, { from: at, to: at }) ?? []);
  const shown = term.tokens.find((at) => (tokens[at]?.start ?? -1) >= 0) ?? term.tokens[0] ?? 0;
  return { term: wordsOf(tokens, text, { from: shown, to: shown }).slice(0, MAX_TERM_CHARACTERS), weight, spans };
}
