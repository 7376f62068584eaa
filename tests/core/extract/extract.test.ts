import { describe, expect, it } from "vitest";
import { extractFrom, valuesFrom } from "./given-mail.ts";

describe("extraction from mails and letters", () => {
  it("tells the new address from the old one", async () => {
    const values = await valuesFrom({
      category: "address_change",
      text: "Guten Tag,\n\nwir sind umgezogen. Kundennummer: 4711-0815\n\nAlte Adresse: Hauptstr. 5, 50667 Köln\nNeue Adresse: Am Kirchbühl 4, 79235 Vogtsburg\nab dem 1.4.2026\n\nMit freundlichen Grüßen\nAnna Weber",
    });

    expect(values).toMatchObject({
      customerNumber: "4711-0815",
      address: { street: "Am Kirchbühl", houseNumber: "4", postalCode: "79235", city: "Vogtsburg", country: "DE" },
      oldAddress: { street: "Hauptstr.", houseNumber: "5", postalCode: "50667", city: "Köln", country: "DE" },
      effectiveDate: "2026-04-01",
      senderName: "Anna Weber",
    });
  });

  it("does not take a number the text rejects", async () => {
    const values = await valuesFrom({
      category: "contract_cancellation",
      language: "en",
      text: "Dear team,\n\nplease cancel my contract. My customer number is 70012345, not 70012344.\n\nKind regards\nJohn Smith",
    });

    expect(values.customerNumber).toBe("70012345");
  });

  it("prefers the newest text to the quoted history", async () => {
    const newest = "Hallo,\nmeine Kundennummer ist 552200.\nGruß Jens Krüger\n\n";
    const quote = "Am 1.2.2026 schrieb Service:\n> Ihre Kundennummer 998877 kennen wir nicht.";
    const values = await valuesFrom({
      category: "general_inquiry",
      text: newest + quote,
      document: {
        blocks: [
          { kind: "newest", start: 0, end: newest.length },
          { kind: "quote", start: newest.length, end: newest.length + quote.length },
        ],
      },
    });

    expect(values.customerNumber).toBe("552200");
  });

  it("never gives the tenant's own IBAN, VAT ID or mailbox as the sender's", async () => {
    const values = await valuesFrom({
      category: "bank_details_change",
      text: "Bitte nicht mehr auf DE02 1203 0000 0000 2020 51 überweisen.\nservice@musterwerke.example\nGruß\nJens Krüger",
    });

    expect(values.iban).toBeUndefined();
  });

  it("keeps a wrong IBAN as invalid, with the reason", async () => {
    const { fields } = await extractFrom({
      category: "bank_details_change",
      text: "Neue IBAN: DE89 3704 0044 0532 0130 01\nKundennummer 123456\nViele Grüße\nMax Müller",
    });

    expect(fields.iban?.valid).toBe(false);
    expect(fields.iban?.checks[0]?.message).toContain("check digits");
  });

  it("reads a meter reading with its meter, unit and day", async () => {
    const values = await valuesFrom({
      category: "meter_reading",
      text: "Guten Tag, mein Strom steht heute bei 48.213 kWh, Zählernummer 1ESY1160482711. Gruß, Petra Lüdtke",
    });

    expect(values).toMatchObject({
      meterReading: { value: "48213", unit: "kWh" },
      meterNumber: "1ESY1160482711",
      readingDate: "2026-03-02",
    });
  });

  it("reads ordered items with article numbers and prices", async () => {
    const values = await valuesFrom({
      category: "order",
      text: "Wir bestellen:\n- 3 Stück Druckerpatrone HP 301 (Art.-Nr. 4711-A2) zu je 12,90 €\n- 2 Packungen Kopierpapier A4\nKundennummer 552211\nMfG Sepp Kern",
    });

    expect(values.items).toEqual([
      { description: "Druckerpatrone HP 301", quantity: "3", articleNumber: "4711-A2", unitPrice: "12.90" },
      { description: "Kopierpapier A4", quantity: "2", articleNumber: null, unitPrice: null },
    ]);
  });

  it("names the right of a data protection request", async () => {
    const values = await valuesFrom({
      category: "data_protection_request",
      language: "en",
      text: "Under article 17 GDPR I ask you to delete all my data.\nThanks,\nTom Baker",
    });

    expect(values.requestType).toBe("erasure");
  });

  it("reads the position applied for", async () => {
    const values = await valuesFrom({
      category: "job_application",
      subject: "Bewerbung als Elektroniker (m/w/d)",
      text: "Sehr geehrte Frau Meier,\nhiermit bewerbe ich mich.\nMit freundlichen Grüßen\nLena Vogt",
    });

    expect(values).toMatchObject({ position: "Elektroniker (m/w/d)", senderName: "Lena Vogt" });
  });

  it("points at the words a value stands in", async () => {
    const text = "Meine Kundennummer lautet 4711-0815.";
    const { fields } = await extractFrom({ category: "general_inquiry", text });

    const place = fields.customerNumber?.provenance;
    expect(place).toMatchObject({ part: "0", start: 26, end: 35 });
    expect(text.slice(place?.start ?? 0, place?.end ?? 0)).toBe("4711-0815");
  });

  it("says with confidence that a field is absent", async () => {
    const { fields } = await extractFrom({
      category: "general_inquiry",
      text: "Guten Tag, wann haben Sie geöffnet? Gruß Jens Krüger",
    });

    expect(fields.contractNumber).toMatchObject({ value: null, confidence: 0.95 });
  });

  it("extracts the fields of a further request in the same mail as well", async () => {
    const values = await valuesFrom({
      category: "address_change",
      secondary: ["bank_details_change"],
      text: "Neue Adresse: Am Kirchbühl 4, 79235 Vogtsburg. Neue IBAN: DE89 3704 0044 0532 0130 00. Kundennummer 552211. Gruß Anna Weber",
    });

    expect(values).toMatchObject({ iban: "DE89370400440532013000", customerNumber: "552211" });
  });
});

describe("extraction from forms", () => {
  const field = (name: string, value: string, start: number) => ({
    name,
    label: name,
    value,
    kind: "text" as const,
    page: null,
    box: null,
    start,
    end: start + value.length,
  });

  it("takes form fields by their labels and puts split addresses and names together", async () => {
    const text =
      "Kundennummer: 552211\nVorname: anna\nNachname: Weber\nStraße: Am Kirchbühl\nHausnummer: 4\nPLZ: 79235\nOrt: Vogtsburg";
    const at = (value: string): number => text.indexOf(value);
    const formFields = [
      ["Kundennummer", "552211"],
      ["Vorname", "Anna"],
      ["Nachname", "Weber"],
      ["Straße", "Am Kirchbühl"],
      ["Hausnummer", "4"],
      ["PLZ", "79235"],
      ["Ort", "Vogtsburg"],
    ].map(([name = "", value = ""]) => field(name, value, Math.max(0, at(value))));
    const values = await valuesFrom({ category: "address_change", channel: "form", text, document: { formFields } });

    expect(values).toMatchObject({
      customerNumber: "552211",
      senderName: "Anna Weber",
      address: { street: "Am Kirchbühl", houseNumber: "4", postalCode: "79235", city: "Vogtsburg", country: "DE" },
    });
  });
});
