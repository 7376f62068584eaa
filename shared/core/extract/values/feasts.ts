import { easterSunday } from "../../calendar/holidays.ts";
import { addDays, type IsoDay } from "./iso-day.ts";

/** Feasts by the first letters of their names: on a day of the year, or so many days from Easter. */
const FIXED: [string, number, number][] = [
  ["neu", 1, 1],
  ["new year's e", 12, 31],
  ["new year’s e", 12, 31],
  ["new", 1, 1],
  ["val", 2, 14],
  ["tag", 5, 1],
  ["hall", 10, 31],
  ["all", 11, 1],
  ["nik", 12, 6],
  ["heil", 12, 24],
  ["christmas e", 12, 24],
  ["christmas d", 12, 25],
  ["box", 12, 26],
  ["sil", 12, 31],
  ["alt", 12, 31],
];
const MOVING: [string, number][] = [
  ["ros", -48],
  ["asch", -46],
  ["kar", -2],
  ["good", -2],
  ["ostersam", -1],
  ["osterso", 0],
  ["easter s", 0],
  ["osterm", 1],
  ["easter m", 1],
  ["christi", 39],
  ["himmel", 39],
  ["pfingsts", 49],
  ["pfingstm", 50],
  ["fron", 60],
];

export const FEAST =
  /(?<![\p{L}])(neujahr(?:stag)?|new year['’]?s day|new year['’]?s eve|silvester(?:tag|abend)?|altjahrs(?:tag|abend)|heilig(?:er )?abend|christmas (?:day|eve)|boxing day|nikolaus(?:tag)?|valentinstag|valentine['’]?s day|halloween|tag der arbeit|rosenmontag|aschermittwoch|karfreitag|good friday|oster(?:sonntag|montag|samstag)|easter (?:sunday|monday)|christi himmelfahrt|himmelfahrtstag|pfingst(?:sonntag|montag)|fronleichnam|allerheiligen)(?![\p{L}])/gu;

/** Month and day of a feast that has them, else the days of a moving one in each of the years. */
export function feastDays(name: string, years: number[]): { month: number; day: number } | IsoDay[] {
  const moving = MOVING.find(([start]) => name.startsWith(start));
  if (moving !== undefined) return years.map((year) => addDays(easterSunday(year), moving[1]));
  const [, month, day] = FIXED.find(([start]) => name.startsWith(start)) ?? ["", 12, 25];
  return { month, day };
}
