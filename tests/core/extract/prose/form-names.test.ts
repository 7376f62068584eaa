import { describe, expect, it } from "vitest";
import type { FormField } from "../../../../shared/schemas/parsed.ts";
import { extractFrom } from "../given-mail.ts";

const formOf = (values: Record<string, string>): { text: string; formFields: FormField[] } => {
  const formFields = Object.entries(values).map(([label, value]): FormField => ({
    name: label,
    label,
    value,
    kind: "text",
    page: null,
    box: null,
    start: null,
    end: null,
  }));
  return { formFields, text: formFields.map((field) => `${field.label ?? ""}: ${field.value}`).join("\n") };
};

describe("names and things in forms", () => {
  it.each([
    [{ "Name, Vorname": "Huber, Franz" }, "", "Franz Huber"],
    [{ Vorname: "Franz", Name: "Huber" }, "", "Franz Huber"],
    [{ "First name": "Ann", Surname: "Cole" }, "", "Ann Cole"],
    [{ "Vor- und Nachname": "franz huber" }, "", "Franz Huber"],
    [{ Name: "Huber", Grund: "Wartung" }, "Franz Huber", "Franz Huber"],
    [{ "Full name": "Ann Cole" }, "Ann Cole", "Ann Cole"],
  ])("names the sender of %o (signed in: %s)", async (values, signedIn, name) => {
    const { text, formFields } = formOf(values);
    const from = { name: signedIn, address: "" };

    const { fields } = await extractFrom({
      category: "technical_fault",
      text,
      channel: "form",
      from,
      document: { reader: "form", formFields },
    });

    expect(fields.senderName?.value).toBe(name);
  });

  it("takes the sender as holder where the form says the account is in their own name", async () => {
    const { text, formFields } = formOf({ IBAN: "DE89370400440532013000", "Account in your own name?": "yes" });
    const from = { name: "Anna Huber", address: "" };

    const { fields } = await extractFrom({
      category: "bank_details_change",
      language: "en",
      text,
      channel: "form",
      from,
      document: { reader: "form", formFields },
    });

    expect(fields.accountHolder?.value).toBe("Anna Huber");
  });

  it("reads numbered pairs of product and count", async () => {
    const { text, formFields } = formOf({ "Produkt 1": "Stuhl Nova", "Menge 1": "4", "Produkt 2": "Tisch Nova", "Menge 2": "1" });

    const { fields } = await extractFrom({ category: "order", text, channel: "form", document: { reader: "form", formFields } });

    expect(fields.items?.value).toMatchObject([
      { description: "Stuhl Nova", quantity: "4" },
      { description: "Tisch Nova", quantity: "1" },
    ]);
  });
});
