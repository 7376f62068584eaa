import type { Pack } from "../../schemas/pack.ts";
import { addDays, addMonths, type Day } from "./day.ts";
import { isWorkingDay } from "./holidays.ts";
import { instantAt, localTime } from "./zoned-time.ts";

export interface BusinessCalendar {
  timeZone: string;
  federalState: string;
  /** Minutes since midnight. */
  opens: number;
  closes: number;
}

/** Nothing is due later than this many days away: a bound for the loop, far beyond any SLA. */
const MAX_DAYS = 3660;
const DEFAULT_OPENS = 8 * 60;
const DEFAULT_CLOSES = 17 * 60;

export const calendarOf = (pack: Pick<Pack, "timeZone" | "federalState" | "officeHours">): BusinessCalendar => {
  const opens = minutesOf(pack.officeHours.from) ?? DEFAULT_OPENS;
  const closes = minutesOf(pack.officeHours.to) ?? DEFAULT_CLOSES;
  const usable = closes > opens;
  return {
    timeZone: pack.timeZone,
    federalState: pack.federalState,
    opens: usable ? opens : DEFAULT_OPENS,
    closes: usable ? closes : DEFAULT_CLOSES,
  };
};

const minutesOf = (clock: string): number | null => {
  const match = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(clock);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
};

/** The instant at which so many office hours have passed since `from`. */
export const addWorkingHours = (from: string, hours: number, calendar: BusinessCalendar): string => {
  const start = localTime(from, calendar.timeZone);
  let { day } = start;
  let minutes = Math.max(start.minutes, calendar.opens);
  let left = hours * 60;
  for (let count = 0; count < MAX_DAYS; count += 1) {
    if (isWorkingDay(day, calendar.federalState)) {
      const available = Math.max(0, calendar.closes - minutes);
      if (left <= available) return instantAt({ day, minutes: minutes + left }, calendar.timeZone);
      left -= available;
    }
    day = addDays(day, 1);
    minutes = calendar.opens;
  }
  return instantAt({ day, minutes }, calendar.timeZone);
};

/** § 193 BGB: a period that ends on a Saturday, Sunday or holiday ends on the next working day. */
export const nextWorkingDay = (day: Day, federalState: string): Day => {
  let next = day;
  while (!isWorkingDay(next, federalState)) next = addDays(next, 1);
  return next;
};

/** End of office hours on a day. */
export const endOfDay = (day: Day, calendar: BusinessCalendar): string =>
  instantAt({ day, minutes: calendar.closes }, calendar.timeZone);

/** When a statutory period (P14D, P2W, P1M) that begins with the receipt ends: the day of receipt does not count (§ 187 BGB). */
export const endOfPeriod = (receivedAt: string, period: string, calendar: BusinessCalendar): string | null => {
  const match = /^P(\d{1,3})([DWM])$/.exec(period);
  if (match === null) return null;
  const count = Number(match[1]);
  const { day } = localTime(receivedAt, calendar.timeZone);
  const end = match[2] === "M" ? addMonths(day, count) : addDays(day, match[2] === "W" ? count * 7 : count);
  return endOfDay(nextWorkingDay(end, calendar.federalState), calendar);
};
