import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import type { FieldValue } from "../../../../shared/schemas/extraction.ts";
import type { Block, FormField } from "../../../../shared/schemas/parsed.ts";
import { extractFrom } from "../given-mail.ts";
import { LATER_MOVE_CASES } from "./later-move-cases.ts";
import { MORE_MOVE_CASES } from "./more-move-cases.ts";
import { MOVE_CASES, type MoveCase } from "./move-cases.ts";
import { TOLD_MOVE_CASES } from "./told-move-cases.ts";

/** The customer's own lines of a chat are new, everybody else's are known. */
function chatBlocks(text: string): Block[] {
  const customer = `${text.split(":")[0] ?? ""}:`;
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { kind: line.startsWith(customer) ? "newest" : "quote", start, end: Math.min(at, text.length) };
  });
}

function blocksOf(given: MoveCase, text: string): Block[] {
  if (given.channel === "chat") return chatBlocks(text);
  const signature = text.indexOf("\n--\n");
  const cut = given.quoted === undefined ? signature : given.text.length;
  if (cut < 0) return [{ kind: "newest", start: 0, end: text.length }];
  return [
    { kind: "newest", start: 0, end: cut },
    { kind: given.quoted === undefined ? "signature" : "quote", start: cut, end: text.length },
  ];
}

const isRight = (field: string, value: FieldValue | null, expected: FieldValue | null): boolean =>
  value === null || expected === null ? value === expected : sameValue(field, value, expected);

describe("where people move to and from", () => {
  it.each([...MOVE_CASES, ...MORE_MOVE_CASES, ...TOLD_MOVE_CASES])(
    "tells both addresses of ($language, $channel) $text",
    async (given) => {
      const text = given.text + (given.quoted ?? "");
      const document = { blocks: blocksOf(given, text), ...(given.channel === "chat" ? { reader: "chat" } : {}) };

      const { fields } = await extractFrom({ ...given, category: "address_change", text, document });

      const found = { address: fields.address?.value ?? null, oldAddress: fields.oldAddress?.value ?? null };
      expect(isRight("address", found.address, given.address) ? given.address : found.address).toEqual(given.address);
      expect(isRight("oldAddress", found.oldAddress, given.oldAddress) ? given.oldAddress : found.oldAddress).toEqual(
        given.oldAddress,
      );
    },
  );

  const field = (label: string, value: string): FormField => ({
    name: label,
    label,
    value,
    kind: "text",
    page: null,
    box: null,
    start: null,
    end: null,
  });

  it.each([
    ["Aktuelle Straße und Hausnummer", "Aktuelle PLZ und Ort", "Neue Straße und Hausnummer", "Neue PLZ und Ort"],
    ["Straße und Hausnummer", "PLZ und Ort", "Neue Straße und Hausnummer", "Neue PLZ und Ort"],
    ["Straße / Hausnr. (alt)", "PLZ, Ort (alt)", "Straße / Hausnr. (neu)", "PLZ, Ort (neu)"],
    ["old_street", "old_postcode_city", "new_street", "new_postcode_city"],
    ["Current street and house number", "Current postcode and town", "New street and house number", "New postcode and town"],
    ["Bisherige Adresse: Straße", "Bisherige Adresse: PLZ/Ort", "Künftige Adresse: Straße", "Künftige Adresse: PLZ/Ort"],
  ])("reads a form that asks for %s", async (oldStreet, oldPlace, newStreet, newPlace) => {
    const formFields = [
      field(oldStreet, "Im Brühl 5"),
      field(oldPlace, "72070 Tübingen"),
      field(newStreet, "Am Hafen 21"),
      field(newPlace, "70191 Stuttgart"),
    ];
    const text = formFields.map((one) => `${one.label ?? ""}: ${one.value}`).join("\n");

    const { fields } = await extractFrom({
      category: "address_change",
      text,
      channel: "form",
      document: { reader: "form", formFields },
    });

    expect(fields.address?.value).toMatchObject({
      street: "Am Hafen",
      houseNumber: "21",
      postalCode: "70191",
      city: "Stuttgart",
    });
    expect(fields.oldAddress?.value).toMatchObject({
      street: "Im Brühl",
      houseNumber: "5",
      postalCode: "72070",
      city: "Tübingen",
    });
  });

  it("takes the current address of a form that asks for no other", async () => {
    const formFields = [
      field("Aktuelle Straße", "Im Brühl 5"),
      field("Aktuelle PLZ", "72070"),
      field("Aktueller Ort", "Tübingen"),
    ];
    const text = formFields.map((one) => `${one.label ?? ""}: ${one.value}`).join("\n");

    const { fields } = await extractFrom({
      category: "technical_fault",
      text,
      channel: "form",
      document: { reader: "form", formFields },
    });

    expect(fields.address?.value).toMatchObject({ street: "Im Brühl", houseNumber: "5", postalCode: "72070", city: "Tübingen" });
  });

  it.each(LATER_MOVE_CASES)("reads the %s (%s, %s) in %s", async (field, category, language, text, expected) => {
    const { fields } = await extractFrom({ category, language, text });

    const value = fields[field]?.value ?? null;
    expect(isRight(field, value, expected) ? expected : value).toEqual(expected);
  });
});
