import { z } from "zod";

/** As the XML writes it: sign, digits, decimal point. Never a float. */
export const decimalSchema = z.string().regex(/^-?\d+(\.\d+)?$/);

const optionalText = z.string().nullable();
const optionalAmount = decimalSchema.nullable();
const optionalDate = z.iso.date().nullable();

export const invoicePartySchema = z.strictObject({
  name: optionalText,
  tradingName: optionalText,
  /** Number the other side knows this party by (customer or supplier number). */
  id: optionalText,
  /** Commercial register or similar. */
  legalId: optionalText,
  vatId: optionalText,
  taxNumber: optionalText,
  addressLines: z.array(z.string()),
  postalCode: optionalText,
  city: optionalText,
  /** ISO 3166-1 alpha-2. */
  country: optionalText,
  contactName: optionalText,
  phone: optionalText,
  email: optionalText,
});
export type InvoiceParty = z.infer<typeof invoicePartySchema>;

export const invoiceTaxSchema = z.strictObject({
  /** UNCL 5305: S, Z, E, AE, K, G, O ... */
  category: optionalText,
  rate: optionalAmount,
  basis: optionalAmount,
  amount: optionalAmount,
});

export const invoiceAllowanceSchema = z.strictObject({
  /** True adds to the total, false takes off. */
  charge: z.boolean(),
  amount: optionalAmount,
  basis: optionalAmount,
  percent: optionalAmount,
  reason: optionalText,
  taxRate: optionalAmount,
});

export const cashDiscountSchema = z.strictObject({
  days: z.number().int().nonnegative().nullable(),
  percent: optionalAmount,
  basis: optionalAmount,
});

export const invoiceLineSchema = z.strictObject({
  id: optionalText,
  name: z.string(),
  description: optionalText,
  articleNumber: optionalText,
  buyerArticleNumber: optionalText,
  quantity: optionalAmount,
  /** UN/ECE Recommendation 20 code. */
  unit: optionalText,
  unitPrice: optionalAmount,
  net: optionalAmount,
  taxCategory: optionalText,
  taxRate: optionalAmount,
});
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;

/** Core of an e-invoice or e-order (EN 16931 terms), whatever syntax carried it. */
export const eInvoiceSchema = z.strictObject({
  syntax: z.enum(["cii", "ubl", "zugferd1", "order-x"]),
  kind: z.enum(["invoice", "credit_note", "order"]),
  /** Specification identifier, e.g. `urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0`. */
  profile: optionalText,
  number: optionalText,
  issueDate: optionalDate,
  dueDate: optionalDate,
  deliveryDate: optionalDate,
  /** UNTDID 1001: 380 invoice, 381 credit note, 384 correction, 326 partial, 220 order ... */
  typeCode: optionalText,
  currency: optionalText,
  seller: invoicePartySchema,
  buyer: invoicePartySchema,
  /** Leitweg-ID with German authorities. */
  buyerReference: optionalText,
  purchaseOrder: optionalText,
  salesOrder: optionalText,
  contract: optionalText,
  precedingInvoices: z.array(z.string()),
  paymentReference: optionalText,
  paymentMeansCode: optionalText,
  ibans: z.array(z.string()),
  bic: optionalText,
  lineTotal: optionalAmount,
  allowanceTotal: optionalAmount,
  chargeTotal: optionalAmount,
  netTotal: optionalAmount,
  taxTotal: optionalAmount,
  grossTotal: optionalAmount,
  prepaid: optionalAmount,
  payable: optionalAmount,
  taxes: z.array(invoiceTaxSchema),
  paymentTerms: optionalText,
  cashDiscounts: z.array(cashDiscountSchema),
  allowances: z.array(invoiceAllowanceSchema),
  lines: z.array(invoiceLineSchema),
  notes: z.array(z.string()),
});
export type EInvoice = z.infer<typeof eInvoiceSchema>;
