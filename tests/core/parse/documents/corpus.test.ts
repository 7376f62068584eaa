import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eInvoiceSchema, type EInvoice } from "../../../../shared/schemas/e-invoice.ts";
import { read } from "./build/read.ts";

const CORPUS = join(import.meta.dirname, "../../../../../shared/corpora");
const absent = existsSync(CORPUS) ? "" : " (not run: ../shared/corpora is absent)";

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(join(CORPUS, path)));

const invoiceOf = async (path: string): Promise<EInvoice> => {
  const reading = await read(bytes(path), { name: path });
  return eInvoiceSchema.parse(reading.documents[0]?.structured[0]?.data);
};

const cells = (invoice: EInvoice): (string | null)[] => [
  invoice.number,
  invoice.issueDate,
  invoice.dueDate,
  invoice.typeCode,
  invoice.currency,
  invoice.seller.name,
  invoice.seller.vatId,
  invoice.buyer.name,
  invoice.buyerReference,
  invoice.purchaseOrder,
  invoice.ibans[0] ?? null,
  invoice.bic,
  ...[invoice.netTotal, invoice.taxTotal, invoice.grossTotal, invoice.payable].map((amount) =>
    amount === null ? null : String(Number(amount)),
  ),
];

describe(`material nobody here wrote${absent}`, () => {
  it.skipIf(absent !== "")("gives at least 520 of 528 equal cells in invoices published as UBL and as CII", async () => {
    const names = readdirSync(join(CORPUS, "e-invoices/xrechnung")).filter(
      (name) =>
        /^\d\d\.\d\da-INVOICE_ubl\.xml$/.test(name) &&
        existsSync(join(CORPUS, "e-invoices/xrechnung", name.replace("_ubl", "_uncefact"))),
    );

    let [equal, total] = [0, 0];
    for (const name of names) {
      const [ubl, cii] = [
        cells(await invoiceOf(`e-invoices/xrechnung/${name}`)),
        cells(await invoiceOf(`e-invoices/xrechnung/${name.replace("_ubl", "_uncefact")}`)),
      ];
      equal += ubl.filter((cell, at) => cell === cii[at]).length;
      total += ubl.length;
    }

    expect(total).toBe(528);
    expect(equal).toBeGreaterThanOrEqual(520);
  });

  it.skipIf(absent !== "")(
    "ends in one reading for every PDF, with text or the reason why not",
    async () => {
      const files = ["pdf/pdf-lib", "pdf/swiss-qr-bill", "e-invoices/mustang", "e-invoices/horstoeko"]
        .flatMap((folder) => readdirSync(join(CORPUS, folder)).map((name) => `${folder}/${name}`))
        .filter((path) => path.endsWith(".pdf"));

      const readings = await Promise.all(files.map(async (path) => read(bytes(path), { name: path })));

      expect(files.length).toBeGreaterThan(80);
      expect(readings.every((reading) => reading.documents.length === 1 || reading.problems.length > 0)).toBe(true);
      expect(readings.filter((reading) => reading.problems.some((problem) => problem.code === "locked_pdf"))).toHaveLength(2);
    },
    120_000,
  );
});
