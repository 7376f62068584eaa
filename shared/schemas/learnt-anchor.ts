import { z } from "zod";
import { fieldNameSchema, instantSchema } from "./identifiers.ts";

/** Where a sender's documents of one layout carry a field, learnt from people's clicks. */
export const learntAnchorSchema = z.strictObject({
  id: z.string(),
  /** Whose documents: VAT ID, IBAN or e-mail domain of the sender. */
  sender: z.string(),
  /** Masked words of the page, to recognise the layout again. */
  layout: z.array(z.string()),
  field: fieldNameSchema,
  /** Masked words left of the value on its line, and the line above. */
  left: z.string(),
  above: z.string(),
  /** Shape of the value: digits as 9, letters as A. */
  shape: z.string(),
  /** shadow: looks on; active: counts; demoted: contradicted once, waits for a person; rejected: a person said no. */
  state: z.enum(["shadow", "active", "demoted", "rejected"]),
  confirmations: z.number().int().nonnegative(),
  contradictions: z.number().int().nonnegative(),
  /** Items it was learnt from; erased with them. */
  items: z.array(z.string()),
  /** Items that spoke against it; when such a lesson was bad, the demotion is taken back. */
  contradictedBy: z.array(z.string()),
  updatedAt: instantSchema,
});
export type LearntAnchor = z.infer<typeof learntAnchorSchema>;

/** A word people click beside, not yet among the field's label words; a person approves it. */
export const synonymProposalSchema = z.strictObject({
  field: fieldNameSchema,
  word: z.string(),
  language: z.string(),
  items: z.array(z.string()),
});
export type SynonymProposal = z.infer<typeof synonymProposalSchema>;

/** A proposal with what a person said of it; approved ones are label words like the pack's own. */
export const learntSynonymSchema = synonymProposalSchema.extend({
  id: z.string(),
  state: z.enum(["proposed", "approved", "rejected"]),
  updatedAt: instantSchema,
});
export type LearntSynonym = z.infer<typeof learntSynonymSchema>;

/** Everything a tenant's corrections taught about where values stand. */
export const learntPlacesSchema = z.strictObject({
  anchors: z.array(learntAnchorSchema),
  synonyms: z.array(learntSynonymSchema),
});
export type LearntPlaces = z.infer<typeof learntPlacesSchema>;
