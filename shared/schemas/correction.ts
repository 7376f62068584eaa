import { z } from "zod";
import { fieldValueSchema, provenanceSchema } from "./extraction.ts";
import { fieldNameSchema, instantSchema, itemIdSchema, slugSchema, tenantIdSchema } from "./identifiers.ts";

/** What a person changed or confirmed; the only training data from production. */
export const correctionSchema = z.strictObject({
  correctionId: z.string(),
  tenantId: tenantIdSchema,
  itemId: itemIdSchema,
  at: instantSchema,
  by: z.string(),
  category: z.strictObject({ was: slugSchema, is: slugSchema }).nullable(),
  fields: z.array(
    z.strictObject({
      name: fieldNameSchema,
      was: fieldValueSchema.nullable(),
      is: fieldValueSchema.nullable(),
      /** Where the person clicked; null when typed. */
      provenance: provenanceSchema.nullable(),
    }),
  ),
  /** Kept so that learning does not need the original after retention; redacted text. */
  text: z.string(),
  subject: z.string(),
  language: z.string(),
  /** Non-text features of the item, such as `channel:mail`. */
  features: z.array(z.string()),
  /** Set when a lead undoes a bad lesson. */
  undone: z.boolean(),
});
export type Correction = z.infer<typeof correctionSchema>;
