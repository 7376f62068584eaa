import { describe, expect, it } from "vitest";
import { endOfDuration, findDeadlines } from "../../../../shared/core/extract/values/deadlines.ts";
import { holidayName } from "../../../../shared/core/calendar/holidays.ts";
import { rollForward } from "../../../../shared/core/extract/values/working-days.ts";
import { givenReading } from "../given-reading.ts";

describe("deadlines", () => {
  it.each([
    ["innerhalb von 14 Tagen", { kind: "duration", duration: "P14D", workingDays: false, anchor: "unknown", date: null }],
    ["binnen zwei Wochen nach Erhalt", { kind: "duration", duration: "P2W", workingDays: false, anchor: "receipt", date: null }],
    ["30 Tage netto", { kind: "duration", duration: "P30D", workingDays: false, anchor: "invoice_date", date: null }],
    ["innerhalb von 10 Werktagen", { kind: "duration", duration: "P10D", workingDays: true, anchor: "unknown", date: null }],
    ["zum nächstmöglichen Zeitpunkt", { kind: "asap" }],
    ["within 30 days of receipt", { kind: "duration", duration: "P30D", workingDays: false, anchor: "receipt", date: null }],
    ["as soon as possible", { kind: "asap" }],
  ])("reads %s", (text, value) => {
    const found = findDeadlines(givenReading(text));

    expect(found.map((entity) => entity.value)).toEqual([value]);
  });

  it("does not take a cash discount for a deadline", () => {
    const found = findDeadlines(givenReading("innerhalb von 10 Tagen 2% Skonto"));

    expect(found).toEqual([]);
  });

  it("ends a month's period on the last day of a shorter month", () => {
    const end = endOfDuration("P1M", false, { from: "2026-01-31", federalState: "BE" });

    expect(end).toBe("2026-02-28");
  });

  it("counts working days around the holidays of the federal state", () => {
    const inBavaria = endOfDuration("P1D", true, { from: "2026-01-05", federalState: "BY" });
    const inBerlin = endOfDuration("P1D", true, { from: "2026-01-05", federalState: "BE" });

    expect([inBavaria, inBerlin]).toEqual(["2026-01-07", "2026-01-06"]);
  });

  it("rolls the end of a period off Easter Monday", () => {
    const rolled = rollForward("2026-04-06", "BE");

    expect(rolled).toBe("2026-04-07");
    expect(holidayName("2026-04-03", "BE")).toBe("Karfreitag");
  });
});
