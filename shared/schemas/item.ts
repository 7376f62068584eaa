import { z } from "zod";
import { classificationSchema, prioritySchema, sentimentSchema } from "./classification.ts";
import { decisionSchema } from "./decision.ts";
import { extractionSchema, fieldValueSchema } from "./extraction.ts";
import {
  channelSchema,
  fieldNameSchema,
  instantSchema,
  itemIdSchema,
  mailboxSchema,
  sha256Schema,
  tenantIdSchema,
} from "./identifiers.ts";
import { itemStateSchema, ledgerEntrySchema } from "./ledger.ts";
import { problemSchema } from "./problem.ts";
import { stageNameSchema } from "./stage.ts";

/** How the item reached us; written once by intake. */
export const arrivalSchema = z.strictObject({
  channel: channelSchema,
  /** Key of the raw object in the blob store; the original, never changed. */
  rawKey: z.string(),
  sha256: sha256Schema,
  size: z.number().int().nonnegative(),
  receivedAt: instantSchema,
  /** Path, object key or endpoint as given: for people, not an identity. */
  source: z.string(),
  /** Envelope of SMTP or SES; empty for other doors. */
  envelope: z.strictObject({ from: z.string(), to: z.array(z.string()), remoteAddress: z.string(), helo: z.string() }).nullable(),
  /** Verdicts of the door (SES headers, own SMTP checks), by name. */
  verdicts: z.record(z.string(), z.string()),
  /** Name for the upload when it was a file. */
  fileName: z.string().nullable(),
});
export type Arrival = z.infer<typeof arrivalSchema>;

export const lockSchema = z.strictObject({ user: z.string(), name: z.string(), since: instantSchema, expiresAt: instantSchema });
export type Lock = z.infer<typeof lockSchema>;

export const receiptSummarySchema = z.strictObject({
  workItemId: z.string(),
  system: z.string(),
  status: z.enum(["pending", "accepted", "rejected"]),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
  at: instantSchema,
});
export type ReceiptSummary = z.infer<typeof receiptSummarySchema>;

export const commentSchema = z.strictObject({ at: instantSchema, by: z.string(), text: z.string() });

/** What people did to it. */
export const reviewStateSchema = z.strictObject({
  lock: lockSchema.nullable(),
  /** First reader in a four-eyes review. */
  firstReviewer: z.string().nullable(),
  level: z.number().int().min(1).max(3),
  assignee: z.string().nullable(),
  setAsideUntil: instantSchema.nullable(),
  note: z.string(),
  comments: z.array(commentSchema),
  /** Names of fields a person confirmed or changed; only those are training data. */
  touchedFields: z.array(z.string()),
  categoryTouched: z.boolean(),
  /** What the second of two people read on their own, where the pack's rule says blind; gone when it is settled. */
  secondReading: z
    .strictObject({
      by: z.string(),
      /** The category they chose themselves; absent until they have. */
      category: z.string().optional(),
      fields: z.record(fieldNameSchema, fieldValueSchema.nullable()),
      /** They have answered and see the first person's values now. */
      compared: z.boolean(),
    })
    .optional(),
});
export type ReviewState = z.infer<typeof reviewStateSchema>;

/** What the work list shows; kept on the row so lists never open content. */
export const summarySchema = z.strictObject({
  subject: z.string(),
  sender: mailboxSchema,
  customer: z.string().nullable(),
  category: z.string().nullable(),
  confidence: z.number().nullable(),
  language: z.string().nullable(),
  sentiment: sentimentSchema.nullable(),
  priority: prioritySchema.nullable(),
  openChecks: z.number().int().nonnegative(),
  /** `code` or `code:field` of the first reason, or what a person wrote. */
  firstReason: z.string().nullable(),
  team: z.string().nullable(),
  system: z.string().nullable(),
  dueAt: instantSchema.nullable(),
  /** Drawn for the quality sample and not yet read by a person: until then no list tells what the machine made of it. */
  drawn: z.boolean().optional(),
  /** A second person is to read it without knowing what the first one gave: no list tells its category meanwhile. */
  blind: z.boolean().optional(),
});
export type Summary = z.infer<typeof summarySchema>;

export const itemSchema = z.strictObject({
  itemId: itemIdSchema,
  tenantId: tenantIdSchema,
  /** Grows by one with each transition; the condition of every write. */
  version: z.number().int().positive(),
  state: itemStateSchema,
  /** The stage that is to work on it next; null when none is. */
  stage: stageNameSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  arrival: arrivalSchema,
  summary: summarySchema,
  /** Key of the Parsed JSON in the blob store. */
  parsedKey: z.string().nullable(),
  classification: classificationSchema.nullable(),
  extraction: extractionSchema.nullable(),
  decision: decisionSchema.nullable(),
  review: reviewStateSchema,
  receipts: z.array(receiptSummarySchema),
  caseId: z.string().nullable(),
  /** For children of a split, and for duplicates: the item they belong to. */
  parentItemId: itemIdSchema.nullable(),
  childItemIds: z.array(itemIdSchema),
  /** Plain words, set when state is `failed`. */
  failure: problemSchema.extend({ stage: stageNameSchema, attempts: z.number().int() }).nullable(),
  /** Milliseconds per stage. */
  timings: z.record(z.string(), z.number()),
  ledger: z.array(ledgerEntrySchema),
});
export type Item = z.infer<typeof itemSchema>;
