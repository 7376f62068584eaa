import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { addressEntity } from "./address-entity.ts";
import { cityCountry } from "./countries.ts";
import { streetIn } from "./streets.ts";

/** Cells of a row: tabs, bars or wide gaps part them. */
const CELL = /[^\t|]+/gu;
const WIDE_GAP = / {2,}/gu;
const OLD_HEAD =
  /^(?:alte?[rs]?|bisher\p{L}*|vorher|früher|ist|aktuell|old|previous|before|former|current|from|von)(?: (?:adresse|anschrift|address|wohnung))?:?$/iu;
const NEW_HEAD =
  /^(?:neue?[rs]?|künftig\p{L}*|zukünftig|nachher|soll|jetzt|new|after|future|to|nach)(?: (?:adresse|anschrift|address|wohnung))?:?$/iu;
/** Rows below the heads: street, number, postcode, town, country. */
const MAX_ROWS = 6;
const GERMAN_TOWN = /^(?:(?:D|A|CH)-)?(\d{4,5}) (\p{L}[\p{L} .()/-]{1,40})$/u;
const GERMAN_CODE = /^\d{4,5}$/;
const BRITISH_TOWN = /^(?:(\p{L}[\p{L} '’-]{1,40}?),? )?([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/iu;
const BRITISH_STREET = /^(\d{1,4}[a-zA-Z]?),? (\p{L}[\p{L} .'’-]{2,40})$/u;

const HOUSE_NUMBER = /^\d{1,4} ?[a-z]?$/iu;
const TOWN_NAME = /^\p{L}[\p{L} .()/-]{1,40}$/u;
const STREET_NAME = /^\p{Lu}[\p{L} .'’-]{2,40}$/u;

interface Cell {
  text: string;
  start: number;
}

function cellsOf(line: string, offset: number): Cell[] {
  const parted = line.replace(WIDE_GAP, (gap) => "\t".repeat(gap.length));
  return [...parted.matchAll(CELL)]
    .map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { text: match[0].trim(), start: offset + match.index + lead };
    })
    .filter((cell) => cell.text !== "");
}

interface Heads {
  old: number;
  new: number;
  columns: number;
}

/** Which cells of a row are heads of the two addresses, counted from the right: a row may begin with a name of its own. */
function headsOf(cells: Cell[]): Heads | null {
  const fromRight = (pattern: RegExp): number => {
    const at = cells.findIndex((cell) => pattern.test(cell.text));
    return at < 0 ? -1 : cells.length - at;
  };
  const heads = { old: fromRight(OLD_HEAD), new: fromRight(NEW_HEAD), columns: cells.length };
  return cells.length <= 3 && heads.old > 0 && heads.new > 0 ? heads : null;
}

interface Built {
  street: string;
  houseNumber: string;
  postalCode: string;
  city: string;
  country: string;
  start: number;
  end: number;
}

type Part = Partial<Omit<Built, "start" | "end">>;

/** Postcode and town of a cell, in either country's order. */
function townIn(text: string, city: string): Part | null {
  const german = GERMAN_TOWN.exec(text);
  if (german !== null) return { postalCode: german[1] ?? "", city: (german[2] ?? "").trim() };
  const british = BRITISH_TOWN.exec(text);
  return british === null ? null : { postalCode: (british[2] ?? "").toUpperCase(), city: british[1] ?? city, country: "GB" };
}

/** What a cell adds to the address its column has so far. */
function partIn(built: Built, text: string): Part | null {
  const town = townIn(text, built.city);
  if (town !== null) return town;
  if (built.street === "") return streetPart(text);
  if (built.houseNumber === "" && HOUSE_NUMBER.test(text)) return { houseNumber: text };
  if (GERMAN_CODE.test(text)) return { postalCode: text };
  return built.city === "" && TOWN_NAME.test(text) ? { city: text } : null;
}

function addCell(built: Built, cell: Cell): void {
  const part = partIn(built, cell.text);
  if (part === null) return;
  Object.assign(built, part);
  built.start = Math.min(built.start, cell.start);
  built.end = Math.max(built.end, cell.start + cell.text.length);
}

function streetPart(text: string): Part | null {
  const street = streetIn(text, 0);
  if (street !== null) return { street: street.street, houseNumber: street.houseNumber };
  const british = BRITISH_STREET.exec(text);
  if (british !== null) return { street: british[2] ?? "", houseNumber: british[1] ?? "" };
  return STREET_NAME.test(text) ? { street: text } : null;
}

const empty = (): Built => ({
  street: "",
  houseNumber: "",
  postalCode: "",
  city: "",
  country: "",
  start: Number.MAX_SAFE_INTEGER,
  end: 0,
});

function entityOf(reading: TextReading, built: Built, role: "columnOld" | "columnNew"): Entity[] {
  const { street, houseNumber, postalCode, city, start, end } = built;
  if (street === "" || postalCode === "") return [];
  const continental = postalCode.length === 5 ? "DE" : cityCountry(postalCode, city, { austria: false, swiss: false });
  const address = { street, houseNumber, postalCode, city, country: built.country === "" ? continental : built.country };
  return [addressEntity(reading, address, { start, end }, { knownStreet: 1, [role]: 1 })];
}

/** Two addresses side by side under "bisher" and "künftig": read down their columns. */
export function columnAddresses(reading: TextReading): Entity[] {
  const lines = reading.text.split("\n");
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const heads = line.length > 200 ? null : headsOf(cellsOf(line, offset));
    offset += line.length + 1;
    if (heads === null) continue;
    const [old, now] = [empty(), empty()];
    let at = offset;
    for (const row of lines.slice(index + 1, index + 1 + MAX_ROWS)) {
      const cells = cellsOf(row, at);
      at += row.length + 1;
      if (cells.length < 2 || cells.length > 3) break;
      for (const [built, fromRight] of [
        [old, heads.old],
        [now, heads.new],
      ] as const) {
        const cell = cells[cells.length - fromRight];
        if (cell !== undefined) addCell(built, cell);
      }
    }
    const found = [...entityOf(reading, old, "columnOld"), ...entityOf(reading, now, "columnNew")];
    if (found.length === 2) return found;
  }
  return [];
}
