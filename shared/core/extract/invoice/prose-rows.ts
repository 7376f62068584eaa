import type { LineItem } from "../../../schemas/extraction.ts";
import type { TextReading } from "../text-reading.ts";
import { COUNT_WORDS } from "../values/date-words.ts";
import { parseDecimal, toMinor } from "../values/decimal.ts";
import { isCased, thingEnd } from "../values/thing-phrase.ts";
import type { TableItems } from "./table-items.ts";

/** Bills told in sentences: "15 Rahmen A3 zu 28 €, das Anbringen 180 €". */
const AMOUNT =
  "(?:(?:[€£$]|EUR|GBP|CHF) ?(\\d{1,3}(?:[.,'’]\\d{3})*(?:[.,]\\d{2})?|\\d{1,6}(?:[.,]\\d{2})?)|(\\d{1,3}(?:[.,'’]\\d{3})*(?:[.,]\\d{2})?|\\d{1,6}(?:[.,]\\d{2})?) ?(?:€|EUR|Euro|£|GBP|CHF|pounds?|Fr\\.))(?![\\d%])";
const MONEY = new RegExp(`(?<![\\d.,])${AMOUNT}`, "giu");
/** Between a thing and its price: "zu je", "at", "für", "in Höhe von", "comes to". */
const EACH = /(?:à|zu(?: je)?|je|at|@|a)\s*$|^\s*(?:each|an? \p{L}+|per \p{L}+|pro \p{L}+|je \p{L}+|\/ ?\p{L}+)/iu;
const TOTAL_WORD =
  /(?:netto|brutto|mwst|ust|umsatzsteuer|mehrwertsteuer|vat|tax|gesamt|summe|total|zusammen|together|altogether|macht|makes|that['’]s|so |also|insgesamt|ergibt|comes to|all in|plus|zzgl|zuzüglich|anzahlung|deposit|skonto|discount|paid|bezahlt|due)\s*(?:\p{L}+\s*){0,2}$/iu;
const COUNT =
  /(?<![\p{L}\d.,])(\d{1,4}(?:[.,]\d{1,2})?|one|two|three|four|five|six|eine?n?|zwei|drei|vier|fünf|sechs|an?) ?(?:(?:x|×|stk\.?|stück|std\.?|stunden?|h|hours?|hrs?|tage?|days?|m²|qm|km|pauschale?|visits?|calls?|nights?|sets?|pcs)(?![\p{L}]))?(?: of| von)? ?$/iu;
/** So far before an amount the thing it is for may begin. */
const REACH = 110;
const MAX_AMOUNTS = 40;
const MAX_TEXT = 6_000;

interface Sum {
  start: number;
  end: number;
  minor: number;
  value: string;
}

function amountsIn(reading: TextReading): Sum[] {
  return [...reading.text.slice(0, MAX_TEXT).matchAll(MONEY)].slice(0, MAX_AMOUNTS).flatMap((match) => {
    const value = parseDecimal(match[1] ?? match[2] ?? "", reading.convention);
    const minor = value === null ? null : toMinor(value);
    return value === null || minor === null || minor <= 0
      ? []
      : [{ start: match.index, end: match.index + match[0].length, minor, value }];
  });
}

interface Row {
  item: LineItem;
  start: number;
  end: number;
  /** What the row comes to, by its count and as one sum. */
  totals: number[];
}

const THING_START = /(?<=^|[\s(„"“])(?=[\p{L}„"“])/gu;
const SMALL =
  /^(?:für|for|the|die|das|der|den|an?|eine?[nrm]?|wir|we|ich|i|und|and|plus|also|sowie|berechne\p{L}?|berechnen|charge|noch|hier|here|is|ist|sind|are|my|our|unsere?|meine?|ihre?[nr]?|your|of|von|zu|at|je|pauschal|einmal|of|to|it|es|in|on|am|im|as|wie|angeboten|agreed|vereinbart|bill|rechnung|invoice|amounts?|betr[aä]gt?|hours?|hrs?|stunden?|std|days?|tage?|visits?|calls?|nights?|insgesamt|ich|habe)$/iu;

const NO_ROW =
  /^(?:vat|mwst|ust|umsatzsteuer|mehrwertsteuer|tax|netto|net|gross|brutto|total|summe|zwischensumme|skonto|zahlung|betrag|gesamt\p{L}*|rechnungs\p{L}*|deposit|anzahlung|subtotal|amount|balance|invoice|bill|rabatt|discount)$/iu;

/** The thing named last before an amount, with the count before it. */
function rowBefore(reading: TextReading, sum: Sum, from: number): Row | null {
  const begin = Math.max(from, sum.start - REACH);
  const before = reading.text.slice(begin, sum.start);
  const clause =
    begin +
    (/^.*(?:[;:!?\n]|[.,](?=\s)|(?:€|EUR|£)(?=,| and| und|\s))/su.exec(
      before.replace(/\n/g, (_, at: number) => reading.folded[begin + at] ?? "\n"),
    )?.[0].length ?? 0);
  const words = reading.text.slice(clause, sum.start);
  if (TOTAL_WORD.test(words)) return null;
  for (const match of words.matchAll(THING_START)) {
    const at = clause + match.index;
    const first = /^[\p{L}-]+/u.exec(reading.text.slice(at, at + 30))?.[0] ?? "";
    if (SMALL.test(first)) continue;
    const end = thingEnd(reading, at, { limit: sum.start, cased: isCased(reading, at) });
    if (end === null) continue;
    return NO_ROW.test(first) ? null : rowOf(reading, { start: at, end }, { sum, clause });
  }
  return null;
}

function rowOf(reading: TextReading, thing: { start: number; end: number }, at: { sum: Sum; clause: number }): Row {
  const { sum, clause } = at;
  const count = COUNT.exec(reading.text.slice(clause, thing.start))?.[1]?.toLowerCase() ?? "1";
  const written = /^\d/.test(count) ? (parseDecimal(count, reading.convention) ?? "1") : String(COUNT_WORDS[count] ?? 1);
  const isEach = EACH.test(reading.text.slice(thing.end, sum.start)) || EACH.test(reading.text.slice(sum.end, sum.end + 12));
  const times = Math.round(Number(written) * sum.minor);
  const description = reading.text.slice(thing.start, thing.end).replace(/\s+/g, " ");
  return {
    item: { description, quantity: written, articleNumber: null, unitPrice: sum.value },
    start: thing.start,
    end: sum.end,
    totals: isEach ? [times] : [sum.minor, times],
  };
}

/** The rows of a bill told in sentences, where together they come to an amount the bill names as well; null else. */
export function readProseRows(reading: TextReading): TableItems | null {
  const sums = amountsIn(reading);
  const rows = rowsIn(reading, sums);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  for (const at of [0, 1]) {
    const total = rows.reduce((sum, row) => sum + (row.totals[at] ?? row.totals[0] ?? 0), 0);
    if (isNamedSum(sums, rows, total))
      return { items: rows.map((row) => row.item), sum: total, consistent: 1, start: first.start, end: last.end };
  }
  return null;
}

function isNamedSum(sums: Sum[], rows: Row[], total: number): boolean {
  const own = new Set(rows.map((row) => row.end));
  return sums.some((sum) => sum.minor === total && !own.has(sum.end)) || (rows.length === 1 && isNetOf(sums, total));
}

function rowsIn(reading: TextReading, sums: Sum[]): Row[] {
  const rows: Row[] = [];
  let from = 0;
  for (const sum of sums) {
    const row = rowBefore(reading, sum, from);
    from = sum.end;
    if (row === null) continue;
    // "15 frames at £28 each comes to £420": the second amount is the first times its count.
    const last = rows.at(-1);
    if (last !== undefined && last.totals.includes(sum.minor) && sum.start - last.end < REACH / 2) continue;
    rows.push(row);
  }
  return rows;
}

/** "450 € netto, plus 85,50 €, macht 535,50 €": an amount that with another one makes a third. */
function isNetOf(sums: Sum[], net: number): boolean {
  return sums.some((tax) => tax.minor < net && sums.some((gross) => gross.minor === net + tax.minor));
}
