import { z } from "zod";
import { candidateSchema, prioritySchema, sentimentSchema } from "./classification.ts";
import { reasonSchema } from "./decision.ts";
import { fieldValueSchema, provenanceSchema } from "./extraction.ts";
import { channelSchema, instantSchema, itemIdSchema, mailboxSchema } from "./identifiers.ts";
import { itemStateSchema } from "./ledger.ts";
import { machineMailKindSchema, partSchema, trustSchema } from "./parsed.ts";

/** One line of `posthorn process --json`: a public contract. */
export const processLineSchema = z.object({
  itemId: itemIdSchema,
  source: z.string(),
  channel: channelSchema,
  language: z.string().nullable(),
  state: itemStateSchema,
  category: z.string().nullable(),
  confidence: z.number().nullable(),
  candidates: z.array(candidateSchema),
  secondary: z.array(z.string()),
  machineMail: machineMailKindSchema.nullable(),
  sentiment: sentimentSchema.nullable(),
  priority: prioritySchema.nullable(),
  caseId: z.string().nullable(),
  decision: z.enum(["deliver", "review", "reject", "file"]).nullable(),
  reasons: z.array(reasonSchema),
  queue: z.string().nullable(),
  receivedAt: instantSchema,
  mail: z
    .object({
      subject: z.string(),
      from: mailboxSchema,
      to: z.array(mailboxSchema),
      date: instantSchema.nullable(),
      messageId: z.string().nullable(),
      forwardedBy: mailboxSchema.nullable(),
      trust: trustSchema,
    })
    .nullable(),
  fields: z.record(
    z.string(),
    z.object({
      value: fieldValueSchema,
      confidence: z.number(),
      valid: z.boolean(),
      provenance: z
        .object({
          part: provenanceSchema.shape.part,
          page: z.number().optional(),
          start: z.number().optional(),
          end: z.number().optional(),
          box: z.array(z.number()).optional(),
        })
        .nullable(),
    }),
  ),
  parts: z.array(
    partSchema
      .pick({
        id: true,
        parent: true,
        role: true,
        name: true,
        mediaType: true,
        size: true,
        sha256: true,
        pages: true,
        characters: true,
        reader: true,
        problems: true,
      })
      .extend({ text: z.string().optional() }),
  ),
  text: z.string(),
  timings: z.record(z.string(), z.number()),
  /** Of the failed state, in plain words. */
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type ProcessLine = z.infer<typeof processLineSchema>;
