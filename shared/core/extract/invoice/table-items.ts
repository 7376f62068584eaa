import type { LineItem } from "../../../schemas/extraction.ts";
import type { Layout, PlacedWord } from "../layout/layout.ts";
import { visualLines, type VisualLine } from "../layout/visual-lines.ts";
import { foldText } from "../fold-text.ts";
import { parseDecimal, toMinor } from "../values/decimal.ts";
import type { TextReading } from "../text-reading.ts";

type ColumnKind = "description" | "quantity" | "price" | "total" | "article" | "other";

interface Column {
  kind: ColumnKind;
  left: number;
  right: number;
}

interface Row {
  item: LineItem;
  total: number;
  start: number;
  end: number;
}

export interface TableItems {
  items: LineItem[];
  /** Sum of the rows' totals in cents. */
  sum: number;
  /** Share of rows whose quantity times price is their total. */
  consistent: number;
  start: number;
  end: number;
}

const HEADS: [ColumnKind, RegExp][] = [
  ["article", /^(?:art(?:ikel)?\.?-?(?:nr|nummer|no)\.?|artikelnummer|sku|art\.|item-?no\.?|code|material)$/u],
  ["quantity", /^(?:menge|anzahl|qty\.?|quantity|stück|stk\.?|units?|hours|stunden|std\.?)$/u],
  [
    "price",
    /^(?:einzelpreis|e-preis|ep|preis|stückpreis|einheitspreis|nettopreis|price|rate|unitprice|preis\/einh\.?|einzel|e\.-preis|satz)$/u,
  ],
  [
    "total",
    /^(?:gesamt|gesamtpreis|gesamtbetrag|betrag|summe|gp|total|amount|nettobetrag|netto|entgelt|nettowert|positionssumme|g-preis|linetotal)$/u,
  ],
  [
    "description",
    /^(?:bezeichnung|beschreibung|artikel|leistung|description|item|produkt|product|artikelbezeichnung|text|service|details|ware)$/u,
  ],
  ["other", /^(?:pos\.?|position|nr\.?|no\.?|einheit|unit|mwst\.?|ust\.?|vat|tax|steuersatz|rabatt|discount|steuer|%)$/u],
];
const MIN_HEADS = 3;
const STOP =
  /(?:zwischensumme|nettobetrag|summe netto|gesamtbetrag|rechnungsbetrag|gesamt netto|sub ?total|net total|total net|grand total|endsumme|endbetrag|mehrwertsteuer|umsatzsteuer|positionen netto|warenwert|summe|net amount|nettosumme|übertrag|rechnungssumme|belegsummen|umsatzsteueraufschlüsselung)/u;
/** A table goes on for this many lines without a total before it is over (long descriptions). */
const PATIENCE = 8;
const MAX_ROWS = 400;
/** Columns are told apart by their middles; this far off a value is in none. */
const REACH = 70;

function headOf(word: string): ColumnKind | null {
  const folded = foldText(word).replace(/[:€*]|\(.*\)$/gu, "");
  return HEADS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

function columnsOf(line: VisualLine, text: string): Column[] | null {
  const columns: Column[] = [];
  for (const word of line.words) {
    const kind = headOf(text.slice(word.start, word.end));
    const last = columns.at(-1);
    if (kind === null) continue;
    // "Unit price": two head words beside each other are one column, the second says what it is
    if (last !== undefined && word.box[0] - last.right < 6) {
      last.right = word.box[2];
      if (kind !== "other") last.kind = kind;
      continue;
    }
    columns.push({ kind, left: word.box[0], right: word.box[2] });
  }
  const kinds = new Set(columns.map((column) => column.kind));
  return columns.length >= MIN_HEADS && kinds.has("total") && (kinds.has("description") || kinds.has("quantity"))
    ? columns
    : null;
}

/** Values stand under their head: numbers share its right edge, words its left one. */
function columnFor(word: PlacedWord, columns: Column[]): Column | null {
  let best: { column: Column; distance: number } | null = null;
  for (const column of columns) {
    const distance = Math.min(
      Math.abs(word.box[2] - column.right),
      Math.abs((word.box[0] + word.box[2] - column.left - column.right) / 2),
      Math.abs(word.box[0] - column.left),
    );
    if (distance <= REACH && (best === null || distance < best.distance)) best = { column, distance };
  }
  return best?.column ?? null;
}

function numberIn(words: PlacedWord[], reading: TextReading): string | null {
  for (const word of words.toReversed()) {
    const raw = reading.text.slice(word.start, word.end).replace(/[€$£]|EUR|GBP|CHF/gu, "");
    const value = parseDecimal(raw, reading.convention);
    if (value !== null) return value;
  }
  return null;
}

const NUMERIC = /^[€£$]?-?\d[\d.,'’]*[€£$%]?$/u;

/** Words from the description's head on, up to the first number that stands under a later head. */
function descriptionOf(line: VisualLine, columns: Column[], text: string): string {
  const head = columns.find((column) => column.kind === "description");
  const left = head?.left ?? 0;
  const words: string[] = [];
  for (const word of line.words) {
    const raw = text.slice(word.start, word.end);
    if (word.box[0] < left - 4) continue;
    const column = NUMERIC.test(raw) ? columnFor(word, columns) : null;
    if (column !== null && column.kind !== "description" && column.left > left) break;
    words.push(raw);
  }
  return words.join(" ").replace(/[:,;]+$/, "");
}

/** The quantity is the number of the row that times the price makes the total; a tax rate beside it does not. */
function provenQuantity(
  line: VisualLine,
  reading: TextReading,
  row: { price: string | null; total: string; quantity: string | null },
): string | null {
  if (row.price === null || Number(row.price) === 0) return row.quantity;
  const fits = (quantity: string): boolean =>
    Math.abs(Number(quantity) * Number(row.price) - Number(row.total)) <= 0.01 + Math.abs(Number(row.total)) * 0.002;
  if (row.quantity !== null && fits(row.quantity)) return row.quantity;
  for (const word of line.words) {
    const value = parseDecimal(reading.text.slice(word.start, word.end).replace(/[€$£]/gu, ""), reading.convention);
    if (value !== null && Number(value) > 0 && fits(value)) return value;
  }
  return row.quantity;
}

function rowOf(line: VisualLine, columns: Column[], reading: TextReading): Row | null {
  const cells = new Map<ColumnKind, PlacedWord[]>();
  for (const word of line.words) {
    const column = columnFor(word, columns);
    if (column !== null) cells.set(column.kind, [...(cells.get(column.kind) ?? []), word]);
  }
  const total = numberIn(cells.get("total") ?? [], reading);
  const minor = total === null ? null : toMinor(total);
  const [first] = line.words;
  const last = line.words.at(-1);
  if (total === null || minor === null || first === undefined || last === undefined) return null;
  const article =
    (cells.get("article") ?? []).map((word) => reading.text.slice(word.start, word.end)).find((entry) => /\d/.test(entry)) ??
    null;
  const price = numberIn(cells.get("price") ?? [], reading);
  const quantity = provenQuantity(line, reading, { price, total, quantity: numberIn(cells.get("quantity") ?? [], reading) });
  const item = { description: descriptionOf(line, columns, reading.text), quantity, articleNumber: article, unitPrice: price };
  return { item, total: minor, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

function rowsBelow(lines: VisualLine[], columns: Column[], reading: TextReading): Row[] {
  const rows: Row[] = [];
  let idle = 0;
  for (const line of lines) {
    const text = foldText(line.words.map((word) => reading.text.slice(word.start, word.end)).join(" "));
    if (STOP.test(text) && rows.length > 0) break;
    const row = rowOf(line, columns, reading);
    if (row === null || (row.item.quantity === null && row.item.unitPrice === null)) {
      const [previous] = rows.slice(-1);
      const wrapped = descriptionOf(line, columns, reading.text);
      if (previous !== undefined && previous.item.description === "" && /\p{L}/u.test(wrapped))
        previous.item.description = wrapped;
      if (++idle > PATIENCE) break;
      continue;
    }
    idle = 0;
    rows.push(row);
    if (rows.length >= MAX_ROWS) break;
  }
  return rows;
}

function consistency(rows: Row[]): number {
  const checked = rows.filter((row) => row.item.quantity !== null && row.item.unitPrice !== null);
  if (checked.length === 0) return 0;
  return (
    checked.filter(
      (row) =>
        Math.abs(Number(row.item.quantity) * Number(row.item.unitPrice) * 100 - row.total) <= 1 + Math.abs(row.total) * 0.001,
    ).length / rows.length
  );
}

/** The line items of a page's table, by its column heads; null where there is no such table. */
export function readTableItems(layout: Layout, reading: TextReading): TableItems | null {
  const lines = visualLines(layout);
  for (const [at, line] of lines.entries()) {
    const columns = columnsOf(line, reading.text);
    if (columns === null) continue;
    const rows = rowsBelow(lines.slice(at + 1), columns, reading).filter(
      (row) => row.item.description !== "" || row.item.articleNumber !== null,
    );
    if (rows.length === 0) continue;
    return {
      items: rows.map((row) => row.item),
      sum: rows.reduce((sum, row) => sum + row.total, 0),
      consistent: consistency(rows),
      start: Math.min(...rows.map((row) => row.start)),
      end: Math.max(...rows.map((row) => row.end)),
    };
  }
  return null;
}
