import { addDays, dayParts, isoDay, weekday, type IsoDay } from "./iso-day.ts";

/** Gauss's Easter, Gregorian calendar. */
function easterSunday(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return isoDay(year, Math.floor(f / 31), (f % 31) + 1) ?? `${year}-04-01`;
}

/** Holidays of all Germany and, by month-day, of the states that have them. */
const NATIONAL = ["01-01", "05-01", "10-03", "12-25", "12-26"];
const EASTER_NATIONAL = [-2, 1, 39, 50];
const BY_STATE: Record<string, string[]> = {
  "01-06": ["BW", "BY", "ST"],
  "03-08": ["BE", "MV"],
  "08-15": ["SL"],
  "09-20": ["TH"],
  "10-31": ["BB", "HB", "HH", "MV", "NI", "SN", "ST", "SH", "TH"],
  "11-01": ["BW", "BY", "NW", "RP", "SL"],
};
const CORPUS_CHRISTI = ["BW", "BY", "HE", "NW", "RP", "SL"];

/** Buß- und Bettag: the Wednesday before 23 November, Saxony only. */
function isRepentanceDay(day: IsoDay): boolean {
  const { month, day: number } = dayParts(day);
  return month === 11 && number >= 16 && number <= 22 && weekday(day) === 3;
}

export function isHoliday(day: IsoDay, federalState: string): boolean {
  const monthDay = day.slice(5);
  if (NATIONAL.includes(monthDay)) return true;
  if (BY_STATE[monthDay]?.includes(federalState) === true) return true;
  const easter = easterSunday(dayParts(day).year);
  if (EASTER_NATIONAL.some((offset) => addDays(easter, offset) === day)) return true;
  if (CORPUS_CHRISTI.includes(federalState) && addDays(easter, 60) === day) return true;
  return federalState === "SN" && isRepentanceDay(day);
}

export function isWorkingDay(day: IsoDay, federalState: string): boolean {
  return weekday(day) <= 5 && !isHoliday(day, federalState);
}

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
