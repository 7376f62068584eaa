import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { DATE_CASES } from "./date-cases.ts";
import { DEVICE_CASES } from "./device-cases.ts";
import { ASKED_EFFECTIVE_CASES, EFFECTIVE_CASES } from "./effective-cases.ts";
import { LATER_DATE_CASES } from "./later-date-cases.ts";
import { PLATE_CASES } from "./plate-cases.ts";
import { SHOWN_CASES } from "./shown-cases.ts";
import { THING_CASES } from "./thing-cases.ts";

describe("what people write in prose and chats", () => {
  it.each([
    ...DATE_CASES,
    ...LATER_DATE_CASES,
    ...DEVICE_CASES,
    ...EFFECTIVE_CASES,
    ...THING_CASES,
    ...PLATE_CASES,
    ...SHOWN_CASES,
  ])("reads the %s (%s, %s) in %s", async (field, category, language, text, expected) => {
    const { fields } = await extractFrom({ category, language, text, channel: "message" });

    const value = fields[field]?.value ?? null;
    const right = value === null || expected === null ? value === expected : sameValue(field, value, expected);
    expect(right ? expected : value).toEqual(expected);
  });

  it.each(ASKED_EFFECTIVE_CASES)(
    "reads the %s (%s, %s) in the answer of %s",
    async (field, category, language, text, expected) => {
      const { fields } = await extractFrom({ category, language, text, channel: "chat", document: { reader: "chat" } });

      const value = fields[field]?.value ?? null;
      const right = value === null || expected === null ? value === expected : sameValue(field, value, expected);
      expect(right ? expected : value).toEqual(expected);
    },
  );
});
