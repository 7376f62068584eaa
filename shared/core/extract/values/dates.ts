import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { MONTH_PATTERN, MONTHS } from "./date-words.ts";
import { findDayPhrases } from "./day-phrases.ts";
import { yearless, type Dated, type FoundDay } from "./found-day.ts";
import { daysInMonth, dayParts, isoDay, type IsoDay } from "./iso-day.ts";
import { relativeDates } from "./relative-days.ts";

/** One number group at most so long: everything bounded, so the scan is linear. */
const NUMERIC = /(?<![\p{L}\p{N}.,/-])(\d{1,4})( ?[./-] ?)(\d{1,2})(?:( ?[./-] ?)(\d{4}|\d{2})(?!\d|,\d)|\.(?![\d]))?(?![\d/])/gu;
const ISO = /(?<!\d)(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/g;
const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d{3}[-/])(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)?[ \\u00a0-]{0,2}(${MONTH_PATTERN})(?![\\p{L}])\\.?(?:,?[ \\u00a0-]{0,2}((?:19|20)\\d{2}|['’]?\\d{2})(?![\\d:.,]\\d|\\d| ?uhr))?`,
  "gu",
);
const MONTH_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MONTH_PATTERN})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\.\\d)(?:,? ((?:19|20)\\d{2})(?!\\d))?`,
  "gu",
);
const MONTH_ONLY = new RegExp(
  `(?<![\\p{L}\\p{N}.])(ende|end of|the end of|the last day of|last day of|letzte[nrm]? tag im|ultimo|anfang|beginning of|mitte|mid)?[ -]?(${MONTH_PATTERN})(?![\\p{L}])\\.?(?: ((?:19|20)\\d{2})(?!\\d))?`,
  "gu",
);
function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const digits = text.replace(/\D/g, "");
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function dated(year: number | null, month: number, day: number, today: IsoDay): Dated | null {
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

function numericDate(match: RegExpMatchArray, reading: TextReading): Dated | null {
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

function numericDates(reading: TextReading): FoundDay[] {
  const found: FoundDay[] = [];
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

function namedDates(reading: TextReading): FoundDay[] {
  const found: FoundDay[] = [];
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
  if (/end|last|letzt|ultimo/.test(edge)) return daysInMonth(year, month);
  return edge.startsWith("mi") ? 15 : 1;
}

/** "ab Mai", "since March": the month's first day. */
const BEGINS =
  /(?<![\p{L}])(?:ab|seit|from|since|starting|as of|starting with|beginning with|begin with)(?: dem| the| der| your| my)? ?$/u;
/** "ab der Aprilrate", "starting with the April payment", "October payment onwards": what falls due then. */
const DUE_OF_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!\\d[. ] ?)(${MONTH_PATTERN})(?:-?(?:rate|miete|zahlung|abbuchung|abschlag|rechnung|beitrag|lastschrift)(?!\\p{L})| (?:payment|rent|instalment|installment|bill|debit|premium)(?!\\p{L}))`,
  "gu",
);

/** A rate that is due in a month begins with it. */
function ratesOfMonths(reading: TextReading): FoundDay[] {
  return [...reading.folded.matchAll(DUE_OF_MONTH)].flatMap((match) => {
    const begins = / onwards?/.test(reading.folded.slice(match.index, match.index + match[0].length + 9));
    if (!begins && !BEGINS.test(reading.folded.slice(Math.max(0, match.index - 20), match.index))) return [];
    const date = yearless(MONTHS[match[1] ?? ""] ?? 0, 1, reading.today);
    return date === null ? [] : [{ start: match.index, end: match.index + match[0].length, ...date }];
  });
}

function monthOnly(reading: TextReading): FoundDay[] {
  const found: FoundDay[] = [];
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

/** Longest first at each place; a shorter reading inside a longer one is dropped ("4. Januar" in "4. Januar 2025"). */
function withoutOverlap(found: FoundDay[]): FoundDay[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundDay[] = [];
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

/** "Mittwoch, 18.3.", "gestern (30.4.)", "Silvester, dem 31.12.": the word belongs to the day that follows it. */
function joinedWords(found: FoundDay[], folded: string): FoundDay[] {
  const starts = new Map(
    found.filter((entry) => entry.hints.bareWeekday !== 1 && isWritten(entry, folded)).map((entry) => [entry.start, entry]),
  );
  return found.filter((entry) => {
    if (entry.hints.relative !== 1) return true;
    const gap = WEEKDAY_GAP.exec(folded.slice(entry.end, entry.end + 16))?.[0].length ?? 0;
    return gap === 0 || !starts.has(entry.end + gap);
  });
}

/** "Bestellt Freitag, heute gekommen" are two days. */
const isWritten = (entry: FoundDay, folded: string): boolean =>
  entry.hints.relative !== 1 || /\d/.test(folded.slice(entry.start, entry.end));

const WEEKDAY_GAP = /^,?[ ]\(?(?:(?:also|d\.h\.|i\.e\.|am|on) )?(?:den |dem |der |the )?/u;
const PAST_BEFORE =
  /(?<![\p{L}])(?:seit|since|bereits|already|schon|moved(?: in| here)? on|moved(?: in)?|(?:um|ein|aus|weg|zurück)gezogen(?: (?:sind|bin|ist) (?:wir|ich|er|sie))?|(?:got|picked up|collected|had) the keys(?: on)?|(?:verstorben|gestorben|verkauft)(?: ist (?:er|sie))?)(?: dem| den| am| zum| on| the)? $/u;

/** "vom 14. auf den 15. Februar": the first day is the one people mean. */
const RANGE_GAP = 14;

function rangeEnd(entry: FoundDay, before: FoundDay | undefined): FoundDay {
  return before?.hints.rangeStart === 1 && entry.start - before.end <= RANGE_GAP
    ? { ...entry, hints: { ...entry.hints, rangeEnd: 1 } }
    : entry;
}

/** "Am 6. April sind wir umgezogen": told in the past. */
const PAST_AFTER =
  /^(?:(?!werde|will be|soll|wollen|möchte)[^.!?\n]){0,40}?(?:umgezogen|eingezogen(?! werden)|ausgezogen|(?<!to be |get )moved|zogen (?:wir|sie)|zog ich)(?!\p{L})/u;

/** "seit dem 1.2." lies behind whatever the field. */
function settledPast(entry: FoundDay, folded: string): FoundDay {
  if (entry.variants === undefined) return entry;
  const before = folded.slice(Math.max(0, entry.start - 30), entry.start);
  if (!PAST_BEFORE.test(before) && !PAST_AFTER.test(folded.slice(entry.end, entry.end + 60))) return entry;
  return { ...entry, day: entry.variants.past, variants: { past: entry.variants.past, future: entry.variants.past } };
}

/** "in der Woche vom 16. März": the week, not its Monday. */
const WEEK_BEFORE = /(?:woche (?:vom|ab dem)|week (?:of|commencing|beginning|starting)|w\/c)(?: the)? $/u;

function wholeWeek(entry: FoundDay, folded: string): FoundDay {
  if (!WEEK_BEFORE.test(folded.slice(Math.max(0, entry.start - 24), entry.start))) return entry;
  return { ...entry, hints: { ...entry.hints, vague: 1 } };
}

/** "ab November (03.11.2026)": the bracket says which day of the month is meant. */
function told(kept: FoundDay[], folded: string): FoundDay[] {
  return kept.flatMap((entry, at) => {
    const [before, next] = [kept[at - 1], kept[at + 1]];
    if (before !== undefined && isExact(before, entry, folded)) return [];
    return next !== undefined && isExact(entry, next, folded) ? [{ ...next, start: entry.start, end: next.end }] : [entry];
  });
}

function isExact(month: FoundDay, day: FoundDay, folded: string): boolean {
  const isFirst = month.day.endsWith("-01") || month.hints.vague === 1;
  const isSame = month.day.slice(5, 7) === day.day.slice(5, 7);
  return (
    isFirst &&
    isSame &&
    !/\d/.test(folded.slice(month.start, month.end)) &&
    MONTH_BRACKET.test(folded.slice(month.end, day.start))
  );
}

const MONTH_BRACKET =
  /^(?: [\p{L}]{3,12})? ?\((?:ab |am |dem |from |on )?(?:dem |den |the )?$|^(?: \p{L}{2,12}){0,3}[,;]? (?:genauer(?: gesagt)?|und zwar|nämlich|genau|exakt|more precisely|to be (?:precise|exact)|precisely|specifically|namely|d\. ?h\.|i\.e\.),? (?:(?:ab|am|zum|from|on) )?(?:dem |den |the )?$|^,? also (?:(?:ab|am|zum) )?(?:dem |den )?$/u;

const HAS_MONTH = new RegExp(
  `(?<!\\p{L})(?:${MONTH_PATTERN})(?!\\p{L})|(?:rate|miete|zahlung|abbuchung|abschlag|rechnung|beitrag|lastschrift)(?!\\p{L})`,
  "u",
);

export function findDates(reading: TextReading): Entity[] {
  const found = [...(/\d/.test(reading.text) ? numericDates(reading) : []), ...relativeDates(reading)];
  if (HAS_MONTH.test(reading.folded)) found.push(...namedDates(reading), ...monthOnly(reading), ...ratesOfMonths(reading));
  const kept = told(withoutOverlap(joinedWords([...found, ...findDayPhrases(reading)], reading.folded)), reading.folded);
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
