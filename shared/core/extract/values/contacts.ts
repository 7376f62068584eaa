import type { ValidityCheck } from "../../../schemas/extraction.ts";
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from "libphonenumber-js/min";
import { check, type Entity } from "../evidence.ts";
import { KIN } from "../extractors/holder-labels.ts";
import type { TextReading } from "../text-reading.ts";
import { cityCountry } from "./countries.ts";

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
const IRELAND =
  /\+353|\bIreland\b|\bEircode\b|\b(?:Dublin|Limerick|Galway|Waterford|Kilkenny|Sligo|Drogheda|Dundalk|Tralee|Ennis|Athlone)\b|\bCo\.? (?:Cork|Kerry|Clare|Mayo|Louth|Meath|Kildare|Wicklow|Wexford|Donegal|Tipperary|Offaly|Laois|Carlow|Cavan|Monaghan|Leitrim|Roscommon|Longford|Westmeath)\b|\bCo\. \p{Lu}\p{Ll}|[\p{L}\d-]\.ie\b|\b[A-Z]\d[\dW] ?(?=\d{0,3}[A-Z])[A-Z\d]{4}\b/u;
const AUSTRIA = /\+43|\bATU\d|\bÖsterreich\b|\bAustria\b|(?<![\p{L}\p{N}])A-\d{4} \p{Lu}\p{Ll}/u;
const SWISS = /\+41|\bSchweiz\b|\bSwitzerland\b|\bCHE-|\bCHF\b|(?<![\p{L}\p{N}])CH-\d{4} \p{Lu}\p{Ll}/u;
/** A bank abroad tells where somebody lives only where no postcode does. */
const AUSTRIAN_BANK = /\bAT\d{2} ?\d{4}/u;
const SWISS_BANK = /\bCH\d{2} ?\d{4}/u;
/** "IE55 BOFI", "086 555 0193": how Ireland banks and dials its mobiles. */
const IRISH_BANK_OR_MOBILE = /\bIE\d{2} ?[A-Z]{4}|(?<!\d)08[35679] \d{3} \d{4}(?!\d)/u;
const BRITISH_BANK = /\bGB\d{2} ?[A-Z]{4}/u;
const GERMAN_POSTCODE = /(?<!\d)\d{5} \p{Lu}\p{Ll}/u;

const BRITISH_PREFIX = /(?<!\d)0(?:20|7\d{3}|1\d{2,3}) ?\d{3}/;

/** In English texts the islands are told by more than their postcodes. */
function islandOf(text: string): CountryCode | null {
  if (UK.test(text)) return "GB";
  if (IRELAND.test(text)) return "IE";
  return BRITISH_PREFIX.test(text) && !/€|EUR|\bDE\d{2} ?\d{4}/.test(text) ? "GB" : null;
}

function islandOfBank(text: string): CountryCode | null {
  if (IRISH_BANK_OR_MOBILE.test(text)) return "IE";
  return BRITISH_BANK.test(text) ? "GB" : null;
}

/** "Dragonerstraße 12, 4600 Wels": a postcode of four digits right behind a house number. */
const FOUR_DIGIT_TOWN = /(?<=\d ?[a-z]?,? {1,2}|\d ?[a-z]?,?\n)(?!19|20)(\d{4}) (\p{Lu}\p{Ll}[\p{L}-]{1,30})/u;

function alpineCountry(text: string): CountryCode | null {
  const town = FOUR_DIGIT_TOWN.exec(text);
  if (town === null) return null;
  return cityCountry(town[1] ?? "", town[2] ?? "", { austria: false, swiss: false }) === "AT" ? "AT" : "CH";
}

/** Where a number without country code is dialled. */
export function homeCountry(reading: TextReading): CountryCode {
  const { text, language } = reading;
  if (AUSTRIA.test(text)) return "AT";
  if (SWISS.test(text)) return "CH";
  const island = language === "en" ? islandOf(text) : null;
  if (island !== null) return island;
  if (GERMAN_POSTCODE.test(text)) return "DE";
  const bank = language === "en" ? islandOfBank(text) : null;
  if (bank !== null) return bank;
  if (AUSTRIAN_BANK.test(text)) return "AT";
  if (SWISS_BANK.test(text)) return "CH";
  return (language === "de" ? alpineCountry(text) : null) ?? "DE";
}

/** Separators in a date or a year-month number; such a run is not dialled. */
const DATE_LIKE = /^\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})$/;
/** "DE51 7041 1806 88...": a zero inside an IBAN dials nobody. */
const IBAN_BEFORE = /(?:^|[^A-Za-z])[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){0,7} ?[\dA-Z]{0,4}$/;
const IBAN_REACH = 34;
const PHONE_WORD =
  /(?:tel|fon|mobil|handy|phone|cell|rückruf|rueckruf|ruf|call|nummer|erreich|reach|durchwahl|whatsapp|fax|[☎📞✆])[\p{L}\p{N} .:,;()/-]{0,24}$/u;

const GERMAN = /(?<!\d)\d{5} \p{Lu}\p{Ll}|\bDE\d{2} ?\d{4}|\+49/u;
/** The euro is German, and Irish as well: no British number is meant, yet which of the two is open. */
const EURO = /€|EUR/;
/** A mobile number as Britain writes it; ranges given out to nobody (07700 900...) are written all the same. */
const BRITISH_MOBILE = /^(?:\+44 ?(?:\(0\))?|0044 ?|0)7\d{3} ?\d{3} ?\d{3}$/;

/** A landline as Britain groups it: "01632 960 733", "020 7946 0018"; an area code the plan does not know is written all the same. */
const BRITISH_LANDLINE =
  /^(?:\+44 ?(?:\(0\) ?)?|0044 ?|\(?0)(?:1\d{3}\)? \d{3} ?\d{3}|1\d1\)? \d{3} ?\d{4}|2\d\)? \d{4} ?\d{4}|[38]\d{2} \d{3} ?\d{4})$/;

function isWrittenAsBritish(raw: string, dialling: Dialling): boolean {
  return BRITISH_MOBILE.test(raw) || ((dialling.country === "GB" || dialling.british) && BRITISH_LANDLINE.test(raw));
}

const GERMAN_MOBILE = /^(?:\+49|0049|0 ?1[567]\d)/;

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

/** Read as German for want of anything better. */
function isOfAnyCountry(raw: string, number: PhoneNumber): boolean {
  return number.country === "DE" && !GERMAN_MOBILE.test(raw);
}

interface Dialling {
  country: CountryCode;
  british: boolean;
  /** Nothing tells of a country. */
  open: boolean;
  /** Where the signature begins. */
  signatureFrom: number;
}

/** A day, a short number or a piece of an IBAN. */
function isOtherNumber(raw: string, before: string): boolean {
  return DATE_LIKE.test(raw) || raw.replace(/\D/g, "").length < 7 || IBAN_BEFORE.test(before);
}

function phoneEntity(match: RegExpExecArray, reading: TextReading, dialling: Dialling): Entity | null {
  const raw = match[0].trim();
  if (isOtherNumber(raw, reading.text.slice(Math.max(0, match.index - IBAN_REACH), match.index))) return null;
  const labelled = PHONE_WORD.test(reading.folded.slice(Math.max(0, match.index - 30), match.index));
  const grouped = /\d[ /()–-]+\d/.test(raw);
  const inSignature = match.index >= dialling.signatureFrom;
  // Measured: bare digit runs are phones in one of three cases only; keep those that say so.
  const told = raw.startsWith("+") || labelled || inSignature || grouped;
  const isBritish = reading.language === "en" && isWrittenAsBritish(raw, dialling);
  const number = told ? dialled(raw.replace("(0)", ""), isBritish ? "GB" : dialling.country, dialling.british) : undefined;
  if (number === undefined || !number.isPossible()) return null;
  const valid = number.isValid();
  if (!valid && !labelled && !isBritish) return null;
  return {
    type: "phone",
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    raw,
    value: number.number,
    key: number.number,
    checks: [planCheck(valid)],
    hints: {
      labelled: Number(labelled),
      plus: Number(raw.startsWith("+")),
      signature: Number(inSignature),
      anyCountry: Number(dialling.open && isOfAnyCountry(raw, number)),
    },
  };
}

/** "mein Mann unter 0171...", "Handy von meinem Mann 0171...", "my wife on 07700..." */
const OF_KIN = new RegExp(
  `(?<!\\p{L})(?:mein|unser|my|our)(?:e?[mnrs]?) ${KIN}(?:['’]s)?(?: (?:handy|mobil\\p{L}{0,4}|tel\\p{L}{0,10}|number|nummer|phone|cell|unter|auf|on|at|ist|is|hat|has|ab \\d{1,2} uhr))*[ :(.]{1,3}$`,
  "u",
);
const KIN_REACH = 60;

/** Where the sender's own number stands too, the one of a relative is not the sender's. */
function leaveToKin(phones: Entity[], { folded }: TextReading): Entity[] {
  const theirs = phones.filter((phone) => OF_KIN.test(folded.slice(Math.max(0, phone.start - KIN_REACH), phone.start)));
  if (theirs.length < phones.length) for (const phone of theirs) phone.hints.other = 1;
  return phones;
}

export function findPhones(reading: TextReading, signatureFrom: number): Entity[] {
  const found: Entity[] = [];
  if (!/\d/.test(reading.text)) return found;
  const country = homeCountry(reading);
  const open = reading.language === "en" && country === "DE" && !GERMAN.test(reading.text);
  const british = open && !EURO.test(reading.text);
  for (const match of reading.text.matchAll(PHONE)) {
    if (found.length >= MAX_PHONES) break;
    const entity = phoneEntity(match, reading, { country, british, open, signatureFrom });
    if (entity !== null) found.push(entity);
  }
  return leaveToKin(found, reading);
}
