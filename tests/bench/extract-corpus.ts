import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { readFile } from "../../shared/core/parse/documents/read-file.ts";
import type { Document, Parsed, Part } from "../../shared/schemas/parsed.ts";
import { givenParsed } from "../core/extract/given-mail.ts";

export const CORPUS = new URL("../../../shared/corpora/e-invoices/", import.meta.url).pathname;

/** Core fields as an independent reading of the XML gives them: by element name, without our reader. */
export interface Truth {
  number: string | null;
  issueDate: string | null;
  currency: string | null;
  net: string | null;
  tax: string | null;
  gross: string | null;
  sellerVatId: string | null;
  iban: string | null;
}

type Tree = unknown;

function children(tree: Tree, name: string): Tree[] {
  if (typeof tree !== "object" || tree === null) return [];
  const found: Tree[] = [];
  for (const [key, value] of Object.entries(tree)) if (key === name) found.push(...(Array.isArray(value) ? value : [value]));
  return found;
}

function at(tree: Tree, ...path: string[]): Tree[] {
  let level: Tree[] = [tree];
  for (const name of path) level = level.flatMap((node) => children(node, name));
  return level;
}

function textOf(node: Tree): string | null {
  if (typeof node === "string") return node.trim() === "" ? null : node.trim();
  if (typeof node !== "object" || node === null) return null;
  for (const [key, value] of Object.entries(node)) if (key === "#text" && typeof value === "string") return value.trim();
  return null;
}

function first(nodes: Tree[]): string | null {
  for (const node of nodes) {
    const text = textOf(node);
    if (text !== null) return text;
  }
  return null;
}

function day(text: string | null): string | null {
  if (text === null) return null;
  return /^\d{8}/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` : text.slice(0, 10);
}

function amount(text: string | null): string | null {
  return text === null ? null : Number(text).toFixed(2);
}

function vat(registrations: Tree[]): string | null {
  for (const registration of registrations) {
    for (const id of children(registration, "ID")) {
      const scheme = typeof id === "object" && id !== null ? Object.entries(id).find(([key]) => key === "@_schemeID")?.[1] : null;
      if (scheme === "VA") return textOf(id)?.replace(/[ .]/g, "") ?? null;
    }
  }
  return null;
}

function ofCii(root: Tree): Truth {
  const document = at(root, "ExchangedDocument").concat(at(root, "HeaderExchangedDocument"))[0];
  const trade = at(root, "SupplyChainTradeTransaction").concat(at(root, "SpecifiedSupplyChainTradeTransaction"))[0];
  const pick = (suffix: string): Tree[] => [
    ...at(trade, `ApplicableHeaderTrade${suffix}`),
    ...at(trade, `ApplicableSupplyChainTrade${suffix}`),
  ];
  const settlement = pick("Settlement");
  const sums = settlement.flatMap((node) => [
    ...at(node, "SpecifiedTradeSettlementHeaderMonetarySummation"),
    ...at(node, "SpecifiedTradeSettlementMonetarySummation"),
  ]);
  const currency = first(settlement.flatMap((node) => at(node, "InvoiceCurrencyCode")));
  const taxes = sums.flatMap((node) => children(node, "TaxTotalAmount"));
  const own = taxes.filter(
    (node) =>
      typeof node !== "object" ||
      node === null ||
      Object.entries(node).every(([key, value]) => key !== "@_currencyID" || value === currency),
  );
  return {
    number: first(at(document, "ID")),
    issueDate: day(first(at(document, "IssueDateTime", "DateTimeString"))),
    currency,
    net: amount(first(sums.flatMap((node) => children(node, "TaxBasisTotalAmount")))),
    tax: amount(first(own)),
    gross: amount(first(sums.flatMap((node) => children(node, "GrandTotalAmount")))),
    sellerVatId: vat(pick("Agreement").flatMap((node) => at(node, "SellerTradeParty", "SpecifiedTaxRegistration"))),
    iban:
      first(
        settlement.flatMap((node) =>
          at(node, "SpecifiedTradeSettlementPaymentMeans", "PayeePartyCreditorFinancialAccount", "IBANID"),
        ),
      )?.replace(/\s/g, "") ?? null,
  };
}

function ofUbl(root: Tree): Truth {
  const sums = at(root, "LegalMonetaryTotal");
  const currency = first(at(root, "DocumentCurrencyCode"));
  const taxes = at(root, "TaxTotal").flatMap((node) => children(node, "TaxAmount"));
  const own = taxes.filter(
    (node) =>
      typeof node !== "object" ||
      node === null ||
      Object.entries(node).every(([key, value]) => key !== "@_currencyID" || value === currency),
  );
  const schemes = at(root, "AccountingSupplierParty", "Party", "PartyTaxScheme").filter(
    (node) => first(at(node, "TaxScheme", "ID")) === "VAT",
  );
  return {
    number: first(at(root, "ID")),
    issueDate: day(first(at(root, "IssueDate"))),
    currency,
    net: amount(first(sums.flatMap((node) => children(node, "TaxExclusiveAmount")))),
    tax: amount(first(own)),
    gross: amount(first(sums.flatMap((node) => children(node, "TaxInclusiveAmount")))),
    sellerVatId: first(schemes.flatMap((node) => children(node, "CompanyID")))?.replace(/[ .]/g, "") ?? null,
    iban: first(at(root, "PaymentMeans", "PayeeFinancialAccount", "ID"))?.replace(/\s/g, "") ?? null,
  };
}

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: "@_",
});

/** null where the XML is no invoice (build files, orders). */
export function truthOf(xml: string): Truth | null {
  let tree: Tree;
  try {
    tree = parser.parse(xml);
  } catch {
    return null;
  }
  const cii = [...at(tree, "CrossIndustryInvoice"), ...at(tree, "CrossIndustryDocument")];
  if (cii[0] !== undefined) return ofCii(cii[0]);
  const ubl = [...at(tree, "Invoice"), ...at(tree, "CreditNote")];
  return ubl[0] === undefined ? null : ofUbl(ubl[0]);
}

export interface CorpusFile {
  name: string;
  bytes: Uint8Array;
}

export function corpusFiles(extension: string): CorpusFile[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(CORPUS, name))) }));
}

const NO_TOOLS = { passwords: [], ocr: null, barcodes: null, raster: null, image: null };

/** The document of a PDF, and the XML inside it where there is one. */
export async function readCorpusPdf(file: CorpusFile): Promise<{ document: Document | null; xml: string | null }> {
  const reading = await readFile(
    { partId: "0", bytes: file.bytes, name: file.name, declaredType: null, role: "original", depth: 0 },
    NO_TOOLS,
  );
  const child = reading.children.find((entry) => /xml/i.test(entry.name ?? "") || /xml/i.test(entry.declaredType ?? ""));
  return { document: reading.documents[0] ?? null, xml: child === undefined ? null : new TextDecoder().decode(child.bytes) };
}

export async function documentsOf(name: string, bytes: Uint8Array, partId: string): Promise<Document[]> {
  const reading = await readFile({ partId, bytes, name, declaredType: null, role: "original", depth: 0 }, NO_TOOLS);
  return reading.documents;
}

/** An item whose only part is this document. */
export function parsedOf(documents: Document[]): Parsed {
  const base = givenParsed({ text: documents[0]?.text ?? "", category: "supplier_invoice", channel: "letter" });
  const parts: Part[] = documents.map((document) => ({
    ...(base.parts[0] ?? fail()),
    id: document.part,
    role: "original",
    reader: document.reader,
  }));
  return { ...base, parts, documents };
}

function fail(): never {
  throw new Error("the base item has no part");
}
