import { z } from "zod";
import { fieldNameSchema } from "./identifiers.ts";
import { boxSchema, partIdSchema } from "./parsed.ts";

/** Where a value stands. Offsets into the document's text; null where it has none (header, master data). */
export const provenanceSchema = z.strictObject({
  part: partIdSchema,
  page: z.number().int().positive().nullable(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  box: boxSchema.nullable(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const evidenceSourceSchema = z.enum([
  "xml",
  "form",
  "qr",
  "template",
  "label",
  "entity",
  "header",
  "master",
  "arithmetic",
  "llm",
  "person",
]);
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>;

export const moneySchema = z.strictObject({
  /** Decimal string, never a float. */
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof moneySchema>;

export const addressSchema = z.strictObject({
  street: z.string(),
  houseNumber: z.string(),
  postalCode: z.string(),
  city: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
});
export type Address = z.infer<typeof addressSchema>;

export const meterReadingSchema = z.strictObject({
  value: z.string().regex(/^\d+(\.\d+)?$/),
  /** kWh, m3, MWh, km, pages ...; empty when the text names none. */
  unit: z.string(),
});
export type MeterReading = z.infer<typeof meterReadingSchema>;

export const deadlineSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("date"), date: z.iso.date() }),
  z.strictObject({
    kind: z.literal("duration"),
    /** ISO 8601 duration: P14D, P1M. */
    duration: z.string(),
    workingDays: z.boolean(),
    anchor: z.enum(["receipt", "letter_date", "invoice_date", "delivery", "contract_end", "unknown"]),
    /** Computed by us where the anchor is known. */
    date: z.iso.date().nullable(),
  }),
  z.strictObject({ kind: z.literal("asap") }),
]);
export type Deadline = z.infer<typeof deadlineSchema>;

export const lineItemSchema = z.strictObject({
  description: z.string(),
  quantity: z.string().nullable(),
  articleNumber: z.string().nullable(),
  unitPrice: z.string().nullable(),
});
export type LineItem = z.infer<typeof lineItemSchema>;

/** Normalised value: a string (id, IBAN, ISO date, name, code), or one of the structured values. */
export const fieldValueSchema = z.union([
  z.string(),
  moneySchema,
  addressSchema,
  meterReadingSchema,
  deadlineSchema,
  z.array(lineItemSchema),
]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const validityCheckSchema = z.strictObject({
  /** e.g. `iban_checksum`, `customer_number_mask`, `known_customer`, `sum`. */
  check: z.string(),
  result: z.enum(["pass", "fail", "not_checkable"]),
  /** A plain sentence; the console translates by `check`. */
  message: z.string(),
  proposal: fieldValueSchema.nullable(),
});
export type ValidityCheck = z.infer<typeof validityCheckSchema>;

export const fieldCandidateSchema = z.strictObject({
  value: fieldValueSchema,
  /** As it stands in the text. */
  raw: z.string(),
  confidence: z.number().min(0).max(1),
  source: evidenceSourceSchema,
  provenance: provenanceSchema.nullable(),
});
export type FieldCandidate = z.infer<typeof fieldCandidateSchema>;

export const fieldSchema = z.strictObject({
  name: fieldNameSchema,
  /** null: not found. `confidence` is then the probability that it really is absent. */
  value: fieldValueSchema.nullable(),
  raw: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  /** False as soon as one check fails. */
  valid: z.boolean(),
  checks: z.array(validityCheckSchema),
  source: evidenceSourceSchema.nullable(),
  provenance: provenanceSchema.nullable(),
  /** Other values seen, best first, at most 5. */
  candidates: z.array(fieldCandidateSchema).max(5),
  /** Filled from master data and not to be typed over without unlocking. */
  locked: z.boolean(),
});
export type Field = z.infer<typeof fieldSchema>;

export const masterMatchSchema = z.strictObject({
  kind: z.enum(["customer", "contract", "meter", "article", "own_identity"]),
  id: z.string(),
  displayName: z.string(),
  score: z.number().min(0).max(1),
  matches: z.array(z.string()),
  differs: z.array(z.string()),
  /** The customer's record says that a person is to serve them. */
  wantsPerson: z.boolean().optional(),
});
export type MasterMatch = z.infer<typeof masterMatchSchema>;

export const extractionSchema = z.strictObject({
  category: z.string(),
  fields: z.record(fieldNameSchema, fieldSchema),
  customer: masterMatchSchema.nullable(),
  /** Contradictions between sources or fields, each a review reason. */
  contradictions: z.array(z.strictObject({ code: z.string(), message: z.string(), fields: z.array(fieldNameSchema) })),
});
export type Extraction = z.infer<typeof extractionSchema>;
