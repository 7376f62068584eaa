import type { Day } from "./day.ts";

export interface LocalTime {
  day: Day;
  /** Minutes since local midnight, with fractions. */
  minutes: number;
}

const MINUTE_MS = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Wall clock of a zone at an instant. */
export const localTime = (instant: string, timeZone: string): LocalTime => {
  const at = Date.parse(instant);
  const shifted = new Date(at + offsetMs(at, timeZone)).toISOString();
  const [hours = 0, minutes = 0] = shifted.slice(11, 16).split(":").map(Number);
  return { day: shifted.slice(0, 10), minutes: hours * 60 + minutes + Number(shifted.slice(17, 23)) / 60 };
};

/** The instant at which a zone's clock shows the time; the later one of a doubled hour, the shifted one of a skipped hour. */
export const instantAt = (local: LocalTime, timeZone: string): string => {
  const asUtc = Date.parse(local.day) + local.minutes * MINUTE_MS;
  const guess = asUtc - offsetMs(asUtc, timeZone);
  return new Date(asUtc - offsetMs(guess, timeZone)).toISOString();
};

/** Clocks change on a full quarter of an hour; asking for the offset is what costs here. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Some two months of quarters that were asked for. */
const REMEMBERED_OFFSETS = 5_000;
const offsets = new Map<string, number>();

const offsetMs = (at: number, timeZone: string): number => {
  const quarter = Math.floor(at / QUARTER_MS) * QUARTER_MS;
  const key = `${timeZone}/${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= REMEMBERED_OFFSETS) offsets.clear();
  const offset = askOffsetMs(quarter, timeZone);
  offsets.set(key, offset);
  return offset;
};

const askOffsetMs = (at: number, timeZone: string): number => {
  const part = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
};

const formatter = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const numeric = "2-digit" as const;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formatters.set(timeZone, made);
  return made;
};
