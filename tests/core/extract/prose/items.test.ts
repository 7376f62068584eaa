import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { ITEM_CASES, itemOf } from "./item-cases.ts";
import { LATER_ITEM_CASES } from "./later-item-cases.ts";
import { TOLD_ITEM_CASES } from "./told-item-cases.ts";

describe("what is ordered and sent back", () => {
  it.each([...ITEM_CASES, ...LATER_ITEM_CASES, ...TOLD_ITEM_CASES])(
    "reads the things of an %s (%s): %s",
    async (category, language, text, things) => {
      const { fields } = await extractFrom({ category, language, text, channel: "message" });

      const value = fields.items?.value ?? null;
      const expected = things.length === 0 ? null : things.map(itemOf);
      const right = value === null || expected === null ? value === expected : sameValue("items", value, expected);
      expect(right ? expected : value).toEqual(expected);
    },
  );
});
