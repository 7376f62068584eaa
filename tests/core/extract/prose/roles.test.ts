import { describe, expect, it } from "vitest";
import type { Block } from "../../../../shared/schemas/parsed.ts";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom, valuesFrom } from "../given-mail.ts";
import { MORE_ROLE_CASES } from "./more-role-cases.ts";
import { ROLE_CASES } from "./role-cases.ts";

describe("whose day, number or sum it is", () => {
  it.each([...ROLE_CASES, ...MORE_ROLE_CASES])(
    "tells the %s (%s, %s) in %s",
    async (field, category, language, text, expected) => {
      const { fields } = await extractFrom({ category, language, text, channel: "message" });

      const value = fields[field]?.value ?? null;
      const right = value === null || expected === null ? value === expected : sameValue(field, value, expected);
      expect(right ? expected : value).toEqual(expected);
    },
  );

  it("reads on over the line breaks of a letter", async () => {
    const text =
      "Ich kündige den Stellplatz TG 44 in der Tiefgarage fristgerecht mit Wirkung zum\nAblauf des 31. Mai 2026. Den Handsender bringe ich am 1.\nJuni ins Büro.";

    const values = await valuesFrom({ category: "contract_cancellation", text, channel: "letter" });

    expect(values.effectiveDate).toBe("2026-05-31");
  });

  it("takes a number from the history where the sender's own words name none", async () => {
    const newest = "Hallo, bitte ändern Sie meine Adresse auf Kortumstr. 58, 44787 Bochum. Selin Aydemir\n\n";
    const quote = "> Sehr geehrte Frau Aydemir,\n> Ihre Kundennummer: MW-5519034\n> Ihr Kundenservice";
    const blocks: Block[] = [
      { kind: "newest", start: 0, end: newest.length },
      { kind: "quote", start: newest.length, end: newest.length + quote.length },
    ];

    const values = await valuesFrom({ category: "address_change", text: newest + quote, document: { blocks } });

    expect(values.customerNumber).toBe("MW-5519034");
  });

  it("keeps to the sender's own number where the history names another", async () => {
    const newest = "Hallo, Kundennummer 4471882, bitte ändern Sie meine Adresse auf Kortumstr. 58, 44787 Bochum.\n\n";
    const quote = "> Ihre Kundennummer: MW-5519034";
    const blocks: Block[] = [
      { kind: "newest", start: 0, end: newest.length },
      { kind: "quote", start: newest.length, end: newest.length + quote.length },
    ];

    const values = await valuesFrom({ category: "address_change", text: newest + quote, document: { blocks } });

    expect(values.customerNumber).toBe("4471882");
  });

  it("gives each of two answers to the question it belongs to", async () => {
    const text =
      "Bot: Which message do you see, and what is your customer number?\nIda Bell: it says AUTH-4012 try later. 88 0071 33\n";
    const asked = text.indexOf("Ida Bell");
    const blocks: Block[] = [
      { kind: "quote", start: 0, end: asked },
      { kind: "newest", start: asked, end: text.length },
    ];

    const values = await valuesFrom({
      category: "technical_fault",
      language: "en",
      text,
      channel: "chat",
      document: { blocks, reader: "chat" },
    });

    expect(values).toMatchObject({ errorCode: "AUTH-4012", customerNumber: "88 0071 33" });
  });

  it("reads a British mobile number of a range that nobody has been given, and says so", async () => {
    const { fields } = await extractFrom({
      category: "technical_fault",
      language: "en",
      text: "Our boiler flashes F75. We are at 29 Bridge Street, Worcester WR1 3NJ. You can reach me on 07700 900283",
    });

    expect(fields.phone?.value).toBe("+447700900283");
    expect(fields.phone?.valid).toBe(false);
  });

  it("never lets a piece of a longer number through unseen", async () => {
    const { fields } = await extractFrom({
      category: "complaint",
      text: "Kundennummer 990 4417 2 Stück fehlen",
      channel: "message",
    });

    expect(fields.customerNumber?.confidence ?? 0).toBeLessThan(0.9);
  });
});
