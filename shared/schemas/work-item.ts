import { z } from "zod";
import { prioritySchema, sentimentSchema } from "./classification.ts";
import { fieldValueSchema } from "./extraction.ts";
import {
  channelSchema,
  fieldNameSchema,
  instantSchema,
  itemIdSchema,
  mailboxSchema,
  sha256Schema,
  slugSchema,
  tenantIdSchema,
} from "./identifiers.ts";

/** CloudEvents 1.0 in JSON form. */
export const cloudEventSchema = <T extends z.ZodType>(type: string, data: T) =>
  z.strictObject({
    specversion: z.literal("1.0"),
    id: z.string(),
    source: z.string(),
    type: z.literal(type),
    subject: z.string(),
    time: instantSchema,
    datacontenttype: z.literal("application/json"),
    dataschema: z.string(),
    /** Extension attribute: the tenant. */
    tenant: tenantIdSchema,
    data,
  });

export const workItemSchema = z.strictObject({
  /** `<itemId>-<n>`; the same for every redelivery: the receiver's idempotency key. */
  workItemId: z.string(),
  itemId: itemIdSchema,
  caseId: z.string().nullable(),
  system: slugSchema,
  team: slugSchema,
  category: slugSchema,
  categoryConfidence: z.number(),
  /** automatic: straight through; person: confirmed or corrected by one. */
  decidedBy: z.enum(["automatic", "person"]),
  channel: channelSchema,
  language: z.string(),
  sentiment: sentimentSchema,
  priority: prioritySchema,
  receivedAt: instantSchema,
  dueAt: instantSchema,
  sender: mailboxSchema,
  customer: z.string().nullable(),
  subject: z.string(),
  /** Only what the receiving system asks for in the pack. */
  fields: z.record(fieldNameSchema, z.strictObject({ value: fieldValueSchema, confidence: z.number(), source: z.string() })),
  /** Other work items of the same inbound communication. */
  linked: z.array(z.string()),
  /** Claim check: where the content is. `url` is presigned in the cloud, a console path on one machine. */
  original: z.strictObject({ key: z.string(), sha256: sha256Schema, size: z.number(), url: z.string().nullable() }),
  attachments: z.array(
    z.strictObject({
      part: z.string(),
      name: z.string().nullable(),
      mediaType: z.string(),
      size: z.number(),
      sha256: sha256Schema,
      url: z.string().nullable(),
    }),
  ),
  text: z.string().nullable(),
});
export type WorkItem = z.infer<typeof workItemSchema>;

export const WORK_ITEM_TYPE = "posthorn.workitem.v1";
export const workItemEventSchema = cloudEventSchema(WORK_ITEM_TYPE, workItemSchema);
export type WorkItemEvent = z.infer<typeof workItemEventSchema>;

export const triggerSchema = z.strictObject({
  kind: z.enum([
    "repeated_contact",
    "deadline_near",
    "missing_enclosure",
    "missing_number",
    "churn_risk",
    "complaint_cluster",
    "device_event",
  ]),
  itemId: itemIdSchema.nullable(),
  caseId: z.string().nullable(),
  customer: z.string().nullable(),
  message: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type Trigger = z.infer<typeof triggerSchema>;

export const TRIGGER_TYPE = "posthorn.trigger.v1";
export const triggerEventSchema = cloudEventSchema(TRIGGER_TYPE, triggerSchema);
export type TriggerEvent = z.infer<typeof triggerEventSchema>;

/** The answer of a system of record, by queue or POST /receipts. */
export const receiptSchema = z.discriminatedUnion("status", [
  z.strictObject({
    workItemId: z.string().min(1),
    system: slugSchema,
    status: z.literal("accepted"),
    reference: z.string().min(1).max(200),
    at: instantSchema.optional(),
  }),
  z.strictObject({
    workItemId: z.string().min(1),
    system: slugSchema,
    status: z.literal("rejected"),
    reason: z.string().min(1).max(2000),
    at: instantSchema.optional(),
  }),
]);
export type Receipt = z.infer<typeof receiptSchema>;
