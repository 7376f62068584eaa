import { describe, expect, it } from "vitest";
import { changeOf, ticksOf } from "../../../../../functions/review/console/charts/scale.ts";
import {
  columnsOf,
  daysBetween,
  inflowOf,
  OTHER,
  seriesOf,
  total,
} from "../../../../../functions/review/console/pages/dashboard-figures.ts";
import { fakeDashboard } from "../../../../support/fake-pages.ts";

describe("plots", () => {
  it("have round steps that reach above the greatest value", () => {
    expect(ticksOf(397)).toEqual([0, 100, 200, 300, 400]);
    expect(ticksOf(0)).toEqual([0, 1]);
    expect(ticksOf(0.07).at(-1)).toBeGreaterThanOrEqual(0.07);
    expect(changeOf(3, 0)).toBeNull();
  });

  it("add up to what came in, also when series are gathered under other", () => {
    const dashboard = fakeDashboard("2026-11-01T00:00:00Z", "2026-11-08T00:00:00Z");
    const rows = inflowOf(dashboard, { channel: "mail", category: "" });
    const series = seriesOf(rows, "category").slice(0, 2).concat(OTHER);

    const columns = columnsOf({
      rows,
      before: rows,
      days: daysBetween(dashboard.from, dashboard.to),
      shift: 7,
      series,
      split: "category",
      label: (day) => day,
    });

    expect(columns).toHaveLength(7);
    expect(columns.flatMap((column) => column.values).reduce((sum, value) => sum + value, 0)).toBe(total(rows));
    expect(columns.every((column) => column.before === 0)).toBe(true);
  });
});
