/** Month and weekday names as people write them, German (with Austrian forms) and English. */
export const MONTHS: Record<string, number> = {
  januar: 1, jänner: 1, jaenner: 1, january: 1, jan: 1,
  februar: 2, feber: 2, february: 2, feb: 2,
  märz: 3, maerz: 3, march: 3, mar: 3, mär: 3, mrz: 3,
  april: 4, apr: 4,
  mai: 5, may: 5,
  juni: 6, june: 6, jun: 6,
  juli: 7, july: 7, jul: 7,
  august: 8, aug: 8,
  september: 9, sept: 9, sep: 9,
  oktober: 10, october: 10, okt: 10, oct: 10,
  november: 11, nov: 11,
  dezember: 12, december: 12, dez: 12, dec: 12,
};

export const WEEKDAYS: Record<string, number> = {
  montag: 1, monday: 1, mon: 1,
  dienstag: 2, tuesday: 2, tue: 2, tues: 2,
  mittwoch: 3, wednesday: 3, wed: 3,
  donnerstag: 4, thursday: 4, thu: 4, thurs: 4,
  freitag: 5, friday: 5, fri: 5,
  samstag: 6, sonnabend: 6, saturday: 6, sat: 6,
  sonntag: 7, sunday: 7, sun: 7,
};

export const DAY_WORDS: Record<string, number> = {
  heute: 0, today: 0, vorgestern: -2, gestern: -1, yesterday: -1, übermorgen: 2, uebermorgen: 2, tomorrow: 1, "day before yesterday": -2, "day after tomorrow": 2, "this morning": 0, "this afternoon": 0, "this evening": 0, tonight: 0, "last night": -1,
};

export const COUNT_WORDS: Record<string, number> = {
  ein: 1, eine: 1, einem: 1, einer: 1, eines: 1, einen: 1, one: 1, a: 1, an: 1,
  zwei: 2, two: 2, drei: 3, three: 3, vier: 4, four: 4, fünf: 5, fuenf: 5, five: 5, sechs: 6, six: 6, sieben: 7, seven: 7,
  acht: 8, eight: 8, neun: 9, nine: 9, zehn: 10, ten: 10, zwölf: 12, zwoelf: 12, twelve: 12, vierzehn: 14, fourteen: 14, dreißig: 30, thirty: 30,
};

function alternation(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

export const DAY_WORD_PATTERN = alternation(Object.keys(DAY_WORDS));
export const MONTH_PATTERN = alternation(Object.keys(MONTHS));
export const WEEKDAY_PATTERN = alternation(Object.keys(WEEKDAYS).filter((word) => word.length > 4));
export const COUNT_PATTERN = alternation(Object.keys(COUNT_WORDS));
