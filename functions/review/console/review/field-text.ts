import type { Address, Deadline, FieldValue, LineItem } from "../../../../shared/schemas/extraction.ts";
import type { Lang, MessageKey } from "../i18n/messages.ts";

/** What a person reads and types for a value, and back. Dates and decimals in the reader's own way of writing. */
export type Reading = { value: FieldValue | null; problem: null } | { value: null; problem: MessageKey };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const writtenDate = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const duration = /^P(\d+[YMWD])+$/;
const CENTURY = 2000;

const good = (value: FieldValue | null): Reading => ({ value, problem: null });
const bad = (problem: MessageKey): Reading => ({ value: null, problem });

export const dateText = (iso: string, lang: Lang): string => {
  const match = isoDate.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  return lang === "de" ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
};

const validDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/** Day before month, as both of our languages write it. */
export const readDate = (text: string): string | null => {
  const iso = isoDate.exec(text);
  if (iso !== null) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = writtenDate.exec(text);
  if (written === null) return null;
  const year = Number(written[3]);
  return validDate(year < 100 ? CENTURY + year : year, Number(written[2]), Number(written[1]));
};

/** "1.234,56" and "1,234.56" alike: the last separator before one or two digits at the end is the decimal one. Where the decimal part begins; -1 where every separator only groups thousands. */
const decimalPlace = (compact: string): number => {
  const at = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  const separators = compact.replaceAll(/[^.,]/g, "");
  const behind = compact.length - at - 1;
  const groupsOnly = separators.length > 1 && new Set(separators).size === 1;
  return at < 0 || behind === 0 || groupsOnly || (separators.length === 1 && behind === 3) ? -1 : at;
};

export const readDecimal = (text: string): string | null => {
  const compact = text.replaceAll(/[\s'’]/g, "");
  if (!/^-?[\d.,]+$/.test(compact) || !/\d/.test(compact)) return null;
  const at = decimalPlace(compact);
  const whole = (at < 0 ? compact : compact.slice(0, at)).replaceAll(/[.,]/g, "");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.replace("-", "").replace(/^0+(?=\d)/, "");
  const number = `${sign}${digits === "" ? "0" : digits}`;
  return at < 0 ? number : `${number}.${compact.slice(at + 1)}`;
};

export const decimalText = (decimal: string, lang: Lang): string => (lang === "de" ? decimal.replace(".", ",") : decimal);

const SYMBOLS: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP" };

const readMoney = (text: string): Reading => {
  const match = /^([A-Za-z€$£]{0,3})\s*(-?[\d.,\s'’]+)\s*([A-Za-z€$£]{0,3})$/.exec(text);
  const value = readDecimal(match?.[2] ?? "");
  if (match === null || value === null) return bad("check_money");
  const unit = (match[3] === "" ? match[1] : match[3]) ?? "";
  const currency = SYMBOLS[unit] ?? (unit === "" ? "EUR" : unit.toUpperCase());
  return /^[A-Z]{3}$/.test(currency) ? good({ value, currency }) : bad("check_currency");
};

const readReading = (text: string): Reading => {
  const match = /^([\d.,\s]+)\s*([A-Za-z³0-9]{0,6})$/.exec(text);
  const value = readDecimal((match?.[1] ?? "").trim());
  if (match === null || value === null || value.startsWith("-")) return bad("check_reading");
  return good({ value, unit: (match[2] ?? "").replace("³", "3") });
};

const readDeadline = (text: string): Reading => {
  const date = readDate(text);
  if (date !== null) return good({ kind: "date", date });
  if (/^(sofort|asap|umgehend|immediately)$/i.test(text)) return good({ kind: "asap" });
  if (duration.test(text)) return good({ kind: "duration", duration: text, workingDays: false, anchor: "receipt", date: null });
  return bad("check_date");
};

/** Letters to numbers and mod 97, piecewise so that it stays within whole numbers (ISO 13616). */
export const ibanHolds = (iban: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const letter of turned) rest = Number(`${rest}${Number.parseInt(letter, 36)}`) % 97;
  return rest === 1;
};

const readIban = (text: string): Reading => {
  const iban = text.replaceAll(/[\s-]/g, "").toUpperCase();
  return ibanHolds(iban) ? good(iban) : bad("check_iban_checksum");
};

const FREE_TYPES = new Set(["text", "person", "identifier"]);
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,253}$/;

/** No number, date or account is longer; it also bounds the work of the patterns. */
const LONGEST_FORMATTED = 200;

const readDateField = (text: string): Reading => {
  const date = readDate(text);
  return date === null ? bad("check_date") : good(date);
};

const readDecimalField = (text: string): Reading => {
  const decimal = readDecimal(text);
  return decimal === null ? bad("check_money") : good(decimal);
};

const readCode = (text: string): Reading => good(text.replaceAll(/\s/g, "").toUpperCase());

const READERS: Record<string, (text: string) => Reading> = {
  date: readDateField,
  money: readMoney,
  meter_reading: readReading,
  deadline: readDeadline,
  iban: readIban,
  email: (text) => (EMAIL.test(text) ? good(text) : bad("check_email")),
  decimal: readDecimalField,
  bic: readCode,
  currency: readCode,
};

export const readField = (type: string, typed: string): Reading => {
  const text = typed.trim().normalize("NFC");
  if (text === "") return good(null);
  if (text.length > LONGEST_FORMATTED) return FREE_TYPES.has(type) ? good(text) : bad("check_too_long");
  return READERS[type]?.(text) ?? good(text);
};

export const isAddress = (value: FieldValue | null): value is Address =>
  typeof value === "object" && value !== null && "street" in value;

export const isLines = (value: FieldValue | null): value is LineItem[] => Array.isArray(value);

const addressText = (address: Address): string =>
  [`${address.street} ${address.houseNumber}`.trim(), `${address.postalCode} ${address.city}`.trim(), address.country]
    .filter((line) => line !== "")
    .join(", ");

export const ibanGroups = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, "$1 ");

const plainText = (value: string, type: string, lang: Lang): string => {
  if (type === "date" || type === "deadline") return dateText(value, lang);
  if (type === "decimal") return decimalText(value, lang);
  return type === "iban" ? ibanGroups(value) : value;
};

const deadlineText = (deadline: Deadline, lang: Lang): string => {
  if (deadline.kind === "date") return dateText(deadline.date, lang);
  if (deadline.kind === "asap") return lang === "de" ? "sofort" : "asap";
  return deadline.date === null ? deadline.duration : dateText(deadline.date, lang);
};

const linesText = (lines: LineItem[]): string =>
  lines.map((line) => [line.quantity, line.description].filter(Boolean).join(" × ")).join("; ");

type Compound = Exclude<FieldValue, string | LineItem[]>;

const compoundText = (value: Compound, lang: Lang): string => {
  if ("currency" in value) return `${decimalText(value.value, lang)} ${value.currency}`;
  if ("unit" in value) return `${decimalText(value.value, lang)} ${value.unit}`.trim();
  return "street" in value ? addressText(value) : deadlineText(value, lang);
};

/** One line for any value. */
export const valueText = (value: FieldValue | null, type: string, lang: Lang): string => {
  if (value === null) return "";
  if (typeof value === "string") return plainText(value, type, lang);
  return isLines(value) ? linesText(value) : compoundText(value, lang);
};

const POSTAL_LINE = /(\d{4,5})\s+([^,\n]+)/;
const STREET_LINE = /^\s*([^\d,\n]+?)\s*(\d+\s?[a-zA-Z]?)\b/;

/** A clicked or typed line as an address, as far as it can be told; the rest is for the person. */
export const readAddress = (text: string, before: Address | null): Address => {
  const postal = POSTAL_LINE.exec(text);
  const street = STREET_LINE.exec(postal === null ? text : text.slice(0, postal.index));
  const whole = postal === null && before === null ? text.trim() : "";
  const known = before ?? { street: whole, houseNumber: "", postalCode: "", city: "", country: "DE" };
  return {
    street: street?.[1] ?? known.street,
    houseNumber: street?.[2] ?? known.houseNumber,
    postalCode: postal?.[1] ?? known.postalCode,
    city: postal?.[2]?.trim() ?? known.city,
    country: known.country,
  };
};
