import type { FieldValue, LineItem } from "../../shared/schemas/extraction.ts";
import type { Document, Word } from "../../shared/schemas/parsed.ts";
import { parsedOf } from "./extract-corpus.ts";
import { digits, madeDate, madeName, pick, randomFrom, type Random, type TrainingDocument } from "./extract-training-mails.ts";

/** Own invoice pages, drawn as words with boxes: labels beside, below and in tables; amounts that are not the totals around them. */
interface Piece {
  x: number;
  y: number;
  text: string;
  right?: boolean;
}

const CHAR = 5.2;
const LINE = 12;

function documentOf(pieces: Piece[]): Document {
  const sorted = pieces
    .map((piece) => ({ ...piece, left: piece.right === true ? piece.x - piece.text.length * CHAR : piece.x }))
    .sort((a, b) => a.y - b.y || a.left - b.left);
  let text = "";
  const words: Word[] = [];
  let lastY: number | null = null;
  for (const piece of sorted) {
    if (lastY !== null) text += Math.abs(piece.y - lastY) < 2 ? "\t" : "\n";
    lastY = piece.y;
    let x = piece.left;
    for (const [at, word] of piece.text.split(" ").entries()) {
      if (at > 0) text += " ";
      words.push({ start: text.length, end: text.length + word.length, box: [x, piece.y, x + word.length * CHAR, piece.y + 9] });
      text += word;
      x += (word.length + 1) * CHAR;
    }
  }
  const page = { number: 1, width: 595, height: 842, start: 0, end: text.length, source: "text_layer" as const, words };
  return {
    part: "0",
    reader: "pdf",
    text,
    pages: [page],
    blocks: [{ kind: "newest", start: 0, end: text.length }],
    formFields: [],
    structured: [],
  };
}

type Language = "de" | "en";
type Both = Record<Language, string[]>;

const L: Record<string, Both> = {
  number: {
    de: [
      "Rechnungsnummer",
      "Rechnung Nr.",
      "Rechnungs-Nr.",
      "RE-Nr.",
      "Beleg-Nr.",
      "Rechnungsnr.",
      "Handelsrechnung Nr.",
      "Rechnung",
      "Belegnummer",
      "Dokument-Nr.",
    ],
    en: ["Invoice number", "Invoice no.", "Invoice #", "Invoice", "Invoice ID", "Bill number", "Document no."],
  },
  date: {
    de: ["Rechnungsdatum", "Datum", "Belegdatum", "Ausstellungsdatum", "Re.-Datum"],
    en: ["Invoice date", "Date", "Issue date", "Date of issue", "Billing date"],
  },
  due: {
    de: ["Fällig am", "Zahlbar bis", "Fälligkeit", "Zahlungsziel", "zu zahlen bis"],
    en: ["Due date", "Payment due", "Pay by", "Due"],
  },
  delivery: {
    de: ["Lieferdatum", "Leistungsdatum", "Liefertag", "Auftragsdatum"],
    en: ["Delivery date", "Date of supply", "Shipping date"],
  },
  customer: { de: ["Kundennummer", "Kunden-Nr.", "Kunde", "Ihre Kundennr."], en: ["Customer no.", "Account", "Customer ID"] },
  po: {
    de: ["Ihre Bestellung", "Bestellnummer", "Ihre Bestell-Nr.", "Bestellreferenz", "Ihr Zeichen"],
    en: ["PO number", "Purchase order", "Your reference", "Your order"],
  },
  net: {
    de: [
      "Nettobetrag",
      "Summe netto",
      "Zwischensumme",
      "Netto",
      "Warenwert netto",
      "Rechnungssumme ohne USt.",
      "Gesamt netto",
      "Summe ohne MwSt",
    ],
    en: ["Subtotal", "Net total", "Net amount", "Total excl. VAT", "Total net"],
  },
  tax: {
    de: [
      "zzgl. 19% MwSt",
      "USt 19 %",
      "19,00 % MwSt.",
      "Mehrwertsteuer 19%",
      "Steuerbetrag",
      "Umsatzsteuer",
      "MwSt-Betrag",
      "USt. Gesamt",
    ],
    en: ["VAT 19%", "VAT", "19% VAT", "Tax", "Sales tax", "VAT amount"],
  },
  gross: {
    de: [
      "Gesamtbetrag",
      "Rechnungsbetrag",
      "Bruttobetrag",
      "Endbetrag",
      "Gesamtsumme",
      "Bruttosumme",
      "Summe",
      "Gesamt",
      "Total",
    ],
    en: ["Total", "Grand total", "Invoice total", "Total incl. VAT", "Total amount", "Gross total"],
  },
};

function label(random: Random, kind: string, language: Language): string {
  return pick(random, L[kind]?.[language] ?? [kind]) + pick(random, ["", ":", ":", " :"]);
}

function amount(minor: number, language: Language): string {
  const sign = minor < 0 ? "-" : "";
  const whole = String(Math.trunc(Math.abs(minor) / 100)).replace(/(\d)(?=(\d{3})+$)/g, language === "de" ? "$1." : "$1,");
  return `${sign}${whole}${language === "de" ? "," : "."}${String(Math.abs(minor) % 100).padStart(2, "0")}`;
}

function plain(minor: number): string {
  return `${minor < 0 ? "-" : ""}${Math.trunc(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, "0")}`;
}

interface Pair {
  label: string;
  value: string;
}

/** Label and value: in two columns, on one string, or the value below. */
function place(random: Random, pairs: Pair[], at: { x: number; y: number }): { pieces: Piece[]; bottom: number } {
  const style = Math.floor(random() * 3);
  const pieces: Piece[] = [];
  if (style === 2) {
    pairs.forEach((pair, column) =>
      pieces.push(
        { x: 50 + column * 105, y: at.y, text: pair.label.replace(/ ?:$/, "") },
        { x: 50 + column * 105, y: at.y + LINE + 2, text: pair.value },
      ),
    );
    return { pieces, bottom: at.y + 3 * LINE };
  }
  pairs.forEach((pair, row) => {
    const y = at.y + row * LINE;
    if (style === 1) pieces.push({ x: at.x, y, text: `${pair.label} ${pair.value}` });
    else pieces.push({ x: at.x, y, text: pair.label }, { x: at.x + 110, y, text: pair.value });
  });
  return { pieces, bottom: at.y + pairs.length * LINE };
}

function shuffle<T>(random: Random, list: T[]): T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map((entry) => entry.item);
}

function written(iso: string, random: Random, language: Language): string {
  const [y = "", m = "", d = ""] = iso.split("-");
  return language === "de"
    ? `${d}.${m}.${y}`
    : pick(random, [
        `${d}/${m}/${y}`,
        iso,
        `${Number(d)} ${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(m) - 1] ?? ""} ${y}`,
      ]);
}

const GOODS = {
  de: ["Druckerpapier A4", "Wartung Heizung", "Beratung vor Ort", "Schrauben M6", "Arbeitsstunden Monteur", "Kaffeebohnen 1 kg"],
  en: ["Copy paper A4", "Boiler service", "Consulting", "Screws M6", "Labour hours", "Coffee beans 1 kg"],
};

interface Lines {
  items: LineItem[];
  pieces: Piece[];
  net: number;
  bottom: number;
}

function table(random: Random, language: Language, top: number): Lines {
  const pieces: Piece[] = [];
  const heads =
    language === "de"
      ? ["Pos", "Bezeichnung", "Menge", "Einzelpreis", pick(random, ["Gesamt", "Betrag", "Gesamtpreis", "Netto"])]
      : ["No", "Description", "Qty", "Unit price", pick(random, ["Amount", "Total", "Line total"])];
  heads.forEach((head, column) =>
    pieces.push(
      column < 2
        ? { x: [50, 80][column] ?? 50, y: top, text: head }
        : { x: [330, 430, 540][column - 2] ?? 540, y: top, text: head, right: true },
    ),
  );
  let net = 0;
  const items: LineItem[] = [];
  const rows = 1 + Math.floor(random() * 6);
  for (let row = 0; row < rows; row += 1) {
    const quantity = 1 + Math.floor(random() * 20);
    const price = 100 + Math.floor(random() * 20_000);
    const y = top + (row + 1) * LINE * 1.2;
    net += quantity * price;
    const description = pick(random, GOODS[language]);
    items.push({ description, quantity: String(quantity), articleNumber: null, unitPrice: plain(price) });
    pieces.push(
      { x: 50, y, text: String(row + 1) },
      { x: 80, y, text: description },
      { x: 330, y, text: String(quantity), right: true },
      { x: 430, y, text: amount(price, language), right: true },
      { x: 540, y, text: amount(quantity * price, language), right: true },
    );
  }
  return { items, pieces, net, bottom: top + (rows + 1) * LINE * 1.2 };
}

function totals(
  random: Random,
  language: Language,
  sums: { net: number; tax: number; gross: number },
  top: number,
): { pieces: Piece[]; bottom: number } {
  const mark = pick(random, language === "de" ? [" €", " EUR", ""] : ["", " GBP", ""]);
  const lead = language === "en" && mark === "" ? "£" : "";
  const rows: [string, number][] = [
    [label(random, "net", language), sums.net],
    [label(random, "tax", language), sums.tax],
    [label(random, "gross", language), sums.gross],
  ];
  if (random() < 0.2)
    rows.push(
      [language === "de" ? "Anzahlung" : "Already paid", Math.round(sums.gross / 4)],
      [language === "de" ? "Zahlbetrag" : "Amount due", sums.gross - Math.round(sums.gross / 4)],
    );
  if (random() < 0.2) rows.unshift([language === "de" ? "Versandkosten" : "Shipping", 590]);
  const x = pick(random, [300, 340, 60]);
  const pieces = rows.flatMap(([name, minor], row): Piece[] => [
    { x, y: top + row * LINE * 1.1, text: name },
    { x: 540, y: top + row * LINE * 1.1, text: `${lead}${amount(minor, language)}${mark}`, right: true },
  ]);
  return { pieces, bottom: top + rows.length * LINE * 1.1 };
}

/** What an invoice may carry beside number and date; values a reader is asked for go to `expected`. */
function besidePairs(
  random: Random,
  language: Language,
  made: { order: string; delivered: string; due: string },
  expected: Record<string, FieldValue>,
): Pair[] {
  const pairs: Pair[] = [];
  if (random() < 0.7) pairs.push({ label: label(random, "customer", language), value: digits(random, 6) });
  if (random() < 0.5)
    pairs.push({ label: label(random, "delivery", language), value: written(made.delivered, random, language) });
  if (random() < 0.4) {
    pairs.push({ label: label(random, "po", language), value: made.order });
    expected.purchaseOrder = made.order;
  }
  if (random() < 0.4) {
    pairs.push({ label: label(random, "due", language), value: written(made.due, random, language) });
    expected.dueDate = made.due;
  }
  return pairs;
}

const CITIES = ["Dortmund", "Leipzig", "Köln", "Bremen"];

function headOf(random: Random, language: Language, issued: string): string {
  const day = written(issued, random, language);
  return language === "de" ? pick(random, [`${pick(random, CITIES)}, ${day}`, `${pick(random, CITIES)}, den ${day}`, day]) : day;
}

/** Days beside the invoice's own, told in its text. */
function proseOf(random: Random, language: Language, at: { delivered: string; y: number }): Piece[] {
  if (random() < 0.7) return [];
  const day = written(at.delivered, random, language);
  const texts =
    language === "de"
      ? [
          `für die Arbeiten am ${day} berechnen wir:`,
          `Lieferschein vom ${day}`,
          `Ihr Auftrag vom ${day}`,
          `zu unserer Rechnung ${digits(random, 6)} vom ${day}`,
          `zur Rechnung ${digits(random, 6)} vom ${day}`,
          `Leistungszeitraum bis ${day}`,
        ]
      : [
          `for the work done on ${day} we charge:`,
          `Delivered ${day}`,
          `Your order of ${day}`,
          `Original invoice ${digits(random, 6)} of ${day}`,
        ];
  return [{ x: 50, y: at.y, text: pick(random, texts) }];
}

function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** When it is to be paid, as a sentence: a day, or so many days after the invoice; with a discount before. */
function termsOf(
  random: Random,
  language: Language,
  day: { issued: string; due: string },
): { value: FieldValue; text: string } | null {
  const kind = random();
  if (kind < 0.4) return null;
  const due = written(day.due, random, language);
  const early = written(dayAfter(day.issued, 7), random, language);
  if (kind < 0.7) {
    const texts =
      language === "de"
        ? [
            `Spätestens zahlbar bis ${due} ohne Abzug.`,
            `Bitte überweisen Sie den Betrag bis zum ${due}.`,
            `netto Kasse bis ${due}`,
            `Bei Zahlung bis ${early} gewähren wir 2 % Skonto, zahlbar bis ${due} ohne Abzug.`,
            `Wir bitten um Zahlung bis ${due}.`,
          ]
        : [
            `Please remit by ${due}.`,
            `Kindly settle this invoice by ${due}.`,
            `2% discount if paid by ${early}, net by ${due}.`,
            `Payment is due on ${due}.`,
          ];
    return { value: day.due, text: pick(random, texts) };
  }
  const days = pick(random, [7, 10, 14, 21, 30, 45, 60]);
  const texts =
    language === "de"
      ? [
          `Zahlungsziel: ${days} Tage ab Rechnungsdatum, ohne Abzug.`,
          `Zahlbar innerhalb von ${days} Tagen nach Rechnungsdatum.`,
          `Zahlbar binnen ${days} Tagen netto.`,
          `${days} Tage netto`,
          `Bitte zahlen Sie innerhalb von ${days} Tagen ab Rechnungsstellung.`,
        ]
      : [
          `Payment within ${days} days of the invoice date.`,
          `Terms: net ${days} days`,
          `Payment terms: ${days} days from invoice date`,
          `Please pay within ${days} days of invoice date.`,
        ];
  const value = {
    kind: "duration" as const,
    duration: `P${days}D`,
    workingDays: false,
    anchor: "invoice_date" as const,
    date: dayAfter(day.issued, days),
  };
  return { value, text: pick(random, texts) };
}

/** Only where no pair of the head tells the day. */
function paymentTerms(
  random: Random,
  language: Language,
  day: { issued: string; due: string; y: number },
  expected: Record<string, FieldValue>,
): Piece[] {
  const told = expected.dueDate === undefined ? termsOf(random, language, day) : null;
  if (told === null) return [];
  expected.dueDate = told.value;
  return [{ x: 50, y: day.y + 60, text: told.text }];
}

function discountLine(random: Random, language: Language, at: { gross: number; y: number }): Piece[] {
  if (random() >= 0.5) return [];
  const text =
    language === "de"
      ? `Bei Zahlung innerhalb von 10 Tagen 2% Skonto: ${amount(Math.round(at.gross * 0.98), language)} €`
      : "2% discount within 10 days";
  return [{ x: 50, y: at.y + 30, text }];
}

/** Number and day in the title instead of the head's pairs. */
function titlePiece(random: Random, language: Language, title: { told: boolean; number: string; issued: string }): Piece {
  const bare = language === "de" ? "RECHNUNG" : "INVOICE";
  return { x: 50, y: 240, text: title.told ? titleOf(random, language, title.number, title.issued) : bare };
}

function titleOf(random: Random, language: Language, number: string, issued: string): string {
  if (random() < 0.25)
    return language === "de"
      ? `Gutschrift ${number} vom ${written(issued, random, language)}`
      : `Credit note ${number} dated ${written(issued, random, language)}`;
  if (language === "en") return `Invoice ${number} of ${written(issued, random, language)}`;
  return `${pick(random, ["Rechnung Nr.", "Handelsrechnung Nr.", "Rechnung"])} ${number} vom ${written(issued, random, language)}`;
}

export function trainingInvoice(seed: number): TrainingDocument {
  const random = randomFrom(seed * 7 + 3);
  const language: Language = random() < 0.65 ? "de" : "en";
  const number = pick(random, [
    `RE-${digits(random, 6)}`,
    `20${digits(random, 2)}-${digits(random, 4)}`,
    digits(random, 7),
    `R${digits(random, 8)}`,
    `INV${digits(random, 5)}`,
    `${digits(random, 4)}/26`,
    digits(random, 5),
  ]);
  const issued = madeDate(random, language, [-30, 0]).value;
  const due = madeDate(random, language, [5, 40]).value;
  const delivered = madeDate(random, language, [-60, -31]).value;
  const company = `${madeName(random).split(" ")[1] ?? "Kern"} ${pick(random, ["GmbH", "AG", "KG", "Ltd"])}`;
  const order = digits(random, 8);
  const pairs: Pair[] = [
    { label: label(random, "number", language), value: number },
    { label: label(random, "date", language), value: written(issued, random, language) },
  ];
  const vatId = language === "de" ? pick(random, ["DE811128135", "DE129273398", "DE143593636"]) : "GB434031494";
  const expected: Record<string, FieldValue> = {
    invoiceNumber: number,
    invoiceDate: issued,
    currency: language === "de" ? "EUR" : "GBP",
    senderName: company,
    sellerVatId: vatId,
  };
  pairs.push(...besidePairs(random, language, { order, delivered, due }, expected));
  const pieces: Piece[] = [
    { x: 50, y: 40, text: company },
    { x: 50, y: 52, text: "Industriestr. 12" },
    { x: 50, y: 64, text: "44147 Dortmund" },
    { x: 50, y: 110, text: "Musterwerke GmbH" },
    { x: 50, y: 122, text: "Hauptstr. 1" },
    { x: 50, y: 134, text: "10115 Berlin" },
  ];
  const headed = random() < 0.15;
  if (headed) {
    pieces.push({ x: 340, y: 200, text: headOf(random, language, issued) });
    pairs.splice(1, 1);
  }
  const titled = !headed && random() < 0.2;
  pieces.push(titlePiece(random, language, { told: titled, number, issued }));
  if (titled) pairs.splice(0, 2);
  if (random() < 0.15) pieces.push({ x: 50, y: 20, text: `Version: 2.1 vom ${written(delivered, random, language)}` });
  const meta = place(
    random,
    shuffle(random, pairs).slice(0, 5),
    pick(random, [
      { x: 340, y: 150 },
      { x: 50, y: 170 },
    ]),
  );
  if (pairs.length > 5) return trainingInvoice(seed + 10_007);
  const lines = table(random, language, 280);
  const tax = Math.round(lines.net * 0.19);
  const sums = { net: lines.net, tax, gross: lines.net + tax };
  const currency = language === "de" ? "EUR" : "GBP";
  Object.assign(expected, {
    items: lines.items,
    netTotal: { value: plain(sums.net), currency },
    taxTotal: { value: plain(sums.tax), currency },
    grossTotal: { value: plain(sums.gross), currency },
  });
  const total = totals(random, language, sums, lines.bottom + 14);
  pieces.push(...proseOf(random, language, { delivered, y: 228 }));
  pieces.push(...paymentTerms(random, language, { issued, due, y: total.bottom }, expected));
  pieces.push(
    ...meta.pieces,
    ...lines.pieces,
    ...total.pieces,
    ...discountLine(random, language, { gross: sums.gross, y: total.bottom }),
  );
  const iban = "DE75512108001245126199";
  pieces.push(
    { x: 50, y: 780, text: `${language === "de" ? "USt-IdNr." : "VAT no."} ${vatId}` },
    { x: 240, y: 780, text: `IBAN ${iban.replace(/(.{4})(?=.)/g, "$1 ")}` },
    { x: 50, y: 792, text: `Tel. 0231 ${digits(random, 6)}  HRB ${digits(random, 5)}` },
  );
  expected.iban = iban;
  const document = documentOf(pieces);
  const parsed = parsedOf([document]);
  return { parsed, category: "supplier_invoice", language, channel: "letter", expected };
}
