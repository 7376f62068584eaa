import type { Entity } from "../evidence.ts";
import type { Region } from "../scene.ts";
import { firstOf, has, wordsOf } from "./invoice-words.ts";
import { cellsAbove, type PageCells, type Spot } from "./page-cells.ts";

export type AmountRole = "netTotal" | "taxTotal" | "grossTotal" | "other";

export interface AmountClaim {
  role: AmountRole;
  /** 1: the words mean the role; less: they hint. */
  strength: number;
  /** What is left to pay: the gross where nothing was paid before. */
  payable?: boolean;
  paid?: boolean;
}

const claim = (role: AmountRole, strength: number): AmountClaim => ({ role, strength });
const OTHER = claim("other", 1);
const SURE = 1;
const LIKELY = 0.8;
const WEAK = 0.45;

/** "zzgl. 19 % MwSt", "Total incl. btw", "Summe ohne Steuer", "darin enthaltene USt": what the other words make of the tax. */
function besideTax(words: string[], tax: number): AmountClaim {
  const before = (kind: string): boolean => {
    const at = firstOf(kind, words);
    return at >= 0 && at < tax;
  };
  if (has("inside", words)) return claim("taxTotal", SURE);
  if (before("without")) return claim("netTotal", SURE);
  const named = before("total") || before("gross") || before("amount") || before("payable");
  if (before("with")) return named ? claim("grossTotal", SURE) : claim("taxTotal", SURE);
  if (before("net")) return claim("netTotal", SURE);
  return before("gross") ? claim("grossTotal", SURE) : claim("taxTotal", SURE);
}

/** What the words before or above an amount say that it is; null when they say nothing about totals. */
export function meaningOf(words: string[]): AmountClaim | null {
  if (words.length === 0) return null;
  if (has("paid", words)) return { ...OTHER, paid: true };
  if (has("discount", words)) return OTHER;
  const tax = firstOf("tax", words);
  if (tax >= 0) return besideTax(words, tax);
  if (has("payable", words)) return { ...claim("grossTotal", LIKELY), payable: true };
  if (has("net", words)) return claim("netTotal", SURE);
  if (has("gross", words)) return claim("grossTotal", SURE);
  if (has("charge", words)) return OTHER;
  if (has("total", words)) return claim("grossTotal", LIKELY);
  return has("amount", words) ? claim("grossTotal", WEAK) : null;
}

interface Placed {
  entity: Entity;
  spot: Spot;
}

/** A label is read back over so many characters of its cell. */
const MAX_LABEL = 70;
/** Heads stand above their column within so many lines; the amounts below come first. */
const MAX_HEAD_LINES = 8;
/** A label right above its amount. */
const RIGHT_ABOVE = 2.6;
const BY_AMOUNTS_BETWEEN = [1, 0.75, 0.5];
const FURTHER = 0.3;
/** Beyond so many amounts a line's first words name none of them. */
const MAX_BETWEEN = 8;
/** A line of more cells is a table of figures, not the heads of one. */
const MAX_HEADS = 24;

interface LineLabel {
  words: string[];
  /** How many amounts stand between it and its amount. */
  between: number;
}

/** Words of the line before the amount. */
function lineLabel(region: Region, page: PageCells, placed: Placed, line: Placed[]): LineLabel {
  const cells = page.lines[placed.spot.line]?.cells ?? [];
  const earlier = line.filter((one) => one.entity !== placed.entity);
  let between = 0;
  for (let at = placed.spot.cell; at >= 0 && between < MAX_BETWEEN; at -= 1) {
    const cell = cells[at];
    if (cell === undefined) break;
    const end = at === placed.spot.cell ? placed.entity.start : cell.end;
    const inside = earlier.filter((one) => one.entity.start >= cell.start && one.entity.end <= end);
    const from = Math.max(cell.start, end - MAX_LABEL, ...inside.map((one) => one.entity.end));
    const words = wordsOf(region.reading.text.slice(from, end));
    if (words.length > 0 && !isCurrency(words)) return { words, between };
    between += inside.length;
    const [first] = inside;
    if (first === undefined) continue;
    const own = wordsOf(region.reading.text.slice(cell.start, first.entity.start));
    if (own.length > 0 && !isCurrency(own)) return { words: own, between };
  }
  return { words: [], between };
}

const CURRENCY = new Set(["eur", "euro", "chf", "gbp", "usd"]);

function isCurrency(words: string[]): boolean {
  return words.every((word) => CURRENCY.has(word));
}

/** Heads over columns: the nearest line above with at least two that mean something. */
function headOver(region: Region, page: PageCells, spot: Spot): AmountClaim | null {
  for (const { cell, line } of cellsAbove(page, spot, MAX_HEAD_LINES)) {
    if (line.cells.length > MAX_HEADS) continue;
    const meanings = line.cells.map((one) => meaningOf(labelOnly(region, one)));
    if (meanings.filter((one) => one !== null).length < 2) continue;
    return meanings[line.cells.indexOf(cell)] ?? null;
  }
  return null;
}

function labelOnly(region: Region, cell: { start: number; end: number }): string[] {
  const text = region.reading.text.slice(cell.start, Math.min(cell.end, cell.start + MAX_LABEL));
  return /\d[.,]\d{2}(?!\d)/.test(text) ? [] : wordsOf(text);
}

function rightAbove(region: Region, page: PageCells, spot: Spot): AmountClaim | null {
  const own = page.lines[spot.line];
  const [nearest] = cellsAbove(page, spot, 2);
  if (own === undefined || nearest === undefined || own.top - nearest.line.bottom > RIGHT_ABOVE * page.lineHeight) return null;
  return meaningOf(labelOnly(region, nearest.cell));
}

/** "Waren USt. 7 % auf 18,69": an amount that a tax is taken from. */
function isBase({ words, between }: LineLabel): boolean {
  const [last] = words.slice(-1);
  return between === 0 && words.length > 1 && last !== undefined && has("base", [last]) && has("tax", words);
}

function claimOf(region: Region, page: PageCells, placed: Placed, line: Placed[]): AmountClaim | null {
  const row = lineLabel(region, page, placed, line);
  if (isBase(row)) return OTHER;
  const head = line.length > 1 ? headOver(region, page, placed.spot) : null;
  if (head !== null) return { ...head, strength: head.strength * LIKELY };
  const meaning = meaningOf(row.words);
  // "19 % USt aus 288,00   54,72": the base between a tax and its name takes nothing from it.
  const between = isBase({ ...row, between: 0 }) ? row.between - 1 : row.between;
  if (meaning !== null) return { ...meaning, strength: meaning.strength * (BY_AMOUNTS_BETWEEN[between] ?? FURTHER) };
  return row.words.length > 0 ? null : rightAbove(region, page, placed.spot);
}

/** Amounts of more lines than this are a ledger, not an invoice. */
const MAX_AMOUNTS = 1_500;

/** What the page says each of its amounts is, by where the words stand to it. */
export function amountClaims(region: Region, page: PageCells, spotAt: (offset: number) => Spot | null): Map<number, AmountClaim> {
  const claims = new Map<number, AmountClaim>();
  const byLine = new Map<number, Placed[]>();
  for (const entity of (region.entities.get("money") ?? []).slice(0, MAX_AMOUNTS)) {
    const spot = spotAt(entity.start);
    if (spot === null) continue;
    byLine.set(spot.line, [...(byLine.get(spot.line) ?? []), { entity, spot }]);
  }
  for (const line of byLine.values()) {
    for (const placed of line) {
      const found = claimOf(region, page, placed, line);
      if (found !== null) claims.set(placed.entity.start, found);
    }
  }
  const isPaidInPart = [...claims.values()].some((one) => one.paid === true);
  if (isPaidInPart) for (const [start, one] of claims) if (one.payable === true) claims.set(start, { ...one, strength: WEAK });
  return claims;
}
