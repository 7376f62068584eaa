import { describe, expect, it } from "vitest";
import { fromMinor, parseDecimal, toMinor } from "../../../../shared/core/extract/values/decimal.ts";
import { findMoney } from "../../../../shared/core/extract/values/money.ts";
import { decideConvention } from "../../../../shared/core/extract/values/number-convention.ts";
import { givenReading } from "../given-reading.ts";

const GERMAN = decideConvention("1.234,56 und 78,90", "de");
const ENGLISH = decideConvention("1,234.56 and 78.90", "en");

describe("written numbers", () => {
  it.each([
    ["1.234,56", "1234.56"],
    ["1.234.567", "1234567"],
    ["1'234.50", "1234.50"],
    ["1 234,56", "1234.56"],
    ["12,-", "12"],
    ["-5,80", "-5.80"],
    ["007", "7"],
  ])("reads %s the German way", (raw, value) => {
    const parsed = parseDecimal(raw, GERMAN);

    expect(parsed).toBe(value);
  });

  it.each(["1,2,3", "1.23.456,7,8", "abc", "1.", ""])("reads nothing from %s", (raw) => {
    const parsed = parseDecimal(raw, ENGLISH);

    expect(parsed).toBeNull();
  });

  it("decides 1.234 by the document where three decimals are possible", () => {
    const values = [parseDecimal("1.234", GERMAN, "convention"), parseDecimal("1.234", ENGLISH, "convention")];

    expect(values).toEqual(["1234", "1.234"]);
  });

  it("keeps cents exact both ways", () => {
    const there = ["0.07", "-1021.91", "12"].map(toMinor);

    expect(there).toEqual([7, -102_191, 1200]);
    expect(there.map((minor) => (minor === null ? "" : fromMinor(minor)))).toEqual(["0.07", "-1021.91", "12.00"]);
  });
});

describe("amounts in text", () => {
  it.each([
    ["Es sind 1.234,56 € offen", "1234.56", "EUR"],
    ["EUR 79,90 monatlich", "79.90", "EUR"],
    ["I paid £1,250.00 in May", "1250.00", "GBP"],
    ["CHF 1'234.50", "1234.50", "CHF"],
    ["120 Euro", "120.00", "EUR"],
    ["1.200,- €", "1200.00", "EUR"],
    ["-12,50 EUR", "-12.50", "EUR"],
  ])("reads %s", (text, value, currency) => {
    const [found] = findMoney(givenReading(text, text.includes("£") ? "en" : "de"));

    expect(found?.value).toEqual({ value, currency });
  });

  it.each(["19,00 %", "48.213 kWh", "am 12.05.2026", "14:30 Uhr", "Kundennummer 4711"])("finds no amount in %s", (text) => {
    const found = findMoney(givenReading(text));

    expect(found).toEqual([]);
  });
});
