import { describe, expect, it } from "vitest";
import type { Field } from "../../../../shared/schemas/extraction.ts";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom, type Given } from "../given-mail.ts";

/** From here on a value goes through without a person. */
const AUTOMATIC = 0.9;

const fieldOf = async (name: string, given: Given): Promise<Field | undefined> => (await extractFrom(given)).fields[name];

describe("a number in groups of capitals and digits", () => {
  it.each([
    ["en", "My cooker is broken. S/N 0412 QRB 70318. Thanks", "0412 QRB 70318"],
    ["de", "Die Pumpe läuft nicht. Ser.Nr. 33 1810 0042 7716 K2\nGruß", "33 1810 0042 7716 K2"],
  ])("is read whole (%s): %s", async (language, text, number) => {
    const field = await fieldOf("serialNumber", { category: "technical_fault", language, text });

    expect(field?.value).toBe(number);
  });

  it("is in doubt where more groups stand right behind", async () => {
    const text = "Die Pumpe läuft nicht. Seriennummer: 4471 KX7Q RR und sonst nichts.";

    const field = await fieldOf("serialNumber", { category: "technical_fault", text });

    expect(field?.confidence ?? 0).toBeLessThan(AUTOMATIC);
  });

  it("stays sure before an IBAN", async () => {
    const text = "Meine Kundennummer: 5521 DE89 3704 0044 0532 0130 00 ist das neue Konto.";

    const field = await fieldOf("customerNumber", { category: "bank_details_change", text });

    expect(field?.value).toBe("5521");
    expect(field?.confidence ?? 0).toBeGreaterThanOrEqual(AUTOMATIC);
  });
});

describe("the last digits of a number", () => {
  it.each([
    ["en", "Please change my bank. So far it goes to the Barclays account ending 3391."],
    ["en", "My customer account ending in 8804 needs new bank details."],
    ["de", "Bisher zahlen Sie auf das Kundenkonto endend auf 7731, bitte ändern."],
    ["de", "Es geht um das Kundenkonto mit den Endziffern 4410."],
    ["en", "My customer number, last four digits 5512, should be enough."],
  ])("are never the number (%s): %s", async (language, text) => {
    const field = await fieldOf("customerNumber", { category: "bank_details_change", language, text });

    expect(field?.value ?? null).toBeNull();
  });
});

describe("an error code beside another", () => {
  it.each([
    "Der Fehler F28 stand letzte Woche da, heute zeigt die Anlage Fehler F75.",
    "Erst Störung E04, seit gestern Störung E19.",
  ])("is for a person: %s", async (text) => {
    const field = await fieldOf("errorCode", { category: "technical_fault", text });

    expect(field?.confidence ?? 0).toBeLessThan(AUTOMATIC);
  });

  it("of the quoted history is for a person", async () => {
    const newest = "Guten Tag, am Bedienfeld ist wieder etwas anderes zu sehen.\n\n";
    const text = `${newest}> wegen der Meldung E41 kommt am Montag jemand.`;
    const blocks = [
      { kind: "newest" as const, start: 0, end: newest.length },
      { kind: "quote" as const, start: newest.length, end: text.length },
    ];

    const field = await fieldOf("errorCode", { category: "technical_fault", text, document: { blocks } });

    expect(field?.confidence ?? 0).toBeLessThan(AUTOMATIC);
  });

  it("stays sure when it is said twice", async () => {
    const text = "Die Anlage meldet Fehlercode F28. Auch nach dem Neustart kommt Fehlercode F28.";

    const field = await fieldOf("errorCode", { category: "technical_fault", text });

    expect(field?.value).toBe("F28");
    expect(field?.confidence ?? 0).toBeGreaterThanOrEqual(AUTOMATIC);
  });
});

describe("a phone of somebody in Ireland", () => {
  it.each([
    ["The pane is broken. I live in Midleton, Co Cork. Phone: 021 455 0188", "+353214550188"],
    ["The pane is broken. Mail me at nuala@tidewater.ie or phone 061 330 117", "+35361330117"],
  ])("is dialled there: %s", async (text, phone) => {
    const field = await fieldOf("phone", { category: "damage_claim", language: "en", text });

    expect(field?.value).toBe(phone);
  });

  it("is in doubt where only the euro tells of a country", async () => {
    const text = "The pane is broken, it costs €310 to mend. Phone: 061 330 117";

    const field = await fieldOf("phone", { category: "damage_claim", language: "en", text });

    expect(field?.confidence ?? 0).toBeLessThan(AUTOMATIC);
  });
});

describe("an amount beside a larger one", () => {
  it.each([
    ["de", "Die Notreparatur ist erledigt (Rechnung über 410,00 € anbei). Angebot der Firma insgesamt: 6.340,50 €."],
    ["en", "The tarpaulin was done at once (invoice for £180.00 attached). Quote of the roofer in all: £4,260.00."],
  ])("is for a person (%s): %s", async (language, text) => {
    const field = await fieldOf("amount", { category: "damage_claim", language, text });

    expect(field?.confidence ?? 0).toBeLessThan(AUTOMATIC);
  });
});

describe("a table under a ruled head", () => {
  const HEAD =
    "  Pos   Menge   Artikel                    Art.-Nr.    Einzelpreis\n  ---------------------------------------------------------\n";

  it("is read row by row, whatever the unit", async () => {
    const text = `Wir bestellen:\n\n${HEAD}   1     6 St.  Wandleuchte 20 W           WL-20-B      31,50 €\n   2    80 m    Kabelkanal weiß            KK-40         1,95 €\n\nDanke`;

    const field = await fieldOf("items", { category: "order", text });

    expect(
      sameValue("items", field?.value ?? "", [
        { description: "Wandleuchte 20 W", quantity: "6", articleNumber: "WL-20-B", unitPrice: "31.50" },
        { description: "Kabelkanal weiß", quantity: "80", articleNumber: "KK-40", unitPrice: "1.95" },
      ]),
    ).toBe(true);
  });

  it("is for a person where a numbered row was not read", async () => {
    const text =
      "Wir bestellen:\n\n1. 6 Stück Wandleuchten weiß\n2. Kabelkanal wie gehabt, Meterware nach Aufmaß\n3. 4 Stück Schalter\n\nDanke";

    const field = await fieldOf("items", { category: "order", text });

    expect(field?.confidence ?? 0).toBeLessThan(AUTOMATIC);
  });
});

describe("a name that ends in account", () => {
  it("keeps the word", async () => {
    const text =
      "Please pay the refunds to our new bank.\n\nName on account - Harbour Homes Client Account\nIBAN GB29 NWBK 6016 1331 9268 19\n\nSue";

    const field = await fieldOf("accountHolder", { category: "bank_details_change", language: "en", text });

    expect(field?.value).toBe("Harbour Homes Client Account");
  });
});

describe("a town between street and postcode", () => {
  it("is the town, not the word that goes on", async () => {
    const text = "we moved! old one was 27 Clarence Road Bristol BS6 5TT, now 4 Orchard Way, Exeter EX2 8LP. customer no 7712 04";

    const { fields } = await extractFrom({ category: "address_change", language: "en", text, channel: "chat" });

    expect(fields.oldAddress?.value).toMatchObject({ street: "Clarence Road", city: "Bristol", postalCode: "BS6 5TT" });
    expect(fields.address?.value).toMatchObject({ street: "Orchard Way", city: "Exeter" });
  });
});
