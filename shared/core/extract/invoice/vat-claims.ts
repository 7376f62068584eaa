import type { Entity } from "../evidence.ts";
import type { Region } from "../scene.ts";
import { has, wordsOf } from "./invoice-words.ts";
import { cellsAbove, type Cell, type PageCells, type Spot } from "./page-cells.ts";

export type Party = "seller" | "buyer";

const MAX_LABEL = 50;
/** A party's block has so many lines from its heading to its tax number. */
const MAX_BLOCK_LINES = 12;
/** White space this many lines high ends a block. */
const BLOCK_GAP = 2.5;
/** A heading is short; longer cells are addresses and sentences. */
const MAX_HEADING_WORDS = 4;

/** Headings are printed with spaces between their letters: "Ver käufer". */
function partyOf(words: string[]): Party | null {
  if (has("seller", [words.join("")])) return "seller";
  if (has("buyer", words)) return "buyer";
  return has("seller", words) ? "seller" : null;
}

/** Words before a place in its cell, or else those of the cell to the left. */
function labelBefore(region: Region, cells: Cell[], entity: Entity, at: number): string[] {
  const { text } = region.reading;
  const [own, left] = [cells[at], cells[at - 1]];
  const inside = own === undefined ? [] : wordsOf(text.slice(Math.max(own.start, entity.start - MAX_LABEL), entity.start));
  return inside.length > 0 || left === undefined ? inside : wordsOf(text.slice(left.start, left.end));
}

/** A cell without digits and without a value beside it: "Ihre Kundennummer 4711" is a label, not the heading of a block. */
function isHeading(text: string, cell: Cell, next: Cell | undefined): boolean {
  return !/\d/.test(text.slice(cell.start, cell.end)) && (next === undefined || !/\d/.test(text.slice(next.start, next.end)));
}

/** Whose tax number it is, by the words before it or by the heading of the block it stands in. */
export function vatParty(region: Region, page: PageCells, entity: Entity, spot: Spot): Party | null {
  const { text } = region.reading;
  const own = page.lines[spot.line];
  if (own === undefined) return null;
  const named = partyOf(labelBefore(region, own.cells, entity, spot.cell));
  if (named !== null) return named;
  let { top } = own;
  for (const { cell, line, at } of cellsAbove(page, spot, MAX_BLOCK_LINES)) {
    if (top - line.bottom > BLOCK_GAP * page.lineHeight) return null;
    top = line.top;
    if (!isHeading(text, cell, line.cells[at.cell + 1])) continue;
    const words = wordsOf(text.slice(cell.start, cell.end));
    const heading = words.length <= MAX_HEADING_WORDS ? partyOf(words) : null;
    if (heading !== null) return heading;
  }
  return null;
}
