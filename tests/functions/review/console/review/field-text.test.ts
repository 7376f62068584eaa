import { assert, constantFrom, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ibanHolds,
  readAddress,
  readDate,
  readDecimal,
  readField,
  valueText,
} from "../../../../../functions/review/console/review/field-text.ts";

describe("values as people write them", () => {
  it.each([
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1.234", "1234"],
    ["12,5", "12.5"],
    ["1.234.567", "1234567"],
    ["0,99", "0.99"],
    ["-7", "-7"],
    ["1 234,5", "1234.5"],
    ["abc", null],
    [",", null],
  ])("reads the number %s", (text, decimal) => {
    expect(readDecimal(text)).toBe(decimal);
  });

  it.each([
    ["24.12.2026", "2026-12-24"],
    ["1.2.26", "2026-02-01"],
    ["24/12/2026", "2026-12-24"],
    ["2026-12-24", "2026-12-24"],
    ["31.02.2026", null],
    ["morgen", null],
  ])("reads the date %s", (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it("reads money with its currency before or behind, and says what would be right otherwise", () => {
    expect(readField("money", "1.190,00 €").value).toEqual({ value: "1190.00", currency: "EUR" });
    expect(readField("money", "USD 12.50").value).toEqual({ value: "12.50", currency: "USD" });
    expect(readField("money", "zwölf")).toEqual({ value: null, problem: "check_money" });
  });

  it("checks the digits of an IBAN, however it is spaced", () => {
    expect(readField("iban", "de02 1203 0000 0000 2020 51").value).toBe("DE02120300000000202051");
    expect(readField("iban", "DE02 1203 0000 0000 2020 52").problem).toBe("check_iban_checksum");
    expect(ibanHolds("GB82WEST12345698765432")).toBe(true);
  });

  it("takes an address apart where it can", () => {
    expect(readAddress("Lindenweg 12, 04109 Leipzig", null)).toEqual({
      street: "Lindenweg",
      houseNumber: "12",
      postalCode: "04109",
      city: "Leipzig",
      country: "DE",
    });
  });

  it("writes dates and decimals in the reader's way", () => {
    expect(valueText("2026-12-24", "date", "de")).toBe("24.12.2026");
    expect(valueText("2026-12-24", "date", "en")).toBe("24/12/2026");
    expect(valueText({ value: "48213.5", unit: "kWh" }, "meter_reading", "de")).toBe("48213,5 kWh");
    expect(valueText("DE02120300000000202051", "iban", "de")).toBe("DE02 1203 0000 0000 2020 51");
  });

  it("reads what it wrote itself for any amount", () => {
    assert(
      property(integer({ min: 0, max: 99_999_999 }), constantFrom("de" as const, "en" as const), (cents, lang) => {
        const value = { value: (cents / 100).toFixed(2), currency: "EUR" };
        expect(readField("money", valueText(value, "money", lang)).value).toEqual(value);
      }),
    );
  });

  it("never throws on any text for any type", () => {
    assert(
      property(
        string({ unit: "binary", maxLength: 300 }),
        constantFrom("money", "date", "iban", "deadline", "meter_reading", "email", "decimal", "text"),
        (text, type) => {
          const reading = readField(type, text);
          expect(reading.problem === null || reading.value === null).toBe(true);
        },
      ),
    );
  });
});
