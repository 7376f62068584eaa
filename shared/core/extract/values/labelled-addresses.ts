import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { addressEntity, MAX_ADDRESSES } from "./address-entity.ts";

/** "Straße: Hafenstr. 9", "PLZ: 24103", "Ort: Kiel" on lines of their own, as web forms mail them. */
const LINES =
  /(?:^|\n)[^\n:]{0,24}(?:straße|strasse|str\.|street|address line 1|straße und hausnummer)[^\n:]{0,24}:[ \t]{0,8}([^\n]{3,60})\n(?:[^\n:]{0,20}(?:hausnummer|haus-?nr\.?|nr\.?|house n\p{L}{1,5})[^\n:]{0,8}:[ \t]{0,8}(\d{1,4} ?[a-z]?)[ \t]*\n)?(?:[^\n:]{0,20}(?:plz|postleitzahl|postcode|zip)(?: ?[/+&,u]\p{L}{0,3} ?(?:wohn)?ort| and (?:town|city))?[^\n:]{0,6}:[ \t]{0,8}([A-Z\d][A-Z\d ]{2,7}?)(?:[ ,]{1,2}(\p{Lu}[\p{L} .-]{1,40}))?[ \t]*(?:\n|$))(?:[^\n:]{0,20}(?:ort|stadt|wohnort|city|town)[^\n:]{0,6}:[ \t]{0,8}(\p{L}[\p{L} .'()/-]{1,40}))?/giu;
const HAS_POSTCODE_LINE = /(?:plz|postleitzahl|postcode|zip)[^\n:]{0,24}:/;
const NUMBER = /^(.*\D) (\d{1,4} ?[a-z]?(?:[-/]\d{1,4}[a-z]?)?)$/iu;
const BRITISH_NUMBER = /^(\d{1,4}[a-z]?),? (.+)$/iu;

function countryOf(postalCode: string): string {
  if (/^\d{5}$/.test(postalCode)) return "DE";
  if (!/^\d{4}$/.test(postalCode)) return "GB";
  return postalCode.endsWith("0") ? "AT" : "CH";
}

/** Street and number of one line, number first or last. */
function splitLine(line: string): { street: string; houseNumber: string } {
  const german = NUMBER.exec(line);
  if (german !== null) return { street: (german[1] ?? "").trim(), houseNumber: german[2] ?? "" };
  const british = BRITISH_NUMBER.exec(line);
  return british === null
    ? { street: line, houseNumber: "" }
    : { street: (british[2] ?? "").trim(), houseNumber: british[1] ?? "" };
}

function read(reading: TextReading, match: RegExpExecArray): Entity | null {
  const [whole, line = "", number = "", code = "", beside = "", below = ""] = match;
  const city = (beside === "" ? below : beside).trim();
  if (city === "") return null;
  const { street, houseNumber } = splitLine(line.trim());
  const postalCode = code.trim();
  const start = match.index + whole.indexOf(line);
  const address = { street, houseNumber: number === "" ? houseNumber : number, postalCode, city, country: countryOf(postalCode) };
  return addressEntity(reading, address, { start, end: match.index + whole.trimEnd().length }, { knownStreet: 1 });
}

export function labelledAddresses(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  if (!HAS_POSTCODE_LINE.test(reading.folded)) return found;
  for (const match of reading.text.matchAll(LINES)) {
    if (found.length >= MAX_ADDRESSES) break;
    const entity = read(reading, match);
    if (entity !== null) found.push(entity);
  }
  return found;
}
