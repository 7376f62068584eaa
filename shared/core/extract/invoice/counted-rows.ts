import type { LineItem } from "../../../schemas/extraction.ts";
import type { TextReading } from "../text-reading.ts";
import { parseDecimal, toMinor } from "../values/decimal.ts";
import type { TableItems } from "./table-items.ts";

interface Numeral {
  start: number;
  end: number;
  value: string;
  minor: number;
  /** Written with cents: an amount rather than a count. */
  cents: boolean;
}

interface Row {
  item: LineItem;
  total: number;
  start: number;
  end: number;
}

const NUMERAL = /(?<![\p{L}\p{N}.,'’/-])-?\d{1,3}(?:[.,'’ ]\d{3})*(?:[.,]\d{1,3})?(?![\p{L}\d'’/]|[.,-]\d|[ ]?%)(?:[.,]-)?/gu;
/** A row goes on over so many lines: its description, its article, its amounts. */
const MAX_LINES = 3;
const MAX_ROWS = 400;
const MAX_LINE = 240;
/** Numbers in one row; more is a table of figures, not of things. */
const MAX_NUMERALS = 9;
const TOTALS =
  /(?:zwischensumme|gesamt(?:summe|betrag)|summe|netto|brutto|mwst|ust\b|umsatzsteuer|mehrwertsteuer|rechnungsbetrag|endbetrag|zahlbetrag|sub ?total|total|\bvat\b|\btax\b|amount due|balance|übertrag|skonto|discount|rabatt)/iu;
const ARTICLE_LABEL =
  /(?:art(?:ikel)?\.?[- ]?(?:nr|nummer|no)\.?|bestell-?nr\.?|sku|item (?:no|number|code)\.?|article(?: no| number)?\.?|part no\.?|material(?:nr)?\.?)[ :#]{0,3}([\p{L}\p{N}][\p{L}\p{N}./-]{1,24})/iu;
const ARTICLE_CELL = /^(?=[^\p{Ll}]*\d|[A-Z]{2,6}-[A-Z])[A-Z\d][A-Z\d./-]{1,19}$/u;
const NOISE =
  /(?<![\p{L}\d])(?:[x×]|je|zu je|à|a|at|@|each|eur|euro|gbp|chf|usd|stk\.?|stück|st\.|pcs\.?|pauschal|psch\.?|std\.?|h|\d{1,2}(?:[.,]\d{1,2})? ?%)(?![\p{L}\d])|[€£$]/giu;

function numeralsOf(text: string, offset: number, reading: TextReading): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const value = parseDecimal(match[0], reading.convention);
    const minor = value === null ? null : toMinor(value);
    if (value === null || minor === null) continue;
    const start = offset + match.index;
    found.push({ start, end: start + match[0].length, value, minor, cents: /[.,]\d{2}$/.test(match[0]) });
  }
  return found;
}

interface Triple {
  quantity: Numeral;
  price: Numeral;
  total: Numeral;
}

const fits = (quantity: Numeral, price: Numeral, total: Numeral): boolean =>
  quantity.minor > 0 && Math.abs(Number(quantity.value) * price.minor - Math.abs(total.minor)) <= 1;

/** Amounts with cents from the right: the last one is the total, quantity times price makes it. */
function tripleIn(numerals: Numeral[]): Triple | null {
  const totals = numerals.filter((one) => one.cents && one.minor !== 0).toReversed();
  for (const total of totals) {
    for (const price of totals) {
      if (price === total || price.start > total.start) continue;
      const quantity = numerals.find(
        (one) => one !== price && one !== total && one.start < total.start && fits(one, price, total),
      );
      if (quantity !== undefined) return { quantity, price, total };
    }
  }
  return null;
}

interface Span {
  start: number;
  end: number;
}

/** Cells of a row: tabs, wide gaps and line breaks part them. */
function cellsOf(text: string): string[] {
  return text
    .split(/\t|\n| {2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}

function withoutNumerals(text: string, span: Span, triple: Triple): string {
  let rest = text.slice(span.start, span.end);
  for (const one of [triple.total, triple.price, triple.quantity].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, one.start - span.start)}\t${rest.slice(one.end - span.start)}`;
  return rest;
}

function describe(text: string, span: Span, triple: Triple): { description: string; articleNumber: string | null } {
  const rest = withoutNumerals(text, span, triple);
  const labelled = ARTICLE_LABEL.exec(rest);
  const named = labelled === null || !/\d/.test(labelled[1] ?? "") ? null : labelled;
  const bare = named === null ? rest : rest.replace(named[0], "\t");
  const cells = cellsOf(bare);
  const words = cells.map((cell) => cell.replace(NOISE, " ").replace(/ {2,}/g, " ").trim());
  const described = words.filter((cell) => /\p{L}{2}/u.test(cell));
  const cell = named === null && described.length > 1 ? cells.find((entry) => ARTICLE_CELL.test(entry)) : undefined;
  const [description = ""] = described.filter((entry) => entry !== cell);
  return {
    description: description.replace(/^\d{1,3}\.?\s+(?=\p{L})/u, "").replace(/^[\s.,:;()-]+|[\s.,:;(-]+$/g, ""),
    articleNumber: named?.[1] ?? cell ?? null,
  };
}

function rowAt(lines: Span[], at: number, reading: TextReading): { row: Row; lines: number } | null {
  const first = lines[at];
  if (first === undefined) return null;
  for (let count = 1; count <= MAX_LINES; count += 1) {
    const last = lines[at + count - 1];
    if (last === undefined || last.end - last.start > MAX_LINE) return null;
    const line = reading.text.slice(last.start, last.end);
    if (line.trim() === "" || TOTALS.test(line)) return null;
    const span = { start: first.start, end: last.end };
    const numerals = numeralsOf(reading.text.slice(span.start, span.end), span.start, reading);
    if (numerals.length > MAX_NUMERALS) return null;
    const triple = tripleIn(numerals);
    // A row begins where its count stands; what is above belongs to something else.
    if (triple === null || triple.quantity.start >= first.end) continue;
    if (count > 1 && rowAt(lines, at + 1, reading) !== null) return null;
    const { description, articleNumber } = describe(reading.text, span, triple);
    if (description === "" && articleNumber === null) return null;
    const item = { description, quantity: triple.quantity.value, articleNumber, unitPrice: triple.price.value.replace("-", "") };
    return { row: { item, total: triple.total.minor, start: span.start, end: span.end }, lines: count };
  }
  return null;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** Lines whose count times price is their total, wherever they stand and however the columns are called; null without any. */
export function readCountedRows(reading: TextReading): TableItems | null {
  const lines = linesOf(reading.text);
  const rows: Row[] = [];
  for (let at = 0; at < lines.length && rows.length < MAX_ROWS; at += 1) {
    const found = rowAt(lines, at, reading);
    if (found === null) continue;
    rows.push(found.row);
    at += found.lines - 1;
  }
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    items: rows.map((row) => row.item),
    sum: rows.reduce((sum, row) => sum + row.total, 0),
    consistent: 1,
    start: first.start,
    end: last.end,
  };
}
