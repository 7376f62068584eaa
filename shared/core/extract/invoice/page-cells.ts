import type { Region } from "../scene.ts";
import { visualLines } from "../layout/visual-lines.ts";
import { firstFrom } from "../layout/first-from.ts";

/** A run of words of one line with no wide gap in it. */
export interface Cell {
  start: number;
  end: number;
  left: number;
  right: number;
}

export interface CellLine {
  page: number;
  top: number;
  bottom: number;
  cells: Cell[];
}

export interface PageCells {
  lines: CellLine[];
  lineHeight: number;
}

/** A gap wider than a line is high parts two cells. */
const GAP = 1;
/** Words of one cell follow each other in the text too. */
const MAX_APART = 3;
/** Text without a page stands as if on a typewriter. */
const CHAR = 5;
const TYPED_LINE = 12;
const TYPED_HEIGHT = 9;

function fromLayout(region: Region): PageCells | null {
  const { layout } = region;
  if (layout === null) return null;
  const lines = visualLines(layout).map((line) => {
    const cells: Cell[] = [];
    for (const word of line.words) {
      const last = cells.at(-1);
      const apart = last === undefined ? -1 : word.start - last.end;
      if (last !== undefined && word.box[0] - last.right <= GAP * layout.lineHeight && apart >= 0 && apart <= MAX_APART) {
        last.end = word.end;
        last.right = Math.max(last.right, word.box[2]);
      } else cells.push({ start: word.start, end: word.end, left: word.box[0], right: word.box[2] });
    }
    return { page: line.page, top: line.top, bottom: line.bottom, cells };
  });
  return { lines, lineHeight: layout.lineHeight };
}

const TYPED_CELL = /[^\t\n ]+(?: [^\t\n ]+)*/gu;

function fromText(text: string): PageCells {
  const lines: CellLine[] = [];
  let start = 0;
  for (const [at, line] of text.split("\n").entries()) {
    const cells = [...line.matchAll(TYPED_CELL)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      left: match.index * CHAR,
      right: (match.index + match[0].length) * CHAR,
    }));
    if (cells.length > 0) lines.push({ page: 1, top: at * TYPED_LINE, bottom: at * TYPED_LINE + TYPED_HEIGHT, cells });
    start += line.length + 1;
  }
  return { lines, lineHeight: TYPED_HEIGHT };
}

/** The page as a person sees it: lines by height, cells by gaps. The order of its text may be another. */
export function pageCells(region: Region): PageCells {
  return fromLayout(region) ?? fromText(region.reading.text);
}

/** Where an offset of the text stands: its line and the cell in it. */
export interface Spot {
  line: number;
  cell: number;
}

/** Finds the cell of each of the sorted offsets' owners; an offset in no word is in no cell. */
export function spotsOf(page: PageCells): (offset: number) => Spot | null {
  const all: { start: number; end: number; spot: Spot }[] = [];
  for (const [line, { cells }] of page.lines.entries())
    for (const [cell, { start, end }] of cells.entries()) all.push({ start, end, spot: { line, cell } });
  all.sort((a, b) => a.start - b.start);
  return (offset) => {
    const found = all[firstFrom(all, ({ end }) => end > offset)];
    return found === undefined || found.start > offset ? null : found.spot;
  };
}

/** Cells right above a place, nearest first: on the same page, overlapping it or beginning where it begins. */
export function cellsAbove(page: PageCells, spot: Spot, maxLines: number): { cell: Cell; line: CellLine; at: Spot }[] {
  const found: { cell: Cell; line: CellLine; at: Spot }[] = [];
  const own = page.lines[spot.line];
  const cell = own?.cells[spot.cell];
  if (own === undefined || cell === undefined) return found;
  for (let line = spot.line - 1; line >= Math.max(0, spot.line - maxLines); line -= 1) {
    const upper = page.lines[line];
    if (upper === undefined || upper.page !== own.page) break;
    const best = upper.cells.findIndex(
      (one) =>
        Math.min(one.right, cell.right) - Math.max(one.left, cell.left) > 0 || Math.abs(one.left - cell.left) < page.lineHeight,
    );
    const above = upper.cells[best];
    if (above !== undefined) found.push({ cell: above, line: upper, at: { line, cell: best } });
  }
  return found;
}
