import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import { extractFrom } from "../given-mail.ts";
import { itemOf } from "./item-cases.ts";

describe("a contract that is withdrawn from", () => {
  it.each([
    ["en", "I took out the 25GB Roamer plan last week, I'd like to use my 14 days.", ["|25GB Roamer plan"]],
    ["en", "Hi, signed up for the Fibre Max bundle on Monday and changed my mind. Please cancel.", ["|Fibre Max bundle"]],
    ["en", "took out 1 dental cover plan Silver on 3 March, please undo it", ["1|dental cover plan Silver"]],
    ["de", "Gestern habe ich im Laden Tarif Smart M unterschrieben, das widerrufe ich.", ["|Tarif Smart M"]],
    ["de", "Hiermit trete ich vom Stromtarif Öko 24 zurück, abgeschlossen am 2. März.", ["|Stromtarif Öko 24"]],
    ["de", "Ich widerrufe den Vertrag SX-7711-204, Kundennummer 5502 118.", []],
    ["en", "I withdraw from my contract of 2 March, customer number 5502 118.", []],
  ])("is what it is about (%s): %s", async (language, text, things) => {
    const { fields } = await extractFrom({ category: "withdrawal", language, text, channel: "message" });

    const value = fields.items?.value ?? null;
    const expected = things.length === 0 ? null : things.map(itemOf);
    const right = value === null || expected === null ? value === expected : sameValue("items", value, expected);
    expect(right ? expected : value).toEqual(expected);
  });
});

describe("a post named in passing", () => {
  it.each([
    ["en", "Hello, I am Pilar. I look for work like pipe welder. I did it six years in Spain.", "pipe welder"],
    ["en", "My aunt saw a card in the window, she says you want a part-time bakery helper. I am 17.", "bakery helper"],
    ["de", "Hallo, hab gelesen Gemeinde sucht Platzwart. Bin handwerklich geschickt.", "Platzwart"],
  ])("is found (%s): %s", async (language, text, title) => {
    const { fields } = await extractFrom({ category: "job_application", language, text, channel: "message" });

    const value = fields.position?.value ?? null;
    expect(typeof value === "string" ? value.replace(/^part-time /u, "") : value).toBe(title);
  });

  it.each([
    ["en", "Hello, I want to apply. Tell me what you want to know."],
    ["de", "Hallo, meine Frau sucht Arbeit und ich auch."],
  ])("is not made of other words (%s): %s", async (language, text) => {
    const { fields } = await extractFrom({ category: "job_application", language, text, channel: "message" });

    expect(fields.position?.value ?? null).toBeNull();
  });
});

describe("a holder named in passing", () => {
  it.each([
    ["GB29NWBK60161331926819 its in my husbands name tho, Mr Declan Foyle, please change the direct debit", "Declan Foyle"],
    ["please take the direct debit from mums account GB29NWBK60161331926819 name Ruth Adair. from this month", "Ruth Adair"],
  ])("is found: %s", async (text, name) => {
    const { fields } = await extractFrom({ category: "bank_details_change", language: "en", text, channel: "message" });

    const value = fields.accountHolder?.value ?? "";
    expect(sameValue("accountHolder", value, name)).toBe(true);
  });
});
