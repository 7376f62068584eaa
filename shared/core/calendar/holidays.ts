import { addDays, type Day, dayOf, weekdayOf, yearOf } from "./day.ts";

/** The 16 Bundesländer as the pack writes them. */
export const federalStates = [
  "BW",
  "BY",
  "BE",
  "BB",
  "HB",
  "HH",
  "HE",
  "MV",
  "NI",
  "NW",
  "RP",
  "SL",
  "SN",
  "ST",
  "SH",
  "TH",
] as const;
export type FederalState = (typeof federalStates)[number];

interface Rule {
  name: string;
  /** null: everywhere. */
  states: readonly FederalState[] | null;
  /** First and last year it holds. */
  from?: number;
  to?: number;
  on: (year: number, easter: Day) => Day;
}

const fixed = (month: number, day: number) => (year: number) => dayOf(year, month, day);
const afterEaster = (days: number) => (_year: number, easter: Day) => addDays(easter, days);

/**
 * State law as of 2026. Holidays of single towns (Augsburg's Friedensfest, Mariä Himmelfahrt in Protestant towns of
 * Bavaria, Corpus Christi in parts of Saxony and Thuringia) follow the state's majority.
 */
const rules: readonly Rule[] = [
  { name: "Neujahr", states: null, on: fixed(1, 1) },
  { name: "Heilige Drei Könige", states: ["BW", "BY", "ST"], on: fixed(1, 6) },
  { name: "Internationaler Frauentag", states: ["BE"], from: 2019, on: fixed(3, 8) },
  { name: "Internationaler Frauentag", states: ["MV"], from: 2023, on: fixed(3, 8) },
  { name: "Karfreitag", states: null, on: afterEaster(-2) },
  { name: "Ostersonntag", states: ["BB"], on: afterEaster(0) },
  { name: "Ostermontag", states: null, on: afterEaster(1) },
  { name: "Tag der Arbeit", states: null, on: fixed(5, 1) },
  { name: "75. Jahrestag der Befreiung", states: ["BE"], from: 2020, to: 2020, on: fixed(5, 8) },
  { name: "80. Jahrestag der Befreiung", states: ["BE"], from: 2025, to: 2025, on: fixed(5, 8) },
  { name: "75. Jahrestag des Volksaufstands", states: ["BE"], from: 2028, to: 2028, on: fixed(6, 17) },
  { name: "Christi Himmelfahrt", states: null, on: afterEaster(39) },
  { name: "Pfingstsonntag", states: ["BB"], on: afterEaster(49) },
  { name: "Pfingstmontag", states: null, on: afterEaster(50) },
  { name: "Fronleichnam", states: ["BW", "BY", "HE", "NW", "RP", "SL"], on: afterEaster(60) },
  { name: "Mariä Himmelfahrt", states: ["BY", "SL"], on: fixed(8, 15) },
  { name: "Weltkindertag", states: ["TH"], from: 2019, on: fixed(9, 20) },
  { name: "Tag der Deutschen Einheit", states: null, on: fixed(10, 3) },
  { name: "Reformationstag", states: null, from: 2017, to: 2017, on: fixed(10, 31) },
  { name: "Reformationstag", states: ["BB", "MV", "SN", "ST", "TH"], on: fixed(10, 31) },
  { name: "Reformationstag", states: ["HB", "HH", "NI", "SH"], from: 2018, on: fixed(10, 31) },
  { name: "Allerheiligen", states: ["BW", "BY", "NW", "RP", "SL"], on: fixed(11, 1) },
  { name: "Buß- und Bettag", states: ["SN"], on: (year) => repentanceDay(year) },
  { name: "1. Weihnachtstag", states: null, on: fixed(12, 25) },
  { name: "2. Weihnachtstag", states: null, on: fixed(12, 26) },
];

/** Gregorian Easter Sunday after Gauss, in Lichtenberg's form. */
export const easterSunday = (year: number): Day => {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const moon = year % 19;
  const seed = (19 * moon + moonShift) % 30;
  const correction = Math.floor((seed + Math.floor(moon / 11)) / 29);
  const border = 21 + seed - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const distance = 7 - ((border - firstSunday) % 7);
  return addDays(dayOf(year, 3, 1), border + distance - 1);
};

/** The Wednesday before 23 November. */
const repentanceDay = (year: number): Day => {
  const last = dayOf(year, 11, 22);
  return addDays(last, -((weekdayOf(last) + 7 - 3) % 7));
};

const holds = (rule: Rule, year: number, state: string): boolean =>
  (rule.states === null || rule.states.some((one) => one === state)) && year >= (rule.from ?? 0) && year <= (rule.to ?? Infinity);

/** The holidays of a year in a state, in order, with their German names. */
export const holidaysOf = (year: number, state: string): { day: Day; name: string }[] => {
  const easter = easterSunday(year);
  return rules
    .filter((rule) => holds(rule, year, state))
    .map((rule) => ({ day: rule.on(year, easter), name: rule.name }))
    .sort((left, right) => left.day.localeCompare(right.day));
};

/** Years of a state that were asked for; deadlines lie in this year and the next. */
const REMEMBERED_YEARS = 200;
const remembered = new Map<string, ReadonlyMap<Day, string>>();

const holidayNames = (year: number, state: string): ReadonlyMap<Day, string> => {
  const key = `${year}/${state}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  // Reversed, since of two on one day the first in the calendar is the one named.
  const names = new Map(
    holidaysOf(year, state)
      .toReversed()
      .map(({ day, name }) => [day, name]),
  );
  if (remembered.size >= REMEMBERED_YEARS) remembered.clear();
  remembered.set(key, names);
  return names;
};

/** Name of the holiday, or null. */
export const holidayName = (day: Day, state: string): string | null => holidayNames(yearOf(day), state).get(day) ?? null;

const SATURDAY = 6;

export const isWorkingDay = (day: Day, state: string): boolean => weekdayOf(day) < SATURDAY && holidayName(day, state) === null;
