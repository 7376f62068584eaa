import type { TextReading } from "../text-reading.ts";
import { COUNT_PATTERN, COUNT_WORDS, MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, WEEKDAYS } from "./date-words.ts";
import { addDays, addMonths, dayParts, isoDay, weekday, type IsoDay } from "./iso-day.ts";

/** A day as people put it in a sentence, without its month or year. */
export interface DayPhrase {
  start: number;
  end: number;
  day: IsoDay;
  hints: Record<string, number>;
  variants?: { past: string; future: string };
}

const BARE_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${WEEKDAY_PATTERN}|(?:mon|tues?|wed|thu|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so)(?=[.,]{0,2} (?:den |the )?\\d))[.,]{0,2} (?:den |dem |der |the )?|(?<=^|\\n[^\\n:]{1,40}: )(?:the |am |on |den )?(?=\\d{1,2}(?:st|nd|rd|th))|(?:am|zum|bis|ab|den|dem|vom|der|on|by|until|from|the|to)(?: zum| dem| the)? )(\\d{1,2})(?:\\.|st|nd|rd|th)(?![\\p{L}\\p{N}])(?! ?\\d| ?(?:${MONTH_PATTERN})(?![\\p{L}])| of (?:${MONTH_PATTERN}))`,
  "gu",
);
const WEEKDAY_OF_WEEK = new RegExp(
  `(?<![\\p{L}])(?:(?:nächste|naechste|kommende)(?:r|n)? woche,? (?:am )?(${WEEKDAY_PATTERN})|(${WEEKDAY_PATTERN}),? (?:(?:der )?(?:nächste|naechste|kommende)[rn]? woche|next week)|next week,? (?:on )?(${WEEKDAY_PATTERN}))(?![\\p{L}])`,
  "gu",
);
const WEEKDAY_IN_WEEKS = new RegExp(
  `(?<![\\p{L}])(${WEEKDAY_PATTERN}) (?:in (${COUNT_PATTERN}|\\d{1,2}) (?:wochen?|weeks?)|week)(?![\\p{L}])`,
  "gu",
);
/** "in zwei Wochen am Montag" */
const IN_WEEKS_ON = new RegExp(
  `(?<![\\p{L}])in (${COUNT_PATTERN}|\\d{1,2}) (?:wochen?|weeks?)(?: time)?,? (?:am|on) (${WEEKDAY_PATTERN})(?![\\p{L}])`,
  "gu",
);
const AFTER_NEXT = new RegExp(`(?<![\\p{L}])(?:übernächste[nrm]?|uebernaechste[nrm]?) (${WEEKDAY_PATTERN})(?![\\p{L}])`, "gu");
/** "vom 14. auf den 15. Februar", "12. oder 13.3.": the first borrows the month of the second. */
const BORROWED_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}.])(\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:auf den|auf|bis zum|bis|und|oder|to the|to|and|or|\\/|-|–) ?(?:den |dem |the )?\\d{1,2}(?:\\.|st|nd|rd|th)?(?: of)? ?(?:(${MONTH_PATTERN})(?![\\p{L}])|(?<=\\.)(\\d{1,2})(?=\\.))`,
  "gu",
);
const TOMORROW =
  /(?<![\p{L}])(?<=(?:bis|ab|für|auf|spätestens|erst|schon|gleich) )morgen(?![\p{L}])|(?<![\p{L}])morgen(?= (?:früh|vormittag|mittag|nachmittag|abend|um|ab|gegen|zwischen|hätte|noch|schon|kommen|vorbei)(?![\p{L}])|[?.]|, )/gu;
const GREETING_BEFORE = /(?:guten|schönen|heute|gestern|am|jeden|den|diesen|dem|der|\p{L}{3,7}tag) $|(?:^|\n)$/u;

/** "Mi 21." */
const SHORT: Record<string, string> = { mo: "mon", di: "tue", mi: "wed", do: "thu", fr: "fri", sa: "sat", so: "sun" };

/** Ordinals of other things: "zum 2. Mal", "der 3. Stock". */
const ORDINAL_OF = /^ \p{L}/u;

function ofMonth(day: number, today: IsoDay, name: string | undefined): Pick<DayPhrase, "day" | "hints" | "variants"> | null {
  const months = [-2, -1, 0, 1, 2].map((shift) => dayParts(addMonths(`${today.slice(0, 8)}01`, shift)));
  const days = months.map(({ year, month }) => isoDay(year, month, day)).filter((one) => one !== null);
  const wanted = name === undefined ? undefined : (WEEKDAYS[name] ?? WEEKDAYS[SHORT[name] ?? ""]);
  const fitting = wanted === undefined ? [] : days.filter((one) => weekday(one) === wanted);
  const among = fitting.length > 0 ? fitting : days;
  const past = among.filter((one) => one <= today).at(-1);
  const future = among.find((one) => one >= today);
  const nearest = future ?? past;
  if (nearest === undefined) return null;
  return { day: nearest, hints: { yearless: 1, relative: 1 }, variants: { past: past ?? nearest, future: nearest } };
}

function bareDays(reading: TextReading): DayPhrase[] {
  const found: DayPhrase[] = [];
  for (const match of reading.folded.matchAll(BARE_DAY)) {
    const end = match.index + match[0].length;
    const english = /(?:st|nd|rd|th)$/.test(match[0]);
    // "am 12. passt es" is a day; "zum 2. Mal" and "the 2nd floor" are not.
    const noun = english
      ? /^ (?:floor|time|edition|page|of|reminder|class|(?:and|or|to) (?:the )?\d|attempt|request|instal|one|item)(?! (?:i|we|and i|would|will|ich)(?!\p{L}))/u
      : ORDINAL_OF;
    const follows = reading.text.slice(end, end + 12);
    if (
      match[1] === undefined &&
      noun.test(follows) &&
      !/^ (?:um|ab|gegen|zwischen|oder|wäre|würde?|ist|klingt|habe?|bin|sind|soll|sollte|gekauft|bestellt|geliefert|abgelesen|gekündigt|umgezogen|passt|geht|ginge|kann|hätte|bitte|vormittags|nachmittags|erst|Kann|Können|Könnte|Bitte|Ich|Wir|Danke|Das|Es|Dann|Geht|Ginge|Passt|Ist|Wäre|Vorher|Danach|Sonst|Mit|Viele|Liebe|Gruß|Grüße|Da)\b/u.test(
        follows,
      )
    )
      continue;
    const day = ofMonth(Number(match[2]), reading.today, match[1]);
    const digits = /\d{1,2}(?:\.|st|nd|rd|th)$/u.exec(match[0])?.index ?? 0;
    const start = match[1] === undefined ? match.index + digits : match.index;
    if (day !== null) found.push({ start, end, ...day });
  }
  return found;
}

const HAS_WEEKDAY = new RegExp(WEEKDAY_PATTERN, "u");

const numberOf = (word: string | undefined): number => (word === undefined ? 1 : (COUNT_WORDS[word] ?? Number(word)));
const weekdayOf = (name: string | undefined): number => WEEKDAYS[name ?? ""] ?? 1;

/** Each phrase with the day it means, its groups read by the function beside it. */
const WEEKDAY_PHRASES: [RegExp, (groups: (string | undefined)[], today: IsoDay) => IsoDay][] = [
  [WEEKDAY_OF_WEEK, ([, first, second, third], today) => addDays(mondayOf(today), 6 + weekdayOf(first ?? second ?? third))],
  [WEEKDAY_IN_WEEKS, ([, name, count], today) => addDays(comingOf(name, today), 7 * numberOf(count))],
  [IN_WEEKS_ON, ([, count, name], today) => addDays(mondayOf(today), 7 * numberOf(count) + weekdayOf(name) - 1)],
  [AFTER_NEXT, ([, name], today) => addDays(nextOf(name, today), 7)],
];

function mondayOf(today: IsoDay): IsoDay {
  return addDays(today, 1 - weekday(today));
}

/** "Donnerstag in zwei Wochen" said on a Thursday counts from today. */
function comingOf(name: string | undefined, today: IsoDay): IsoDay {
  return weekdayOf(name) === weekday(today) ? today : nextOf(name, today);
}

function nextOf(name: string | undefined, today: IsoDay): IsoDay {
  return addDays(today, (weekdayOf(name) - weekday(today) + 7) % 7 || 7);
}

function weekdays(reading: TextReading): DayPhrase[] {
  const { folded, today } = reading;
  if (!HAS_WEEKDAY.test(folded)) return [];
  return WEEKDAY_PHRASES.flatMap(([pattern, dayOf]) =>
    [...folded.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      day: dayOf([...match], today),
      hints: { relative: 1 },
    })),
  );
}

function borrowed(reading: TextReading): DayPhrase[] {
  const found: DayPhrase[] = [];
  for (const match of reading.folded.matchAll(BORROWED_MONTH)) {
    const month = match[2] === undefined ? Number(match[3]) : (MONTHS[match[2]] ?? 0);
    const { year } = dayParts(reading.today);
    const days = [year - 1, year, year + 1].map((one) => isoDay(one, month, Number(match[1]))).filter((one) => one !== null);
    const past = days.filter((one) => one <= reading.today).at(-1);
    const future = days.find((one) => one >= reading.today);
    if (past === undefined || future === undefined) continue;
    const end = match.index + (match[1] ?? "").length + 1;
    found.push({ start: match.index, end, day: future, hints: { yearless: 1, rangeStart: 1 }, variants: { past, future } });
  }
  return found;
}

const NEXT_WEEK = /(?<![\p{L}])(?:anfang|beginning of) (?:nächster|kommender|next) (?:woche|week)/gu;

/** Days named by their place in the month, the week or the sentence. */
export function findDayPhrases(reading: TextReading): DayPhrase[] {
  const { folded, today } = reading;
  const found = [...weekdays(reading), ...(/\d/.test(folded) ? [...borrowed(reading), ...bareDays(reading)] : [])];
  for (const match of folded.includes("morgen") ? folded.matchAll(TOMORROW) : []) {
    if (
      GREETING_BEFORE.test(folded.slice(Math.max(0, match.index - 10), match.index)) &&
      /^(?:, |[?.])/.test(folded.slice(match.index + 6, match.index + 8))
    )
      continue;
    if (/(?:heute|gestern|guten|am|jeden|den|diesen|tag) $/u.test(folded.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    found.push({ start: match.index, end: match.index + match[0].length, day: addDays(today, 1), hints: { relative: 1 } });
  }
  for (const match of /week|woche/.test(folded) ? folded.matchAll(NEXT_WEEK) : [])
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      day: addDays(today, 8 - weekday(today)),
      hints: { relative: 1, vague: 1 },
    });
  return found;
}
