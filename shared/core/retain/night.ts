import { addDays } from "../calendar/day.ts";
import { instantAt, localTime } from "../calendar/zoned-time.ts";

/** 02:15 on the office's clock: nobody works, and no clock change skips it (Europe's are at 02:00 and 03:00, so it may be doubled, which does no harm). */
const NIGHTLY_MINUTES = 2 * 60 + 15;

/** Is the nightly round due? Also in the morning, for a machine that was off at night. `last` is when it ended last. */
export const isNightlyDue = (times: { last: string | null; now: string }, timeZone: string): boolean => {
  if (times.last === null) return true;
  const { day } = localTime(times.now, timeZone);
  const tonight = instantAt({ day, minutes: NIGHTLY_MINUTES }, timeZone);
  const due =
    Date.parse(tonight) <= Date.parse(times.now)
      ? tonight
      : instantAt({ day: addDays(day, -1), minutes: NIGHTLY_MINUTES }, timeZone);
  return Date.parse(times.last) < Date.parse(due);
};
