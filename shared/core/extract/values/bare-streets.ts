import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { addressEntity, MAX_ADDRESSES } from "./address-entity.ts";
import { streetIn } from "./streets.ts";

/** A house number behind the last letters of a German street; the digits are looked for first, they are rarer. */
const GERMAN =
  /(?<!\p{N})(?<=(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|chaussee|rain|steig|stieg|pfad|kamp|anger|winkel|zeile|graben|wall|promenade) ?)\d{1,4} ?[a-z]?(?![\p{L}\p{N}]|[.,]\d)/giu;
const BRITISH =
  /(?<![\p{L}\p{N}])(\d{1,4}[a-zA-Z]?) ((?:\p{Lu}[\p{L}.'’-]{1,24} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Court|Place|Square|Gardens|Terrace|Crescent|Mews|Grove|Walk|Hill))(?!\p{L})/gu;
const LINE_REACH = 70;
/** "Lindenstraße 4 in Leipzig": one capitalised word that ends its clause. */
const TOWN = /^(?:,| in|, in) (\p{Lu}\p{Ll}[\p{L}-]{1,28})(?=[.,;)\n]|$| (?:nach|in|um|to|und|and)(?= ))/u;
const NO_TOWN =
  /^(?:danke|gruß|grüße|name|kunde\p{L}*|vertrag\p{L}*|tel\p{L}*|bitte|thanks|regards|customer|account|phone|please|my|new|old)$/iu;

/** "Akazienallee 3 (44227)", "Akazienallee 3 (44227 Dortmund)" */
const BRACKETED = /^ ?\((\d{5})(?: (\p{Lu}[\p{L} .-]{1,30}))?\)/u;
/** "statt Akazienallee 3 jetzt Akazienallee 10, beides 44227 Dortmund": the town is said once for both. */
const SHARED_REACH = 50;

interface Town {
  postalCode: string;
  city: string;
  end: number;
}

const placeOf = ({ value }: Entity): { street: string; postalCode: string; city: string } | null =>
  typeof value === "object" && "postalCode" in value ? value : null;

/** "Umzug innerhalb von 91541 Rothenburg: Kurze Gasse 2 → Lange Gasse 9": said before both. */
function townAhead(text: string, end: number, known: Entity[]): Town | null {
  const last = known.findLast((one) => one.end < end);
  const place = last === undefined ? null : placeOf(last);
  if (last === undefined || place === null || place.street !== "") return null;
  const between = text.slice(last.end, end);
  if (between.length > AHEAD_REACH || /[!?;\n]|\p{L}{4}\. /u.test(between)) return null;
  return { postalCode: place.postalCode, city: place.city, end };
}
const AHEAD_REACH = 90;

function sharedTown(text: string, end: number, known: Entity[]): Town | null {
  const next = known.find((one) => one.start >= end);
  if (next === undefined || next.start - end > SHARED_REACH || /[.!?;\n]/.test(text.slice(end, next.start))) return null;
  const place = next.value;
  if (typeof place !== "object" || !("postalCode" in place) || place.street === "") return null;
  return { postalCode: place.postalCode, city: place.city, end };
}

function townAfter(text: string, end: number, known: Entity[]): Town {
  const bracketed = BRACKETED.exec(text.slice(end, end + 44));
  if (bracketed !== null) return { postalCode: bracketed[1] ?? "", city: bracketed[2] ?? "", end: end + bracketed[0].length };
  const match = TOWN.exec(text.slice(end, end + 40));
  const city = match?.[1] ?? "";
  if (match === null || NO_TOWN.test(city))
    return sharedTown(text, end, known) ?? townAhead(text, end, known) ?? { postalCode: "", city: "", end };
  return { postalCode: "", city, end: end + match[0].length };
}

/** Its key is that of a whole address then. */
function isWithTown(one: Entity): boolean {
  return typeof one.value === "object" && "postalCode" in one.value && one.value.postalCode !== "";
}

/** Streets with a number and no postcode: half an address, yet all that people write of where they leave. */
export function bareStreets(reading: TextReading, known: Entity[]): Entity[] {
  const { text } = reading;
  const found: Entity[] = [];
  const add = (span: { start: number; end: number }, street: string, houseNumber: string, country: string): void => {
    if (found.length >= MAX_ADDRESSES) return;
    if (known.some((one) => one.start < span.end && span.start < one.end)) return;
    const { postalCode, city, end } = townAfter(text, span.end, known);
    const address = { street, houseNumber, postalCode, city, country };
    found.push(addressEntity(reading, address, { start: span.start, end }, { bareStreet: 1 }));
  };
  for (const match of text.matchAll(GERMAN)) {
    const end = match.index + match[0].trimEnd().length;
    const from = Math.max(text.lastIndexOf("\n", match.index) + 1, end - LINE_REACH);
    const street = streetIn(
      text.slice(from, end).replace(/^.*[,;:(]/u, (cut) => " ".repeat(cut.length)),
      from,
    );
    if (street !== null) add({ start: street.start, end }, street.street, street.houseNumber, "DE");
  }
  for (const match of text.matchAll(BRITISH))
    add({ start: match.index, end: match.index + match[0].length }, match[2] ?? "", match[1] ?? "", "GB");
  const whole = new Set(known.map((one) => one.key.replace(/[a-z]{0,2}\d+[a-z\d]*$/, "")));
  return found.filter((one) => !whole.has(one.key) || isWithTown(one));
}
