import { eInvoiceSchema, type EInvoice } from "../../../../schemas/e-invoice.ts";
import type { Problem } from "../../../../schemas/problem.ts";
import { at, type XmlElement } from "../xml/parse-xml.ts";
import { CII_ROOTS, readCii } from "./read-cii.ts";
import { invoiceText } from "./invoice-text.ts";
import { isUbl, readUbl } from "./read-ubl.ts";
import { MAX_INVOICE_LINES } from "../limits.ts";

export interface EInvoiceReading {
  invoice: EInvoice;
  /** "factur-x", "zugferd-1", "xrechnung-cii", "xrechnung-ubl", "ubl", "order-x" ... */
  format: string;
  /** The same for human eyes and for search. */
  text: string;
  problems: Problem[];
}

const formatOf = (invoice: EInvoice): string => {
  const profile = (invoice.profile ?? "").toLowerCase();
  if (invoice.syntax === "zugferd1") {
    return "zugferd-1";
  }
  if (invoice.syntax === "order-x") {
    return "order-x";
  }
  if (profile.includes("xrechnung")) {
    return `xrechnung-${invoice.syntax}`;
  }
  if (invoice.syntax === "ubl") {
    return profile.includes("peppol") ? "peppol-ubl" : "ubl";
  }
  return profile.includes("zugferd") ? "zugferd-2" : "factur-x";
};

/** A UBL document may travel in a business document envelope (SBDH). */
const unwrapped = (root: XmlElement): XmlElement =>
  root.name === "StandardBusinessDocument"
    ? (root.children.find((child) => isUbl(child) || Object.hasOwn(CII_ROOTS, child.name)) ?? root)
    : root;

const parseRoot = (root: XmlElement): EInvoice | null => {
  const syntax = Object.hasOwn(CII_ROOTS, root.name) ? CII_ROOTS[root.name] : undefined;
  if (syntax !== undefined) {
    return readCii(root, syntax);
  }
  return isUbl(root) ? readUbl(root) : null;
};

const lineCount = (root: XmlElement): number =>
  at(root, "InvoiceLine").length +
  at(root, "CreditNoteLine").length +
  at(root, "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem").length;

const problemsOf = (invoice: EInvoice, root: XmlElement): Problem[] => {
  const missing = (["number", "issueDate", "currency"] as const).filter((name) => invoice[name] === null);
  const problems: Problem[] =
    missing.length === 0 ? [] : [{ code: "e_invoice_incomplete", message: `The e-invoice lacks ${missing.join(", ")}.` }];
  const lines = lineCount(root);
  if (lines > MAX_INVOICE_LINES) {
    problems.push({
      code: "too_many_lines",
      message: `The e-invoice has ${lines} lines; the first ${MAX_INVOICE_LINES} were read.`,
    });
  }
  return problems;
};

/** Data of an e-invoice or e-order; null where the XML is something else. */
export const readEInvoice = (xmlRoot: XmlElement): EInvoiceReading | null => {
  const root = unwrapped(xmlRoot);
  const found = parseRoot(root);
  if (found === null) {
    return null;
  }
  const invoice = eInvoiceSchema.parse(found);
  return { invoice, format: formatOf(invoice), text: invoiceText(invoice), problems: problemsOf(invoice, root) };
};
