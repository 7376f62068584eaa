import type { Dashboard } from "../../../../shared/schemas/review-api.ts";
import type { BarColumn } from "../charts/stacked-bars.tsx";

export type Split = "channel" | "category";
type InflowRow = Dashboard["inflow"][number];

export interface InflowFilter {
  channel: string;
  category: string;
}

export const inflowOf = (dashboard: Dashboard, filter: InflowFilter): InflowRow[] =>
  dashboard.inflow.filter(
    (row) =>
      (filter.channel === "" || row.channel === filter.channel) && (filter.category === "" || row.category === filter.category),
  );

export const total = (rows: InflowRow[]): number => rows.reduce((sum, row) => sum + row.count, 0);

/** More series than this are one: "other". */
const MOST_SERIES = 6;
export const OTHER = "other";

const sumBy = (rows: InflowRow[], key: (row: InflowRow) => string): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.count);
  return sums;
};

export const seriesOf = (rows: InflowRow[], split: Split): string[] => {
  const ranked = [...sumBy(rows, (row) => row[split])].sort((one, other) => other[1] - one[1]).map(([name]) => name);
  return ranked.length <= MOST_SERIES ? ranked : [...ranked.slice(0, MOST_SERIES), OTHER];
};

const DAY_MS = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): string[] => {
  const first = Date.parse(from.slice(0, 10));
  const count = Math.max(1, Math.ceil((Date.parse(to) - first) / DAY_MS));
  return Array.from({ length: count }, (_, index) => dayOf(first + index * DAY_MS));
};

export interface ColumnsRequest {
  rows: InflowRow[];
  before: InflowRow[] | null;
  days: string[];
  /** Days between a day and the one it is compared with. */
  shift: number;
  series: string[];
  split: Split;
  label: (day: string) => string;
}

export const columnsOf = ({ rows, before, days, shift, series, split, label }: ColumnsRequest): BarColumn[] => {
  const named = new Set(series);
  const sums = sumBy(rows, (row) => `${row.day} ${named.has(row[split]) ? row[split] : OTHER}`);
  const earlier = before === null ? null : sumBy(before, (row) => row.day);
  return days.map((day) => ({
    label: label(day),
    values: series.map((name) => sums.get(`${day} ${name}`) ?? 0),
    before: earlier === null ? null : (earlier.get(dayOf(Date.parse(day) - shift * DAY_MS)) ?? 0),
  }));
};
