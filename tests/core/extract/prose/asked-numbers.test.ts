import { describe, expect, it } from "vitest";
import { extractFrom } from "../given-mail.ts";

describe("numbers a chat asks for", () => {
  it.each([
    [
      "customerNumber",
      "Service: Could I take your full name and customer number?\nKim: Kim Lindqvist 5511-803",
      "address_change",
      "5511-803",
    ],
    [
      "contractNumber",
      "Guest 3108: hi, changing my bank\nService: What is your contract number?\nGuest 3108: LT-40-7719",
      "bank_details_change",
      "LT-40-7719",
    ],
    [
      "customerNumber",
      "Guest 3108: hi, changing my bank\nService: What is your contract number?\nGuest 3108: LT-40-7719",
      "bank_details_change",
      null,
    ],
  ])("read as %s of %s", async (field, text, category, expected) => {
    const given = { category, language: "en", text, channel: "chat" as const, document: { reader: "chat" } };

    const { fields } = await extractFrom(given);

    expect(fields[field]?.value ?? null).toBe(expected);
  });

  it("are read behind short words for them", async () => {
    const text = "servus, i zieh am 15.11. um. kundnr 7718 204. danke";

    const { fields } = await extractFrom({ category: "address_change", language: "de", text, channel: "mail" });

    expect(fields["customerNumber"]?.value).toBe("7718 204");
  });

  it("are no days where no calendar has them", async () => {
    const text = "Seit Mai ist das Treppenhaus nicht geputzt.\n\nMietvertrag 3308-07-59\n\nR. Berger";

    const { fields } = await extractFrom({ category: "complaint", language: "de", text, channel: "letter" });

    expect(fields["contractNumber"]?.value ?? null).toBe("3308-07-59");
  });
});
