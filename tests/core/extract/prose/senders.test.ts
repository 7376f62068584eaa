import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { SELLER_CASES } from "./seller-cases.ts";
import { SENDER_CASES } from "./sender-cases.ts";

/** From here on a value may pass without a person seeing it. */
const AUTOMATIC = 0.9;

describe("who writes", () => {
  it.each([...SENDER_CASES, ...SELLER_CASES])("names $name in a $channel ($category, from $from)", async (given) => {
    const from = { name: given.from ?? "", address: "p1@mail.example" };
    const { category, language, channel, text, name, sure } = given;

    const { fields } = await extractFrom({ category, language, channel, text, ...(channel === "mail" ? { from } : {}) });

    const value = fields.senderName?.value ?? null;
    const right = value === null || name === null ? value === name : sameValue("senderName", value, name);
    const passes = (fields.senderName?.confidence ?? 0) >= AUTOMATIC;
    expect({ value: right ? name : value, passes }).toEqual({ value: name, passes: sure ?? passes });
  });
});
