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
  [
    "quantity",
    /^(?:menge|anzahl|anz\.?|wie viele?|stück(?:zahl)?|stk\.?|qty\.?|quantity|pcs\.?|pieces|units|no\. of units|how many)$/u,
  ],
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

/** "6 Paar", "12,50 EUR", "3x": the number of a cell. */
const CELL_NUMBER = /^(?:[€£$]|EUR|GBP|CHF)? ?(\d[\d.,']{0,14}) ?(?:[€£$×.]|\p{L}{0,14}[.²³]?)$/u;

const countIn = (cell: string, reading: TextReading): string | null => {
  const written = CELL_NUMBER.exec(cell.trim())?.[1];
  return written === undefined ? null : parseDecimal(written, reading.convention);
};

function itemOf(line: string, heads: Kind[], reading: TextReading): LineItem | null {
  const cells = cellsOf(line);
  if (cells.length !== heads.length) return null;
  const cell = (kind: Kind): string | null => cells[heads.indexOf(kind)] ?? null;
  const number = (raw: string | null): string | null => (raw === null ? null : countIn(raw, reading));
  const quantity = number(cell("quantity"));
  if (quantity === null) return null;
  const article = cell("article");
  return { description: cell("description") ?? "", quantity, articleNumber: article, unitPrice: number(cell("price")) };
}

const CODE_CELL = /^(?=.*\d|[A-Z]{2,6}-[A-Z])[A-Z\d][A-Z\d./-]{1,19}$/u;
const COUNT_CELL = /^\d{1,5}(?:[.,]\d{1,2})? ?(?:[x×]|\p{L}{0,12}\.?)$/u;
const MIN_CELLS = 2;

/** "3 Stück | Warnweste gelb | WW-1": a row that shows by itself what its cells are. */
function plainItem(line: string, reading: TextReading): LineItem | null {
  const cells = line.includes("|") && line.length <= MAX_LINE ? cellsOf(line) : [];
  const counts = cells.filter((cell) => COUNT_CELL.test(cell));
  const [count = "", second] = counts;
  if (cells.length < MIN_CELLS || count === "" || second !== undefined) return null;
  const others = cells.filter((cell) => cell !== count);
  const article = others.find((cell) => CODE_CELL.test(cell)) ?? null;
  const [description = ""] = others.filter((cell) => cell !== article && /\p{L}{2}/u.test(cell));
  const quantity = countIn(count, reading);
  return quantity === null || (description === "" && article === null)
    ? null
    : { description, quantity, articleNumber: article, unitPrice: null };
}

/** "-----", "+===+": a rule between the heads and the rows. */
const RULE = /^[\s\-=_+|–—]+$/u;

/** Rows under a line of heads in a mail: "Art.-Nr.  Artikel  Menge". */
export function headedItems(reading: TextReading): FoundItem[] {
  const found: FoundItem[] = [];
  let heads: Kind[] | null = null;
  let start = 0;
  for (const line of reading.text.split("\n")) {
    const item = (heads === null ? null : itemOf(line, heads, reading)) ?? plainItem(line, reading);
    if (item !== null && found.length < MAX_ROWS) found.push({ item, start, end: start + line.length, listed: true });
    else if (!RULE.test(line) && line !== "") heads = headsOf(line);
    start += line.length + 1;
  }
  return found;
}
