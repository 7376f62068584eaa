/**
 * E-invoices of ../shared/corpora: the same invoice as UBL and as CII must give the same core cells, and both must
 * equal what an independent reader (Python's xml.etree) finds.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../shared/core/parse/documents/read-file.ts";
import { eInvoiceSchema, type EInvoice } from "../../shared/schemas/e-invoice.ts";
import { z } from "zod";
import type { Row } from "./parse-table.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpora/e-invoices");
/** The plain business cases of the test suite; the files themselves differ in 8 of their 528 cells. */
const BUSINESS_CASE = /^\d\d\.\d\da-INVOICE_/;
const EQUAL_CELLS_WANTED = 520;

const CELLS = {
  number: (invoice: EInvoice) => invoice.number,
  issueDate: (invoice: EInvoice) => invoice.issueDate,
  dueDate: (invoice: EInvoice) => invoice.dueDate,
  typeCode: (invoice: EInvoice) => invoice.typeCode,
  currency: (invoice: EInvoice) => invoice.currency,
  sellerName: (invoice: EInvoice) => invoice.seller.name,
  sellerVatId: (invoice: EInvoice) => invoice.seller.vatId,
  buyerName: (invoice: EInvoice) => invoice.buyer.name,
  buyerReference: (invoice: EInvoice) => invoice.buyerReference,
  purchaseOrder: (invoice: EInvoice) => invoice.purchaseOrder,
  iban: (invoice: EInvoice) => invoice.ibans[0] ?? null,
  bic: (invoice: EInvoice) => invoice.bic,
  netTotal: (invoice: EInvoice) => invoice.netTotal,
  taxTotal: (invoice: EInvoice) => invoice.taxTotal,
  grossTotal: (invoice: EInvoice) => invoice.grossTotal,
  payable: (invoice: EInvoice) => invoice.payable,
};
type Cells = Record<string, string | null>;

const referenceSchema = z.object({ file: z.string(), cells: z.record(z.string(), z.string().nullable()) });

/** "100.00" and "100" are one number. */
const comparable = (value: string | null): string | null =>
  value !== null && /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, "") : value;

const invoiceOf = async (path: string): Promise<EInvoice | null> => {
  const reading = await readFile(
    { partId: "0", bytes: new Uint8Array(readFileSync(path)), name: path, declaredType: null, role: "attachment", depth: 0 },
    { passwords: [], ocr: null, barcodes: null, raster: null, image: null },
  );
  const found = reading.documents.flatMap((document) => document.structured).find((each) => each.kind === "e_invoice");
  return found === undefined ? null : eInvoiceSchema.parse(found.data);
};

const cellsOf = (invoice: EInvoice | null): Cells =>
  Object.fromEntries(Object.entries(CELLS).map(([name, read]) => [name, invoice === null ? null : comparable(read(invoice))]));

const differences = (a: Cells, b: Cells): string[] => Object.keys(CELLS).filter((name) => a[name] !== b[name]);

const references = (paths: string[]): Map<string, Cells> => {
  const run = spawnSync("python3", [join(import.meta.dirname, "e-invoice-reference.py")], {
    input: paths.join("\n"),
    encoding: "utf8",
  });
  if (run.status !== 0) {
    throw new Error(`the independent reader did not run: ${run.stderr}`);
  }
  const lines = run.stdout
    .trim()
    .split("\n")
    .map((line) => referenceSchema.parse(JSON.parse(line)));
  return new Map(
    lines.map(({ file, cells }) => [
      file,
      Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, comparable(value)])),
    ]),
  );
};

const pairs = (): { ubl: string; cii: string }[] => {
  const folder = join(CORPUS, "xrechnung");
  return readdirSync(folder)
    .filter((name) => name.endsWith("_ubl.xml") && existsSync(join(folder, name.replace("_ubl.xml", "_uncefact.xml"))))
    .map((name) => ({ ubl: join(folder, name), cii: join(folder, name.replace("_ubl.xml", "_uncefact.xml")) }));
};

const embeddedXml = async (): Promise<{ found: number; total: number }> => {
  const files = ["horstoeko", "mustang", "factur-x"]
    .flatMap((folder) => readdirSync(join(CORPUS, folder)).map((name) => join(CORPUS, folder, name)))
    .filter((path) => path.endsWith(".pdf"));
  let [found, total] = [0, 0];
  for (const path of files) {
    const reading = await readFile(
      { partId: "0", bytes: new Uint8Array(readFileSync(path)), name: path, declaredType: null, role: "attachment", depth: 0 },
      { passwords: [], ocr: null, barcodes: null, raster: null, image: null },
    );
    const hasXml = reading.children.some(
      (child) =>
        new TextDecoder().decode(child.bytes.subarray(0, 4000)).includes("CrossIndustry") ||
        new TextDecoder().decode(child.bytes.subarray(0, 4000)).includes("SCRDMCCBDACIO"),
    );
    const isRead = reading.documents.some((document) => document.structured.some((each) => each.kind === "e_invoice"));
    total += hasXml ? 1 : 0;
    found += hasXml && isRead ? 1 : 0;
    if (hasXml && !isRead) {
      console.log(`not read: ${path}`);
    }
  }
  return { found, total };
};

interface Tally {
  cells: number;
  equal: number;
  differInFiles: number;
  wrong: number;
}

const nameOf = (path: string): string => path.split("/").at(-1) ?? path;

const compareTwins = async (pair: { ubl: string; cii: string }, reference: Map<string, Cells>): Promise<Tally> => {
  const [a, b] = [cellsOf(await invoiceOf(pair.ubl)), cellsOf(await invoiceOf(pair.cii))];
  const [ubl, cii] = [reference.get(pair.ubl) ?? {}, reference.get(pair.cii) ?? {}];
  const inFiles = differences(ubl, cii);
  const unequal = differences(a, b);
  for (const name of unequal) {
    console.log(
      `twins differ${inFiles.includes(name) ? " in the files themselves" : ""}: ${nameOf(pair.ubl)} ${name}: ${a[name]} / ${b[name]}`,
    );
  }
  const wrong = [...differences(a, ubl), ...differences(b, cii)];
  for (const name of wrong) {
    console.log(`not as the independent reader: ${nameOf(pair.ubl)} or its twin, ${name}`);
  }
  const cells = Object.keys(CELLS).length;
  return { cells, equal: cells - unequal.length, differInFiles: inFiles.length, wrong: wrong.length };
};

const add = (a: Tally, b: Tally): Tally => ({
  cells: a.cells + b.cells,
  equal: a.equal + b.equal,
  differInFiles: a.differInFiles + b.differInFiles,
  wrong: a.wrong + b.wrong,
});
const NOTHING: Tally = { cells: 0, equal: 0, differInFiles: 0, wrong: 0 };

const compareAll = async (): Promise<{ cases: Tally; both: Tally; pairs: number; cpuMs: number }> => {
  const all = pairs();
  const reference = references(all.flatMap(({ ubl, cii }) => [ubl, cii]));
  const started = process.cpuUsage();
  let [cases, others] = [NOTHING, NOTHING];
  for (const pair of all) {
    const tally = await compareTwins(pair, reference);
    if (BUSINESS_CASE.test(nameOf(pair.ubl))) {
      cases = add(cases, tally);
    } else {
      others = add(others, tally);
    }
  }
  const { user, system } = process.cpuUsage(started);
  return { cases, both: add(cases, others), pairs: all.length, cpuMs: (user + system) / 2000 / all.length };
};

export const eInvoiceRows = async (): Promise<Row[]> => {
  const { cases, both, pairs: count, cpuMs } = await compareAll();
  const { found, total } = await embeddedXml();
  return [
    {
      what: "e-invoices: embedded XML read in PDFs that have it",
      measured: `${found} of ${total}`,
      wanted: "all",
      isMet: found === total,
    },
    {
      what: "e-invoices: core cells equal in UBL and CII twins",
      measured: `${cases.equal} of ${cases.cells} (${cases.differInFiles} differ in the files themselves)`,
      wanted: `at least ${EQUAL_CELLS_WANTED}`,
      isMet: cases.equal >= EQUAL_CELLS_WANTED,
    },
    {
      what: `e-invoices: all ${count} pairs of twins`,
      measured: `${both.equal} of ${both.cells} (${both.differInFiles} differ in the files), ${cpuMs.toFixed(1)} CPU ms a file`,
      wanted: "",
      isMet: null,
    },
    {
      what: "e-invoices: cells equal to an independent reader",
      measured: `${2 * both.cells - both.wrong} of ${2 * both.cells}`,
      wanted: "all",
      isMet: both.wrong === 0,
    },
  ];
};
