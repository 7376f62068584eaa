import type { ValidityCheck } from "../../../schemas/extraction.ts";
import { check, type Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { GERMAN_DISTRICTS } from "./german-districts.ts";
import { isNamedOtherwise, isPlateNamed, isVehicleNamed } from "./plate-words.ts";

/** What has to stand around a code of this shape before it is taken for a plate. */
type Needs = "nothing" | "vehicle" | "plate";

interface Shape {
  pattern: RegExp;
  country: string;
  needs: Needs;
  /** The plate as it is written on the car; null where the match is none. */
  read: (match: RegExpExecArray) => string | null;
  /** Read from a spelling people use for other things too. */
  loose?: boolean;
}

const ALONE = String.raw`(?<![\p{L}\p{N}@_-])`;
const ENDS = String.raw`(?![\p{L}\p{N}@_]|[-.,:]\d|-\p{L})`;
const shape = (source: string): RegExp => new RegExp(`${ALONE}${source}${ENDS}`, "gu");

/** "am ab 12", "auto mit tür 3": words that stand before numbers in running text. */
const SMALL_WORDS = new Set(
  "am an ab es er in im um da so wo zu bis vom mit auf aus bei von und der die das den dem ist war hat nr no la wie sie ich ca tel ps km kw bj la old new the and was has but for car van i a is it at my on of or to by we he ein dr st pl bus".split(
    " ",
  ),
);
const isWord = (written: string | undefined): boolean => SMALL_WORDS.has((written ?? "").toLowerCase());

const upper = (match: RegExpExecArray): string[] => match.slice(1).map((part) => (part ?? "").toUpperCase());

function german(match: RegExpExecArray): string {
  const [district = "", letters = "", digits = "", suffix = ""] = upper(match);
  return `${district}-${letters} ${digits}${suffix}`;
}

function germanInWords(match: RegExpExecArray): string | null {
  const isKnown = GERMAN_DISTRICTS.has((match[1] ?? "").toUpperCase());
  return isKnown && !isWord(match[1]) && !isWord(match[2]) ? german(match) : null;
}

const MAX_DISTRICT = 3;

/** "ROSE19", "BCD 4455": where the district ends is told only where one way of parting it is possible. */
function germanJoined(match: RegExpExecArray): string | null {
  const [letters = "", digits = "", suffix = ""] = upper(match);
  const ways = Array.from({ length: MAX_DISTRICT }, (_, at) => at + 1).filter(
    (length) => GERMAN_DISTRICTS.has(letters.slice(0, length)) && /^[A-Z]{1,2}$/.test(letters.slice(length)),
  );
  const [only] = ways;
  if (only === undefined) return null;
  const parted = ways.length === 1 ? `${letters.slice(0, only)}-${letters.slice(only)}` : letters;
  return `${parted} ${digits}${suffix}`;
}

const spaced = (match: RegExpExecArray): string =>
  upper(match)
    .filter((part) => part !== "")
    .join(" ");
const spacedInWords = (match: RegExpExecArray): string | null => (match.slice(1).some(isWord) ? null : spaced(match));
const dashed = (match: RegExpExecArray): string => upper(match).join("-");

/** Anything behind the word for a plate: letters and digits in up to four groups, as other countries write them. */
function foreign(match: RegExpExecArray): string | null {
  const raw = match[0].toUpperCase();
  return /\p{L}/u.test(raw) && /\d/.test(raw) && raw.length >= MIN_FOREIGN ? raw : null;
}
const MIN_FOREIGN = 4;

const AUSTRIAN_DISTRICTS =
  "W|G|L|S|K|I|B|GR|KL|SB|BR|FR|GM|EF|KI|LL|PE|RI|RO|SD|SE|UU|VB|WE|WL|BN|HL|HO|KR|KS|LF|MD|ME|MI|NK|PL|SW|TU|WB|WN|WT|WU|WY|ZT|DO|FK|BZ|IL|IM|KB|KU|LA|LZ|RE|SZ";

/** The surest shapes first; what one has read no later one reads again. */
const SHAPES: Shape[] = [
  // Seasonal and historic marks included: "B-MW 1234", "B MW 1234", "B - MW 1234E".
  {
    pattern: shape("([A-ZÄÖÜ]{1,3})(?:[-: ]{1,2}| - )([A-Z]{1,2})[- ]{0,2}([1-9]\\d{0,3})([EH])?"),
    country: "DE",
    needs: "nothing",
    read: german,
  },
  {
    pattern: shape("([a-zäöü]{1,3})-([a-z]{1,2})[- ]{1,2}([1-9]\\d{0,3})([eh])?"),
    country: "DE",
    needs: "nothing",
    read: german,
  },
  {
    pattern: shape(`(${AUSTRIAN_DISTRICTS})[- ](\\d{1,5}) ?([A-Z]{1,3})`),
    country: "AT",
    needs: "vehicle",
    read: (match) => spaced(match).replace(" ", "-"),
  },
  { pattern: shape("([A-Z]{2}\\d{2}) ?([A-Z]{3})"), country: "GB", needs: "nothing", read: spaced },
  { pattern: shape("([A-Za-z]{2}\\d{2}) ?([A-Za-z]{3})"), country: "GB", needs: "vehicle", read: spacedInWords, loose: true },
  { pattern: shape("([A-Z]\\d{1,3}) ?([A-Z]{3})"), country: "GB", needs: "vehicle", read: spacedInWords },
  { pattern: shape("([A-Z]{3}) ?(\\d{1,3}[A-Z])"), country: "GB", needs: "vehicle", read: spacedInWords },
  { pattern: shape("(\\d{2,3})-([A-Z]{1,2})-(\\d{1,6})"), country: "IE", needs: "vehicle", read: dashed },
  {
    pattern: shape("(\\p{L}{1,3}) (\\p{L}{1,2}) ?([1-9]\\d{0,3})([eEhH])?"),
    country: "DE",
    needs: "vehicle",
    read: germanInWords,
    loose: true,
  },
  {
    pattern: shape("([A-ZÄÖÜ]{3,5})[ -]?([1-9]\\d{1,3})([EH])?"),
    country: "DE",
    needs: "vehicle",
    read: germanJoined,
    loose: true,
  },
  {
    pattern: shape("([a-zäöü]{2,5})[ -]?([1-9]\\d{0,3})([eh])?"),
    country: "DE",
    needs: "plate",
    read: germanJoined,
    loose: true,
  },
  { pattern: shape("[A-Z\\d]{1,4}(?:[- ·][A-Z\\d]{1,6}){0,3}"), country: "", needs: "plate", read: foreign, loose: true },
];

/** A text names few vehicles; a list of more is a table nobody asked about. */
const MAX_PLATES = 200;

function districtCheck(country: string, isKnown: boolean): ValidityCheck {
  if (country !== "DE") return check("plate_district", "not_checkable", "Only German districts are known.");
  return isKnown
    ? check("plate_district", "pass", "A district code in use.")
    : check("plate_district", "fail", "No district uses this code.");
}

interface Place {
  start: number;
  end: number;
}

/** The words around a code: is it a vehicle's plate, or a code of something else? */
function namesOf(reading: TextReading, place: Place): { isPlate: boolean; isVehicle: boolean } | null {
  const isPlate = isPlateNamed(reading.folded, place.start);
  if (!isPlate && isNamedOtherwise(reading.folded, place.start)) return null;
  return { isPlate, isVehicle: isPlate || isVehicleNamed(reading.folded, place) };
}

function isTaken(found: Entity[], { start, end }: Place): boolean {
  return found.some((one) => one.start < end && start < one.end);
}

interface Claim {
  isKnown: boolean;
  isNamed: boolean;
  isPlate: boolean;
}

/** Does enough stand around the match for its shape? Null where it does not. */
function claimOf(reading: TextReading, kind: Shape, match: RegExpExecArray): Claim | null {
  const names = namesOf(reading, { start: match.index, end: match.index + match[0].length });
  if (names === null) return null;
  const isKnown = kind.country !== "DE" || kind.loose === true || GERMAN_DISTRICTS.has((match[1] ?? "").toUpperCase());
  const isFree = kind.needs === "nothing" && (kind.country === "GB" ? reading.language === "en" : isKnown);
  const isEnough = isFree || (kind.needs === "plate" ? names.isPlate : names.isVehicle);
  return isEnough ? { isKnown, isNamed: names.isVehicle, isPlate: names.isPlate } : null;
}

const flag = (isSet: boolean): number => (isSet ? 1 : 0);

function plateOf(reading: TextReading, kind: Shape, match: RegExpExecArray): Entity | null {
  const value = kind.read(match);
  const claim = value === null ? null : claimOf(reading, kind, match);
  if (value === null || claim === null) return null;
  return {
    type: "license_plate",
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    value,
    key: value.replace(/[^\p{L}\p{N}]/gu, ""),
    checks: [districtCheck(kind.country, claim.isKnown)],
    hints: {
      district: flag(claim.isKnown),
      labelled: flag(claim.isNamed),
      foreign: flag(kind.country !== "DE"),
      loosePlate: flag(kind.loose === true && !claim.isPlate),
    },
  };
}

export function findLicensePlates(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const kind of SHAPES)
    for (const match of reading.text.matchAll(kind.pattern)) {
      if (found.length >= MAX_PLATES) return found;
      const plate = plateOf(reading, kind, match);
      if (plate !== null && !isTaken(found, plate)) found.push(plate);
    }
  return found.sort((a, b) => a.start - b.start);
}
