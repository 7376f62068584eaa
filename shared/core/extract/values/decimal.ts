import type { Convention } from "./number-convention.ts";

/** Digits beyond this are no amount, reading or quantity of any business. */
const MAX_DIGITS = 15;

function grouped(text: string, separator: string): boolean {
  const groups = text.split(separator);
  const [first = "", ...rest] = groups;
  return rest.length > 0 && first.length >= 1 && first.length <= 3 && rest.every((group) => group.length === 3);
}

function finish(whole: string, fraction: string, negative: boolean): string | null {
  const digits = whole.replace(/^0+(?=\d)/, "");
  if (digits === "" || digits.length + fraction.length > MAX_DIGITS) return null;
  const value = fraction === "" ? digits : `${digits}.${fraction}`;
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

interface NumberReading {
  convention: Convention;
  threeDigits: "group" | "convention";
}

/** Digits before and after the decimal separator. */
type Digits = [whole: string, fraction: string];

/** One separator: three digits after it may be thousands or decimals; the document's convention and `threeDigits` decide. */
function withOneSeparator(body: string, separator: "," | ".", options: NumberReading): Digits {
  const at = body.indexOf(separator);
  const whole = body.slice(0, at);
  const tail = body.slice(at + 1);
  const couldGroup = tail.length === 3 && whole.length <= 3 && whole !== "0" && !(whole.length > 1 && whole.startsWith("0"));
  if (!couldGroup) return [whole, tail];
  const isDecimal = options.threeDigits === "convention" && options.convention.decimal === separator;
  return isDecimal ? [whole, tail] : [whole + tail, ""];
}

/** Comma and point: the last one is the decimal, the other groups. */
function withBothSeparators(body: string): Digits | null {
  const decimal = body.lastIndexOf(",") > body.lastIndexOf(".") ? "," : ".";
  const group = decimal === "," ? "." : ",";
  const [whole = "", fraction = "", extra] = body.split(decimal);
  if (extra !== undefined || fraction === "" || !grouped(whole, group)) return null;
  return [whole.replaceAll(group, ""), fraction];
}

function digitsOf(body: string, options: NumberReading): Digits | null {
  const hasComma = body.includes(",");
  const hasPoint = body.includes(".");
  if (!hasComma && !hasPoint) return [body, ""];
  if (hasComma && hasPoint) return withBothSeparators(body);
  const separator = hasComma ? "," : ".";
  if (body.indexOf(separator) === body.lastIndexOf(separator)) return withOneSeparator(body, separator, options);
  return grouped(body, separator) ? [body.replaceAll(separator, ""), ""] : null;
}

/**
 * Decimal string of a written number: 1.234,56 · 1,234.56 · 1'234.50 · 1 234,56 · 12,-. null when it is none.
 * `threeDigits`: what 1.234 means where it is ambiguous; money has no three decimals, readings may.
 */
export function parseDecimal(raw: string, convention: Convention, threeDigits: "group" | "convention" = "group"): string | null {
  let body = raw.trim();
  const negative = /^[-−–]/.test(body) || /\d[-−]$/.test(body);
  body = body
    .replace(/^[-−–+]\s?/, "")
    .replace(/[,.]\s?[-–—]{1,2}$/, "")
    .replace(/[-−]$/, "");
  body = body.replace(/['’  ]/g, " ").replace(/(\d) (?=\d{3}(?!\d))/g, "$1");
  if (!/^\d[\d.,]*$/.test(body) || /[.,]$/.test(body)) return null;
  const digits = digitsOf(body, { convention, threeDigits });
  return digits === null ? null : finish(digits[0], digits[1], negative);
}

/** Minor units as an integer (cents), for sums that must be exact. null when the value has more than two decimals that count. */
export function toMinor(value: string): number | null {
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(value);
  if (match === null) return null;
  const fraction = (match[3] ?? "").padEnd(2, "0");
  if (/[1-9]/.test(fraction.slice(2))) return Math.round(Number(value) * 100);
  const minor = Number(match[2]) * 100 + Number(fraction.slice(0, 2));
  return match[1] === "-" ? -minor : minor;
}

export function fromMinor(minor: number): string {
  const sign = minor < 0 ? "-" : "";
  const cents = Math.abs(minor);
  return `${sign}${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}
