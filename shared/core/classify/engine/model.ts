import { z } from "zod";
import type { ExampleMemory } from "./example-memory.ts";
import type { QuantisedRows } from "./quantise.ts";
import type { Vocabulary } from "./vocabulary.ts";

const probabilitySchema = z.number().min(0).max(1);

/** What a category's automation rests on. */
export const categoryEvidenceSchema = z.strictObject({
  category: z.string(),
  /** Training examples. */
  examples: z.number().int().nonnegative(),
  /** Smallest probability that keeps the promised precision by its lower bound; null while too little is validated. */
  threshold: probabilitySchema.nullable(),
  /** Held-out items at or above the threshold, and how many of them were right. */
  accepted: z.number().int().nonnegative(),
  right: z.number().int().nonnegative(),
  /** Right items still missing until the promise can be certified. */
  missing: z.number().int().nonnegative(),
});
export type CategoryEvidence = z.infer<typeof categoryEvidenceSchema>;

export const modelQualitySchema = z.strictObject({
  /** Held-out items behind the numbers; 0 when nothing could be held out. */
  items: z.number().int().nonnegative(),
  accuracy: probabilitySchema,
  macroF1: probabilitySchema,
  /** Expected calibration error after calibration. */
  calibrationError: probabilitySchema,
});

export const modelLineageSchema = z.strictObject({
  /** Content hash of examples and lessons. */
  dataHash: z.string(),
  codeVersion: z.string(),
  parent: z.string().nullable(),
});
export type ModelLineage = z.infer<typeof modelLineageSchema>;

const moodHeaderSchema = z.strictObject({
  classes: z.array(z.string()).min(1),
  marks: z.array(z.string()),
  temperature: z.number().positive(),
});

export const modelHeaderSchema = z.strictObject({
  name: z.string(),
  classes: z.array(z.string()).min(1),
  features: z.number().int().nonnegative(),
  hidden: z.number().int().nonnegative(),
  temperature: z.number().positive(),
  /** Shares of the parts in the score. */
  method: z.enum(["softmax", "support_vectors", "blend"]),
  /** Below this probability of the best class the text counts as unlike anything learnt. */
  unfamiliarFloor: probabilitySchema,
  evidence: z.array(categoryEvidenceSchema),
  /** Examples shown as nearest, in the order of the memory arrays. */
  remembered: z.array(z.tuple([z.string(), z.string()])),
  quality: modelQualitySchema,
  /** The mood head's classes and marks; null when there is none. */
  mood: moodHeaderSchema.nullable(),
  lineage: modelLineageSchema,
});
export type ModelHeader = z.infer<typeof modelHeaderSchema>;

/** One hidden layer of rectified units beside the linear part. */
export interface HiddenLayer {
  units: number;
  input: QuantisedRows;
  inputBias: Float32Array;
  output: Float32Array;
}

export interface MoodHead {
  classes: string[];
  /** Names of the features it reads beside the vocabulary's; their rows follow those. */
  marks: string[];
  temperature: number;
  linear: QuantisedRows;
  bias: Float32Array;
}

export interface ClassifierModel {
  header: ModelHeader;
  vocabulary: Vocabulary;
  linear: QuantisedRows;
  bias: Float32Array;
  hidden: HiddenLayer | null;
  memory: ExampleMemory;
  /** The sender's mood, read from the same features; null where examples name none. */
  mood: MoodHead | null;
}
