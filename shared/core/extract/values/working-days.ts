import { isWorkingDay } from "../../calendar/holidays.ts";
import { addDays, type IsoDay } from "./iso-day.ts";

export function addWorkingDays(from: IsoDay, count: number, federalState: string): IsoDay {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, federalState)) left -= 1;
  }
  return day;
}

/** § 193 BGB: a period that ends on a Saturday, Sunday or holiday ends on the next working day. */
export function rollForward(day: IsoDay, federalState: string): IsoDay {
  return isWorkingDay(day, federalState) ? day : addWorkingDays(day, 1, federalState);
}
