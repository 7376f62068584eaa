import type { Extraction, FieldValue } from "../../schemas/extraction.ts";
import { sameValue } from "./same-value.ts";

/** One document with what a person says is in it. */
export interface GoldDocument {
  name: string;
  category: string;
  language: string;
  cluster: string;
  fields: Record<string, FieldValue>;
}

export interface FieldScore {
  /** Values the documents have, values reported, values right. */
  expected: number;
  reported: number;
  right: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of reported values at or above the automatic threshold, and how many of those are right. */
  automatic: number;
  automaticPrecision: number;
  /** Confidence from which the promised precision holds, and the share of expected values it covers. */
  thresholdForPromise: number | null;
  coverageAtPromise: number;
  /** Mean distance between confidence and share of right values, over ten bins. */
  calibrationError: number;
}

export interface FieldsReport {
  documents: number;
  overall: FieldScore;
  byField: Record<string, FieldScore>;
  byCategory: Record<string, FieldScore>;
  byCluster: Record<string, FieldScore>;
  byLanguage: Record<string, FieldScore>;
  mistakes: Mistake[];
}

export interface Mistake {
  document: string;
  field: string;
  expected: FieldValue | null;
  reported: FieldValue | null;
  confidence: number;
}

interface Outcome {
  field: string;
  category: string;
  cluster: string;
  language: string;
  expected: boolean;
  reported: boolean;
  right: boolean;
  confidence: number;
}

export interface ScoreOptions {
  /** Confidence from which values go straight through. */
  threshold: number;
  /** Precision that is promised for them. */
  promise: number;
}

const BINS = 10;
const MAX_MISTAKES = 500;

function ratio(part: number, whole: number, empty = 0): number {
  return whole === 0 ? empty : Math.round((part / whole) * 10_000) / 10_000;
}

function calibrationError(reported: Outcome[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const inside = reported.filter((one) => Math.min(BINS - 1, Math.floor(one.confidence * BINS)) === bin);
    if (inside.length === 0) continue;
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length;
    const right = inside.filter((one) => one.right).length / inside.length;
    error += (inside.length / reported.length) * Math.abs(confidence - right);
  }
  return Math.round(error * 10_000) / 10_000;
}

/** The lowest confidence at which everything above keeps the promise. */
function promiseThreshold(reported: Outcome[], promise: number): { threshold: number | null; right: number } {
  const sorted = [...reported].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best: { threshold: number | null; right: number } = { threshold: null, right: 0 };
  sorted.forEach((one, at) => {
    if (one.right) right += 1;
    const last = sorted[at + 1]?.confidence !== one.confidence;
    if (last && right / (at + 1) >= promise) best = { threshold: one.confidence, right };
  });
  return best;
}

function scoreOutcomes(outcomes: Outcome[], options: ScoreOptions): FieldScore {
  const expected = outcomes.filter((one) => one.expected).length;
  const reported = outcomes.filter((one) => one.reported);
  const right = reported.filter((one) => one.right).length;
  const precision = ratio(right, reported.length, 1);
  const recall = ratio(right, expected, 1);
  const automatic = reported.filter((one) => one.confidence >= options.threshold);
  const promised = promiseThreshold(reported, options.promise);
  return {
    expected,
    reported: reported.length,
    right,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : ratio(2 * precision * recall, precision + recall),
    automatic: ratio(automatic.length, reported.length),
    automaticPrecision: ratio(automatic.filter((one) => one.right).length, automatic.length, 1),
    thresholdForPromise: promised.threshold,
    coverageAtPromise: ratio(promised.right, expected, 1),
    calibrationError: reported.length === 0 ? 0 : calibrationError(reported),
  };
}

function grouped(outcomes: Outcome[], key: (one: Outcome) => string, options: ScoreOptions): Record<string, FieldScore> {
  const groups = new Map<string, Outcome[]>();
  for (const one of outcomes) {
    const list = groups.get(key(one)) ?? [];
    list.push(one);
    groups.set(key(one), list);
  }
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, list]) => [name, scoreOutcomes(list, options)]),
  );
}

/** A field the gold document does not name counts only when something is reported for it. */
function outcomesOf(gold: GoldDocument, extraction: Extraction): { outcomes: Outcome[]; mistakes: Mistake[] } {
  const names = new Set([...Object.keys(gold.fields), ...Object.keys(extraction.fields)]);
  const outcomes: Outcome[] = [];
  const mistakes: Mistake[] = [];
  for (const name of names) {
    const expected = gold.fields[name];
    const field = extraction.fields[name];
    const value = field?.value ?? null;
    if (expected === undefined && value === null) continue;
    const right = expected !== undefined && value !== null && sameValue(name, value, expected);
    const confidence = field?.confidence ?? 0;
    outcomes.push({
      field: name,
      category: gold.category,
      cluster: gold.cluster,
      language: gold.language,
      expected: expected !== undefined,
      reported: value !== null,
      right,
      confidence,
    });
    if (!right) mistakes.push({ document: gold.name, field: name, expected: expected ?? null, reported: value, confidence });
  }
  return { outcomes, mistakes };
}

export function scoreFields(documents: { gold: GoldDocument; extraction: Extraction }[], options: ScoreOptions): FieldsReport {
  const parts = documents.map(({ gold, extraction }) => outcomesOf(gold, extraction));
  const outcomes = parts.flatMap((part) => part.outcomes);
  return {
    documents: documents.length,
    overall: scoreOutcomes(outcomes, options),
    byField: grouped(outcomes, (one) => one.field, options),
    byCategory: grouped(outcomes, (one) => one.category, options),
    byCluster: grouped(outcomes, (one) => one.cluster, options),
    byLanguage: grouped(outcomes, (one) => one.language, options),
    mistakes: parts.flatMap((part) => part.mistakes).slice(0, MAX_MISTAKES),
  };
}
