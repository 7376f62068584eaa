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

const CENTS = 100;
const fits = (quantity: Numeral, price: Numeral, total: Numeral): boolean =>
  quantity.minor > 0 && Math.abs(Number(quantity.value) * Number(price.value) * CENTS - Math.abs(total.minor)) <= 1;

/** "0,064": prices of small things have more decimals than two. */
const isPrice = (one: Numeral): boolean => one.minor !== 0 && (one.cents || /\.\d{3,4}$/.test(one.value));

/** Amounts with cents from the right: the last one is the total, quantity times price makes it. */
function tripleIn(numerals: Numeral[]): Triple | null {
  const totals = numerals.filter((one) => one.cents && one.minor !== 0).toReversed();
  const prices = numerals.filter(isPrice).toReversed();
  for (const total of totals) {
    for (const price of prices) {
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

/** Heads and page numbers above the first row are no part of it. */
const NO_ROW =
  /^[ \t]*(?:seite|page|blatt|pos(?:ition)?\b|menge|anzahl|qty|quantity|bezeichnung|beschreibung|description|item\b|datum|date)/iu;

function beginsLater(lines: Span[], row: { at: number; count: number }, reading: TextReading): boolean {
  const first = lines[row.at];
  if (first === undefined || NO_ROW.test(reading.text.slice(first.start, first.end))) return true;
  return lines.slice(row.at + 1, row.at + row.count).some((_, later) => rowAt(lines, row.at + 1 + later, reading) !== null);
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
    if (count > 1 && beginsLater(lines, { at, count }, reading)) return null;
    const { description, articleNumber } = describe(reading.text, span, triple);
    if (description === "" && articleNumber === null) return null;
    const item = { description, quantity: triple.quantity.value, articleNumber, unitPrice: triple.price.value.replace("-", "") };
    return { row: { item, total: triple.total.minor, start: span.start, end: span.end }, lines: count };
  }
  return null;
}

/** A line that names one amount: of one thing, or of each. */
interface SingleRow {
  item: LineItem;
  amount: number;
  span: Span;
}

const ONE_COUNT = /(?:^|\t|\n| {2,})(\d{1,4})(?= ?(?:x|×|stk\.?|stück|std\.?|h|pcs)?(?:\t| {2,}| \p{Lu}))/iu;

function singleRow(line: Span, reading: TextReading): SingleRow | null {
  const text = reading.text.slice(line.start, line.end);
  if (line.end - line.start > MAX_LINE || TOTALS.test(text) || !/\p{L}{3}/u.test(text)) return null;
  const numerals = numeralsOf(text, line.start, reading);
  const amounts = numerals.filter((one) => one.cents && one.minor > 0);
  const [amount] = amounts;
  const count = ONE_COUNT.exec(text);
  if (amount === undefined || amounts.length !== 1 || count === null) return null;
  const start = line.start + count.index + count[0].length - (count[1] ?? "").length;
  const quantity = numerals.find((one) => one.start === start);
  if (quantity === undefined) return null;
  const { description, articleNumber } = describe(reading.text, line, { quantity, price: amount, total: amount });
  if (description === "") return null;
  return {
    item: { description, quantity: quantity.value, articleNumber, unitPrice: amount.value },
    amount: amount.minor,
    span: line,
  };
}

/** What the invoice says its rows come to: amounts on lines that name a sum. */
function sumsIn(lines: Span[], reading: TextReading): Set<number> {
  const sums = new Set<number>();
  for (const line of lines) {
    const text = reading.text.slice(line.start, Math.min(line.end, line.start + MAX_LINE));
    if (TOTALS.test(text)) for (const one of numeralsOf(text, line.start, reading)) if (one.cents) sums.add(one.minor);
  }
  return sums;
}

/** Rows with one amount count only where, with the others, they come to a sum the invoice names. */
function withSingles(rows: Row[], lines: Span[], reading: TextReading): Row[] {
  const sums = sumsIn(lines, reading);
  const known = rows.reduce((sum, row) => sum + row.total, 0);
  if (sums.size === 0 || sums.has(known)) return rows;
  const singles = lines
    .filter((line) => !rows.some((row) => row.start <= line.start && line.end <= row.end))
    .map((line) => singleRow(line, reading))
    .filter((one) => one !== null);
  for (const times of [(one: SingleRow) => one.amount, (one: SingleRow) => one.amount * Number(one.item.quantity)]) {
    const sum = singles.reduce((total, one) => total + times(one), known);
    if (singles.length === 0 || !sums.has(sum)) continue;
    const added = singles.map((one) => ({ item: one.item, total: times(one), start: one.span.start, end: one.span.end }));
    return [...rows, ...added].sort((a, b) => a.start - b.start);
  }
  return rows;
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
  const counted: Row[] = [];
  for (let at = 0; at < lines.length && counted.length < MAX_ROWS; at += 1) {
    const found = rowAt(lines, at, reading);
    if (found === null) continue;
    counted.push(found.row);
    at += found.lines - 1;
  }
  const rows = withSingles(counted, lines, reading);
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
