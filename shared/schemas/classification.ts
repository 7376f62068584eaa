import { z } from "zod";
import { machineMailKindSchema } from "./parsed.ts";
import { slugSchema } from "./identifiers.ts";

export const sentimentSchema = z.enum(["angry", "negative", "neutral", "positive"]);
export type Sentiment = z.infer<typeof sentimentSchema>;

export const prioritySchema = z.enum(["high", "normal", "low"]);
export type Priority = z.infer<typeof prioritySchema>;

const probabilitySchema = z.number().min(0).max(1);

export const candidateSchema = z.strictObject({ category: slugSchema, confidence: probabilitySchema });
export type Candidate = z.infer<typeof candidateSchema>;

/** A stretch of the classified text (`Parsed.text`), end exclusive. */
export const textSpanSchema = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type TextSpan = z.infer<typeof textSpanSchema>;

export const explanationTermSchema = z.strictObject({
  /** In the sender's own spelling, or the name of a feature such as `form:contact`. */
  term: z.string(),
  /** Share of the score; positive speaks for the category, negative against it. */
  weight: z.number(),
  spans: z.array(textSpanSchema),
});
export type ExplanationTerm = z.infer<typeof explanationTermSchema>;

export const priorityReasonSchema = z.strictObject({
  code: z.enum([
    "legal_deadline",
    "lawyer",
    "press",
    "regulator",
    "danger",
    "vulnerable_person",
    "repeated_contact",
    "wants_person",
  ]),
  /** The words that say so. */
  evidence: z.string(),
  span: textSpanSchema.nullable(),
});
export type PriorityReason = z.infer<typeof priorityReasonSchema>;

/** What a language model said of an item the engine was unsure of: a feature, never the decision. */
const secondOpinionSchema = z.strictObject({
  category: slugSchema,
  agrees: z.boolean(),
  /** As the pack names it. */
  model: z.string(),
  /** The words it went by. */
  span: textSpanSchema.nullable(),
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
});

export const classificationSchema = z.strictObject({
  /** ISO 639-1 code, or "und" where there is too little text to tell. */
  language: z.string(),
  languageConfidence: probabilitySchema,
  category: slugSchema,
  confidence: probabilitySchema,
  /** Ranked, at most 5, the first is `category`. */
  candidates: z.array(candidateSchema).min(1).max(5),
  /** Further requests in the same item, each clear of its own threshold. */
  secondary: z.array(candidateSchema),
  /** True where the text is unlike anything learnt. */
  unfamiliar: z.boolean(),
  /** At most 12 for, 6 against. */
  explanation: z.array(explanationTermSchema),
  /** Ids of the nearest learnt examples, nearest first, at most 3. */
  nearest: z.array(z.strictObject({ example: z.string(), category: slugSchema, similarity: z.number() })),
  machineMail: machineMailKindSchema.nullable(),
  sentiment: sentimentSchema,
  sentimentConfidence: probabilitySchema,
  priority: prioritySchema,
  priorityReasons: z.array(priorityReasonSchema),
  model: z.string(),
  /** Absent where none was asked or none answered. */
  secondOpinion: secondOpinionSchema.optional(),
});
export type Classification = z.infer<typeof classificationSchema>;
