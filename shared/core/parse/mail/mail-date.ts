const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  mez: 60,
  mesz: 120,
  bst: 60,
  jst: 540,
};
const RFC =
  /(\d{1,2})[ \t-]+([A-Za-z]{3})[a-z]*\.?[ \t,-]+(\d{2,4})[ \t]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[ \t]*([+-]\d{2}):?(\d{2})|[ \t]*\(?([A-Za-z]{1,5})\b)?/;
const ASCTIME = /([A-Za-z]{3})[ \t]+(\d{1,2})[ \t]+(\d{1,2}):(\d{2})(?::(\d{2}))?[ \t]+(?:[A-Z]{3,4}[ \t]+)?(\d{4})/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?[ \t]*(?:([+-]\d{2}):?(\d{2})|Z)?/;
/** Years a mail can be from; outside it the clock of the sender says nothing. */
const FIRST_YEAR = 1971;
const LAST_YEAR = 2099;

interface Clock {
  year: number;
  /** 0-based. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of UTC. */
  offset: number;
}

/** A Date header as UTC instant, or null; a date without zone is read as UTC, the same on every machine. */
export function parseMailDate(raw: string): string | null {
  const value = raw.slice(0, 200);
  const clock = fromRfc(value) ?? fromIso(value.trim()) ?? fromAsctime(value);
  if (clock === null || clock.year < FIRST_YEAR || clock.year > LAST_YEAR) return null;
  if (clock.day < 1 || clock.day > 31 || clock.hour > 24 || clock.minute > 59 || clock.second > 60) return null;
  const time = Date.UTC(clock.year, clock.month, clock.day, clock.hour, clock.minute - clock.offset, clock.second);
  return new Date(time).toISOString();
}

function fromRfc(value: string): Clock | null {
  const match = RFC.exec(value);
  if (match === null) return null;
  const month = MONTHS.indexOf((match[2] ?? "").toLowerCase());
  if (month < 0) return null;
  return {
    year: fullYear(match[3]),
    month,
    day: int(match[1]),
    hour: int(match[4]),
    minute: int(match[5]),
    second: int(match[6]),
    offset: zone(match[7], match[8], match[9]),
  };
}

function fromIso(value: string): Clock | null {
  const match = ISO.exec(value);
  if (match === null) return null;
  return {
    year: int(match[1]),
    month: int(match[2]) - 1,
    day: int(match[3]),
    hour: int(match[4]),
    minute: int(match[5]),
    second: int(match[6]),
    offset: zone(match[7], match[8], undefined),
  };
}

function fromAsctime(value: string): Clock | null {
  const match = ASCTIME.exec(value);
  if (match === null) return null;
  const month = MONTHS.indexOf((match[1] ?? "").toLowerCase());
  if (month < 0) return null;
  return {
    year: int(match[6]),
    month,
    day: int(match[2]),
    hour: int(match[3]),
    minute: int(match[4]),
    second: int(match[5]),
    offset: 0,
  };
}

function zone(hours: string | undefined, minutes: string | undefined, name: string | undefined): number {
  if (hours !== undefined) return (hours.startsWith("-") ? -1 : 1) * (Math.abs(int(hours)) * 60 + int(minutes));
  return ZONES[(name ?? "").toLowerCase()] ?? 0;
}

function fullYear(text: string | undefined): number {
  const year = int(text);
  if (year >= 100) return year < 1000 ? year + 1900 : year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function int(text: string | undefined): number {
  return text === undefined ? 0 : Number.parseInt(text, 10);
}
