import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { LATER_POSITION_CASES } from "./later-position-cases.ts";
import { POSITION_CASES } from "./position-cases.ts";

describe("what people apply for", () => {
  it.each([...POSITION_CASES, ...LATER_POSITION_CASES])(
    "reads the post (%s, subject %s) of %s",
    async (language, subject, text, position) => {
      const { fields } = await extractFrom({ category: "job_application", language, subject, text, channel: "mail" });

      const value = fields.position?.value ?? null;
      const right = value === null || position === null ? value === position : sameValue("position", value, position);
      expect(right ? position : value).toBe(position);
    },
  );
});
