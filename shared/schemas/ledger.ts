import { z } from "zod";
import { instantSchema, itemIdSchema, tenantIdSchema } from "./identifiers.ts";

export const itemStateSchema = z.enum([
  "received",
  "processing",
  "needs_review",
  "in_review",
  "second_review",
  "set_aside",
  "confirmed",
  "delivered",
  "accepted",
  "filed",
  "split",
  "rejected",
  "duplicate",
  "failed",
  "erased",
]);
export type ItemState = z.infer<typeof itemStateSchema>;

/** One transition of one item. Append-only; carries no content and no personal data of the sender. */
export const ledgerEntrySchema = z.strictObject({
  itemId: itemIdSchema,
  tenantId: tenantIdSchema,
  /** 1-based, without gaps per item: equals the item's version after the transition. */
  sequence: z.number().int().positive(),
  at: instantSchema,
  from: itemStateSchema.nullable(),
  to: itemStateSchema,
  /** Stage or door that did it: intake, parse, ..., review, retain. */
  by: z.string(),
  /** User id for a person's act, "system" otherwise. */
  actor: z.string(),
  note: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** received = the sum of all others, or `open` names the items where it does not close. */
export const ledgerBalanceSchema = z.strictObject({
  received: z.number().int(),
  delivered: z.number().int(),
  inReview: z.number().int(),
  inFlight: z.number().int(),
  filed: z.number().int(),
  split: z.number().int(),
  rejected: z.number().int(),
  duplicate: z.number().int(),
  failed: z.number().int(),
  erased: z.number().int(),
  closes: z.boolean(),
  open: z.array(z.strictObject({ subject: z.string(), problem: z.string() })),
});
export type LedgerBalance = z.infer<typeof ledgerBalanceSchema>;
