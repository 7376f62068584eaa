import type { Lang } from "./messages.ts";

export interface Formatters {
  number: (value: number, digits?: number) => string;
  percent: (share: number, digits?: number) => string;
  dateTime: (instant: string) => string;
  date: (date: string) => string;
  /** Short enough for the axis of a chart. */
  dayMonth: (date: string) => string;
  time: (instant: string) => string;
  /** "in 2 hours", "3 days ago". */
  relative: (instant: string, now: number) => string;
  bytes: (size: number) => string;
  seconds: (seconds: number) => string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const relativeParts = (seconds: number): { value: number; unit: "minute" | "hour" | "day" } => {
  const size = Math.abs(seconds);
  if (size < HOUR) return { value: Math.round(seconds / MINUTE), unit: "minute" };
  if (size < 2 * DAY) return { value: Math.round(seconds / HOUR), unit: "hour" };
  return { value: Math.round(seconds / DAY), unit: "day" };
};

const KILO = 1024;
const UNITS = ["B", "KB", "MB", "GB"] as const;

export const formatters = (lang: Lang): Formatters => {
  const locale = lang === "de" ? "de-DE" : "en-GB";
  const dateTime = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const day = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  const number = (value: number, digits = 0): string =>
    value.toLocaleString(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  return {
    number,
    percent: (share, digits = 0) =>
      share.toLocaleString(locale, { style: "percent", maximumFractionDigits: digits, minimumFractionDigits: digits }),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    date: (date) => day.format(new Date(date)),
    dayMonth: (date) => short.format(new Date(date)),
    time: (instant) => clock.format(new Date(instant)),
    relative: (instant, now) => {
      const { value, unit } = relativeParts((Date.parse(instant) - now) / 1000);
      if (value === 0 && unit === "minute") return lang === "de" ? "gerade" : "just now";
      return relative.format(value, unit);
    },
    bytes: (size) => {
      const power = size < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(size) / Math.log(KILO)));
      return `${number(size / KILO ** power, power === 0 ? 0 : 1)} ${UNITS[power] ?? "B"}`;
    },
    seconds: (seconds) => {
      if (seconds < MINUTE) return `${number(seconds)} s`;
      if (seconds < HOUR) return `${number(seconds / MINUTE)} min`;
      return seconds < 2 * DAY ? `${number(seconds / HOUR, 1)} h` : `${number(seconds / DAY, 1)} d`;
    },
  };
};
