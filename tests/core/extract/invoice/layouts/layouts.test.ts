import { describe, expect, it } from "vitest";
import { extract } from "../../../../../shared/core/extract/extract.ts";
import type { FieldValue } from "../../../../../shared/schemas/extraction.ts";
import { parsedOf } from "../../../../bench/extract-corpus.ts";
import { givenArrival, givenClassification, starterPack } from "../../given-mail.ts";
import { drawnDocument, type DrawnInvoice } from "./drawn-page.ts";
import { FOREIGN } from "./foreign-invoices.ts";
import { GERMAN } from "./german-invoices.ts";
import { LATER } from "./later-invoices.ts";

/** The pages are of made-up sellers; the pack's own identities are somebody else's. */
const pack = {
  ...starterPack(),
  ownIdentities: { names: [], emails: [], domains: [], phones: [], ibans: [], vatIds: [], postalCodes: [] },
};

async function read(invoice: DrawnInvoice): Promise<Record<string, FieldValue | null | undefined>> {
  const { fields } = await extract(
    { pack },
    {
      parsed: parsedOf([drawnDocument(invoice)]),
      classification: givenClassification({ category: "supplier_invoice", language: invoice.language }),
      arrival: givenArrival({ channel: "letter" }),
    },
  );
  return Object.fromEntries(Object.keys(invoice.expected).map((name) => [name, plain(fields[name]?.value ?? null)]));
}

const plain = (value: FieldValue | null): FieldValue | null =>
  value !== null && typeof value === "object" && "currency" in value ? value.value : value;

describe("an invoice's head and totals are read from", () => {
  it.each([...GERMAN, ...FOREIGN, ...LATER].map((invoice) => [invoice.title, invoice] as const))(
    "%s",
    async (_title, invoice) => {
      const fields = await read(invoice);

      expect(fields).toEqual(invoice.expected);
    },
  );
});
