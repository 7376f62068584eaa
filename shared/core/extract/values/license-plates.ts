import type { ValidityCheck } from "../../../schemas/extraction.ts";
import { check, type Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { GERMAN_DISTRICTS } from "./german-districts.ts";

/** Seasonal and historic marks included; separators of people: "B-MW 1234", "B MW 1234", "B-MW-1234", "BMW1234" only after a label. */
const GERMAN = /(?<![\p{L}\p{N}])([A-ZÄÖÜ]{1,3})[-: ]{1,2}([A-Z]{1,2})[- ]{0,2}([1-9]\d{0,3})([EH])?(?![\p{L}\p{N}])/gu;
const GERMAN_LOWER = /(?<![\p{L}\p{N}])([a-zäöü]{1,3})-([a-z]{1,2})[- ]{1,2}([1-9]\d{0,3})([eh])?(?![\p{L}\p{N}])/gu;
const AUSTRIAN =
  /(?<![\p{L}\p{N}])(W|G|L|S|K|I|B|GR|KL|SB|BR|FR|GM|EF|KI|LL|PE|RI|RO|SD|SE|UU|VB|WE|WL|BN|HL|HO|KR|KS|LF|MD|ME|MI|NK|PL|SW|TU|WB|WN|WT|WU|WY|ZT|DO|FK|BZ|IL|IM|KB|KU|LA|LZ|RE|SZ)[- ](\d{1,5}) ?([A-Z]{1,3})(?![\p{L}\p{N}])/gu;
const BRITISH = /(?<![\p{L}\p{N}])([A-Z]{2}\d{2}) ?([A-Z]{3})(?![\p{L}\p{N}])/gu;
const LABEL =
  /(?:kennzeichen|nummernschild|fahrzeug|pkw|kfz|auto|wagen|plate|registration|reg|vehicle|car|van|lkw|transporter|golf|passat|bmw|audi|ford|opel|vw|skoda|fiat)[\p{L}\p{N} .:,()"'-]{0,24}$/u;

function districtCheck(options: { district: boolean; country: string }): ValidityCheck {
  const known = options.district ? "pass" : "fail";
  return check(
    "plate_district",
    options.country === "DE" ? known : "not_checkable",
    options.district ? "A district code in use." : "No district uses this code.",
  );
}

function germanPlate(match: RegExpMatchArray): { value: string; known: boolean } {
  const [, district = "", letters = "", digits = "", suffix = ""] = match.map((part) => (part ?? "").toUpperCase());
  return { value: `${district}-${letters} ${digits}${suffix}`, known: GERMAN_DISTRICTS.has(district) };
}

export function findLicensePlates(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  const labelled = (at: number): boolean => LABEL.test(reading.folded.slice(Math.max(0, at - 40), at));
  const push = (match: RegExpMatchArray, value: string, options: { district: boolean; country: string }): void => {
    if (match.index === undefined) return;
    const hints = {
      district: options.district ? 1 : 0,
      labelled: labelled(match.index) ? 1 : 0,
      foreign: options.country === "DE" ? 0 : 1,
    };
    found.push({
      type: "license_plate",
      start: match.index,
      end: match.index + match[0].length,
      raw: match[0],
      value,
      key: value.replace(/[^\p{L}\p{N}]/gu, ""),
      checks: [districtCheck(options)],
      hints,
    });
  };
  for (const match of [GERMAN, GERMAN_LOWER].flatMap((pattern) => [...reading.text.matchAll(pattern)])) {
    const { value, known } = germanPlate(match);
    if (known || labelled(match.index)) push(match, value, { district: known, country: "DE" });
  }
  for (const match of reading.text.matchAll(AUSTRIAN)) {
    if (labelled(match.index))
      push(match, `${match[1] ?? ""}-${match[2] ?? ""} ${match[3] ?? ""}`, { district: true, country: "AT" });
  }
  for (const match of reading.text.matchAll(BRITISH)) {
    if (reading.language === "en" || labelled(match.index))
      push(match, `${match[1] ?? ""} ${match[2] ?? ""}`, { district: true, country: "GB" });
  }
  return found;
}
