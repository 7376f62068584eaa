import { describe, expect, it } from "vitest";
import { addMonths } from "../../../shared/core/calendar/day.ts";
import { easterSunday, federalStates, holidayName, holidaysOf, isWorkingDay } from "../../../shared/core/calendar/holidays.ts";
import { addWorkingHours, calendarOf, endOfPeriod } from "../../../shared/core/calendar/working-time.ts";
import { instantAt, localTime } from "../../../shared/core/calendar/zoned-time.ts";

const office = (federalState = "BE", officeHours = { from: "08:00", to: "17:00" }) =>
  calendarOf({ timeZone: "Europe/Berlin", federalState, officeHours });

describe("Easter", () => {
  it.each([
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
    [2049, "2049-04-18"],
    [2076, "2076-04-19"],
  ])("of %i is %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});

describe("holidays of the Bundesländer", () => {
  it.each([
    ["BW", 12],
    ["BY", 13],
    ["BE", 10],
    ["BB", 12],
    ["HB", 10],
    ["HH", 10],
    ["HE", 10],
    ["MV", 11],
    ["NI", 10],
    ["NW", 11],
    ["RP", 11],
    ["SL", 12],
    ["SN", 11],
    ["ST", 11],
    ["SH", 10],
    ["TH", 11],
  ])("gives %s its %i of 2026", (state, count) => {
    expect(holidaysOf(2026, state)).toHaveLength(count);
  });

  it("knows all sixteen", () => {
    expect(new Set(federalStates).size).toBe(16);
  });

  it.each([
    ["2026-01-06", "BY", "Heilige Drei Könige"],
    ["2026-01-06", "BE", null],
    ["2026-03-08", "BE", "Internationaler Frauentag"],
    ["2022-03-08", "MV", null],
    ["2023-03-08", "MV", "Internationaler Frauentag"],
    ["2026-06-04", "NW", "Fronleichnam"],
    ["2026-08-15", "SL", "Mariä Himmelfahrt"],
    ["2026-09-20", "TH", "Weltkindertag"],
    ["2017-10-31", "BY", "Reformationstag"],
    ["2018-10-31", "BY", null],
    ["2018-10-31", "NI", "Reformationstag"],
    ["2024-11-20", "SN", "Buß- und Bettag"],
    ["2025-11-19", "SN", "Buß- und Bettag"],
    ["2023-11-22", "SN", "Buß- und Bettag"],
    ["2025-05-08", "BE", "80. Jahrestag der Befreiung"],
    ["2026-05-08", "BE", null],
  ])("%s in %s is %j", (day, state, name) => {
    expect(holidayName(day, state)).toBe(name);
  });

  it("works on the bridge day but not on Ascension Day or Saturday", () => {
    expect(["2026-05-14", "2026-05-15", "2026-05-16"].map((day) => isWorkingDay(day, "BE"))).toEqual([false, true, false]);
  });
});

describe("office hours", () => {
  it.each([
    ["within one day", "2026-03-02T09:00:00Z", 4, "2026-03-02T13:00:00.000Z"],
    ["over night", "2026-03-02T15:00:00Z", 4, "2026-03-03T10:00:00.000Z"],
    ["from before opening", "2026-03-02T03:00:00Z", 1, "2026-03-02T08:00:00.000Z"],
    ["over a weekend and the change to summer time", "2026-03-27T15:30:00Z", 9, "2026-03-30T14:30:00.000Z"],
    ["over Easter", "2026-04-02T14:00:00Z", 2, "2026-04-07T07:00:00.000Z"],
    ["from a Sunday", "2026-03-01T12:00:00Z", 1, "2026-03-02T08:00:00.000Z"],
  ])("adds them %s", (_, from, hours, due) => {
    expect(addWorkingHours(from, hours, office())).toBe(due);
  });

  it("falls back to usual hours where the pack's make no day", () => {
    expect(office("BE", { from: "17:00", to: "08:00" })).toMatchObject({ opens: 480, closes: 1020 });
  });

  it("returns to the same clock time in both halves of the year", () => {
    for (const instant of ["2026-01-15T10:30:00.000Z", "2026-07-15T10:30:00.000Z"]) {
      expect(instantAt(localTime(instant, "Europe/Berlin"), "Europe/Berlin")).toBe(instant);
    }
  });
});

describe("statutory periods", () => {
  it.each([
    ["P1M", "2026-01-31T10:00:00Z", "2026-03-02T16:00:00.000Z"],
    ["P14D", "2026-03-20T10:00:00Z", "2026-04-07T15:00:00.000Z"],
    ["P2W", "2026-03-02T23:30:00Z", "2026-03-17T16:00:00.000Z"],
  ])("%s from %s ends at %s", (period, from, end) => {
    expect(endOfPeriod(from, period, office())).toBe(end);
  });

  it("ends a month on its last day where the day is missing", () => {
    expect([addMonths("2026-01-31", 1), addMonths("2024-01-31", 1), addMonths("2026-12-15", 1)]).toEqual([
      "2026-02-28",
      "2024-02-29",
      "2027-01-15",
    ]);
  });
});
