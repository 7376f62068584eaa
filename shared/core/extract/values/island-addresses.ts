import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { addressEntity, capitalised, MAX_ADDRESSES } from "./address-entity.ts";
import { countryOfName } from "./countries.ts";
import { STREET_REACH } from "./streets.ts";

/** Great Britain ("SW1A 1AA") and Ireland ("T12 W8KP"). */
const POSTCODE =
  /(?<![\p{L}\p{N}])(?:([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})|([AC-FHKNPRTV-Y]\d[\dW]) ?([\dAC-FHKNPRTV-Y]{4}))(?![\p{L}\p{N}])/giu;
/** In German texts nobody writes them small; this test is cheap. */
const CAPITAL_POSTCODE = /[A-Z]\d[A-Z\d]? ?(?:\d[A-Z]{2}|[A-Z\d]{4})/;
const FLAT = "(?:(?:Flat|Apartment|Apt\\.?|Unit|Suite) [\\p{N}\\p{L}]{1,4}, ?)?";
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${FLAT})(\\d{1,4}[a-zA-Z]?(?:-\\d{1,4})?),? ((?:(?:\\p{Lu}[\\p{L}.'’-]{0,30}|of|the|le|on|and) ?){1,5})$`,
  "u",
);
const ROAD =
  "street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|way|court|ct|place|pl|square|sq|gardens|terrace|hill|crescent|mews|row|park|grove|walk|view|green|parade|quay|wharf|rise";
const LOWER_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}-])()(\\d{1,4}[a-z]?),? ((?:[\\p{L}.'’-]{1,24} ){0,3}(?:${ROAD})(?: [\\p{L}'’-]{3,24}){0,2})$`,
  "iu",
);
/** "School Lane" on a line of its own: villages number nothing. */
const UNNUMBERED =
  /^(?:\p{Lu}[\p{L}'’-]{1,24} ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Place|Square|Gardens|Terrace|Hill|Crescent|Row|Grove|Walk|Green|Parade|Quay|Wharf)$/u;
const COUNTY =
  /^(?:\p{L}+shire|county \p{L}+|co\.? \p{L}+|kent|surrey|essex|(?:east |west )?sussex|devon|cornwall|norfolk|suffolk|dorset|somerset|cumbria|merseyside|greater manchester|middlesex|northumberland|tyne and wear|(?:north|south|east|west) yorkshire|isle of wight|rutland|(?:mid|south|west) glamorgan|gwynedd|powys|dyfed|clwyd|gwent|fife|highland)$/iu;
const CITY_WORD = "\\p{L}[\\p{L}'’-]{1,24}";
const CITY_AFTER = new RegExp(
  `^[ ,]{1,2}(${CITY_WORD}(?:[ -](?:upon|on|in|le|under|of|the|by|and|${CITY_WORD}))?(?:[ -]${CITY_WORD})?)`,
  "u",
);
/** A town, a district, "Dublin 6". */
const CITY_PIECE = /^[\p{L} .'’-]{2,40}(?: \d{1,2}[A-Z]?)?$/u;
/** Words that go on with the sentence where a town could stand. */
const NOT_CITY =
  /^(?:my|our|the|please|customer|tel|phone|email|and|from|since|as|with|thanks|thank|kind|best|regards|instead|is|was|to|for|until|account|old|new|any|uk|united|england|scotland|wales|ireland|great|now|moving|moved|we|we're|i|i'm|im|its|it's|it|at|then|currently|but|which|where|there|because|cos|so|not|before|after|pls|hi|hello|also|next|via|per|effective|starting)$/iu;

/** A town word after the postcode, without the country or the sentence that follows. */
function cityAfter(text: string, end: number): { city: string; end: number } | null {
  const match = CITY_AFTER.exec(text.slice(end, end + 60));
  const raw = match?.[1];
  if (match === null || raw === undefined) return null;
  const words = raw.split(" ");
  const stop = words.findIndex((word, at) => NOT_CITY.test(word) && !(at > 0 && /^the$/i.test(word)));
  const city = (stop < 0 ? words : words.slice(0, stop)).join(" ");
  if (city === "" || countryOfName(city) !== null) return null;
  return { city, end: end + match[0].indexOf(raw) + city.length };
}

interface Found {
  street: string;
  houseNumber: string;
  start: number;
  /** Town written between street and postcode; "" when it follows or is not named. */
  city: string;
  lower: boolean;
}

/** Pieces between street and postcode: a house name, a district, the town. */
const MAX_PIECES_BETWEEN = 3;

function streetIn(piece: string): { match: RegExpExecArray; lower: boolean } | null {
  const proper = STREET.exec(piece);
  if (proper !== null) return { match: proper, lower: false };
  const lower = LOWER_STREET.exec(piece);
  return lower === null ? null : { match: lower, lower: true };
}

/** "8 Foregate Street, Chester" before the postcode; the pieces run backwards to the first that ends in a street. */
function streetBefore(text: string, postcode: number): Found | null {
  const from = Math.max(0, postcode - STREET_REACH);
  const pieces = text
    .slice(from, postcode)
    .split(/[\n,]/)
    .map((piece) => piece.replace(/^[>\s]+/, "").trim())
    .filter((piece) => piece !== "");
  for (let back = 1; back <= MAX_PIECES_BETWEEN + 1 && back <= pieces.length; back += 1) {
    const piece = pieces[pieces.length - back] ?? "";
    const street = streetIn(piece);
    const towns = pieces.slice(pieces.length - back + 1).filter((one) => !COUNTY.test(one));
    const city = (towns.at(-1) ?? "").replace(/ \d{1,2}[A-Z]?$/u, "");
    if (street === null) {
      if (UNNUMBERED.test(piece))
        return { street: piece, houseNumber: "", start: text.lastIndexOf(piece, postcode), city, lower: false };
      if (!CITY_PIECE.test(piece)) return null;
      continue;
    }
    const { match, lower } = street;
    const start = text.lastIndexOf(match[2] ?? "", postcode - 1);
    const at = text.lastIndexOf(match[0].trim().slice(0, 12), postcode);
    return {
      street: (match[3] ?? "").trim(),
      houseNumber: match[2] ?? "",
      start: at < from ? Math.max(from, start) : at,
      city,
      lower,
    };
  }
  return null;
}

/** "12 Mill Lane Oxford OX4 2LP": the town after the street's own last word. */
const STREET_AND_TOWN =
  /^(.*(?:street|road|lane|avenue|close|drive|way|court|place|square|gardens|terrace|crescent|mews|grove|walk|parade|hill)) (\p{L}[\p{L}' -]{2,30})$/iu;

/** "Mill Road North", "Hill Street West": still the street. */
const PART_OF_STREET = /^(?:north|south|east|west|upper|lower|end|side|top|bottom|place|court|lane|road|street)\b/iu;

/** Postcode in capitals with its space, and whose it is. */
function postcodeOf(match: RegExpExecArray): { postalCode: string; country: string } {
  const [, outward = "", inward = "", routing = "", unique = ""] = match;
  const isIrish = routing !== "";
  return {
    postalCode: (isIrish ? `${routing} ${unique}` : `${outward} ${inward}`).toUpperCase(),
    country: isIrish ? "IE" : "GB",
  };
}

/** Where the town stands: between street and postcode, behind the postcode, or at the end of the street's own words. */
function placeOf(text: string, street: Found, end: number): { name: string; city: string; end: number } {
  if (street.city !== "") return { name: street.street, city: street.city, end };
  const behind = cityAfter(text, end);
  const joined = STREET_AND_TOWN.exec(street.street);
  const isTown = joined !== null && !PART_OF_STREET.test(joined[2] ?? "");
  if (behind !== null && !isTown) return { name: street.street, ...behind };
  return { name: joined?.[1] ?? street.street, city: joined?.[2] ?? "", end };
}

function read(reading: TextReading, match: RegExpExecArray): Entity | null {
  const street = streetBefore(reading.text, match.index);
  if (street === null) return null;
  const place = placeOf(reading.text, street, match.index + match[0].length);
  const name = place.name.replace(/[ ,]+$/, "");
  const address = {
    street: street.lower ? capitalised(name) : name,
    houseNumber: street.houseNumber,
    city: street.lower ? capitalised(place.city) : place.city,
    ...postcodeOf(match),
  };
  return addressEntity(reading, address, { start: street.start, end: place.end }, { knownStreet: 1 });
}

export function islandAddresses(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  if (reading.language !== "en" && !CAPITAL_POSTCODE.test(reading.text)) return found;
  for (const match of reading.text.matchAll(POSTCODE)) {
    if (found.length >= MAX_ADDRESSES) break;
    const entity = read(reading, match);
    if (entity !== null) found.push(entity);
  }
  return found;
}
