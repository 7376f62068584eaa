import { describe, expect, it } from "vitest";
import { parseForwardDate } from "../../../../shared/core/parse/mail/forward-date.ts";
import { parseMailDate } from "../../../../shared/core/parse/mail/mail-date.ts";

describe("dates of headers", () => {
  it.each([
    ["Mon, 2 Mar 2026 09:15:00 +0100", "2026-03-02T08:15:00.000Z"],
    ["2 Mar 2026 09:15 GMT", "2026-03-02T09:15:00.000Z"],
    ["Mon, 02 Mar 26 09:15:00 EST", "2026-03-02T14:15:00.000Z"],
    ["Monday, 2-March-2026 9:15:00 (CET)", "2026-03-02T08:15:00.000Z"],
    ["2026-03-02T09:15:00+01:00", "2026-03-02T08:15:00.000Z"],
    ["Mon Mar  2 09:15:00 2026", "2026-03-02T09:15:00.000Z"],
    ["2 Mar 2026 09:15", "2026-03-02T09:15:00.000Z"],
  ])("reads %s", (raw, expected) => {
    expect(parseMailDate(raw)).toBe(expected);
  });

  it.each(["", "yesterday", "32 Mar 2026 09:15", "2 Mar 1026 09:15", "2 Foo 2026 09:15"])("says that %j is none", (raw) => {
    expect(parseMailDate(raw)).toBeNull();
  });
});

describe("dates of forwards", () => {
  it.each([
    ["Sonntag, 1. März 2026 18:30", "2026-03-01T17:30:00.000Z"],
    ["So., 1. März 2026 um 18:30 Uhr", "2026-03-01T17:30:00.000Z"],
    ["1. März 2026 um 18:30:00 MESZ", "2026-03-01T16:30:00.000Z"],
    ["01.03.26  18:30  (GMT+01:00)", "2026-03-01T17:30:00.000Z"],
    ["01.03.2026 18:30", "2026-03-01T17:30:00.000Z"],
    ["Sunday, March 1, 2026 6:30 PM", "2026-03-01T17:30:00.000Z"],
    ["Sun, Mar 1, 2026 at 6:30 PM", "2026-03-01T17:30:00.000Z"],
    ["3/1/2026 6:30 PM", "2026-03-01T17:30:00.000Z"],
    ["1 March 2026 at 18:30:00 UTC+2", "2026-03-01T16:30:00.000Z"],
    ["dimanche 1 mars 2026 à 18:30", "2026-03-01T17:30:00.000Z"],
    ["domingo, 1 de marzo de 2026 18:30", "2026-03-01T17:30:00.000Z"],
    ["domenica 1 marzo 2026 18:30", "2026-03-01T17:30:00.000Z"],
    ["2026-03-01 18:30", "2026-03-01T17:30:00.000Z"],
    ["2026年3月1日 18:30", "2026-03-01T17:30:00.000Z"],
    ["Sun, 1 Mar 2026 18:30:00 +0000", "2026-03-01T18:30:00.000Z"],
    ["sunnuntai 1. maaliskuuta 2026 18.30", "2026-03-01T17:30:00.000Z"],
  ])("reads %s by the forwarder's clock", (raw, expected) => {
    expect(parseForwardDate(raw, 60)).toBe(expected);
  });

  it("says that words without a date are none", () => {
    expect(parseForwardDate("gestern abend", 60)).toBeNull();
  });
});
