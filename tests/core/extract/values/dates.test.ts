import { describe, expect, it } from "vitest";
import { findDates } from "../../../../shared/core/extract/values/dates.ts";
import { givenReading } from "../given-reading.ts";

const german: [string, string][] = [
  ["am 31.12.2026", "2026-12-31"],
  ["am 1.5.26", "2026-05-01"],
  ["den 4. Januar 2025", "2025-01-04"],
  ["am 4. Jänner 2025", "2025-01-04"],
  ["bis 2026-07-15", "2026-07-15"],
  ["Ende November 2026", "2026-11-30"],
  ["gestern", "2026-03-01"],
  ["vorgestern", "2026-02-28"],
  ["letzten Freitag", "2026-02-27"],
  ["nächsten Dienstag", "2026-03-03"],
  ["vor drei Tagen", "2026-02-27"],
  ["zum Jahresende", "2026-12-31"],
  ["zum Quartalsende", "2026-03-31"],
  ["zum Monatsende", "2026-03-31"],
];
const english: [string, string][] = [
  ["on 14 March 2026", "2026-03-14"],
  ["March 14, 2026", "2026-03-14"],
  ["the 3rd of April 2026", "2026-04-03"],
  ["on 25/12/2026", "2026-12-25"],
  ["yesterday", "2026-03-01"],
  ["2 weeks ago", "2026-02-16"],
  ["end of the month", "2026-03-31"],
];

describe("dates", () => {
  it.each(german)("reads %s", (text, day) => {
    const found = findDates(givenReading(text));

    expect(found.map((entity) => entity.value)).toEqual([day]);
  });

  it.each(english)("reads %s in English", (text, day) => {
    const found = findDates(givenReading(text, "en"));

    expect(found.map((entity) => entity.value)).toEqual([day]);
  });

  it.each(["31.2.2026", "12.10 EUR", "Version 2.14", "24/7", "Tel. 030/123456", "1.234,56", "Nr. 12.05.7"])(
    "finds no date in %s",
    (text) => {
      const found = findDates(givenReading(text));

      expect(found).toEqual([]);
    },
  );

  it("keeps both readings of a day without its year", () => {
    const [found] = findDates(givenReading("zum 31.1."));

    expect(found?.variants).toEqual({ past: "2026-01-31", future: "2027-01-31" });
  });

  it("reads a slashed date as the month first where the document's other dates say so", () => {
    const found = findDates(givenReading("Invoice 03/04/2026, shipped 03/27/2026", "en"));

    expect(found.map((entity) => entity.value)).toEqual(["2026-03-04", "2026-03-27"]);
  });

  it("marks a slashed date that both conventions allow", () => {
    const [found] = findDates(givenReading("on 03/04/2026", "en"));

    expect(found?.hints.ambiguous).toBe(1);
  });
});
