import type { Address } from "../../../schemas/extraction.ts";
import { check, type Entity } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import type { TextReading } from "../text-reading.ts";
import { cityCountry, countryOfName, type CountryHint } from "./countries.ts";
import { STREET_REACH, streetAfter, streetBefore, type Street } from "./streets.ts";

/** Postcode and city of DE (5 digits), AT and CH (4 digits), with an optional country letter. */
const POSTCODE_CITY =
  /(?<![\p{L}\p{N}.,/-])(?:(D|DE|A|AT|CH|FL)[- ]{1,3})?(\d{5}|\d{4})[  ]{1,3}(\p{Lu}[\p{L}.'-]{1,40}(?:(?: |-| \/ ?|\/)(?:\p{Lu}[\p{L}.'-]{1,40}|am|an der|an|a\. ?d\.|a\.|b\.|bei|im|in der|in|ob der|vor der|unter|i\. ?d\.|i\.|\(\p{L}[\p{L} .]{1,30}\))){0,4})/gu;
const UK_POSTCODE = /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})(?![\p{L}\p{N}])/gu;
const UK_STREET =
  /((?:(?:Flat|Apartment|Unit|Suite) [\p{N}\p{L}]{1,4}, ?)?)(\d{1,4}[a-zA-Z]?(?:-\d{1,4})?),? ((?:\p{Lu}[\p{L}.'’-]{0,30} ?){1,5})$/u;

const MAX_ADDRESSES = 200;

const LOWER =
  /(?<![\p{L}\p{N}])(\p{L}{2,30}(?:str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|markt))[ ]?(\d{1,4}[a-z]?),? (?:in )?(\d{5}) (\p{L}[\p{L}-]{2,30})/gu;

/** Chats without capitals: "lindenallee 17 04277 leipzig". */
function lowerCase(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  for (const match of reading.text.matchAll(LOWER)) {
    if (found.length >= MAX_ADDRESSES || /^\p{Lu}/u.test(match[4] ?? "")) continue;
    const address = {
      street: capital(match[1] ?? ""),
      houseNumber: match[2] ?? "",
      postalCode: match[3] ?? "",
      city: capital(match[4] ?? ""),
      country: "DE",
    };
    found.push(addressEntity(reading, address, { start: match.index, end: match.index + match[0].length }, { knownStreet: 1 }));
  }
  return found;
}

/** Town names stop where the sentence goes on: "10115 Berlin Kundennummer", "Berlin Tel". */
const NOT_CITY =
  /^(?:tel|telefon|fon|fax|mobil|e-?mail|mail|kundennummer|kunde|kundennr|iban|steuernummer|ust|deutschland|germany|österreich|austria|schweiz|switzerland|und|and|umziehen|umgezogen|bitte|phone|germany|datum|rechnung|mit|viele|ab|gültig|www|hrb|amtsgericht|den|seit|since|from|meine|unsere|die|der|das|wir|ich|zu|vom|sehr|betreff|liebe|freundliche)\b/iu;

function cleanCity(raw: string): string {
  const words = raw.split(/(?<=[^-/]) (?!\/)/);
  const kept: string[] = [];
  for (const word of words) {
    const joined = /^(?:der|dem|den|die)$/.test(word) && /^(?:an|in|ob|vor|auf|bei)$/.test(kept.at(-1) ?? "");
    if (kept.length > 0 && !joined && NOT_CITY.test(word)) break;
    kept.push(word);
  }
  const joined = kept
    .join(" ")
    .replace(/[.,'-]+$/, "")
    .replace(/ (?:am|an|an der|bei|im|in|in der|ob der|vor der|unter|a\.|b\.|i\.)$/u, "");
  return joined;
}

function countryOf(reading: TextReading, parts: { prefix: string; postcode: string; city: string; end: number }): string {
  if (parts.prefix !== "") return { D: "DE", DE: "DE", A: "AT", AT: "AT", CH: "CH", FL: "LI" }[parts.prefix] ?? "DE";
  const after = reading.text.slice(parts.end, parts.end + 24).replace(/^[\s,()-]+/, "");
  const named = countryOfName(/^[\p{L}]+(?: Kingdom)?/u.exec(after)?.[0] ?? "");
  if (named !== null) return named;
  if (parts.postcode.length === 5) return "DE";
  const hint: CountryHint = {
    austria: /\+43|@[\w.-]+\.at\b|\bATU|\bAT\d{2}|Österreich|Austria/u.test(reading.text),
    swiss: /\+41|@[\w.-]+\.ch\b|\bCHF\b|\bCH\d{2}|Schweiz|Switzerland|\bCHE-/u.test(reading.text),
  };
  return cityCountry(parts.postcode, parts.city, hint);
}

function addressEntity(
  reading: TextReading,
  address: Address,
  span: { start: number; end: number },
  hints: Record<string, number>,
): Entity {
  const key = squeeze(
    `${address.street.replace(/stra(?:ß|ss)e$/iu, "str").replace(/str\.$/iu, "str")}|${address.houseNumber}|${address.postalCode}`,
  );
  const complete = address.street !== "" && address.houseNumber !== "";
  return {
    type: "address",
    start: span.start,
    end: span.end,
    raw: reading.text.slice(span.start, span.end),
    value: address,
    key,
    checks: [
      check(
        "address_complete",
        complete ? "pass" : "fail",
        complete ? "Street, number, postcode and city are there." : "The street or house number is missing.",
      ),
    ],
    hints: { complete: complete ? 1 : 0, ...hints },
  };
}

interface Town {
  /** Country letter before the postcode ("D-10115"), or "". */
  prefix: string;
  postcode: string;
  city: string;
  start: number;
  end: number;
}

function townOf(match: RegExpExecArray): Town | null {
  const [, prefix = "", postcode = "", rawCity = ""] = match;
  const city = cleanCity(rawCity);
  if (city.length < 2 || NOT_CITY.test(city)) return null;
  return { prefix, postcode, city, start: match.index, end: match.index + match[0].indexOf(rawCity) + city.length };
}

/** The street of a town and where the address ends; null where number and word are no town at all. */
function streetOf(text: string, town: Town): { street: Street; end: number } | null {
  const behind = streetBefore(text, town.start);
  if (behind !== null) return { street: behind, end: town.end };
  // "2024 Januar" is a year and a word.
  if (town.prefix === "" && /^(?:19|20)\d{2}$/.test(town.postcode)) return null;
  const ahead = streetAfter(text, town.end);
  if (ahead !== null) return ahead;
  // A number and a capitalised word are not a town: 4 digits need a street or a country letter.
  if (town.prefix === "" && town.postcode.length === 4) return null;
  return { street: { street: "", houseNumber: "", start: town.start, known: false }, end: town.end };
}

function continental(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(POSTCODE_CITY)) {
    if (found.length >= MAX_ADDRESSES) break;
    const town = townOf(match);
    const place = town === null ? null : streetOf(reading.text, town);
    if (town === null || place === null) continue;
    const { street, end } = place;
    const { prefix, postcode, city } = town;
    const country = countryOf(reading, { prefix, postcode, city, end });
    const address = { street: street.street, houseNumber: street.houseNumber, postalCode: postcode, city, country };
    found.push(
      addressEntity(reading, address, { start: Math.min(street.start, town.start), end }, { knownStreet: street.known ? 1 : 0 }),
    );
  }
  return found;
}

function britishAddress(match: RegExpExecArray, reading: TextReading): Entity | null {
  const from = Math.max(0, match.index - STREET_REACH);
  const pieces = reading.text
    .slice(from, match.index)
    .split(/[\n,]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const at = pieces.findLastIndex((piece) => UK_STREET.test(piece) || /^(?:.* )?\d{1,4}[a-zA-Z]?$/.test(piece));
  const street = at < 0 ? null : UK_STREET.exec(pieces[at] ?? "");
  const cityPiece = pieces.at(-1) ?? "";
  if (street === null || at === pieces.length - 1 || pieces.length - at > 4) return null;
  const city = /^[\p{L} .'-]{2,40}$/u.test(cityPiece) ? cityPiece : "";
  const address = {
    street: (street[3] ?? "").trim(),
    houseNumber: street[2] ?? "",
    postalCode: `${match[1] ?? ""} ${match[2] ?? ""}`,
    city,
    country: "GB",
  };
  const start = reading.text.indexOf(street[0], from);
  return addressEntity(
    reading,
    address,
    { start: start < 0 ? match.index : start, end: match.index + match[0].length },
    { knownStreet: 1 },
  );
}

function british(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(UK_POSTCODE)) {
    if (found.length >= MAX_ADDRESSES) break;
    const entity = britishAddress(match, reading);
    if (entity !== null) found.push(entity);
  }
  return found;
}

const AMERICAN =
  /(?<![\p{L}\p{N}])(\d{1,5}) ((?:\p{Lu}[\p{L}.]{0,20} ){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Blvd|Boulevard|Ct|Court|Way|Pl|Place|Pkwy|Hwy)\.?)(?:,? (?:Apt|Suite|Unit|#)\.? ?[\p{L}\p{N}]{1,5})?[,\n] ?(\p{Lu}[\p{L} .]{1,28}?),? ([A-Z]{2}),? (\d{5})(?:-\d{4})?(?!\d)/gu;

function american(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(AMERICAN)) {
    if (found.length >= MAX_ADDRESSES) break;
    const address = {
      street: (match[2] ?? "").trim(),
      houseNumber: match[1] ?? "",
      postalCode: match[5] ?? "",
      city: (match[3] ?? "").trim(),
      country: "US",
    };
    found.push(addressEntity(reading, address, { start: match.index, end: match.index + match[0].length }, { knownStreet: 1 }));
  }
  return found;
}

export function findAddresses(reading: TextReading): Entity[] {
  if (!/\d/.test(reading.text)) return [];
  return [
    ...continental(reading),
    ...lowerCase(reading),
    ...british(reading),
    ...(reading.language === "en" ? american(reading) : []),
  ].sort((a, b) => a.start - b.start);
}
