import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { parseDecimal } from "./decimal.ts";

const UNITS: Record<string, string> = {
  kwh: "kWh",
  mwh: "MWh",
  wh: "Wh",
  m3: "m3",
  "m³": "m3",
  cbm: "m3",
  kubikmeter: "m3",
  kubik: "m3",
  "cubic metres": "m3",
  "cubic meters": "m3",
  km: "km",
  kilometer: "km",
  miles: "miles",
  mi: "miles",
  seiten: "pages",
  pages: "pages",
  drucke: "pages",
  kopien: "pages",
  prints: "pages",
  copies: "pages",
  liter: "l",
  litres: "l",
  units: "units",
  einheiten: "units",
  betriebsstunden: "h",
  stunden: "h",
  hours: "h",
  h: "h",
  std: "h",
  "std.": "h",
  hrs: "h",
  quadratmeter: "m2",
  "m²": "m2",
};
const UNIT_PATTERN = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join("|");
/** Digits copied from the dial one by one: "7 0 9 1 2". */
const DIALLED = "\\d(?: \\d){3,7}(?! ?\\d)";
const NUMBER = `${DIALLED}|\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3}){1,3}(?:[.,]\\d{1,4})?|\\d{1,9}(?:[.,]\\d{1,4})?`;
const WITH_UNIT = new RegExp(`(?<![\\p{L}\\p{N}.,/-])(${NUMBER})(?![.,]?\\d) ?(${UNIT_PATTERN})(?![\\p{L}\\p{N}])`, "gu");
const PLAIN = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:+-])(${NUMBER})(?![\\p{L}\\p{N}/:%€$£-]|[.,]\\d| ?(?:€|eur|%|uhr|°|cent|jahre|tage))`,
  "gu",
);
const MAX_NUMBERS = 1_000;

/** Consumption, power, prices per unit, the next service: numbers with a unit that the meter does not show now. */
const NOT_A_READING =
  /(?:verbrauch|consumption|pro jahr|im jahr|jährlich|usage|ct\/|cent\/|\/|je|pro|per|used|verbraucht|differenz|limit|fläche|inspektion|wartung|nächster?|service due|next|freigrenze|inklusive|inclusive|allowance|vereinbart|statt|instead of|abschlag|anteil|average|durchschnitt|schnitt)[\p{L} :]{0,14}$/u;

/** The number without the spaces between single digits. */
function dialled(raw: string): string {
  return /^\d(?: \d)+$/.test(raw) ? raw.replaceAll(" ", "") : raw;
}

export function findMeterReadings(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.folded.matchAll(WITH_UNIT)) {
    if (found.length >= MAX_NUMBERS) break;
    const raw = dialled(match[1] ?? "");
    const value = parseDecimal(raw, reading.convention, "convention");
    const better = thousands(raw, reading) ?? value;
    if (better === null) continue;
    const unit = UNITS[match[2] ?? ""] ?? "";
    const before = reading.folded.slice(Math.max(0, match.index - 24), match.index);
    const rate = /^ ?(?:\/|pro |im jahr|per |a year|jährlich|je )/.test(
      reading.folded.slice(match.index + match[0].length, match.index + match[0].length + 10),
    );
    found.push(
      entity(reading, match.index, match[0].length, {
        value: better,
        unit,
        hints: { unit: 1, consumption: rate || NOT_A_READING.test(before) ? 1 : 0 },
      }),
    );
  }
  return found;
}

/** "48.213" on a meter is 48213 in either convention unless the document's decimals say otherwise for sure. */
function thousands(raw: string, reading: TextReading): string | null {
  if (!/^\d{1,3}[.,]\d{3}$/.test(raw)) return null;
  const separator = raw.includes(",") ? "," : ".";
  const group = reading.convention.decimal === "," ? "." : ",";
  return separator === group ? raw.replace(separator, "") : null;
}

/** Bare numbers: a reading only where a label or the category says so. */
export function findNumbers(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.folded.matchAll(PLAIN)) {
    if (found.length >= MAX_NUMBERS) break;
    const raw = dialled(match[1] ?? "");
    const value = thousands(raw, reading) ?? parseDecimal(raw, reading.convention, "convention");
    if (value === null) continue;
    found.push({
      ...entity(reading, match.index, match[0].length, {
        value,
        unit: "",
        hints: {
          digits: raw.replace(/\D/g, "").length / 10,
          yearLike: /^(?:19|20)\d{2}$/.test(raw) ? 1 : 0,
          // A dial shows its leading zeros.
          small: Number(value) < 100 && !DIAL.test(raw) ? 1 : 0,
        },
      }),
      type: "number",
    });
  }
  return found;
}

const DIAL = /^0\d{3}/u;

function entity(
  reading: TextReading,
  start: number,
  length: number,
  parts: { value: string; unit: string; hints: Record<string, number> },
): Entity {
  const value = parts.value.replace(/^-/, "");
  return {
    type: "meter_reading",
    start,
    end: start + length,
    raw: reading.text.slice(start, start + length),
    value: { value, unit: parts.unit },
    key: String(Number(value)),
    checks: [],
    hints: parts.hints,
  };
}
