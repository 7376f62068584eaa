import { z } from "zod";
import { instantSchema } from "./identifiers.ts";

/** The last thing a learner was asked for or did; one small file per tenant, overwritten. */
export const trainingStatusSchema = z.strictObject({
  /** `requested`: the next round takes it up. `lost`: the learner fell silent. */
  state: z.enum(["requested", "running", "ended", "lost"]),
  by: z.string(),
  since: instantSchema,
  updatedAt: instantSchema,
  phase: z.string(),
  /** Phases begun so far. */
  step: z.number().int().nonnegative(),
  /** Share of the phase that is done. */
  share: z.number().min(0).max(1),
  /** null while it has not ended. `not_due`: nothing new to learn from. `kept`: a candidate, not in use. */
  outcome: z.enum(["not_due", "promoted", "kept", "cancelled", "failed"]).nullable(),
  /** Of the candidate; empty when there is none. */
  model: z.string(),
  lessons: z.number().int().nonnegative(),
  /** Why it failed, or lessons that were left out; a sentence or two. */
  message: z.string(),
});
export type TrainingStatus = z.infer<typeof trainingStatusSchema>;
