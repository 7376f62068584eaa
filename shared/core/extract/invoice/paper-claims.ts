import type { Entity } from "../evidence.ts";
import type { Region } from "../scene.ts";
import { firstOf, has, wordsOf } from "./invoice-words.ts";
import { cellsAbove, type PageCells, type Spot } from "./page-cells.ts";

/** What the words at a number or a day say: this invoice's, something else's, or nothing. */
export interface PaperClaim {
  own: number;
  other: number;
  /** "Rechnung 4711 vom 3.5.": the day on the line of the number. */
  withNumber?: boolean;
  /** "Erfurt, den 14.4.": the day at the head of the page. */
  atHead?: boolean;
  /** Followed by a time of day: when it was printed. */
  stamped?: boolean;
}

const MAX_LABEL = 60;
/** A label has few words; more are a sentence. */
const MAX_LABEL_WORDS = 6;
const MAX_ABOVE = 2.6;
const HINT = 0.75;

interface Label {
  words: string[];
  /** Those after the last digit: the words of a value before are not this one's. */
  nearest: string[];
  above: boolean;
}

function label(text: string, above: boolean): Label {
  return { words: wordsOf(text), nearest: wordsOf(text.slice(text.search(/\D*$/u))), above };
}

/** Words right before a place: in its cell, in the cell to the left, or in the one above. */
function labelsOf(region: Region, page: PageCells, entity: Entity, spot: Spot): Label[] {
  const { text } = region.reading;
  const line = page.lines[spot.line];
  const cell = line?.cells[spot.cell];
  if (line === undefined || cell === undefined) return [];
  const inside = label(text.slice(Math.max(cell.start, entity.start - MAX_LABEL), entity.start), false);
  if (inside.words.length > 0) return [inside];
  const left = line.cells[spot.cell - 1];
  const [upper] = cellsAbove(page, spot, 2);
  const labels: Label[] = [];
  if (left !== undefined) labels.push(label(text.slice(Math.max(left.start, left.end - MAX_LABEL), left.end), false));
  if (upper !== undefined && line.top - upper.line.bottom <= MAX_ABOVE * page.lineHeight)
    labels.push(label(text.slice(upper.cell.start, Math.min(upper.cell.end, upper.cell.start + MAX_LABEL)), true));
  return labels;
}

/** "zur Rechnung 7690", "facture liée", "Version 2.1": not this paper's number. */
function isElsewhere(words: string[]): boolean {
  const invoice = firstOf("invoice", words);
  const earlier = firstOf("earlier", words);
  if (has("scenery", words)) return true;
  if (earlier >= 0 && invoice >= 0) return true;
  const elsewhere = firstOf("elsewhere", words);
  return elsewhere >= 0 && (invoice < 0 || elsewhere > invoice);
}

const isNumberWord = (words: string[]): boolean => words.length > 0 && words.every((word) => has("number", [word]));

/** "INVOICE" as a title over "No. 10457", or in the cell to its left. */
function titleAt(region: Region, page: PageCells, spot: Spot): boolean {
  const cells = page.lines[spot.line]?.cells ?? [];
  const left = cells.slice(Math.max(0, spot.cell - TITLE_CELLS), spot.cell);
  const upper = [spot.cell, spot.cell - 1].flatMap((cell) => cellsAbove(page, { line: spot.line, cell }, TITLE_LINES));
  return [...left, ...upper.map((one) => one.cell)].some((cell) => {
    const words = wordsOf(region.reading.text.slice(cell.start, cell.end));
    return words.length <= 2 && has("invoice", words) && !isElsewhere(words);
  });
}

const TITLE_LINES = 3;
const TITLE_CELLS = 3;

function numberMeaning(label: Label): PaperClaim | null {
  const words = label.words.slice(-MAX_LABEL_WORDS);
  if (words.length === 0) return null;
  if (isElsewhere(words)) return { own: 0, other: 1 };
  const invoice = words.findLastIndex((word) => has("invoice", [word]) && !has("date", [word]));
  if (invoice < 0) return null;
  // Nothing but "Nr." may follow the word for the paper, or the number is another one's.
  const rest = words.slice(invoice + 1);
  if (!rest.every((word) => has("number", [word]))) return null;
  return has("number", words.slice(invoice)) ? { own: 1, other: 0 } : { own: HINT, other: 0 };
}

const COPYRIGHT = /(?:©|\(c\)|copyright)[^\n\d]{0,30}$/iu;

/** What stands at each code of the page that could be its number. */
export function numberClaim(region: Region, page: PageCells, entity: Entity, spot: Spot): PaperClaim | null {
  if (COPYRIGHT.test(region.reading.text.slice(Math.max(0, entity.start - 40), entity.start))) return { own: 0, other: 1 };
  const labels = labelsOf(region, page, entity, spot);
  const named = labels.map(numberMeaning).find((meaning) => meaning !== null);
  if (named !== undefined) return named;
  const bare = labels.some((label) => isNumberWord(label.words));
  return bare && titleAt(region, page, spot) ? { own: HINT, other: 0 } : null;
}

const PLACE = /^\p{Lu}[\p{L} ./-]{2,30}, ?(?:den |am |le |the )?$/u;
const TIME_AFTER = /^[,\s]{1,3}(?:um |at |zeit:? |uhrzeit:? |time:? |heure:? )?\d{1,2}:\d{2}/iu;

/** "Rechnungsdatum / Lieferdatum", "date of issue": said in full, whatever else the label says. */
function isFullDay(words: string[]): boolean {
  if (has("earlier", words)) return false;
  return words.some((word) => has("invoice", [word]) && has("date", [word])) || (has("date", words) && has("issue", words));
}

function dayMeaning(label: Label): PaperClaim | null {
  const words = label.words.slice(-MAX_LABEL_WORDS);
  if (words.length === 0) return null;
  if (isFullDay(label.nearest)) return { own: 1, other: 0 };
  if (isElsewhere(words) || has("paid", words) || has("discount", words)) return { own: 0, other: 1 };
  const invoice = firstOf("invoice", words);
  const [last = ""] = words.slice(-1);
  if (invoice >= 0 && has("joins", [last]) && !has("date", words.slice(0, -1))) return { own: HINT, other: 0, withNumber: true };
  if (!has("date", words)) return null;
  return invoice >= 0 || words.length === 1 ? { own: 1, other: 0 } : { own: HINT, other: 0 };
}

/** "Rechnung 4711" in the cells to the left, "vom" before the day. */
function joinedLeft(region: Region, page: PageCells, spot: Spot, label: Label): PaperClaim | null {
  const [last = ""] = label.words.slice(-1);
  if (label.above || !has("joins", [last])) return null;
  const cells = page.lines[spot.line]?.cells.slice(Math.max(0, spot.cell - 2), spot.cell) ?? [];
  const raw = cells.map((cell) => region.reading.text.slice(cell.start, cell.end)).join(" ");
  const words = wordsOf(raw);
  return /\d/.test(raw) && has("invoice", words) && !isElsewhere(words) ? { own: HINT, other: 0, withNumber: true } : null;
}

/** What stands at a day that could be the invoice's. */
export function dayClaim(region: Region, page: PageCells, entity: Entity, spot: Spot): PaperClaim | null {
  const { text } = region.reading;
  const cell = page.lines[spot.line]?.cells[spot.cell];
  if (cell === undefined) return null;
  const cells = page.lines[spot.line]?.cells ?? [];
  const next = cells.slice(spot.cell + 1, spot.cell + 3).map((one) => text.slice(one.start, one.end));
  const stamped = TIME_AFTER.test(`${text.slice(entity.end, cell.end)} ${next.join(" ")}`) ? { stamped: true } : {};
  const left = cells[spot.cell - 1];
  const before =
    entity.start > cell.start || left === undefined
      ? text.slice(cell.start, entity.start)
      : `${text.slice(left.start, left.end)} `;
  if (PLACE.test(before)) return { own: HINT, other: 0, atHead: true, ...stamped };
  const labels = labelsOf(region, page, entity, spot);
  for (const label of labels) {
    const found = joinedLeft(region, page, spot, label) ?? dayMeaning(label);
    if (found !== null) return { ...found, ...stamped };
  }
  return stamped.stamped === true ? { own: 0, other: 0, ...stamped } : null;
}
