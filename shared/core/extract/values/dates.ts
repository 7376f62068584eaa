import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import {
  COUNT_PATTERN,
  COUNT_WORDS,
  DAY_WORDS,
  DAY_WORD_PATTERN,
  MONTH_PATTERN,
  MONTHS,
  WEEKDAY_PATTERN,
  WEEKDAYS,
} from "./date-words.ts";
import { FEAST, feastDays } from "./feasts.ts";
import { findDayPhrases } from "./day-phrases.ts";
import { addDays, addMonths, daysBetween, daysInMonth, dayParts, isoDay, isoWeekStart, weekday, type IsoDay } from "./iso-day.ts";

interface Found {
  start: number;
  end: number;
  day: IsoDay;
  hints: Record<string, number>;
  variants?: { past: string; future: string };
}

/** One number group at most so long: everything bounded, so the scan is linear. */
const NUMERIC = /(?<![\p{L}\p{N}.,/-])(\d{1,4})( ?[./-] ?)(\d{1,2})(?:( ?[./-] ?)(\d{4}|\d{2})(?!\d|,\d)|\.(?![\d]))?(?![\d/])/gu;
const ISO = /(?<!\d)(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/g;
const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)?[ \\u00a0-]{0,2}(${MONTH_PATTERN})(?![\\p{L}])\\.?(?:,?[ \\u00a0-]{0,2}(\\d{4}|['’]?\\d{2})(?![\\d:.,]\\d|\\d| ?uhr))?`,
  "gu",
);
const MONTH_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MONTH_PATTERN})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\.\\d)(?:,? (\\d{4})(?!\\d))?`,
  "gu",
);
const MONTH_ONLY = new RegExp(
  `(?<![\\p{L}\\p{N}.])(ende|end of|the end of|anfang|beginning of|mitte|mid)?[ -]?(${MONTH_PATTERN})(?![\\p{L}])\\.?(?: (\\d{4})(?!\\d))?`,
  "gu",
);
const WORD_DAY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DAY_WORD_PATTERN})(?![\\p{L}])`, "gu");
const NAMED_WEEKDAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(letzten?|vergangenen?|vorigen?|last|nächsten?|naechsten?|kommenden?|next|this|diesen?|on|am|seit)? ?(${WEEKDAY_PATTERN})(?![\\p{L}])`,
  "gu",
);
const AGO = new RegExp(
  `(?<![\\p{L}])vor (\\d{1,3}|${COUNT_PATTERN}) (tag|woche|monat)(?:en|e|n)?(?![\\p{L}])|(?<![\\p{L}\\p{N}])(\\d{1,3}|${COUNT_PATTERN}) (day|week|month)s? ago`,
  "gu",
);
const PERIOD_END =
  /(?<![\p{L}])(ende (?:der|dieser) woche|ende (?:nächster|kommender|der nächsten|der kommenden) woche|end of (?:the|this|next) week|monatsende|ende des monats|ende dieses monats|end of (?:the|this) month|month end|jahresende|ende des jahres|end of (?:the|this) year|quartalsende|end of (?:the )?quarter|monatsersten|ende nächsten monats|end of next month|nächsten ersten|1\. des (?:nächsten|folge)monats|monatsersten|nächsten monat|next month)(?![\p{L}])/gu;
const WEEK = /(?<![\p{L}])(?:kw|kalenderwoche|calendar week|week) ?(\d{1,2})(?:\/(\d{4}))?(?!\d)/gu;

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const digits = text.replace(/\D/g, "");
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** A day without its year: the last one before and the next one after today; the nearer is the first guess. */
function yearless(month: number, day: number, today: IsoDay): Pick<Found, "day" | "hints" | "variants"> | null {
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

function dated(year: number | null, month: number, day: number, today: IsoDay): Pick<Found, "day" | "hints" | "variants"> | null {
  if (year === null) return yearless(month, day, today);
  const iso = isoDay(year, month, day);
  return iso === null ? null : { day: iso, hints: {} };
}

/** "12.05" is an amount or a version, "12/5" a fraction: without a year only "12.05." with its second point is a day. */
function isDateShape(match: RegExpMatchArray, mark: string): boolean {
  const [whole, first = "", separator1 = "", , separator2, third] = match;
  if (first.length > 2 || (separator1.length > 1 && mark !== ".")) return false;
  if (separator2 !== undefined && separator2.trim() !== mark) return false;
  return third !== undefined || (mark === "." && whole.endsWith("."));
}

function isDayFirst(mark: string, pair: { first: number; second: number }, dateOrder: "dmy" | "mdy"): boolean {
  return mark === "." || (dateOrder === "dmy" && pair.second <= 12) || pair.first > 12;
}

function numericDate(match: RegExpMatchArray, reading: TextReading): Pick<Found, "day" | "hints" | "variants"> | null {
  const [, first = "", separator1 = "", second = "", , third] = match;
  const mark = separator1.trim();
  if (!isDateShape(match, mark)) return null;
  const year = fullYear(third);
  const dayFirst = isDayFirst(mark, { first: Number(first), second: Number(second) }, reading.convention.dateOrder);
  const found = dated(year, Number(dayFirst ? second : first), Number(dayFirst ? first : second), reading.today);
  if (found === null) return null;
  const swappable = mark !== "." && Math.max(Number(first), Number(second)) <= 12 && first !== second;
  return swappable && !reading.convention.dateOrderSure ? { ...found, hints: { ...found.hints, ambiguous: 1 } } : found;
}

function numericDates(reading: TextReading): Found[] {
  const found: Found[] = [];
  for (const match of reading.text.matchAll(ISO)) {
    const day = isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day !== null) found.push({ start: match.index, end: match.index + match[0].length, day, hints: {} });
  }
  for (const match of reading.text.matchAll(NUMERIC)) {
    const date = numericDate(match, reading);
    if (date !== null) found.push({ start: match.index, end: match.index + match[0].length, ...date });
  }
  return found;
}

function namedDates(reading: TextReading): Found[] {
  const found: Found[] = [];
  for (const match of reading.folded.matchAll(DAY_MONTH)) {
    const date = dated(fullYear(match[3]), MONTHS[match[2] ?? ""] ?? 0, Number(match[1]), reading.today);
    if (date !== null) found.push({ start: match.index, end: match.index + match[0].length, ...date });
  }
  for (const match of reading.folded.matchAll(MONTH_DAY)) {
    const date = dated(fullYear(match[3]), MONTHS[match[1] ?? ""] ?? 0, Number(match[2]), reading.today);
    if (date !== null) found.push({ start: match.index, end: match.index + match[0].length, ...date });
  }
  return found;
}

/** "Ende", "Mitte", "Anfang" of a month as a day. */
function dayOfEdge(edge: string, year: number, month: number): number {
  if (edge.includes("end")) return daysInMonth(year, month);
  return edge.startsWith("mi") ? 15 : 1;
}

/** "ab Mai", "since March": the month's first day. */
const BEGINS = /(?<![\p{L}])(?:ab|seit|from|since|starting|as of)(?: dem)? ?$/u;

function monthOnly(reading: TextReading): Found[] {
  const found: Found[] = [];
  for (const match of reading.folded.matchAll(MONTH_ONLY)) {
    const word = match[2] ?? "";
    const edge = match[1];
    // "may", "mar", "jan" alone are words and names; a bare month is a date only with an edge word or a year.
    const begins = BEGINS.test(reading.folded.slice(Math.max(0, match.index - 12), match.index));
    if (edge === undefined && match[3] === undefined && !begins) continue;
    const month = MONTHS[word] ?? 0;
    const year = fullYear(match[3]);
    const day = dayOfEdge(edge ?? "", year ?? dayParts(reading.today).year, month);
    const date = dated(year, month, day, reading.today);
    if (date === null) continue;
    const lead = match[0].length - match[0].trimStart().length;
    found.push({
      start: match.index + lead,
      end: match.index + match[0].length,
      ...date,
      hints: { ...date.hints, vague: edge === undefined && !begins ? 1 : 0 },
    });
  }
  return found;
}

function relativeWeekday(match: RegExpMatchArray, today: IsoDay): Found | null {
  const wanted = WEEKDAYS[match[2] ?? ""];
  if (wanted === undefined || match.index === undefined) return null;
  const word = match[1] ?? "";
  const back = (weekday(today) - wanted + 7) % 7;
  const ahead = (wanted - weekday(today) + 7) % 7;
  const past = addDays(today, -(back === 0 ? 7 : back));
  const future = addDays(today, ahead === 0 ? 7 : ahead);
  const isPast = /^(?:letzt|vergang|vorig|last|seit)/.test(word);
  const isFuture = /^(?:näch|naech|komm|next|this|dies)/.test(word);
  const end = match.index + match[0].length;
  const start = match.index + (match[0].length - match[0].trimStart().length);
  if (isPast || isFuture) return { start, end, day: isPast ? past : future, hints: { relative: 1 } };
  return { start, end, day: future, hints: { relative: 1, yearless: 1, bareWeekday: 1 }, variants: { past, future } };
}

const FRIDAY = 5;

function periodEnd(word: string, today: IsoDay): IsoDay | null {
  const { year, month } = dayParts(today);
  if (/woche|week/.test(word)) return addDays(today, FRIDAY - weekday(today) + (/nächst|kommend|next/.test(word) ? 7 : 0));
  if (/jahr|year/.test(word)) return isoDay(year, 12, 31);
  if (/quart/.test(word)) {
    const last = Math.ceil(month / 3) * 3;
    return isoDay(year, last, daysInMonth(year, last));
  }
  const next = dayParts(addMonths(today, 1));
  if (/^ende nächsten|next month$/.test(word) && /ende|end/.test(word))
    return isoDay(next.year, next.month, daysInMonth(next.year, next.month));
  if (/ersten|folge|nächsten monat|next month/.test(word)) return isoDay(next.year, next.month, 1);
  return isoDay(year, month, daysInMonth(year, month));
}

/** The feast before and the one after today. */
function feast(name: string, today: IsoDay): Pick<Found, "day" | "hints" | "variants"> | null {
  const { year } = dayParts(today);
  const days = feastDays(name, [year - 1, year, year + 1]);
  if (!Array.isArray(days)) return yearless(days.month, days.day, today);
  const past = days.filter((day) => day <= today).at(-1);
  const future = days.find((day) => day >= today);
  if (past === undefined || future === undefined) return null;
  const nearest = daysBetween(past, today) <= daysBetween(today, future) ? past : future;
  return { day: nearest, hints: { yearless: 1 }, variants: { past, future } };
}

function agoDay(match: RegExpMatchArray, today: IsoDay): { day: IsoDay; vague: number } {
  const word = match[1] ?? match[3] ?? "";
  const unit = match[2] ?? match[4] ?? "";
  const count = COUNT_WORDS[word] ?? Number(word);
  const day = unit.startsWith("mon") ? addMonths(today, -count) : addDays(today, -count * (/wo|week/.test(unit) ? 7 : 1));
  return { day, vague: /tag|day/.test(unit) ? 0 : 1 };
}

const HAS_WEEKDAY = new RegExp(WEEKDAY_PATTERN, "u");
const HAS_PERIOD = /monat|month|jahres|des jahres|year|quart|ersten|ende (?:der|dieser|nächst|kommend)|end of/u;
const HAS_WEEK = /kw ?\d|woche \d|week \d/u;

function relativeDates(reading: TextReading): Found[] {
  const found: Found[] = [];
  const { folded, today } = reading;
  const push = (match: RegExpMatchArray, day: IsoDay | null, hints: Record<string, number> = { relative: 1 }): void => {
    if (day !== null && match.index !== undefined)
      found.push({ start: match.index, end: match.index + match[0].length, day, hints });
  };
  for (const match of folded.matchAll(WORD_DAY)) push(match, addDays(today, DAY_WORDS[match[0]] ?? 0));
  // Each pattern costs a pass over the text: most mails have none of its words.
  for (const match of HAS_WEEKDAY.test(folded) ? folded.matchAll(NAMED_WEEKDAY) : []) {
    const day = relativeWeekday(match, today);
    if (day !== null) found.push(day);
  }
  for (const match of folded.includes("vor ") || folded.includes(" ago") ? folded.matchAll(AGO) : []) {
    const { day, vague } = agoDay(match, today);
    push(match, day, { relative: 1, vague });
  }
  for (const match of HAS_PERIOD.test(folded) ? folded.matchAll(PERIOD_END) : [])
    push(match, periodEnd(match[1] ?? "", today));
  for (const match of HAS_WEEK.test(folded) ? folded.matchAll(WEEK) : [])
    push(match, isoWeekStart(Number(match[2] ?? dayParts(today).year), Number(match[1])), { relative: 1, vague: 1 });
  for (const match of folded.matchAll(FEAST)) {
    const day = feast(match[1] ?? "", today);
    if (day !== null)
      found.push({ start: match.index, end: match.index + match[0].length, ...day, hints: { relative: 1, yearless: 1 } });
  }
  return found;
}

/** Longest first at each place; a shorter reading inside a longer one is dropped ("4. Januar" in "4. Januar 2025"). */
function withoutOverlap(found: Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const entry of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && entry.start < last.end) {
      if (entry.end - entry.start > last.end - last.start) kept[kept.length - 1] = entry;
      continue;
    }
    kept.push(entry);
  }
  return kept;
}

/** "Mittwoch, 18.3.": the weekday belongs to the day that follows it. */
function joinedWeekdays(found: Found[], folded: string): Found[] {
  const starts = new Map(found.filter((entry) => entry.hints.bareWeekday !== 1).map((entry) => [entry.start, entry]));
  return found.filter((entry) => {
    if (entry.hints.relative !== 1 || !WEEKDAY_ENDS.test(folded.slice(entry.start, entry.end))) return true;
    const gap = WEEKDAY_GAP.exec(folded.slice(entry.end, entry.end + 8))?.[0].length ?? 0;
    return gap === 0 || !starts.has(entry.end + gap);
  });
}

const WEEKDAY_ENDS = new RegExp(`(?:${WEEKDAY_PATTERN})$`, "u");
const WEEKDAY_GAP = /^,?[ ](?:den |dem |der |the )?/u;
const PAST_BEFORE =
  /(?<![\p{L}])(?:seit|since|bereits|already|schon|moved(?: in| here)? on|moved(?: in)?|umgezogen(?: sind wir)?)(?: dem| den| am| zum| on| the)? $/u;

/** "vom 14. auf den 15. Februar": the first day is the one people mean. */
const RANGE_GAP = 14;

function rangeEnd(entry: Found, before: Found | undefined): Found {
  return before?.hints.rangeStart === 1 && entry.start - before.end <= RANGE_GAP
    ? { ...entry, hints: { ...entry.hints, rangeEnd: 1 } }
    : entry;
}

/** "Am 6. April sind wir umgezogen": told in the past. */
const PAST_AFTER =
  /^(?:(?!werde|will be|soll|wollen|möchte)[^.!?\n]){0,40}?(?:umgezogen|eingezogen|ausgezogen|(?<!to be |get )moved|zogen (?:wir|sie)|zog ich)(?!\p{L})/u;

/** "seit dem 1.2." lies behind whatever the field. */
function settledPast(entry: Found, folded: string): Found {
  if (entry.variants === undefined) return entry;
  const before = folded.slice(Math.max(0, entry.start - 30), entry.start);
  if (!PAST_BEFORE.test(before) && !PAST_AFTER.test(folded.slice(entry.end, entry.end + 60))) return entry;
  return { ...entry, day: entry.variants.past, variants: { past: entry.variants.past, future: entry.variants.past } };
}

/** "in der Woche vom 16. März": the week, not its Monday. */
const WEEK_BEFORE = /(?:woche (?:vom|ab dem)|week (?:of|commencing|beginning|starting)|w\/c)(?: the)? $/u;

function wholeWeek(entry: Found, folded: string): Found {
  if (!WEEK_BEFORE.test(folded.slice(Math.max(0, entry.start - 24), entry.start))) return entry;
  return { ...entry, hints: { ...entry.hints, vague: 1 } };
}

const HAS_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTH_PATTERN})(?!\\p{L})`, "u");

export function findDates(reading: TextReading): Entity[] {
  const found = [...(/\d/.test(reading.text) ? numericDates(reading) : []), ...relativeDates(reading)];
  if (HAS_MONTH.test(reading.folded)) found.push(...namedDates(reading), ...monthOnly(reading));
  const kept = withoutOverlap(joinedWeekdays([...found, ...findDayPhrases(reading)], reading.folded));
  return kept
    .map((entry, at) => rangeEnd(entry, kept[at - 1]))
    .map((entry) => wholeWeek(settledPast(entry, reading.folded), reading.folded))
    .map((entry) => ({
      type: "date" as const,
      start: entry.start,
      end: entry.end,
      raw: reading.text.slice(entry.start, entry.end),
      value: entry.day,
      key: entry.day,
      checks: [],
      hints: entry.hints,
      ...(entry.variants === undefined ? {} : { variants: entry.variants }),
    }));
}
