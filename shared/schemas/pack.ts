import { z } from "zod";
import { autonomySchema } from "./decision.ts";
import { channelSchema, fieldNameSchema, slugSchema } from "./identifiers.ts";

/** German and English are both first languages: every word a person reads has both. */
export const labelSchema = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
export type Label = z.infer<typeof labelSchema>;

const probabilitySchema = z.number().min(0).max(1);

export const fieldTypeSchema = z.enum([
  "identifier",
  "iban",
  "bic",
  "money",
  "decimal",
  "currency",
  "date",
  "deadline",
  "address",
  "person",
  "phone",
  "email",
  "vat_id",
  "license_plate",
  "meter_reading",
  "line_items",
  "request_type",
  "text",
]);
export type FieldType = z.infer<typeof fieldTypeSchema>;

export const fieldDefinitionSchema = z.strictObject({
  type: fieldTypeSchema,
  label: labelSchema,
  /** Words customers put before the value; data, not code. */
  synonyms: z
    .strictObject({ de: z.array(z.string()).default([]), en: z.array(z.string()).default([]) })
    .default({ de: [], en: [] }),
  /** Regular expressions of the tenant's own numbers, e.g. "\\d{4}-\\d{4}"; linear-time subset. */
  masks: z.array(z.string()).default([]),
  /** Shown masked to roles that need not see it; redacted in logs and training examples. */
  sensitive: z.boolean().default(false),
});
export type FieldDefinition = z.infer<typeof fieldDefinitionSchema>;

export const categoryFieldSchema = z.strictObject({
  name: fieldNameSchema,
  required: z.boolean().default(false),
  /** Confidence from which it may go straight through. */
  threshold: probabilitySchema.default(0.9),
});
export type CategoryField = z.infer<typeof categoryFieldSchema>;

export const fourEyesSchema = z.strictObject({
  always: z.boolean().default(false),
  /** Values in these fields need two people, e.g. [iban]. */
  fields: z.array(fieldNameSchema).default([]),
  /** Amount in EUR above which two people look. */
  amountAbove: z.number().positive().nullable().default(null),
  unauthenticatedSender: z.boolean().default(false),
  /** The second person sees the first one's values marked, or an empty form first and then the differences. */
  second: z.enum(["marks", "blind"]).default("marks"),
});

export const categorySchema = z.strictObject({
  label: labelSchema,
  description: labelSchema,
  system: slugSchema,
  team: slugSchema,
  autonomy: autonomySchema,
  /** Probability from which the category itself may go straight through. */
  threshold: probabilitySchema.default(0.9),
  fields: z.array(categoryFieldSchema),
  /** At least one of these must be found (e.g. customer or contract number). */
  requireOneOf: z.array(z.array(fieldNameSchema).min(2)).default([]),
  fourEyes: fourEyesSchema.default({
    always: false,
    fields: [],
    amountAbove: null,
    unauthenticatedSender: false,
    second: "marks",
  }),
  /** Working hours until it is due, by the tenant's calendar. */
  slaHours: z.number().positive(),
  /** Period the law sets from receipt, ISO 8601: P1M (GDPR art. 12), P14D (repayment after withdrawal). */
  statutoryPeriod: z
    .string()
    .regex(/^P\d{1,3}[DWM]$/, "a period such as P14D, P2W or P1M")
    .nullable()
    .default(null),
  /** Share of automatic items drawn for people afterwards. */
  auditRate: probabilitySchema.default(0.03),
  /** Words in the text which announce an enclosure this category needs. */
  expectsEnclosure: z.boolean().default(false),
});
export type Category = z.infer<typeof categorySchema>;

/** How a work item reaches a system: its queue always; further by HTTPS, an outbox folder, JSON-RPC. Details are parsed by shared/schemas/connector.ts. */
export const systemSchema = z.strictObject({
  label: labelSchema,
  /** Keep the order of items of one case (FIFO queue). */
  fifo: z.boolean().default(false),
  /** Names of fields it gets beyond those of the category; empty: the category's. */
  needsText: z.boolean().default(true),
  /** Hours until a missing receipt alarms. */
  receiptWithinHours: z.number().positive().default(24),
  connector: z.looseObject({ kind: z.string() }).nullable().default(null),
  /** Autonomy ceiling of this system: a category is never more autonomous than the system it writes to. */
  autonomy: autonomySchema.default("auto"),
});
export type SystemOfRecord = z.infer<typeof systemSchema>;

export const teamSchema = z.strictObject({ label: labelSchema });

export const ownIdentitySchema = z.strictObject({
  names: z.array(z.string()).default([]),
  emails: z.array(z.string()).default([]),
  domains: z.array(z.string()).default([]),
  phones: z.array(z.string()).default([]),
  ibans: z.array(z.string()).default([]),
  vatIds: z.array(z.string()).default([]),
  postalCodes: z.array(z.string()).default([]),
});

export const packSchema = z.strictObject({
  name: slugSchema,
  version: z.string(),
  label: labelSchema,
  /** IANA zone of the office: SLAs and dates without zone. */
  timeZone: z.string().default("Europe/Berlin"),
  /** German federal state for holidays: BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH. */
  federalState: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("BE"),
  /** Office hours of working days, "08:00".."17:00". */
  officeHours: z.strictObject({ from: z.string(), to: z.string() }).default({ from: "08:00", to: "17:00" }),
  languages: z.array(z.enum(["de", "en"])).default(["de", "en"]),
  /** The tenant's own identities are never a sender's. */
  ownIdentities: ownIdentitySchema,
  /** Mail servers whose Authentication-Results and ARC seals count (they forward to us). */
  trustedForwarders: z.array(z.string()).default([]),
  passwords: z.array(z.string()).default([]),
  classification: z
    .strictObject({
      /** Below this the best category is not even proposed as sure. */
      unfamiliarFloor: probabilitySchema.default(0.35),
      secondaryThreshold: probabilitySchema.default(0.27),
      promisedPrecision: probabilitySchema.default(0.98),
    })
    .default({ unfamiliarFloor: 0.35, secondaryThreshold: 0.27, promisedPrecision: 0.98 }),
  fields: z.record(fieldNameSchema, fieldDefinitionSchema),
  categories: z.record(slugSchema, categorySchema),
  none: z.strictObject({ label: labelSchema, description: labelSchema, team: slugSchema, slaHours: z.number().positive() }),
  systems: z.record(slugSchema, systemSchema),
  teams: z.record(slugSchema, teamSchema),
  /** CSV or JSON files with customers, contracts, meters, articles, relative to the pack; or one https address of a look-up service. */
  masterData: z.record(slugSchema, z.string()).default({}),
  /** Optional parts, off unless set; their own schemas parse them. */
  ocr: z.looseObject({}).default({}),
  languageModel: z.looseObject({}).nullable().default(null),
  notifications: z.looseObject({}).nullable().default(null),
  /** Where triggers for CRM, marketing automation or a chatbot are brought; null: they stay on their queue for whoever reads it. */
  triggers: z
    .strictObject({ connector: z.looseObject({ kind: z.string() }).nullable().default(null) })
    .nullable()
    .default(null),
});
export type Pack = z.infer<typeof packSchema>;

export const NONE_CATEGORY = "none";

export const industrySchema = z.enum(["energy", "telecom", "insurance", "shop", "housing", "transport", "bank", "municipality"]);

export const exampleSchema = z.strictObject({
  id: z.string().min(1),
  industry: industrySchema.optional(),
  channel: channelSchema.default("mail"),
  subject: z.string().default(""),
  text: z.string().min(1),
  /** Further requests in the same text. */
  also: z.array(slugSchema).default([]),
  sentiment: z.enum(["angry", "negative", "neutral", "positive"]).default("neutral"),
  priority: z.enum(["high", "normal", "low"]).default("normal"),
});
export type Example = z.infer<typeof exampleSchema>;
export const exampleFileSchema = z.array(exampleSchema);

export const languageOfExampleSchema = z.enum(["de", "en"]);
/** An example with what its file name says. */
export type LabelledExample = Example & { category: string; language: "de" | "en" };

/** A pack with its examples and the raw bytes of its master data, as adapters load it. */
export interface LoadedPack {
  pack: Pack;
  examples: LabelledExample[];
  masterData: Record<string, Uint8Array>;
  /** SHA-256 over pack.yaml and examples: lineage of models. */
  hash: string;
  /** A model file the pack brings along; whether it is this pack's own is for `broughtModel` to say. */
  model?: Uint8Array;
}
