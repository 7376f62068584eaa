import {
  austria,
  belgium,
  bulgaria,
  checkVAT,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  switzerland,
  unitedKingdom,
  type Country,
} from "jsvat";
import stnr from "stdnum/lib/cjs/de/stnr.js";
import { check, type Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";

const BY_PREFIX: Record<string, Country> = {
  AT: austria,
  BE: belgium,
  BG: bulgaria,
  HR: croatia,
  CY: cyprus,
  CZ: czechRepublic,
  DK: denmark,
  EE: estonia,
  FI: finland,
  FR: france,
  DE: germany,
  EL: greece,
  GR: greece,
  HU: hungary,
  IE: ireland,
  IT: italy,
  LV: latvia,
  LT: lithuania,
  LU: luxembourg,
  MT: malta,
  NL: netherlands,
  PL: poland,
  PT: portugal,
  RO: romania,
  SK: slovakiaRepublic,
  SI: slovenia,
  ES: spain,
  SE: sweden,
  CH: switzerland,
  GB: unitedKingdom,
};

const VAT =
  /(?<![\p{L}\p{N}])(?:(AT ?U|BE|BG|HR|CY|CZ|DK|EE|FI|FR|DE|EL|GR|HU|IE|IT|LV|LT|LU|MT|NL|PL|PT|RO|SK|SI|ES|SE|GB)((?:[ .-]?[0-9A-Z]){7,13})|CHE[- ]?(\d{3}[. ]?\d{3}[. ]?\d{3})(?: ?(?:MWST|TVA|IVA))?)(?![\p{L}\p{N}])/gu;
const STEUERNUMMER = /(?<![\p{L}\p{N}/])\d{2,3}[/ ]\d{3,4}[/ ]\d{3,5}(?![\p{L}\p{N}/])/gu;

const SHAPE =
  /^(?:DE\d{9}|ATU\d{8}|(?:DK|FI|LU|HU|SI|MT)\d{8}|(?:PT|EE|EL|GR)\d{9}|(?:BE|PL|SK)\d{10}|(?:IT|HR|LV)\d{11}|SE\d{12}|GB(?:\d{9}|\d{12})|CZ\d{8,10}|LT(?:\d{9}|\d{12})|NL\d{9}B\d{2}|FR[0-9A-Z]{2}\d{9}|IE\d{7}[A-Z]{1,2}|ES[A-Z0-9]\d{7}[0-9A-Z])$/;

/** Digits a VAT ID has at least; less is a word that starts like a country. */
const MIN_DIGITS = 7;

/** DE + 9 digits, then the text goes on ("DE123456789 Steuernummer 12"): cut at the longest form jsvat accepts. */
function shorten(raw: string): string {
  const groups = raw.split(/ (?=[0-9A-Z])/);
  for (let count = groups.length; count > 0; count -= 1) {
    const candidate = groups.slice(0, count).join(" ");
    if (isValid(candidate)) return candidate;
  }
  const german = /^DE(?:[ .-]?\d){9}(?!\d)/.exec(raw);
  return german === null ? raw : german[0];
}

function compact(raw: string): string {
  return raw.toUpperCase().replace(/[ .-]/g, "");
}

function isValid(raw: string): boolean {
  const value = compact(raw);
  const country = BY_PREFIX[value.slice(0, 2)];
  return country !== undefined && checkVAT(value, [country]).isValid;
}

export function findVatIds(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(VAT)) {
    const swiss = match[3];
    const raw = swiss === undefined ? shorten(match[0]) : match[0];
    const value = swiss === undefined ? compact(raw) : `CHE${swiss.replace(/\D/g, "")}`;
    if (value.replace(/\D/g, "").length < MIN_DIGITS) continue;
    const valid = swiss === undefined ? isValid(raw) : checkVAT(`CHE${swiss.replace(/\D/g, "")}MWST`, [switzerland]).isValid;
    // Without the right check digit only the exact shape counts, or any code with a country's letters would.
    const shaped = swiss !== undefined || SHAPE.test(value);
    if (!valid && !shaped) continue;
    found.push({
      type: "vat_id",
      start: match.index,
      end: match.index + raw.length,
      raw,
      value,
      key: value,
      checks: [
        valid
          ? check("vat_id_checksum", "pass", "The check digit is right.")
          : check("vat_id_checksum", "fail", "The check digit does not fit."),
      ],
      hints: { checksum: valid ? 1 : -1 },
    });
  }
  return found;
}

export function findTaxNumbers(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(STEUERNUMMER)) {
    const digits = match[0].replace(/\D/g, "");
    if (digits.length < 10 || digits.length > 11) continue;
    const shaped = stnr.validate(match[0]).isValid;
    found.push({
      type: "tax_number",
      start: match.index,
      end: match.index + match[0].length,
      raw: match[0],
      value: match[0],
      key: digits,
      checks: [
        check(
          "tax_number_shape",
          shaped ? "pass" : "not_checkable",
          shaped ? "The shape of a German tax number." : "Not the shape of any federal state.",
        ),
      ],
      hints: {},
    });
  }
  return found;
}
