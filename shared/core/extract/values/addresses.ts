import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { addressEntity, capitalised, MAX_ADDRESSES } from "./address-entity.ts";
import { cityCountry, countryOfName, type CountryHint } from "./countries.ts";
import { islandAddresses } from "./island-addresses.ts";
import { columnAddresses } from "./address-columns.ts";
import { bareStreets } from "./bare-streets.ts";
import { labelledAddresses } from "./labelled-addresses.ts";
import { streetAfter, streetBefore, type Street } from "./streets.ts";

/** Postcode and city of DE (5 digits), AT and CH (4 digits), with an optional country letter. */
const POSTCODE_CITY =
  /(?<![\p{L}\p{N}.,/-])(?:(D|DE|A|AT|CH|FL)[- ]{1,3})?(\d{5}|\d{4})(?:[  ]?([A-Z]{2}))?[  ]{1,3}(\p{Lu}[\p{L}.'-]{1,40}(?:(?: |-| \/ ?|\/)(?:\p{Lu}[\p{L}.'-]{1,40}|am|an der|an|a\. ?d\.|a\.|b\.|bei|im|in der|in|ob der|vor der|unter|i\. ?d\.|i\.|\(\p{L}[\p{L} .]{1,30}\))){0,4})/gu;
const LOWER =
  /(?<![\p{L}\p{N}])(\p{L}{2,30}(?:str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|markt)|\p{L}{3,24}er (?:str\.?|straße|strasse|platz|allee|weg|ring|damm)|(?:am|an der|im|auf der|auf dem) \p{L}{3,24})[ ]?(\d{1,4}[a-z]?),? (?:in )?(\d{5}) ((?:(?:bad|königs|sankt|st\.?|neu|alt|groß|klein|hohen|markt|schwäbisch|stadt) )?\p{L}[\p{L}-]{2,30}(?: (?:am main|am rhein|an der \p{L}{3,10}|im breisgau|ob der tauber))?)/gu;

/** Looked for before anything dearer: a postcode and a town in small letters. */
const LOWER_TOWN = /\d{5} \p{Ll}/u;

/** Chats without capitals: "lindenallee 17 04277 leipzig". */
function lowerCase(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  if (!LOWER_TOWN.test(reading.text)) return found;
  for (const match of reading.text.matchAll(LOWER)) {
    if (found.length >= MAX_ADDRESSES || /^\p{Lu}/u.test(match[4] ?? "")) continue;
    const address = {
      street: capitalised(match[1] ?? ""),
      houseNumber: match[2] ?? "",
      postalCode: match[3] ?? "",
      city: capitalised(match[4] ?? ""),
      country: "DE",
    };
    found.push(addressEntity(reading, address, { start: match.index, end: match.index + match[0].length }, { knownStreet: 1 }));
  }
  return found;
}

/** Town names stop where the sentence goes on: "10115 Berlin Kundennummer", "Berlin Tel". */
const NOT_CITY =
  /^(?:tel|telefon|fon|fax|mobil|e-?mail|mail|kundennummer|kunde|kundennr|iban|steuernummer|ust|deutschland|germany|österreich|austria|schweiz|switzerland|und|and|umziehen|umgezogen|bitte|phone|germany|datum|rechnung|mit|viele|ab|gültig|www|hrb|amtsgericht|den|seit|since|from|meine|unsere|die|der|das|wir|ich|zu|vom|sehr|betreff|liebe|freundliche)\b/iu;

const STREET_BEHIND = /^\p{Lu}[\p{L}-]{2,30}(?:str(?:aße|asse|\.)?|weg|gasse|platz|allee|ring|damm|chaussee)(?!\p{L})/u;

/** "Berlin / NEU Schönower Chaussee": behind the stroke the next address begins. */
const NEXT_ADDRESS = / ?\/ ?(?:ALT|ALTE|BISHER|NEU|NEUE|JETZT|VON|NACH|OLD|NEW|NOW|FROM|TO)(?![\p{L}-]).*$/u;

function cleanCity(raw: string): string {
  const words = raw.replace(NEXT_ADDRESS, "").split(/(?<=[^-/]) (?!\/)/);
  const kept: string[] = [];
  for (const [at, word] of words.entries()) {
    // "in Leipzig in Lindenallee 33": a street begins where the town ends.
    if (kept.length > 0 && /^(?:in|im|an|am|auf)$/.test(word) && STREET_BEHIND.test(words.slice(at + 1).join(" "))) break;
    const joined = /^(?:der|dem|den|die)$/.test(word) && /^(?:an|in|ob|vor|auf|bei)$/.test(kept.at(-1) ?? "");
    if (kept.length > 0 && !joined && NOT_CITY.test(word)) break;
    kept.push(word);
    if (/\p{Ll}{2}\.$/u.test(word) && !/^(?:st|bad|kr|bez)\.$/iu.test(word)) break;
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
  if (parts.postcode.length === 7) return "NL";
  const hint: CountryHint = {
    austria: /\+43|@[\w.-]+\.at\b|\bATU|\bAT\d{2}|Österreich|Austria/u.test(reading.text),
    swiss: /\+41|@[\w.-]+\.ch\b|\bCHF\b|\bCH\d{2}|Schweiz|Switzerland|\bCHE-/u.test(reading.text),
  };
  return cityCountry(parts.postcode, parts.city, hint);
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
  const [, prefix = "", digits = "", dutch = "", rawCity = ""] = match;
  const postcode = dutch === "" || digits.length === 5 ? digits : `${digits} ${dutch}`;
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
  const columns = columnAddresses(reading);
  if (columns.length > 0) return beside(columns, addressesIn(reading));
  return addressesIn(reading);
}

/** What lies in the rows of the two columns was read across them. */
function beside(columns: Entity[], others: Entity[]): Entity[] {
  const from = Math.min(...columns.map((one) => one.start));
  const to = Math.max(...columns.map((one) => one.end));
  return [...columns, ...others.filter((one) => one.end <= from || one.start >= to)].sort((a, b) => a.start - b.start);
}

function addressesIn(reading: TextReading): Entity[] {
  const whole = [
    ...continental(reading),
    ...labelledAddresses(reading),
    ...lowerCase(reading),
    ...islandAddresses(reading),
    ...(reading.language === "en" ? american(reading) : []),
  ];
  return [
    ...whole,
    ...bareStreets(
      reading,
      whole.sort((a, b) => a.start - b.start),
    ),
  ].sort((a, b) => a.start - b.start);
}
