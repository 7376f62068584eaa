import type { LineItem } from "../../../schemas/extraction.ts";
import type { TextReading } from "../text-reading.ts";
import { parseDecimal } from "./decimal.ts";
import type { FoundItem } from "./item-phrase.ts";

type Kind = "description" | "quantity" | "price" | "article" | "other";

/** Heads of the columns people put over what they order or send back. */
const HEADS: [Kind, RegExp][] = [
  [
    "article",
    /^(?:art(?:ikel)?\.?[- ]?(?:nr|nummer|no)\.?|artikelnummer|bestell-?nr\.?|sku|code|item (?:no|number|code)\.?|article(?: no| number)?\.?|part(?: no| number)?\.?|product code|ref\.?|nummer|nr\.?)$/u,
  ],
  ["quantity", /^(?:menge|anzahl|stück(?:zahl)?|stk\.?|qty\.?|quantity|pcs\.?|pieces|units|no\. of units|how many)$/u],
  ["price", /^(?:einzelpreis|preis|stückpreis|e-preis|ep|unit price|price(?: each)?|each|rate)$/u],
  [
    "description",
    /^(?:bezeichnung|beschreibung|artikel|artikelbezeichnung|produkt|ware|was|leistung|name|description|item|product|article|goods)$/u,
  ],
  [
    "other",
    /^(?:pos\.?|position|gesamt(?:preis)?|betrag|summe|total|amount|einheit|unit|farbe|größe|colour|size|grund|reason|hours|stunden|mwst\.?|vat)$/u,
  ],
];
const MAX_LINE = 240;
const MAX_ROWS = 300;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .split(/\t+| {2,}| *\| */)
    .filter((cell) => cell !== "");

function headsOf(line: string): Kind[] | null {
  if (line.length > MAX_LINE) return null;
  const cells = cellsOf(line);
  if (cells.length < 2) return null;
  const kinds = cells.map((cell) => {
    const folded = cell
      .toLowerCase()
      .replace(/[:*]|\(.*\)$/g, "")
      .trim();
    return HEADS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  });
  const known = kinds.filter((kind) => kind !== null);
  if (known.length !== kinds.length || !known.includes("quantity")) return null;
  return known.includes("description") || known.includes("article") ? known : null;
}

function itemOf(line: string, heads: Kind[], reading: TextReading): LineItem | null {
  const cells = cellsOf(line);
  if (cells.length !== heads.length) return null;
  const cell = (kind: Kind): string | null => cells[heads.indexOf(kind)] ?? null;
  const number = (raw: string | null): string | null =>
    raw === null ? null : parseDecimal(raw.replace(/[€£$]|EUR|GBP|CHF|stück|stk\.?|pcs\.?|x/giu, "").trim(), reading.convention);
  const quantity = number(cell("quantity"));
  if (quantity === null) return null;
  const article = cell("article");
  return { description: cell("description") ?? "", quantity, articleNumber: article, unitPrice: number(cell("price")) };
}

/** Rows under a line of heads in a mail: "Art.-Nr.  Artikel  Menge". */
export function headedItems(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  let heads: Kind[] | null = null;
  let start = 0;
  for (const line of reading.text.split("\n")) {
    const item = heads === null ? null : itemOf(line, heads, reading);
    if (item !== null && found.length < MAX_ROWS) found.push({ item, start, end: start + line.length, listed: true });
    else if (line.trim() !== "") heads = headsOf(line);
    start += line.length + 1;
  }
  return found;
}
