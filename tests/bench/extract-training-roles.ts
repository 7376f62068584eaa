import { givenParsed } from "../core/extract/given-mail.ts";
import {
  digits,
  madeDate,
  madeMoney,
  madeName,
  pick,
  randomFrom,
  type Made,
  type Random,
  type TrainingDocument,
} from "./extract-training-mails.ts";
import { CLOSINGS, GREETINGS } from "./extract-training-sentences.ts";
import { NUMBER_TELLINGS } from "./extract-training-number-tellings.ts";
import { DAY_TELLINGS } from "./extract-training-day-tellings.ts";

/** One way to tell a value among others: {v} the value, {a} "as soon as possible" as the value, {h} haste that is none, {p} and {f} a day gone by or to come, {c} a code, {m} a sum, {n} a small number. */
export interface Telling {
  field: string;
  category: string;
  language: "de" | "en";
  /** Without {v} the field is not told at all. */
  text: string;
}

const TELLINGS: Telling[] = [...DAY_TELLINGS, ...NUMBER_TELLINGS];

const RANGES: Record<string, [number, number]> = {
  effectiveDate: [3, 180],
  requestedDate: [2, 60],
  damageDate: [-40, -1],
  readingDate: [-20, 0],
  orderDate: [-60, -3],
  invoiceDate: [-60, -3],
  dueDate: [5, 40],
};

/** Numbers as companies print them. */
function madeCode(random: Random): Made {
  const written = pick(random, [
    () => digits(random, pick(random, [5, 6, 7, 8, 9, 10])),
    () => `${digits(random, 2)} ${digits(random, 4)}`,
    () => `${digits(random, 3)} ${digits(random, 4)}`,
    () => `${digits(random, 3)} ${digits(random, 3)} ${digits(random, 2)}`,
    () => `${digits(random, 4)} ${digits(random, 4)} ${digits(random, 1)}`,
    () => `${digits(random, 2)} ${digits(random, 4)} ${digits(random, 2)}`,
    () => `${pick(random, ["K", "KD", "VT", "AB", "GP", "MB"])}-${digits(random, 5)}`,
    () => `${pick(random, ["A", "R", "LV", "PN"])}${digits(random, 7)}`,
    () => `${digits(random, 2)}-${digits(random, 4)}-${pick(random, ["A", "G", "KR", "02"])}`,
    () => `20${digits(random, 2)}-${pick(random, ["J", "M", "B"])}-00${digits(random, 5)}`,
    () => `${pick(random, ["SP", "WE", "TG", "BK"])}-20${digits(random, 2)}-00${digits(random, 2)}`,
    () => `${pick(random, ["FLT", "HOM", "INV", "CH"])}/${digits(random, 4)}/${pick(random, ["UK", "IE", "26"])}`,
    () => `${pick(random, ["MV", "HH", "TRV", "BHP"])} ${digits(random, 4)}${pick(random, ["", "/14", "-118", " 71"])}`,
    () => `${digits(random, 4)}.${digits(random, 4)}.${digits(random, 2)}`,
  ])();
  return { value: written, written };
}

function madeMeterNumber(random: Random): Made {
  if (random() < 0.4) return madeCode(random);
  const written = pick(random, [
    () => `1${pick(random, ["ESY", "EMH", "EBZ", "ISK", "LOG"])}00${digits(random, 8)}`,
    () => `1 ${pick(random, ["ESY", "EMH", "EBZ"])} 00${digits(random, 2)} ${digits(random, 4)} ${digits(random, 2)}`,
    () => `8${pick(random, ["SEN", "DME", "ZRI"])}0${digits(random, 9)}`,
    () => `E${digits(random, 2)}UP${digits(random, 5)}`,
    () => `G4${pick(random, ["A", "K", "P"])} 00${digits(random, 2)} ${digits(random, 4)} ${digits(random, 2)}`,
    () => `${pick(random, ["K", "Z", "W"])}${digits(random, 2)}-${digits(random, 5)}`,
  ])();
  return { value: written, written };
}

const UNITS = [
  ["kWh", "kWh"],
  ["kWh", "kWh"],
  ["m³", "m3"],
  ["m3", "m3"],
  ["", ""],
] as const;

/** Whole, grouped, with the decimals of the dial, or copied digit by digit. */
function madeReading(random: Random, language: "de" | "en"): Made {
  const whole = digits(random, pick(random, [4, 5, 6]));
  const [written, unit] = pick(random, UNITS);
  const group = language === "de" ? pick(random, [".", " "]) : ",";
  const shape = random();
  const end = written === "" ? "" : ` ${written}`;
  if (shape < 0.15) return { value: { value: whole, unit }, written: `${whole.split("").join(" ")}${end}` };
  if (shape < 0.35) {
    const tenth = 1 + Math.floor(random() * 9);
    return { value: { value: `${whole}.${tenth}`, unit }, written: `${whole}${language === "de" ? "," : "."}${tenth}${end}` };
  }
  if (shape < 0.65)
    return { value: { value: whole, unit }, written: `${whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${group}`)}${end}` };
  return { value: { value: whole, unit }, written: `${whole}${end}` };
}

/** What asks for the soonest day, and what only hurries us. */
const SOON: Record<"effectiveDate" | "requestedDate", Record<"de" | "en", string[]>> = {
  effectiveDate: {
    de: [
      "zum nächstmöglichen Termin",
      "zum nächstmöglichen Zeitpunkt",
      "so schnell wie möglich",
      "schnellstmöglich",
      "mit sofortiger Wirkung",
      "ab sofort",
      "zum frühestmöglichen Zeitpunkt",
    ],
    en: [
      "as soon as possible",
      "with immediate effect",
      "immediately",
      "at the earliest possible date",
      "straight away",
      "at the next possible date",
    ],
  },
  requestedDate: {
    de: ["so schnell wie möglich", "schnellstmöglich", "umgehend", "so bald wie möglich", "möglichst bald"],
    en: ["as soon as possible", "asap", "immediately", "as soon as you can"],
  },
};
const HASTE: Record<"de" | "en", string[]> = {
  de: ["umgehend", "schnellstmöglich", "so schnell wie möglich", "unverzüglich", "baldmöglichst"],
  en: ["as soon as possible", "immediately", "asap", "right away"],
};

/** Printed pages write their years. */
function printedDate(random: Random, language: "de" | "en", range: [number, number]): Made {
  for (;;) {
    const day = madeDate(random, language, range);
    if (/20\d{2}|\.2[4-7]$/.test(day.written)) return day;
  }
}

function madeDay(random: Random, telling: Telling, range: [number, number]): Made {
  return telling.category === "supplier_invoice"
    ? printedDate(random, telling.language, range)
    : madeDate(random, telling.language, range);
}

function made(random: Random, telling: Telling): Made {
  const { field, language } = telling;
  if (telling.text.includes("{a}") && (field === "effectiveDate" || field === "requestedDate"))
    return { value: { kind: "asap" }, written: pick(random, SOON[field][language]) };
  const range = RANGES[telling.field];
  if (range !== undefined) return madeDay(random, telling, range);
  if (telling.field === "amount") return madeMoney(random, telling.language);
  if (telling.field === "meterNumber") return madeMeterNumber(random);
  if (telling.field === "meterReading") return madeReading(random, telling.language);
  return madeCode(random);
}

function filled(random: Random, telling: Telling, value: Made): string {
  const { language } = telling;
  return telling.text
    .replace("{v}", () => value.written)
    .replace("{a}", () => value.written)
    .replaceAll("{h}", () => pick(random, HASTE[language]))
    .replaceAll("{p}", () => madeDay(random, telling, [-120, -2]).written)
    .replaceAll("{f}", () => madeDay(random, telling, [3, 120]).written)
    .replaceAll("{c}", () => madeCode(random).written)
    .replaceAll("{m}", () => madeMoney(random, language).written)
    .replaceAll("{n}", () => digits(random, 1 + Math.floor(random() * 2)))
    .replaceAll("{k}", () => digits(random, 4 + Math.floor(random() * 2)));
}

/** Letters and old mail programs break lines at a margin. */
function wrapped(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      let at = 0;
      return line
        .split(" ")
        .map((word) => {
          const breaks = at > 0 && at + word.length > width;
          at = breaks ? word.length : at + word.length + 1;
          return breaks ? `\n${word}` : word;
        })
        .join(" ")
        .replace(/ \n/g, "\n");
    })
    .join("\n");
}

const WRAPPED_SHARE = 0.3;

export const TELLING_COUNT = TELLINGS.length;

/** One telling in a short mail; what else the mail holds is said nowhere, so only its field is learnt from. */
export function trainingTelling(seed: number): TrainingDocument & { telling: number; only: string } {
  const random = randomFrom(seed);
  const at = seed % TELLINGS.length;
  const telling = TELLINGS[at];
  if (telling === undefined) throw new Error("no telling to draw from");
  const { language, category, field } = telling;
  const value = made(random, telling);
  const name = madeName(random);
  const matter = filled(random, telling, value);
  const greeting = random() < 0.7 ? `${pick(random, GREETINGS[language])}\n\n` : "";
  const closing = random() < 0.8 ? `\n\n${pick(random, CLOSINGS[language])}\n${name}` : "";
  const body = `${greeting}${matter}${closing}`;
  const text = random() < WRAPPED_SHARE ? wrapped(body, pick(random, [62, 72, 78])) : body;
  const expected = /\{[va]\}/.test(telling.text) ? { [field]: value.value } : {};
  const parsed = givenParsed({ text, category, from: { name, address: `t${seed}@mail.example` }, channel: "mail" });
  return { parsed, category, language, channel: "mail", expected, telling: at, only: field };
}
