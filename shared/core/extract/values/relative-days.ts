import { COUNT_PATTERN, COUNT_WORDS, DAY_WORDS, DAY_WORD_PATTERN, WEEKDAY_PATTERN, WEEKDAYS } from "./date-words.ts";
import { FEAST, feastDays } from "./feasts.ts";
import { yearless, type Dated, type FoundDay } from "./found-day.ts";
import { addDays, addMonths, daysBetween, daysInMonth, dayParts, isoDay, isoWeekStart, weekday, type IsoDay } from "./iso-day.ts";
import type { TextReading } from "../text-reading.ts";

const WORD_DAY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DAY_WORD_PATTERN})(?![\\p{L}])`, "gu");
const NAMED_WEEKDAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(letzten?|vergangenen?|vorigen?|last|nächsten?|naechsten?|kommenden?|next|this|diesen?|on|am|seit)? ?(${WEEKDAY_PATTERN})(?![\\p{L}])(?! (?:of (?:the|each|every|a)|im|des|eines|jeden) mon)`,
  "gu",
);
const AGO = new RegExp(
  `(?<![\\p{L}])vor (\\d{1,3}|${COUNT_PATTERN}) (tag|woche|monat)(?:en|e|n)?(?![\\p{L}])|(?<![\\p{L}\\p{N}])(\\d{1,3}|${COUNT_PATTERN}) (day|week|month)s? ago`,
  "gu",
);
const PERIOD_END =
  /(?<![\p{L}])(ende (?:der|dieser) woche|ende (?:nächster|kommender|der nächsten|der kommenden) woche|end of (?:the|this|next) week|monatsende|ende des monats|ende dieses monats|end of (?:the|this) month|month end|jahresende|ende des jahres|end of (?:the|this) year|quartalsende|end of (?:the )?quarter|monatsersten|ende (?:des )?(?:nächsten|kommenden) monats|end of (?:the )?next month|(?:nächsten|kommenden) ersten|1\. des (?:nächsten|folge)monats|(?:1\.|ersten|anfang) (?:des )?(?:kommenden|nächsten|folgenden) monats|(?:the )?(?:1st|first|start|beginning) of (?:the )?next month|(?:the )?first of the month|monatsersten|monatsanfang|nächsten monat|next month|kommenden monat|year[ -]end|the year['’]?s end|ende dieses jahres|ende vom jahr|ende quartal|ende des quartals|quarter[ -]end|end of (?:this|the current) quarter|month[ -]end|monatsletzten|ende vom monat|(?:the )?last day of (?:the|this) (?:month|year)|letzten tag des (?:monats|jahres)|ablauf (?:des|dieses) (?:monats|jahres|kalenderjahres|quartals)|letzten des monats)(?![\p{L}])/gu;
/** "zum 31. dieses Monats", "on the 5th of next month", "am 15. des kommenden Monats" */
const DAY_OF_MONTH =
  /(?<![\p{L}\p{N}.])(\d{1,2})(?:\.|st|nd|rd|th)? (?:of |des |d\. ?)?(this|the current|next|the following|the coming|dieses|diesen|laufenden|des laufenden|nächsten|kommenden|folgenden|the) (?:monats?|month)(?![\p{L}])/gu;
const WEEK = /(?<![\p{L}])(?:kw|kalenderwoche|calendar week|week) ?(\d{1,2})(?:\/(\d{4}))?(?!\d)/gu;

function relativeWeekday(match: RegExpMatchArray, today: IsoDay): FoundDay | null {
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

const DAY = `today|tomorrow|${WEEKDAY_PATTERN}`;
const WEEKS_ON = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:heute|morgen|übermorgen) in (?:einer|zwei|drei|vier|\\d{1,2}) (?:wochen?|tagen)|a (?:week|fortnight) (?:on |from |this |next |)?(?:${DAY})|(?:${DAY}) (?:week|fortnight)(?!['’\\p{L}]))(?![\\p{L}])`,
  "gu",
);
const COUNTED_SPAN = /(einer|zwei|drei|vier|\d{1,2}) (?:woche|tag)/u;
const DAY_WORD = new RegExp(`heute|morgen|übermorgen|${DAY}`, "u");
const DAYS_OF_A_WEEK = 7;

/** How many days a week is, a fortnight, "drei Wochen", "10 Tagen". */
function spanOf(words: string): number {
  const count = COUNTED_SPAN.exec(words)?.[1] ?? "1";
  const number = COUNT_WORDS[count] ?? Number(count);
  if (words.includes("fortnight")) return 2 * DAYS_OF_A_WEEK;
  return / tagen/.test(words) ? number : DAYS_OF_A_WEEK * number;
}

/** "heute in zwei Wochen", "a week on Friday", "Thursday week": a day and some weeks more. */
function weeksOn(match: RegExpMatchArray, today: IsoDay): Told {
  const words = match[0];
  const word = /übermorgen/.exec(words)?.[0] ?? DAY_WORD.exec(words)?.[0] ?? "";
  const wanted = WEEKDAYS[word];
  const near = word === "morgen" ? 1 : (DAY_WORDS[word] ?? 0);
  const ahead = wanted === undefined ? near : (wanted - weekday(today) + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK || DAYS_OF_A_WEEK;
  return relative(addDays(today, ahead + spanOf(words)));
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
  if (/(?:nächsten|kommenden) monats|next month$/.test(word) && word.startsWith("end"))
    return isoDay(next.year, next.month, daysInMonth(next.year, next.month));
  if (/ersten|first|1st|anfang|start|beginning|folge|(?:nächsten|kommenden) monat|next month/.test(word))
    return isoDay(next.year, next.month, 1);
  return isoDay(year, month, daysInMonth(year, month));
}

/** The feast before and the one after today. */
function feast(name: string, today: IsoDay): Dated | null {
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

/** A day of this month or the next by its number. */
function dayOfMonth(match: RegExpMatchArray, today: IsoDay): Told {
  const isNext = /next|following|coming|nächst|kommend|folgend/.test(match[2] ?? "");
  const { year, month } = dayParts(isNext ? addMonths(`${today.slice(0, 8)}01`, 1) : today);
  return relative(isoDay(year, month, Number(match[1])));
}

const HAS_WEEKDAY = new RegExp(WEEKDAY_PATTERN, "u");

type Told = Dated | null;

const relative = (day: IsoDay | null, vague = 0): Told => (day === null ? null : { day, hints: { relative: 1, vague } });

/** "kw 12/2026", "calendar week 12" */
function weekDay(match: RegExpMatchArray, today: IsoDay): Told {
  return relative(isoWeekStart(Number(match[2] ?? dayParts(today).year), Number(match[1])), 1);
}

function feastDay(match: RegExpMatchArray, today: IsoDay): Told {
  const day = feast(match[1] ?? "", today);
  return day === null ? null : { ...day, hints: { relative: 1, yearless: 1 } };
}

function ago(match: RegExpMatchArray, today: IsoDay): Told {
  const { day, vague } = agoDay(match, today);
  return relative(day, vague);
}

interface Phrase {
  pattern: RegExp;
  /** Each pattern costs a pass over the text: most mails have none of its words. */
  worth: RegExp | null;
  day: (match: RegExpMatchArray, today: IsoDay) => Told;
}

const PHRASES: Phrase[] = [
  {
    pattern: WORD_DAY,
    worth: /heute|heutige|just now|eben|gestern|morgen|today|yesterday|tomorrow|tonight|this (?:mor|aft|eve)|last night/,
    day: (match, today) => relative(addDays(today, DAY_WORDS[match[0]] ?? 0)),
  },
  {
    pattern: WEEKS_ON,
    worth: / in (?:einer|zwei|drei|vier|\d{1,2}) (?:woche|tage)|a (?:week|fortnight) |(?:day|morrow) (?:week|fortnight)/,
    day: weeksOn,
  },
  { pattern: AGO, worth: /vor | ago/, day: ago },
  {
    pattern: PERIOD_END,
    worth: /monat|month|jahr|year|quart|ersten|ende (?:der|dieser|nächst|kommend)|end of|letzten/,
    day: (match, today) => relative(periodEnd(match[1] ?? "", today)),
  },
  { pattern: DAY_OF_MONTH, worth: /monat|month/, day: dayOfMonth },
  { pattern: WEEK, worth: /kw ?\d|woche \d|week \d/, day: weekDay },
  {
    pattern: FEAST,
    worth:
      /neujahr|new year|silvester|altjahr|heilig|christmas|boxing|nikolaus|valentin|halloween|tag der|rosenm|ascherm|karfr|good fri|oster|easter|himmelf|pfingst|fronl/,
    day: feastDay,
  },
];

function told(phrase: Phrase, folded: string, today: IsoDay): FoundDay[] {
  if (phrase.worth !== null && !phrase.worth.test(folded)) return [];
  return [...folded.matchAll(phrase.pattern)].flatMap((match) => {
    const day = phrase.day(match, today);
    return day === null ? [] : [{ start: match.index, end: match.index + match[0].length, ...day }];
  });
}

/** "Ideally that Monday" means one that was named before. */
const isThat = (folded: string, at: number): boolean =>
  /(?<!\p{L})(?:that|jenem|selben) ?$/u.test(folded.slice(Math.max(0, at - 8), at));

/** Days told by their distance from today. */
export function relativeDates(reading: TextReading): FoundDay[] {
  const { folded, today } = reading;
  const named = HAS_WEEKDAY.test(folded)
    ? [...folded.matchAll(NAMED_WEEKDAY)].filter((match) => !isThat(folded, match.index))
    : [];
  return [
    ...PHRASES.flatMap((phrase) => told(phrase, folded, today)),
    ...named.map((match) => relativeWeekday(match, today)).filter((day) => day !== null),
  ];
}
