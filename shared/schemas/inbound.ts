import { z } from "zod";
import { channelSchema, instantSchema, tenantIdSchema } from "./identifiers.ts";

/** 200 fields of 20,000 characters are far beyond any real web form and still small. */
export const MAX_FORM_FIELDS = 200;
export const MAX_FORM_VALUE_CHARACTERS = 20_000;
/** A day-long support chat has a few hundred messages. */
export const MAX_CHAT_MESSAGES = 2_000;
export const MAX_MESSAGE_CHARACTERS = 100_000;

/** Times from outside may carry an offset; they are stored as UTC. */
export const outsideInstantSchema = z.iso.datetime({ offset: true, local: true });

export const formPostSchema = z.strictObject({
  form: z.string().min(1).max(100),
  submittedAt: outsideInstantSchema.optional(),
  sender: z
    .strictObject({
      name: z.string().max(500).default(""),
      email: z.string().max(500).default(""),
      phone: z.string().max(100).default(""),
    })
    .partial()
    .optional(),
  fields: z
    .record(z.string().max(500), z.union([z.string().max(MAX_FORM_VALUE_CHARACTERS), z.number(), z.boolean()]))
    .refine((fields) => Object.keys(fields).length <= MAX_FORM_FIELDS, `at most ${MAX_FORM_FIELDS} fields`),
});
export type FormPost = z.infer<typeof formPostSchema>;

export const chatSchema = z.strictObject({
  startedAt: outsideInstantSchema.optional(),
  messages: z
    .array(
      z.strictObject({
        at: outsideInstantSchema.optional(),
        role: z.enum(["customer", "agent", "bot"]),
        name: z.string().max(500).default(""),
        text: z.string().max(MAX_MESSAGE_CHARACTERS),
      }),
    )
    .min(1)
    .max(MAX_CHAT_MESSAGES),
});
export type Chat = z.infer<typeof chatSchema>;

export const socialMessageSchema = z.strictObject({
  network: z.string().min(1).max(100),
  at: outsideInstantSchema.optional(),
  from: z.strictObject({ id: z.string().max(500).default(""), name: z.string().max(500).default("") }),
  text: z.string().max(MAX_MESSAGE_CHARACTERS),
  thread: z.string().max(500).optional(),
});
export type SocialMessage = z.infer<typeof socialMessageSchema>;

export const inboundEventSchema = z.looseObject({
  specversion: z.literal("1.0"),
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().min(1),
  time: outsideInstantSchema.optional(),
  subject: z.string().optional(),
  data: z.unknown().optional(),
});
export type InboundEvent = z.infer<typeof inboundEventSchema>;

/** `<file>.meta.json` beside a file, or the metadata of an S3 object. */
export const sidecarSchema = z.strictObject({
  receivedAt: outsideInstantSchema.optional(),
  channel: channelSchema.optional(),
  tenant: tenantIdSchema.optional(),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

/** What a door writes beside the raw object so that intake can register it: SMTP envelope, endpoint, file name. */
export const inboundMetaSchema = z.strictObject({
  tenantId: tenantIdSchema,
  channel: channelSchema,
  receivedAt: instantSchema,
  source: z.string(),
  fileName: z.string().nullable(),
  envelope: z.strictObject({ from: z.string(), to: z.array(z.string()), remoteAddress: z.string(), helo: z.string() }).nullable(),
  verdicts: z.record(z.string(), z.string()),
});
export type InboundMeta = z.infer<typeof inboundMetaSchema>;
