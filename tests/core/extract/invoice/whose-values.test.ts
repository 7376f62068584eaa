import { describe, expect, it } from "vitest";
import { valuesFrom } from "../given-mail.ts";

const read = (text: string) => valuesFrom({ text, category: "supplier_invoice", channel: "letter" });

describe("values that are somebody else's on an invoice", () => {
  it("are the number and the day of the invoice a credit note corrects", async () => {
    const found = await read(
      "Gutschrift Nr. GS-2026-31\nDatum: 04.05.2026\nzu unserer Rechnung RE-2026-0988 vom 17.04.2026\nNetto 50,00 EUR\n19 % MwSt 9,50 EUR\nGesamt 59,50 EUR",
    );

    expect(found).toMatchObject({ invoiceNumber: "GS-2026-31", invoiceDate: "2026-05-04" });
  });

  it("are years beside a copyright and versions of a format", async () => {
    const found = await read(
      "Ansicht Rechnung (c) Muster Software 2025\nFormat: XRechnung 3.0.2\nRechnung Nr. 55180\nRechnungsdatum 11.02.2026\nGesamtbetrag 119,00 EUR",
    );

    expect(found).toMatchObject({ invoiceNumber: "55180", invoiceDate: "2026-02-11" });
  });

  it("are days an instalment was paid and an order was given", async () => {
    const found = await read(
      "Rechnung 8812\nErfurt, den 09.03.2026\nIhre Bestellung vom 12.01.2026\nabzüglich Anzahlung vom 20.02.2026   100,00 EUR\nGesamtbetrag 400,00 EUR",
    );

    expect(found).toMatchObject({ invoiceDate: "2026-03-09" });
  });

  it("are the customer's tax number", async () => {
    const found = await read(
      "Lohr Metallbau GmbH\nUSt-IdNr.: DE129273398\n\nIhre USt-IdNr.: DE136695976\nRechnung Nr. 7001\nGesamtbetrag 100,00 EUR",
    );

    expect(found).toMatchObject({ sellerVatId: "DE129273398" });
  });
});
