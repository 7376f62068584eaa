import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { HOLDER_CASES } from "./holder-cases.ts";
import { MORE_HOLDER_CASES } from "./more-holder-cases.ts";

describe("whose account it is", () => {
  it.each([...HOLDER_CASES, ...MORE_HOLDER_CASES])(
    "reads (%s, %s, from %s) %s",
    async (language, channel, from, text, holder) => {
      const name = channel === "chat" ? (text.split(":")[0] ?? "") : from;
      const document = channel === "chat" ? { reader: "chat" } : {};

      const { fields } = await extractFrom({
        category: "bank_details_change",
        language,
        text,
        channel,
        from: { name, address: "" },
        document,
      });

      const value = fields.accountHolder?.value ?? null;
      const right = value === null || holder === null ? value === holder : sameValue("accountHolder", value, holder);
      expect(right ? holder : value).toBe(holder);
    },
  );
});
