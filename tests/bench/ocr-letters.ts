import sharp from "sharp";
import type { Pixels } from "../../shared/core/parse/reader.ts";

export interface Letter {
  name: string;
  font: string;
  /** Points. */
  size: number;
  /** Paragraphs, one string a printed line; "" leaves a gap. Cells of a table row are apart by "|". */
  lines: string[];
}

/** Written for this bench: the kinds of print a mailroom sees. */
export const LETTERS: Letter[] = [
  {
    name: "notice to quit, serif 11 pt",
    font: "Liberation Serif",
    size: 11,
    lines: [
      "Hannelore Überschär · Mühlenstraße 17a · 24937 Flensburg",
      "",
      "Nordlicht Energie GmbH",
      "Kundenservice",
      "Postfach 10 20 30",
      "20095 Hamburg",
      "",
      "Flensburg, den 14. März 2026",
      "",
      "Kündigung meines Stromvertrags, Vertragsnummer SV-2023-448817",
      "",
      "Sehr geehrte Damen und Herren,",
      "",
      "hiermit kündige ich meinen Vertrag über die Lieferung von Strom fristgerecht zum",
      "30. Juni 2026. Der Zählerstand betrug am 12. März 2026 genau 48.213,7 kWh, die",
      "Zählernummer lautet 1EMH0012345678. Bitte bestätigen Sie mir das Ende des Vertrags",
      "schriftlich und teilen Sie mir mit, welcher Betrag noch offen ist.",
      "",
      "Ein mögliches Guthaben überweisen Sie bitte auf das Konto DE89 3704 0044 0532 0130 00.",
      "Die Einzugsermächtigung widerrufe ich mit der letzten Abbuchung. Werbung möchte ich",
      "künftig nicht mehr erhalten; der Nutzung meiner Daten zu diesem Zweck widerspreche ich.",
      "",
      "Für Rückfragen erreichen Sie mich werktags ab 17 Uhr unter 0461 5566778.",
      "",
      "Mit freundlichen Grüßen",
      "",
      "Hannelore Überschär",
    ],
  },
  {
    name: "invoice, sans 10 pt",
    font: "Liberation Sans",
    size: 10,
    lines: [
      "Gebrüder Küßner Sanitärtechnik OHG",
      "Am Güterbahnhof 3, 99084 Erfurt",
      "",
      "Wohnbau Thüringer Höhe eG",
      "Frau Dr. Weißenborn",
      "Leipziger Platz 8",
      "99085 Erfurt",
      "",
      "Rechnung Nr. 2026-00731 vom 02.02.2026",
      "Ihre Bestellung: 4500019822, Leistungszeitraum Januar 2026",
      "",
      "Sehr geehrte Frau Dr. Weißenborn,",
      "für die Arbeiten im Objekt Hügelweg 5 berechnen wir Ihnen:",
      "",
      "Heizkörperventil tauschen, 14 Stück zu je 38,50 Euro",
      "Umwälzpumpe Grundfos Alpha2 25-60, 1 Stück zu 412,00 Euro",
      "Arbeitszeit Geselle, 9,5 Stunden zu je 62,80 Euro",
      "Anfahrt pauschal, 2 mal zu je 25,00 Euro",
      "",
      "Summe netto 1.597,60 Euro",
      "Umsatzsteuer 19 % 303,54 Euro",
      "Rechnungsbetrag 1.901,14 Euro",
      "",
      "Zahlbar innerhalb von 14 Tagen ohne Abzug bis zum 16.02.2026 auf das Konto",
      "DE02 1203 0000 0000 2020 51, BIC BYLADEM1001. Bitte geben Sie die Nummer an.",
      "Steuernummer 151/234/56789, USt-IdNr. DE136695976",
      "Es gelten unsere Geschäftsbedingungen. Gerichtsstand ist Erfurt.",
    ],
  },
  {
    name: "complaint in English, sans 9 pt",
    font: "DejaVu Sans",
    size: 9,
    lines: [
      "Oakfield House, 27 Whitby Lane, Harrogate HG1 4QT",
      "",
      "Customer Relations Department",
      "Pemberton & Hughes Appliances Ltd",
      "",
      "9 January 2026",
      "",
      "Order PH-88213-K: dishwasher model DW-6500 delivered damaged",
      "",
      "Dear Sir or Madam,",
      "",
      "I am writing about the dishwasher I ordered on 12 December 2025 and received",
      "on 5 January. When your driver unpacked it, the left panel was dented and the",
      "door would not close properly. He noted this on the delivery slip no. 7734190",
      "and promised that somebody would ring me within two working days. Nobody did.",
      "",
      "I paid £549.99 by card and spent another £85 on a plumber who could not",
      "connect a broken machine. Please collect it, refund both amounts, and let me",
      "know in writing by 23 January how you intend to handle my complaint.",
      "",
      "The serial number on the plate is 4821-DW65-009317, and the error shown in the",
      "display is E24. You can reach me on 01423 555 0182 or at j.ashworth@example.org.",
      "",
      "Yours faithfully,",
      "Judith Ashworth",
    ],
  },
  {
    name: "change of address, serif 12 pt",
    font: "DejaVu Serif",
    size: 12,
    lines: [
      "Jürgen und Sabine Großmann",
      "",
      "Änderung unserer Anschrift ab 1. April",
      "Kundennummer 4711-0815-42",
      "",
      "Guten Tag,",
      "",
      "wir ziehen um und bitten Sie, unsere neue",
      "Adresse in Ihre Unterlagen zu übernehmen:",
      "",
      "Birkenallee 122, 3. Stock links",
      "04277 Leipzig",
      "",
      "Bisher wohnten wir in der Fröbelstraße 9,",
      "06108 Halle an der Saale. Die Rufnummer",
      "0341 2233445 gilt ab sofort.",
      "",
      "Der Versicherungsschein HR-99-120045 bleibt",
      "unverändert. Vielen Dank für eine kurze",
      "Bestätigung per Post.",
      "",
      "Freundliche Grüße",
      "Sabine Großmann",
    ],
  },
];

export const A4_WIDTH = 2480;
export const A4_HEIGHT = 3508;
const DPI = 300;
const MARGIN = 295;
const LEADING = 1.42;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A clean page of A4 at 300 dpi. */
export const render = async (letter: Letter): Promise<Pixels> => {
  const size = (letter.size * DPI) / 72;
  const rows = letter.lines.map(
    (line, at) => `<text x="${MARGIN}" y="${MARGIN + 200 + at * size * LEADING}">${escaped(line)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${A4_WIDTH}" height="${A4_HEIGHT}"><rect width="100%" height="100%" fill="white"/><g font-family="${letter.font}" font-size="${size}" fill="#101010">${rows.join("")}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 1, data: new Uint8Array(data), dpi: DPI };
};

export const truth = (letter: Letter): string => letter.lines.join("\n");
