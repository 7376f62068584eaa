import { localTime } from "../../calendar/zoned-time.ts";

/** A calendar day, YYYY-MM-DD. */
export type IsoDay = string;

const DAY_MS = 86_400_000;

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** null for days that do not exist (31.2.) and years outside 1900..2099. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function dayParts(day: IsoDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function toUtc(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(toUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** § 188 BGB: a month later is the same day number, or the month's last day where it has none. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const { year, month, day: number } = dayParts(day);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  return isoDay(newYear, newMonth, Math.min(number, daysInMonth(newYear, newMonth))) ?? day;
}

export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** 1 = Monday .. 7 = Sunday. */
export function weekday(day: IsoDay): number {
  return new Date(toUtc(day)).getUTCDay() || 7;
}

/** Monday of an ISO week. */
export function isoWeekStart(year: number, week: number): IsoDay | null {
  if (week < 1 || week > 53) return null;
  const january4 = isoDay(year, 1, 4);
  if (january4 === null) return null;
  return addDays(january4, (week - 1) * 7 - (weekday(january4) - 1));
}

/** The day an instant falls on in a zone. */
export function localDay(instant: string, timeZone: string): IsoDay {
  return localTime(instant, timeZone).day;
}
