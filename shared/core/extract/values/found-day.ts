import { daysBetween, dayParts, isoDay, type IsoDay } from "./iso-day.ts";

/** A day at a place in the text; without its year it has two readings. */
export interface FoundDay {
  start: number;
  end: number;
  day: IsoDay;
  hints: Record<string, number>;
  variants?: { past: string; future: string };
}

export type Dated = Pick<FoundDay, "day" | "hints" | "variants">;

/** A day without its year: the last one before and the next one after today; the nearer is the first guess. */
export function yearless(month: number, day: number, today: IsoDay): Dated | null {
  const { year } = dayParts(today);
  const days = [year - 1, year, year + 1]
    .map((candidate) => isoDay(candidate, month, day))
    .filter((candidate) => candidate !== null);
  const past = days.filter((candidate) => candidate <= today).at(-1);
  const future = days.find((candidate) => candidate >= today);
  if (past === undefined || future === undefined) return null;
  const nearest = daysBetween(past, today) <= daysBetween(today, future) ? past : future;
  return { day: nearest, hints: { yearless: 1 }, variants: { past, future } };
}
