import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { TOLD_DATE_CASES } from "./told-date-cases.ts";

describe("which day is meant", () => {
  it.each(TOLD_DATE_CASES)("reads the %s (%s, %s) in %s", async (field, category, language, text, expected) => {
    const { fields } = await extractFrom({ category, language, text, channel: "message" });

    const value = fields[field]?.value ?? null;
    const right = value === null || expected === null ? value === expected : sameValue(field, value, expected);
    expect(right ? expected : value).toEqual(expected);
  });

  it.each([
    ["requestedDate", "appointment_request", "en", "Service: We have 12 March or 17 March.\nKim: 17th please", "2026-03-17"],
    [
      "effectiveDate",
      "bank_details_change",
      "de",
      "Service: Der Einzug für März ist schon raus. Dann zum 01.04.2026?\nKim: ja passt danke",
      "2026-04-01",
    ],
  ])("reads the %s (%s, %s) in the answer of %s", async (field, category, language, text, day) => {
    const given = { category, language, text, channel: "chat" as const, document: { reader: "chat" } };

    const { fields } = await extractFrom(given);

    const value = fields[field]?.value ?? null;
    expect(value !== null && sameValue(field, value, { kind: "date", date: day }) ? day : value).toBe(day);
  });
});
