import type { Address, ValidityCheck } from "../../../schemas/extraction.ts";
import { check, type Entity } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import type { TextReading } from "../text-reading.ts";

/** A text with more addresses than this is a directory, not a letter. */
export const MAX_ADDRESSES = 200;

/** First two digits that Deutsche Post never gave out. */
const UNUSED_GERMAN_REGIONS = new Set(["00", "05", "43", "62"]);

/** Shape and range of a country's postcodes; null where we do not know them. */
const PLAUSIBLE: Record<string, (code: string) => boolean> = {
  DE: (code) => /^\d{5}$/.test(code) && !UNUSED_GERMAN_REGIONS.has(code.slice(0, 2)),
  AT: (code) => /^[1-9]\d{3}$/.test(code) && Number(code) <= 9_992,
  CH: (code) => /^[1-9]\d{3}$/.test(code) && Number(code) <= 9_658,
  LI: (code) => /^94(?:8[5-9]|9[0-8])$/.test(code),
  GB: (code) => /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(code),
  NL: (code) => /^[1-9]\d{3} [A-Z]{2}$/.test(code),
  US: (code) => /^\d{5}$/.test(code),
};

function postcodeCheck(address: Address): ValidityCheck[] {
  const isPlausible = PLAUSIBLE[address.country];
  if (isPlausible === undefined || address.postalCode === "") return [];
  const fits = isPlausible(address.postalCode);
  return [
    check(
      "postcode_plausible",
      fits ? "pass" : "fail",
      fits
        ? `${address.postalCode} can be a postcode of ${address.country}.`
        : `${address.country} has no postcode ${address.postalCode}.`,
    ),
  ];
}

function completeCheck(address: Address): ValidityCheck {
  const missing = address.street === "" || address.houseNumber === "" ? "The street or house number is missing." : null;
  const message = missing ?? (address.postalCode === "" ? "The postcode is missing." : null);
  return check("address_complete", message === null ? "pass" : "fail", message ?? "Street, number, postcode and city are there.");
}

function streetKeyOf(street: string): string {
  return street.replace(/stra(?:ß|ss)e$/iu, "str").replace(/str\.$/iu, "str");
}

export function addressKey(address: Address): string {
  return squeeze(`${streetKeyOf(address.street)}|${address.houseNumber}|${address.postalCode}`);
}

/** "lindenallee" and "bridge street" as people write them in chats: each word with its capital. */
export function capitalised(words: string): string {
  return words.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

export function addressEntity(
  reading: TextReading,
  address: Address,
  span: { start: number; end: number },
  hints: Record<string, number>,
): Entity {
  const complete = address.street !== "" && address.houseNumber !== "" && address.postalCode !== "";
  return {
    type: "address",
    start: span.start,
    end: span.end,
    raw: reading.text.slice(span.start, span.end),
    value: address,
    key: addressKey(address),
    checks: [completeCheck(address), ...postcodeCheck(address)],
    hints: { complete: complete ? 1 : 0, ...hints },
  };
}
