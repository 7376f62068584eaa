import { describe, expect, it } from "vitest";
import { sameValue } from "../../../shared/core/extract/same-value.ts";
import { extractFrom } from "./given-mail.ts";
import { READING_CASES } from "./prose/reading-cases.ts";

describe("which number a meter shows now", () => {
  it.each(READING_CASES)("reads the %s (%s, %s) in %s", async (field, category, language, text, expected) => {
    const { fields } = await extractFrom({ category, language, text, channel: "message" });

    const value = fields[field]?.value ?? null;
    const right = value === null || expected === null ? value === expected : sameValue(field, value, expected);
    expect(right ? expected : value).toEqual(expected);
  });

  it("takes the answer to the question what the meter shows, not the number of the meter", async () => {
    const text =
      "Bott: Die Zählernummer bitte?\nIrina: FW 220 7741\nBott: Und was zeigt er an?\nIrina: 23,871\nBott: MWh?\nIrina: ja";

    const { fields } = await extractFrom({ category: "meter_reading", text, channel: "chat", document: { reader: "chat" } });

    expect(fields.meterReading?.value).toMatchObject({ value: "23.871" });
  });
});
