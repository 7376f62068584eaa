import { describe, expect, it } from "vitest";
import { isNightlyDue } from "../../../shared/core/retain/night.ts";

const due = (last: string | null, now: string): boolean => isNightlyDue({ last, now }, "Europe/Berlin");

describe("the nightly round", () => {
  it("is due from 02:15 on the office's clock, once", () => {
    const last = "2026-03-02T01:20:00.000Z";

    const times = ["2026-03-03T01:10:00.000Z", "2026-03-03T01:15:00.000Z", "2026-03-03T12:00:00.000Z"];

    expect(times.map((now) => due(last, now))).toEqual([false, true, true]);
    expect(due("2026-03-03T01:16:00.000Z", "2026-03-03T23:59:00.000Z")).toBe(false);
  });

  it("is made up for in the morning by a machine that was off at night", () => {
    expect(due("2026-02-27T01:20:00.000Z", "2026-03-02T07:00:00.000Z")).toBe(true);
  });

  it("is due on a store whose books were never kept", () => {
    expect(due(null, "2026-03-02T07:00:00.000Z")).toBe(true);
  });

  it("happens once in the nights the clock is changed", () => {
    const spring = ["2026-03-29T00:30:00.000Z", "2026-03-29T01:30:00.000Z"].map((now) => due("2026-03-28T01:20:00.000Z", now));
    const autumn = due("2026-10-25T01:20:00.000Z", "2026-10-25T12:00:00.000Z");

    expect(spring).toEqual([false, true]);
    expect(autumn).toBe(false);
  });
});
