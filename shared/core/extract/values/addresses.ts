import type { Address } from "../../../schemas/extraction.ts";
import { check, type Entity } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import type { TextReading } from "../text-reading.ts";
import { cityCountry, countryOfName, type CountryHint } from "./countries.ts";

/** Postcode and city of DE (5 digits), AT and CH (4 digits), with an optional country letter. */
const POSTCODE_CITY =
  /(?<![\p{L}\p{N}.,/-])(?:(D|DE|A|AT|CH|FL)[- ]{1,3})?(\d{5}|\d{4})[  ]{1,3}(\p{Lu}[\p{L}.'-]{1,40}(?:(?: |-| \/ ?|\/)(?:\p{Lu}[\p{L}.'-]{1,40}|am|an der|an|a\. ?d\.|a\.|b\.|bei|im|in der|in|ob der|vor der|unter|i\. ?d\.|i\.|\(\p{L}[\p{L} .]{1,30}\))){0,4})/gu;
const UK_POSTCODE = /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})(?![\p{L}\p{N}])/gu;
/** A street word with a house number at the end of what stands before the postcode. */
const HOUSE = "\\d{1,4} ?[a-zA-Z]?(?![\\p{L}\\p{N}])(?: ?[-–/+] ?\\d{1,4} ?[a-zA-Z]?(?![\\p{L}\\p{N}])){0,3}";
const STREET_END = new RegExp(`((?:[\\p{L}\\d][\\p{L}\\p{N}.'’-]{0,40}[ \\u00a0]){0,5}[\\p{L}][\\p{L}.'’-]{0,40})[ \\u00a0]?(${HOUSE})$`, "u");
const UK_STREET = /((?:(?:Flat|Apartment|Unit|Suite) [\p{N}\p{L}]{1,4}, ?)?)(\d{1,4}[a-zA-Z]?(?:-\d{1,4})?),? ((?:\p{Lu}[\p{L}.'’-]{0,30} ?){1,5})$/u;

/** How far before its postcode a street can begin: three lines of an address block. */
const REACH = 120;
const MAX_ADDRESSES = 200;
const STREET_WORD = /(?:str(?:aße|asse|\.)?|weg|gasse|platz|allee|ring|damm|ufer|chaussee|steig|stieg|pfad|hof|berg|gäßchen|gässchen|zeile|markt|graben|wall|kai|promenade|park|tor|brücke|feld|garten|gärten|winkel|höhe|kamp|twiete|rain|anger|bühl|grund|steinweg|au|wiese|wiesen|acker|mühle|quai|matte|halde|rank)$/iu;
const STREET_LEAD = /^(?:am|an|auf|im|in|zum|zur|unter|hinter|vor|bei|beim|alte[rn]?|neue[rn]?|große|kleine|obere|untere|lange|breite|hohe|via|rue)\b/iu;
/** Words of the sentence that run into a street: "wohne jetzt in der Lindenallee 17". */
const LEADING_WORDS = /^(?:.*[ ,])?(?:wohne|wohnen|ziehe|ziehen|zog|nach|lautet|ist|jetzt|neu|neue|adresse|anschrift|nun|bitte|liefern|lieferung|the|to|at|is|from|von|aus|straße:|str\.:|und|and)\s+/iu;

interface Street {
  street: string;
  houseNumber: string;
  start: number;
  known: boolean;
}

/** Adjectives that belong to a street's name. */
const STREET_ADJECTIVE = /^(?:alte[rn]?|neue[rn]?|große|grosse|kleine|obere|untere|hintere|vordere|lange|breite|hohe|innere|äußere|erste|zweite|mittlere|st\.|sankt|dr\.|prof\.|von|van|de|la)$/iu;
const BARE_SUFFIX = /^(?:str(?:aße|asse|\.)?|weg|gasse|platz|allee|ring|damm|ufer|chaussee|markt|graben|wall|park|kai|quai|hof|berg|promenade|steig|pfad|au)$/iu;
const LEAD_WORD = /^(?:am|an|auf|im|in|zum|zur|unter|hinter|vor|bei|beim|via|rue)$/iu;
const ARTICLE_WORD = /^(?:der|den|dem|die|das|des|de|la|du|zur|zum)$/iu;

function isCapital(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word);
}

/** Index of the first word of the street at the end of a clause; the words before it are the sentence. */
function streetFrom(words: string[]): number {
  let at = words.length - 1;
  const last = words[at] ?? "";
  const compound = STREET_WORD.test(last) && !BARE_SUFFIX.test(last);
  const before = (word: string): boolean => STREET_ADJECTIVE.test(word) || (!compound && isCapital(word) && !/[.:]$/.test(word.replace(/^\p{L}{1,5}\./u, "")));
  while (at > 0 && before(words[at - 1] ?? "")) at -= 1;
  if (compound) {
    const first = ARTICLE_WORD.test(words[at - 1] ?? "") ? at - 2 : at - 1;
    const lead = words[first] ?? "";
    return first >= 0 && LEAD_WORD.test(lead) && isCapital(lead) ? first : at;
  }
  // "Am Kirchbühl", "An der alten Mühle", "Straße des 17. Juni"
  let lead = at;
  while (lead > 0 && (ARTICLE_WORD.test(words[lead - 1] ?? "") || /^(?:alten|neuen|großen|kleinen|hohen|oberen|unteren)$/u.test(words[lead - 1] ?? ""))) lead -= 1;
  if (lead > 0 && LEAD_WORD.test(words[lead - 1] ?? "") && isCapital(words[lead - 1] ?? "")) return lead - 1;
  const street = words.findIndex((word) => /^(?:Straße|Platz|Allee|Weg)$/u.test(word));
  if (street >= 0 && street < at && words.slice(street + 1).some((word) => ARTICLE_WORD.test(word))) return street;
  return isCapital(words[lead] ?? "") ? lead : at;
}

function cleanStreet(name: string): string {
  const words = name.replace(/^[,:;.\s-]+/, "").trim().split(/ +/);
  return words.slice(streetFrom(words)).join(" ");
}

function streetIn(line: string, offset: number): Street | null {
  const match = STREET_END.exec(line);
  if (match === null) return null;
  const before = match[1] ?? "";
  const lead = LEADING_WORDS.exec(before)?.[0].length ?? 0;
  const street = cleanStreet(before.slice(lead)).replace(/ +/g, " ");
  if (street.length < 3 || !/\p{L}{2}/u.test(street)) return null;
  const at = line.indexOf(street, match.index);
  const known = STREET_WORD.test(street) || STREET_LEAD.test(street);
  return { street, houseNumber: (match[2] ?? "").replace(/ (?=[a-zA-Z]$)/, "").replace(/ ?([-–/+]) ?/g, "$1").trim(), start: offset + Math.max(0, at), known };
}

/** Segments looked at before the postcode: "Hauptstr. 5, 2. OG links, 80331 München" has its street in the second. */
const SEGMENTS_BACK = 3;

function streetBefore(text: string, end: number): Street | null {
  const from = Math.max(0, end - REACH);
  let body = text.slice(from, end).replace(/(?:[\s,;|·•–-]|\bin\b)+$/u, "");
  for (let back = 0; back < SEGMENTS_BACK && body !== ""; back += 1) {
    const cut = Math.max(...["\n", ",", ";", ":", "|", "·", "•", "("].map((mark) => body.lastIndexOf(mark)));
    const street = streetIn(body.slice(cut + 1).replace(/\)$/, ""), from + cut + 1);
    if (street !== null && (back === 0 || street.known)) return street;
    // A blank line or a label ends the address block.
    if (cut < 0 || body[cut] === ":" || body.slice(Math.max(0, cut - 1), cut + 1) === "\n\n") return null;
    body = body.slice(0, cut).replace(/[\s,;|·•–-]+$/u, "");
  }
  return null;
}

const STREET_AFTER = new RegExp(`^[ ]?[,;–-]?[ \\n]{1,2}(?:in der |im |am )?((?:\\p{Lu}[\\p{L}.'’-]{0,40} (?:der |den |dem |alten )?){0,3}[\\p{L}.'’-]{3,40}) (${HOUSE})`, "u");

/** "04277 Leipzig, Lindenallee 17": the street after the town, told by its street word. */
function streetAfter(text: string, end: number): { street: Street; end: number } | null {
  const match = STREET_AFTER.exec(text.slice(end, end + REACH));
  if (match === null) return null;
  const street = (match[1] ?? "").trim();
  if (!STREET_WORD.test(street) && !STREET_LEAD.test(street)) return null;
  return { street: { street, houseNumber: (match[2] ?? "").replace(/ (?=[a-zA-Z]$)/, "").trim(), start: end + match[0].indexOf(street), known: true }, end: end + match[0].length };
}

const LOWER = /(?<![\p{L}\p{N}])(\p{L}{2,30}(?:str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|markt))[ ]?(\d{1,4}[a-z]?),? (?:in )?(\d{5}) (\p{L}[\p{L}-]{2,30})/gu;

/** Chats without capitals: "lindenallee 17 04277 leipzig". */
function lowerCase(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  for (const match of reading.text.matchAll(LOWER)) {
    if (found.length >= MAX_ADDRESSES || /^\p{Lu}/u.test(match[4] ?? "")) continue;
    const address = { street: capital(match[1] ?? ""), houseNumber: match[2] ?? "", postalCode: match[3] ?? "", city: capital(match[4] ?? ""), country: "DE" };
    found.push(addressEntity(reading, address, { start: match.index, end: match.index + match[0].length }, { knownStreet: 1 }));
  }
  return found;
}

/** Town names stop where the sentence goes on: "10115 Berlin Kundennummer", "Berlin Tel". */
const NOT_CITY = /^(?:tel|telefon|fon|fax|mobil|e-?mail|mail|kundennummer|kunde|kundennr|iban|steuernummer|ust|deutschland|germany|österreich|austria|schweiz|switzerland|und|and|umziehen|umgezogen|bitte|phone|germany|datum|rechnung|mit|viele|ab|gültig|www|hrb|amtsgericht|den|seit|since|from|meine|unsere|die|der|das|wir|ich|zu|vom|sehr|betreff|liebe|freundliche)\b/iu;

function cleanCity(raw: string): string {
  const words = raw.split(/(?<=[^-/]) (?!\/)/);
  const kept: string[] = [];
  for (const word of words) {
    const joined = /^(?:der|dem|den|die)$/.test(word) && /^(?:an|in|ob|vor|auf|bei)$/.test(kept.at(-1) ?? "");
    if (kept.length > 0 && !joined && NOT_CITY.test(word)) break;
    kept.push(word);
  }
  const joined = kept.join(" ").replace(/[.,'-]+$/, "").replace(/ (?:am|an|an der|bei|im|in|in der|ob der|vor der|unter|a\.|b\.|i\.)$/u, "");
  return joined;
}

function countryOf(reading: TextReading, parts: { prefix: string; postcode: string; city: string; end: number }): string {
  if (parts.prefix !== "") return { D: "DE", DE: "DE", A: "AT", AT: "AT", CH: "CH", FL: "LI" }[parts.prefix] ?? "DE";
  const after = reading.text.slice(parts.end, parts.end + 24).replace(/^[\s,()-]+/, "");
  const named = countryOfName(/^[\p{L}]+(?: Kingdom)?/u.exec(after)?.[0] ?? "");
  if (named !== null) return named;
  if (parts.postcode.length === 5) return "DE";
  const hint: CountryHint = { austria: /\+43|@[\w.-]+\.at\b|\bATU|\bAT\d{2}|Österreich|Austria/u.test(reading.text), swiss: /\+41|@[\w.-]+\.ch\b|\bCHF\b|\bCH\d{2}|Schweiz|Switzerland|\bCHE-/u.test(reading.text) };
  return cityCountry(parts.postcode, parts.city, hint);
}

function addressEntity(reading: TextReading, address: Address, span: { start: number; end: number }, hints: Record<string, number>): Entity {
  const key = squeeze(`${address.street.replace(/stra(?:ß|ss)e$/iu, "str").replace(/str\.$/iu, "str")}|${address.houseNumber}|${address.postalCode}`);
  const complete = address.street !== "" && address.houseNumber !== "";
  return {
    type: "address",
    start: span.start,
    end: span.end,
    raw: reading.text.slice(span.start, span.end),
    value: address,
    key,
    checks: [check("address_complete", complete ? "pass" : "fail", complete ? "Street, number, postcode and city are there." : "The street or house number is missing.")],
    hints: { complete: complete ? 1 : 0, ...hints },
  };
}

function continental(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(POSTCODE_CITY)) {
    if (found.length >= MAX_ADDRESSES) break;
    const [, prefix = "", postcode = "", rawCity = ""] = match;
    const city = cleanCity(rawCity);
    if (city.length < 2 || NOT_CITY.test(city) || /^(?:19|20)\d{2}$/.test(postcode) && !prefix && streetBefore(reading.text, match.index) === null) continue;
    const townEnd = match.index + match[0].indexOf(rawCity) + city.length;
    const behind = streetBefore(reading.text, match.index);
    const ahead = behind === null ? streetAfter(reading.text, townEnd) : null;
    const street = behind ?? ahead?.street ?? null;
    // A number and a capitalised word are not a town: 4 digits need a street or a country letter.
    if (street === null && postcode.length === 4 && prefix === "") continue;
    const end = ahead?.end ?? townEnd;
    const country = countryOf(reading, { prefix, postcode, city, end });
    const address = { street: street?.street ?? "", houseNumber: street?.houseNumber ?? "", postalCode: postcode, city, country };
    found.push(addressEntity(reading, address, { start: Math.min(street?.start ?? match.index, match.index), end }, { knownStreet: street?.known === true ? 1 : 0 }));
  }
  return found;
}

function british(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(UK_POSTCODE)) {
    if (found.length >= MAX_ADDRESSES) break;
    const from = Math.max(0, match.index - REACH);
    const pieces = reading.text.slice(from, match.index).split(/[\n,]/).map((piece) => piece.trim()).filter((piece) => piece !== "");
    const at = pieces.findLastIndex((piece) => UK_STREET.test(piece) || /^(?:.* )?\d{1,4}[a-zA-Z]?$/.test(piece));
    const street = at < 0 ? null : UK_STREET.exec(pieces[at] ?? "");
    const cityPiece = pieces.at(-1) ?? "";
    if (street === null || at === pieces.length - 1 || pieces.length - at > 4) continue;
    const city = /^[\p{L} .'-]{2,40}$/u.test(cityPiece) ? cityPiece : "";
    const address = { street: (street[3] ?? "").trim(), houseNumber: street[2] ?? "", postalCode: `${match[1] ?? ""} ${match[2] ?? ""}`, city, country: "GB" };
    const start = reading.text.indexOf(street[0], from);
    found.push(addressEntity(reading, address, { start: start < 0 ? match.index : start, end: match.index + match[0].length }, { knownStreet: 1 }));
  }
  return found;
}

const AMERICAN = /(?<![\p{L}\p{N}])(\d{1,5}) ((?:\p{Lu}[\p{L}.]{0,20} ){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Blvd|Boulevard|Ct|Court|Way|Pl|Place|Pkwy|Hwy)\.?)(?:,? (?:Apt|Suite|Unit|#)\.? ?[\p{L}\p{N}]{1,5})?[,\n] ?(\p{Lu}[\p{L} .]{1,28}?),? ([A-Z]{2}),? (\d{5})(?:-\d{4})?(?!\d)/gu;

function american(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(AMERICAN)) {
    if (found.length >= MAX_ADDRESSES) break;
    const address = { street: (match[2] ?? "").trim(), houseNumber: match[1] ?? "", postalCode: match[5] ?? "", city: (match[3] ?? "").trim(), country: "US" };
    found.push(addressEntity(reading, address, { start: match.index, end: match.index + match[0].length }, { knownStreet: 1 }));
  }
  return found;
}

export function findAddresses(reading: TextReading): Entity[] {
  if (!/\d/.test(reading.text)) return [];
  return [...continental(reading), ...lowerCase(reading), ...british(reading), ...(reading.language === "en" ? american(reading) : [])].sort((a, b) => a.start - b.start);
}
