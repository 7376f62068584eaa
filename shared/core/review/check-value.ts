import { electronicFormatIBAN, isValidBIC, isValidIBAN } from "ibantools";
import type { FieldValue, ValidityCheck } from "../../schemas/extraction.ts";
import type { FieldDefinition, FieldType } from "../../schemas/pack.ts";

type Rule = { check: string; message: string; holds: (value: string) => boolean; proposal?: (value: string) => string | null };

/** Longest value anybody reads over; also bounds the work of the patterns. */
const MAX_VALUE_CHARACTERS = 2_000;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,253}$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const isDate = (value: string): boolean => {
  const match = ISO_DATE.exec(value);
  if (match === null) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** The day a German or English date means; null when it is none. */
const isoFromWritten = (value: string): string | null => {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value.trim());
  if (match === null) return null;
  const [, day = "", month = "", year = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(iso) ? iso : null;
};

const rules: Partial<Record<FieldType, Rule>> = {
  iban: {
    check: "iban_checksum",
    message: "The IBAN's length or check digits are wrong.",
    holds: (value) => isValidIBAN(value),
    proposal: (value) => {
      const plain = electronicFormatIBAN(value);
      return plain !== null && plain !== value && isValidIBAN(plain) ? plain : null;
    },
  },
  bic: { check: "bic_format", message: "A BIC has 8 or 11 letters and digits.", holds: (value) => isValidBIC(value) },
  date: {
    check: "date_format",
    message: "This is no date; write it as 2026-03-31 (year-month-day).",
    holds: isDate,
    proposal: isoFromWritten,
  },
  email: { check: "email_format", message: "An e-mail address has one @ and no spaces.", holds: (value) => EMAIL.test(value) },
  phone: {
    check: "phone_format",
    message: "A phone number has 5 to 15 digits; write it as +49 30 1234567.",
    holds: (value) => /^\+?[\d ()/.-]{5,30}$/.test(value) && digitsIn(value) >= 5 && digitsIn(value) <= 15,
  },
  currency: {
    check: "currency_code",
    message: "A currency is three capital letters, such as EUR.",
    holds: (value) => /^[A-Z]{3}$/.test(value),
  },
  decimal: {
    check: "decimal_format",
    message: "Write the number with a point and without separators, such as 1234.56.",
    holds: (value) => /^-?\d+(\.\d+)?$/.test(value),
  },
  request_type: {
    check: "request_type",
    message: "One of access, erasure, rectification, portability, objection.",
    holds: (value) => ["access", "erasure", "rectification", "portability", "objection"].includes(value),
  },
};

/** Format rules every deployment has. Master data and masks are the extraction's business. */
export const checkValue = (definition: FieldDefinition, value: FieldValue): ValidityCheck[] => {
  if (typeof value !== "string") return [];
  if (value.length > MAX_VALUE_CHARACTERS) {
    return [{ check: "too_long", result: "fail", message: `At most ${MAX_VALUE_CHARACTERS} characters.`, proposal: null }];
  }
  const rule = rules[definition.type];
  if (rule === undefined) return [];
  const holds = rule.holds(value);
  return [
    {
      check: rule.check,
      result: holds ? "pass" : "fail",
      message: holds ? "The format is right." : rule.message,
      proposal: holds ? null : (rule.proposal?.(value) ?? null),
    },
  ];
};

const digitsIn = (value: string): number => value.replace(/\D/g, "").length;
