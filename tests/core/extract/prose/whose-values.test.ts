import { describe, expect, it } from "vitest";
import { extractFrom } from "../given-mail.ts";
import type { FormField } from "../../../../shared/schemas/parsed.ts";

const field = (label: string, value: string): FormField => ({
  name: label,
  label,
  value,
  kind: "text",
  page: null,
  start: null,
  end: null,
  box: null,
});

const formOf = (fields: [label: string, value: string][]) => ({
  text: fields.map(([label, value]) => `${label}: ${value}`).join("\n"),
  document: { reader: "form", formFields: fields.map(([label, value]) => field(label, value)) },
});

const IBAN = "DE02120300000000202051";

describe("whose account, vehicle and device it is", () => {
  it.each<[text: string, language: string, from: string, expected: string]>([
    [`Neue IBAN ${IBAN}, das läuft aber noch auf Lea Sommer.`, "de", "Lea Winter", "Lea Sommer"],
    [`${IBAN}. Das Konto läuft auf meine Frau und mich (Rolf und Anne Ammann).`, "de", "Rolf Ammann", "Rolf und Anne Ammann"],
    [`pls take the bill from ${IBAN}, its my sons acct Adam Wisnie. thanks`, "en", "Jan Wisnie", "Adam Wisnie"],
    [`Please use ${IBAN} - it's the business account, Moss Carpentry Ltd, from June`, "en", "Helen Moss", "Moss Carpentry Ltd"],
    [`ab sofort zahlt meine schwester ola fuchs für mich, ihre iban ${IBAN}`, "de", "Hans Fuchs", "Ola Fuchs"],
  ])("reads the holder in %s", async (text, language, name, expected) => {
    const { fields } = await extractFrom({ category: "bank_details_change", text, language, from: { name, address: "" } });

    expect(fields["accountHolder"]?.value).toBe(expected);
  });

  it("reads the holder a customer answers with in small letters", async () => {
    const text = `Max Thorn: neue iban ${IBAN}\nService: Läuft das Konto auf Ihren Namen?\nMax Thorn: nee auf meine mutter gisela thorn`;

    const { fields } = await extractFrom({
      category: "bank_details_change",
      text,
      channel: "chat",
      document: { reader: "chat" },
    });

    expect(fields["accountHolder"]?.value).toBe("Gisela Thorn");
  });

  it("takes the plate a form asks of the sender and not the bus's", async () => {
    const given = formOf([
      ["Kennzeichen Ihres Fahrzeugs", "FR-JO 88"],
      ["Kennzeichen Bus (falls bekannt)", "FR-VG 2214"],
    ]);

    const { fields } = await extractFrom({ category: "damage_claim", channel: "form", ...given });

    expect(fields["licensePlate"]?.value).toBe("FR-JO 88");
  });

  it("keeps the whole number a form holds", async () => {
    const given = formOf([["Serial no.", "KSK 4 0771-B"]]);

    const { fields } = await extractFrom({ category: "technical_fault", language: "en", channel: "form", ...given });

    expect(fields["serialNumber"]?.value).toBe("KSK 4 0771-B");
  });

  it("takes the serial number and not the device's other number", async () => {
    const text = "Geräte-Nr.: BR-3000\nSerien-Nr.: 3000-17-00862\nFehler 0x2F";

    const { fields } = await extractFrom({ category: "technical_fault", text });

    expect(fields["serialNumber"]?.value).toBe("3000-17-00862");
  });
});
