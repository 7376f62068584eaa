import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { LATER_POSITION_CASES } from "./later-position-cases.ts";
import { OCCUPATION_CASES } from "./occupation-cases.ts";
import { POSITION_CASES } from "./position-cases.ts";

describe("what people apply for", () => {
  it.each([...POSITION_CASES, ...LATER_POSITION_CASES, ...OCCUPATION_CASES])(
    "reads the post (%s, subject %s) of %s",
    async (language, subject, text, position) => {
      const { fields } = await extractFrom({ category: "job_application", language, subject, text, channel: "mail" });

      const value = fields.position?.value ?? null;
      const right = value === null || position === null ? value === position : sameValue("position", value, position);
      expect(right ? position : value).toBe(position);
    },
  );

  it.each([
    ["de", "Kim: ich möchte mich bewerben\nService: Für welche Stelle interessieren Sie sich?\nKim: erzieherin", "erzieherin"],
    ["en", "Kim: hello i want to apply\nService: Great! Which role?\nKim: warehouse operative", "warehouse operative"],
    ["en", "Service: We're hiring for Delivery Driver and Shift Supervisor.\nKim: Delivery Driver please", "Delivery Driver"],
  ])("reads the post in the answer (%s) of %s", async (language, text, position) => {
    const given = { category: "job_application", language, text, channel: "chat" as const, document: { reader: "chat" } };

    const { fields } = await extractFrom(given);

    expect(fields.position?.value).toBe(position);
  });
});
