import { z } from "zod";
import { channelSchema, instantSchema, itemIdSchema, tenantIdSchema } from "./identifiers.ts";

/** The conversation (Vorgang) several items belong to. */
export const caseSchema = z.strictObject({
  caseId: z.string(),
  tenantId: tenantIdSchema,
  version: z.number().int().positive(),
  openedAt: instantSchema,
  updatedAt: instantSchema,
  /** Normalised sender addresses and customer ids that may write into it; never crossed. */
  parties: z.array(z.string()),
  /** Lookup keys: message ids, case token, numbers with their kind ("order:123"). */
  keys: z.array(z.string()),
  timeline: z.array(
    z.strictObject({
      at: instantSchema,
      direction: z.enum(["in", "out", "internal"]),
      itemId: itemIdSchema.nullable(),
      channel: channelSchema.nullable(),
      text: z.string(),
    }),
  ),
  state: z.enum(["open", "waiting", "closed"]),
});
export type Case = z.infer<typeof caseSchema>;
