import { z } from "zod";

export const masterKindSchema = z.enum(["customer", "contract", "meter", "article", "own_identity"]);
export type MasterKind = z.infer<typeof masterKindSchema>;

/** One row of a customer, contract, meter or article list. Unknown columns are kept in `extra`. */
export const masterRecordSchema = z.strictObject({
  kind: masterKindSchema,
  /** The number the row is known by: customer number, contract number, meter number, article number. */
  id: z.string().min(1),
  name: z.string().default(""),
  customerNumber: z.string().default(""),
  contractNumbers: z.array(z.string()).default([]),
  meterNumbers: z.array(z.string()).default([]),
  street: z.string().default(""),
  houseNumber: z.string().default(""),
  postalCode: z.string().default(""),
  city: z.string().default(""),
  country: z.string().default(""),
  email: z.string().default(""),
  phone: z.string().default(""),
  iban: z.string().default(""),
  /** Decimal string: the last known reading of a meter. */
  lastReading: z.string().default(""),
  /** Articles: unit price, decimal string. */
  price: z.string().default(""),
  /** Customers: always to be served by a person, whatever the machine is sure of. */
  wantsPerson: z.boolean().default(false),
  extra: z.record(z.string(), z.string()).default({}),
});
export type MasterRecord = z.infer<typeof masterRecordSchema>;

/** What the item says about who it may be; every list may be empty. */
export const masterQuerySchema = z.strictObject({
  customerNumbers: z.array(z.string()),
  contractNumbers: z.array(z.string()),
  meterNumbers: z.array(z.string()),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  ibans: z.array(z.string()),
  names: z.array(z.string()),
  postalCodes: z.array(z.string()),
  streets: z.array(z.string()),
});
export type MasterQuery = z.infer<typeof masterQuerySchema>;

/** A thing an order names: by its number, by its name, or both. */
export const articleQuerySchema = z.strictObject({ articleNumber: z.string(), description: z.string() });
export type ArticleQuery = z.infer<typeof articleQuerySchema>;

export const masterHitSchema = z.strictObject({
  record: masterRecordSchema,
  score: z.number().min(0).max(1),
  /** Which of the query's facts fit, which do not: field names. */
  matches: z.array(z.string()),
  differs: z.array(z.string()),
});
export type MasterHit = z.infer<typeof masterHitSchema>;
