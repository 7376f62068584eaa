import { parseMailDate } from "./mail-date.ts";

/** First letters of month names in the languages mail programs write; ambiguous ones are told apart by four letters. */
const MONTH_STEMS: [string, number][] = [
  ["jan", 0],
  ["ene", 0],
  ["gen", 0],
  ["sty", 0],
  ["led", 0],
  ["tam", 0],
  ["янв", 0],
  ["oca", 0],
  ["feb", 1],
  ["fév", 1],
  ["fev", 1],
  ["lut", 1],
  ["úno", 1],
  ["hel", 1],
  ["фев", 1],
  ["şub", 1],
  ["mär", 2],
  ["mar", 2],
  ["maa", 2],
  ["mrz", 2],
  ["mrt", 2],
  ["már", 2],
  ["bře", 2],
  ["мар", 2],
  ["apr", 3],
  ["avr", 3],
  ["abr", 3],
  ["kwi", 3],
  ["dub", 3],
  ["huh", 3],
  ["апр", 3],
  ["nis", 3],
  ["ápr", 3],
  ["mai", 4],
  ["may", 4],
  ["mag", 4],
  ["mei", 4],
  ["maj", 4],
  ["kvě", 4],
  ["tou", 4],
  ["мая", 4],
  ["май", 4],
  ["máj", 4],
  ["juin", 5],
  ["jun", 5],
  ["giu", 5],
  ["cze", 5],
  ["červn", 5],
  ["kes", 5],
  ["июн", 5],
  ["haz", 5],
  ["jún", 5],
  ["juil", 6],
  ["jul", 6],
  ["lug", 6],
  ["lip", 6],
  ["červe", 6],
  ["hei", 6],
  ["июл", 6],
  ["tem", 6],
  ["júl", 6],
  ["aoû", 7],
  ["aou", 7],
  ["aug", 7],
  ["ago", 7],
  ["sie", 7],
  ["srp", 7],
  ["elo", 7],
  ["авг", 7],
  ["ağu", 7],
  ["sep", 8],
  ["set", 8],
  ["wrz", 8],
  ["zář", 8],
  ["syy", 8],
  ["сен", 8],
  ["eyl", 8],
  ["sze", 8],
  ["okt", 9],
  ["oct", 9],
  ["ott", 9],
  ["out", 9],
  ["paź", 9],
  ["říj", 9],
  ["lok", 9],
  ["окт", 9],
  ["eki", 9],
  ["nov", 10],
  ["lis", 10],
  ["mar.", 10],
  ["ноя", 10],
  ["kas", 10],
  ["dez", 11],
  ["dec", 11],
  ["déc", 11],
  ["dic", 11],
  ["gru", 11],
  ["pro", 11],
  ["jou", 11],
  ["дек", 11],
  ["ara", 11],
];
const ZONES: Record<string, number> = {
  utc: 0,
  gmt: 0,
  mez: 60,
  mesz: 120,
  cet: 60,
  cest: 120,
  oez: 120,
  oesz: 180,
  eet: 120,
  eest: 180,
  hnec: 60,
  hec: 120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  wez: 0,
  wesz: 60,
};

/** The date line of a forwarded header as UTC instant; where it names no zone, `offset` (minutes east) is the forwarder's. */
export function parseForwardDate(written: string, offset: number): string | null {
  const text = written
    .slice(0, 120)
    .replace(/[\u200e\u202f\u00a0]/g, " ")
    .trim();
  if (/\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d{2}:\d{2} [+-]\d{4}/.test(text) || /^\d{4}-\d{2}-\d{2}T/.test(text))
    return parseMailDate(text);
  const day = dayOf(text);
  if (day === null) return null;
  const time = timeOf(text);
  const zone = zoneOf(text) ?? offset;
  const instant = Date.UTC(day.year, day.month, day.day, time.hour, time.minute - zone, time.second);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

interface Day {
  year: number;
  month: number;
  day: number;
}

function dayOf(text: string): Day | null {
  const numbers = /(?:^|[^\d])(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})(?!\d)/.exec(text);
  if (numbers !== null) return numericDay(numbers.slice(1, 4), text);
  const named =
    /(\d{1,2})(?:st|nd|rd|th|er|º|\.)?,?\s+(?:de\s+|of\s+|d[’'])?([\p{L}]{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})/u.exec(text);
  if (named !== null) return checked({ year: Number(named[3]), month: monthOf(named[2] ?? ""), day: Number(named[1]) });
  const american = /([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  if (american !== null)
    return checked({ year: Number(american[3]), month: monthOf(american[1] ?? ""), day: Number(american[2]) });
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/.exec(text);
  return asian === null ? null : checked({ year: Number(asian[1]), month: Number(asian[2]) - 1, day: Number(asian[3]) });
}

function numericDay(parts: string[], text: string): Day | null {
  const [a = "", b = "", c = ""] = parts;
  if (a.length === 4) return checked({ year: Number(a), month: Number(b) - 1, day: Number(c) });
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  // With slashes and a 12-hour clock the month comes first.
  const monthFirst = text.includes("/") && (/\d\s?[ap]\.?m\b/i.test(text) || Number(b) > 12) && Number(a) <= 12;
  return checked(monthFirst ? { year, month: Number(a) - 1, day: Number(b) } : { year, month: Number(b) - 1, day: Number(a) });
}

function checked(day: Day): Day | null {
  return day.month >= 0 && day.month <= 11 && day.day >= 1 && day.day <= 31 && day.year >= 1971 && day.year <= 2099 ? day : null;
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return MONTH_STEMS.find(([stem]) => lower.startsWith(stem))?.[1] ?? -1;
}

const NUMERIC_DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/;
const CLOCK = /(\d{1,2})[:h](\d{2})(?:[:.](\d{2}))?(?!\d)\s*([ap])?\.?(?:m\b)?/i;
/** Finnish and some Danish programs; read only where no colon stands, and never inside the date. */
const DOTTED_CLOCK = /(?:^|\s)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])()/;

function timeOf(text: string): { hour: number; minute: number; second: number } {
  const match = CLOCK.exec(text) ?? DOTTED_CLOCK.exec(text.replace(NUMERIC_DATE, " "));
  if (match === null) return { hour: 0, minute: 0, second: 0 };
  let hour = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  return { hour, minute: Number(match[2]), second: Number(match[3] ?? 0) };
}

function zoneOf(text: string): number | null {
  const numeric = /(?:GMT|UTC|\s)\s?([+-])(\d{1,2}):?(\d{2})?\)?$/.exec(text);
  if (numeric !== null) return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  const named = /\b([A-Za-z]{3,5})\)?$/.exec(text)?.[1]?.toLowerCase() ?? "";
  return ZONES[named] ?? null;
}
