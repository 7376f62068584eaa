import { z } from "zod";
import { candidateSchema } from "./classification.ts";
import { instantSchema, itemIdSchema, tenantIdSchema } from "./identifiers.ts";

/** What a model that is not in use would have said of a live item, beside what was said. */
export const shadowAnswerSchema = z.strictObject({
  tenantId: tenantIdSchema,
  itemId: itemIdSchema,
  at: instantSchema,
  /** The model that looked on, and the one in use then. */
  model: z.string().min(1),
  beside: z.string(),
  would: candidateSchema,
  did: candidateSchema,
});
export type ShadowAnswer = z.infer<typeof shadowAnswerSchema>;
