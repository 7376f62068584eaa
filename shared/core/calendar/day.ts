/** A calendar day as ISO 8601, e.g. "2026-03-01"; no zone, no time. */
export type Day = string;

const DAY_MS = 86_400_000;
const SUNDAY = 0;

export const dayOf = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const addDays = (day: Day, count: number): Day => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === SUNDAY ? 7 : weekday;
};

/** § 188 (3) BGB: where the month lacks the day, its last day. */
export const addMonths = (day: Day, count: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return dayOf(year, month + count, Math.min(date, lastOfMonth));
};
