import { z } from "zod";
import { fieldNameSchema, instantSchema, slugSchema } from "./identifiers.ts";

export const autonomySchema = z.enum(["shadow", "assist", "auto"]);
export type Autonomy = z.infer<typeof autonomySchema>;

export const reasonSchema = z.strictObject({
  /** e.g. `category_unsure`, `field_unsure`, `field_missing`, `shadow_mode`, `four_eyes_iban`. */
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** A sentence a clerk understands, in English; the console translates by code and `data`. */
  message: z.string(),
  field: fieldNameSchema.nullable(),
  /** Numbers behind the sentence, e.g. { confidence: 0.62, threshold: 0.9 }. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** True: this reason alone keeps it from going straight through. False: told for the record. */
  blocks: z.boolean(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const plannedWorkItemSchema = z.strictObject({
  category: slugSchema,
  system: slugSchema,
  team: slugSchema,
});

export const decisionSchema = z.strictObject({
  /** `file`: kept without a work item (machine mail, a mere thank-you, `split` parents). */
  outcome: z.enum(["deliver", "review", "reject", "file"]),
  reasons: z.array(reasonSchema),
  autonomy: autonomySchema,
  /** In flow order; the primary request first, linked ones after it. Empty for file and reject. */
  workItems: z.array(plannedWorkItemSchema),
  team: slugSchema,
  fourEyes: z.boolean(),
  /** Drawn for the hidden quality sample after delivery. */
  audit: z.boolean(),
  dueAt: instantSchema,
  /** What straight-through would have done; compared with the person's answer in shadow mode. */
  wouldBe: z.enum(["deliver", "review", "reject", "file"]),
});
export type Decision = z.infer<typeof decisionSchema>;
