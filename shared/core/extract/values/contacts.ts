import type { ValidityCheck } from "../../../schemas/extraction.ts";
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from "libphonenumber-js/min";
import { check, type Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const TRAILING = /[.-]+$/;

/** A phone starts with + or 0 (or a bracket) and is written in few groups; every turn consumes a digit. */
const PHONE = /(?<![\p{L}\p{N}.,/-])(?:\+ ?|\(\+?|0)(?:[ ()/.–-]{0,3}\d){5,16}(?![\p{L}\p{N}])/gu;
/** More digit runs than this are a list of numbers, not contacts. */
const MAX_PHONES = 60;

export function findEmails(reading: TextReading): Entity[] {
  if (!reading.text.includes("@")) return [];
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(EMAIL)) {
    const raw = match[0].replace(TRAILING, "");
    if (!/\.\p{L}{2,24}$/u.test(raw)) continue;
    const address = raw.toLowerCase();
    found.push({
      type: "email",
      start: match.index,
      end: match.index + raw.length,
      raw,
      value: address,
      key: address,
      checks: [check("email_shape", "pass", "Well formed.")],
      hints: {},
    });
  }
  return found;
}

const UK = /£|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\bUnited Kingdom\b/;
const AUSTRIA = /\+43|\bATU\d|\bÖsterreich\b|\bAustria\b|(?<![\p{L}\p{N}])A-\d{4}\b|\bAT\d{2} ?\d{4}/u;
const SWISS = /\+41|\bSchweiz\b|\bSwitzerland\b|\bCHE-|\bCHF\b|(?<![\p{L}\p{N}])CH-\d{4}\b|\bCH\d{2} ?\d{4}/u;

/** Where a number without country code is dialled. */
export function homeCountry(reading: TextReading): CountryCode {
  if (AUSTRIA.test(reading.text)) return "AT";
  if (SWISS.test(reading.text)) return "CH";
  if (
    reading.language === "en" &&
    (UK.test(reading.text) || /(?<!\d)0(?:20|7\d{3}|1\d{2,3}) ?\d{3}/.test(reading.text)) &&
    !/€|EUR|\bDE\d{2}/.test(reading.text)
  )
    return "GB";
  return "DE";
}

/** Separators in a date or a year-month number; such a run is not dialled. */
const DATE_LIKE = /^\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})$/;
const PHONE_WORD =
  /(?:tel|fon|mobil|handy|phone|cell|rückruf|rueckruf|ruf|call|nummer|erreich|reach|durchwahl|whatsapp|fax|[☎📞✆])[\p{L}\p{N} .:,;()/-]{0,24}$/u;

const GERMAN = /€|EUR|(?<!\d)\d{5} \p{Lu}\p{Ll}|\bDE\d{2}|\+49/u;

/** An English text without a German trait may come from Britain: a number valid there is read as one. */
function dialled(raw: string, country: CountryCode, british: boolean): PhoneNumber | undefined {
  const abroad = british ? parsePhoneNumberFromString(raw, "GB") : undefined;
  return abroad?.isValid() === true ? abroad : parsePhoneNumberFromString(raw, country);
}

function planCheck(valid: boolean): ValidityCheck {
  return valid
    ? check("phone_plan", "pass", "A number of the numbering plan.")
    : check("phone_plan", "fail", "No such number in the numbering plan: digits may be missing.");
}

interface Dialling {
  country: CountryCode;
  british: boolean;
  /** Where the signature begins. */
  signatureFrom: number;
}

function phoneEntity(match: RegExpExecArray, reading: TextReading, dialling: Dialling): Entity | null {
  const raw = match[0].trim();
  if (DATE_LIKE.test(raw) || raw.replace(/\D/g, "").length < 7) return null;
  const labelled = PHONE_WORD.test(reading.folded.slice(Math.max(0, match.index - 30), match.index));
  const grouped = /\d[ /()–-]+\d/.test(raw);
  const inSignature = match.index >= dialling.signatureFrom;
  // Measured: bare digit runs are phones in one of three cases only; keep those that say so.
  const told = raw.startsWith("+") || labelled || inSignature || grouped;
  const number = told ? dialled(raw.replace("(0)", ""), dialling.country, dialling.british) : undefined;
  if (number === undefined || !number.isPossible()) return null;
  const valid = number.isValid();
  if (!valid && !labelled) return null;
  return {
    type: "phone",
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    raw,
    value: number.number,
    key: number.number,
    checks: [planCheck(valid)],
    hints: { labelled: Number(labelled), plus: Number(raw.startsWith("+")), signature: Number(inSignature) },
  };
}

export function findPhones(reading: TextReading, signatureFrom: number): Entity[] {
  const found: Entity[] = [];
  if (!/\d/.test(reading.text)) return found;
  const country = homeCountry(reading);
  const british = reading.language === "en" && country === "DE" && !GERMAN.test(reading.text);
  for (const match of reading.text.matchAll(PHONE)) {
    if (found.length >= MAX_PHONES) break;
    const entity = phoneEntity(match, reading, { country, british, signatureFrom });
    if (entity !== null) found.push(entity);
  }
  return found;
}
