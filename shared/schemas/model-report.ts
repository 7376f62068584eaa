import { z } from "zod";

const probabilitySchema = z.number().min(0).max(1);
const countSchema = z.number().int().nonnegative();

const categoryReportSchema = z.strictObject({
  category: z.string(),
  support: countSchema,
  precision: probabilitySchema,
  recall: probabilitySchema,
  f1: probabilitySchema,
  /** Share of the category's items that would go straight through at the promised precision. */
  coverage: probabilitySchema,
});

const learningPointSchema = z.strictObject({
  examples: countSchema,
  accuracy: probabilitySchema,
  macroF1: probabilitySchema,
  categories: z.array(z.strictObject({ category: z.string(), examples: countSchema, f1: probabilitySchema })),
});
export type LearningPoint = z.infer<typeof learningPointSchema>;

const reliabilityBinSchema = z.strictObject({ claimed: probabilitySchema, right: probabilitySchema, items: countSchema });
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>;

/** How right a way of training is on items it did not see. */
const evaluationReportSchema = z.strictObject({
  /** What was held out at a time: `industry` or `fold`. */
  heldOut: z.string(),
  items: countSchema,
  accuracy: probabilitySchema,
  macroF1: probabilitySchema,
  calibrationError: probabilitySchema,
  promisedPrecision: probabilitySchema,
  coverage: probabilitySchema,
  /** Precision of the covered items in groups that had no say in the threshold. */
  coveredPrecision: probabilitySchema,
  categories: z.array(categoryReportSchema),
  classes: z.array(z.string()),
  /** `confusion[right][predicted]`, in the order of `classes`. */
  confusion: z.array(z.array(countSchema)),
  reliability: z.array(reliabilityBinSchema),
  learningCurve: z.array(learningPointSchema),
});
export type EvaluationReport = z.infer<typeof evaluationReportSchema>;

export const verdictSchema = z.enum(["better", "not_worse", "worse", "inconclusive"]);
export type Verdict = z.infer<typeof verdictSchema>;

/** What lies beside a model: how it was measured, and how it was judged against the one before it. */
export const modelReportSchema = z.strictObject({
  name: z.string(),
  measuredAt: z.string(),
  /** Of the pack it was trained with. */
  packHash: z.string(),
  /** Lessons of people among its examples. */
  lessons: countSchema,
  evaluation: evaluationReportSchema,
  judged: z
    .strictObject({
      verdict: verdictSchema,
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      items: countSchema,
      /** Frozen examples that were right and would be wrong, of how many. */
      broken: countSchema,
      frozen: countSchema,
    })
    .nullable(),
});
export type ModelReport = z.infer<typeof modelReportSchema>;
