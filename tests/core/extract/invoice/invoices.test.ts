import { describe, expect, it } from "vitest";
import { extract } from "../../../../shared/core/extract/extract.ts";
import { decideTotals } from "../../../../shared/core/extract/invoice/joint-amounts.ts";
import type { Evidence } from "../../../../shared/core/extract/evidence.ts";
import { trainingInvoice } from "../../../bench/extract-training-invoices.ts";
import { givenArrival, givenClassification, givenParsed, starterPack } from "../given-mail.ts";
import { givenEInvoice } from "./given-e-invoice.ts";

const pack = starterPack();

const run = (text: string, structured: Parameters<typeof givenParsed>[0]["document"]) =>
  extract(
    { pack },
    {
      parsed: givenParsed({ category: "supplier_invoice", text, document: structured ?? {} }),
      classification: givenClassification({ category: "supplier_invoice" }),
      arrival: givenArrival({ channel: "letter" }),
    },
  );

const amount = (field: string, value: string, label: number): Evidence => ({
  field,
  value: { value, currency: "EUR" },
  key: value,
  raw: value,
  source: "label",
  provenance: null,
  features: { label, labelled: label >= 0.7 ? 1 : 0 },
  checks: [],
  extractor: "test",
});
const page = (amounts: Record<string, string[]>): Evidence[] => {
  const all = [...new Set(Object.values(amounts).flat())];
  return ["netTotal", "taxTotal", "grossTotal"].flatMap((field) =>
    all.map((value) => amount(field, value, amounts[field]?.includes(value) === true ? 1 : 0)),
  );
};

describe("invoices", () => {
  it("takes the fields of an e-invoice as they are", async () => {
    const { fields } = await run("", {
      structured: [{ kind: "e_invoice", format: "xrechnung-ubl", data: givenEInvoice(), page: null, box: null }],
    });

    expect(fields.invoiceNumber).toMatchObject({ value: "RE-2026/17", source: "xml" });
    expect(fields.grossTotal?.value).toEqual({ value: "119.00", currency: "EUR" });
    expect(fields.items?.value).toEqual([{ description: "Beratung", quantity: "2", articleNumber: null, unitPrice: "50.00" }]);
    expect(
      Object.values(fields)
        .filter((field) => field.source === "xml")
        .every((field) => field.confidence > 0.95),
    ).toBe(true);
  });

  it("objects where the page says something else than the data", async () => {
    const text =
      "Rechnungsnummer: RE-2026/99\nRechnungsdatum: 01.03.2026\nNettobetrag 100,00 EUR\n19% MwSt 19,00 EUR\nGesamtbetrag 119,00 EUR";
    const pages = [{ number: 1, width: 595, height: 842, start: 0, end: text.length, source: "text_layer" as const, words: [] }];
    const { contradictions } = await run(text, {
      pages,
      structured: [{ kind: "e_invoice", format: "factur-x", data: givenEInvoice(), page: null, box: null }],
    });

    expect(contradictions).toContainEqual(expect.objectContaining({ code: "data_differs_from_page", fields: ["invoiceNumber"] }));
  });

  it("reads the payment data of an EPC and of a Swiss QR code", async () => {
    const epc = {
      kind: "epc_qr" as const,
      format: "QRCode",
      data: {
        bic: "BELADEBEXXX",
        name: "Hofer GmbH",
        iban: "DE89370400440532013000",
        amount: { value: "119.00", currency: "EUR" },
      },
      page: 1,
      box: null,
    };
    const swiss = {
      kind: "swiss_qr" as const,
      format: "QRCode",
      data: { iban: "CH9300762011623852957", creditor: { name: "Muster AG" }, amount: null, currency: "CHF" },
      page: 1,
      box: null,
    };
    const first = await run("", { structured: [epc] });
    const second = await run("", { structured: [swiss] });

    expect([first.fields.iban?.value, first.fields.bic?.value, first.fields.grossTotal?.value]).toEqual([
      "DE89370400440532013000",
      "BELADEBEXXX",
      { value: "119.00", currency: "EUR" },
    ]);
    expect([second.fields.iban?.value, second.fields.currency?.value]).toEqual(["CH9300762011623852957", "CHF"]);
  });

  it("chooses totals that add up over those that only stand near a label", () => {
    const totals = decideTotals(page({ netTotal: ["100.00", "80.00"], taxTotal: ["19.00"], grossTotal: ["119.00", "60.00"] }));

    expect(totals).toMatchObject({ net: 10_000, tax: 1_900, gross: 11_900 });
  });

  it("takes the sum of several tax rates for the total", () => {
    const totals = decideTotals(
      page({
        netTotal: ["321.40", "127.59", "448.99"],
        taxTotal: ["61.07", "8.93", "70.00"],
        grossTotal: ["382.47", "136.52", "518.99"],
      }),
    );

    expect(totals).toMatchObject({ net: 44_899, tax: 7_000, gross: 51_899 });
  });

  it("finds the totals of a credit note below zero", () => {
    const totals = decideTotals(page({ netTotal: ["-100.00"], taxTotal: ["-19.00"], grossTotal: ["-119.00"] }));

    expect(totals).toMatchObject({ net: -10_000, tax: -1_900, gross: -11_900 });
  });

  it("counts payment terms from the invoice date", async () => {
    const { fields } = await run(
      "Rechnungsnummer: 4711-26\nRechnungsdatum: 02.03.2026\nGesamtbetrag 119,00 EUR\nZahlbar innerhalb von 14 Tagen ohne Abzug",
      {},
    );

    expect(fields.dueDate).toMatchObject({ value: "2026-03-16", source: "arithmetic" });
  });

  it("reads the table of a page by its columns and checks that it adds up", async () => {
    const document = trainingInvoice(90_001);
    const { fields } = await extract(
      { pack },
      { parsed: document.parsed, classification: givenClassification(document), arrival: givenArrival(document) },
    );

    expect(fields.items?.value).toEqual(document.expected.items);
    expect(fields.items?.checks).toContainEqual(expect.objectContaining({ check: "table_sum", result: "pass" }));
  });
});
