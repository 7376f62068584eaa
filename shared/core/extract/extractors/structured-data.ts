import { eInvoiceSchema, type EInvoice, type InvoiceLine } from "../../../schemas/e-invoice.ts";
import type { EvidenceSource, FieldValue, LineItem, Provenance } from "../../../schemas/extraction.ts";
import type { Document, Structured } from "../../../schemas/parsed.ts";
import { z } from "zod";
import { check, type Evidence, type Extractor } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import type { Scene } from "../scene.ts";
import { isValidIBAN } from "ibantools";
import { identifierKey } from "../values/identifiers.ts";
import { nameKey } from "../values/names.ts";

interface Fact {
  field: string;
  value: FieldValue;
  key: string;
  raw: string;
}

type Facts = (Fact | null)[];

function text(field: string, value: string | null, key: (raw: string) => string = identifierKey): Fact | null {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" ? null : { field, value: trimmed, key: key(trimmed), raw: trimmed };
}

function same(value: string): string {
  return value;
}

function cents(value: string): string {
  const [whole = "0", fraction = ""] = value.split(".");
  return `${whole}.${fraction.replace(/0+$/, "").padEnd(2, "0")}`;
}

function money(field: string, value: string | null, currency: string | null): Fact | null {
  if (value === null || currency === null || !/^[A-Z]{3}$/.test(currency)) return null;
  return { field, value: { value: cents(value), currency }, key: cents(value), raw: value };
}

function itemOf(line: InvoiceLine): LineItem {
  return { description: line.name, quantity: line.quantity, articleNumber: line.articleNumber, unitPrice: line.unitPrice };
}

function itemsFact(invoice: EInvoice): Fact | null {
  if (invoice.lines.length === 0) return null;
  const items = invoice.lines.map(itemOf);
  return { field: "items", value: items, key: itemsKey(items), raw: `${items.length} lines` };
}

export function itemsKey(items: LineItem[]): string {
  return items.map((item) => `${item.quantity ?? ""}${squeeze(item.description)}`).join("|");
}

function invoiceFacts(invoice: EInvoice): Facts {
  const { seller, currency } = invoice;
  const order = invoice.kind === "order";
  return [
    text(order ? "orderNumber" : "invoiceNumber", invoice.number),
    text(order ? "orderDate" : "invoiceDate", invoice.issueDate, same),
    text("dueDate", invoice.dueDate, same),
    text("requestedDate", order ? invoice.deliveryDate : null, same),
    text("sellerVatId", seller.vatId?.replace(/[ .]/g, "") ?? null, same),
    text("purchaseOrder", invoice.purchaseOrder ?? invoice.buyerReference),
    text("customerNumber", order ? null : invoice.buyer.id),
    text("contractNumber", invoice.contract),
    text("currency", currency, same),
    text("senderName", order ? invoice.buyer.name : seller.name, nameKey),
    text("phone", order ? invoice.buyer.phone : seller.phone),
    text("email", order ? invoice.buyer.email : seller.email, (raw) => raw.toLowerCase()),
    text("bic", invoice.bic),
    ...invoice.ibans.map((iban) => text("iban", iban.replace(/\s/g, "").toUpperCase(), same)),
    money("netTotal", invoice.netTotal, currency),
    money("taxTotal", invoice.taxTotal, currency),
    money("grossTotal", invoice.grossTotal, currency),
    money("amount", invoice.payable ?? invoice.grossTotal, currency),
    itemsFact(invoice),
  ];
}

const amountSchema = z.object({ value: z.string(), currency: z.string() }).nullable();
const epcSchema = z.looseObject({ bic: z.string(), name: z.string(), iban: z.string(), amount: amountSchema });
const swissSchema = z.looseObject({
  iban: z.string(),
  creditor: z.looseObject({ name: z.string() }).nullable(),
  amount: amountSchema,
  currency: z.string(),
});

function paymentFacts(iban: string, name: string, amount: z.infer<typeof amountSchema>): Facts {
  return [
    text("iban", iban.replace(/\s/g, "").toUpperCase(), same),
    text("accountHolder", name, nameKey),
    amount === null ? null : money("grossTotal", amount.value, amount.currency),
    amount === null ? null : money("amount", amount.value, amount.currency),
    amount === null ? null : text("currency", amount.currency, same),
  ];
}

function factsOf(structured: Structured): { facts: Facts; source: EvidenceSource } {
  if (structured.kind === "e_invoice") {
    const read = eInvoiceSchema.safeParse(structured.data);
    return { facts: read.success ? invoiceFacts(read.data) : [], source: "xml" };
  }
  if (structured.kind === "epc_qr") {
    const read = epcSchema.safeParse(structured.data);
    return {
      facts: read.success ? [...paymentFacts(read.data.iban, read.data.name, read.data.amount), text("bic", read.data.bic)] : [],
      source: "qr",
    };
  }
  if (structured.kind === "swiss_qr") {
    const read = swissSchema.safeParse(structured.data);
    return {
      facts: read.success
        ? [
            ...paymentFacts(read.data.iban, read.data.creditor?.name ?? "", read.data.amount),
            text("currency", read.data.currency, same),
          ]
        : [],
      source: "qr",
    };
  }
  return { facts: [], source: "qr" };
}

function checksOf(fact: Fact): Evidence["checks"] {
  if (fact.field !== "iban" || typeof fact.value !== "string") return [];
  return [
    isValidIBAN(fact.value)
      ? check("iban_checksum", "pass", "The check digits are right.")
      : check("iban_checksum", "fail", "The check digits do not fit."),
  ];
}

function fromDocument(scene: Scene, document: Document): Evidence[] {
  const planned = new Set(scene.fields.map((plan) => plan.name));
  return document.structured.flatMap((structured) => {
    const { facts, source } = factsOf(structured);
    const provenance: Provenance = { part: document.part, page: structured.page, start: null, end: null, box: structured.box };
    return facts
      .filter((fact) => fact !== null)
      .filter((fact) => planned.has(fact.field))
      .map((fact): Evidence => ({
        ...fact,
        source,
        provenance,
        features: { [source]: 1 },
        checks: checksOf(fact),
        extractor: structured.kind,
      }));
  });
}

/** E-invoices, payment QR codes: the sender's machine wrote them for machines. */
export const structuredData: Extractor<Scene> = {
  id: "structured-data",
  run: (scene) => scene.parsed.documents.flatMap((document) => fromDocument(scene, document)),
};
