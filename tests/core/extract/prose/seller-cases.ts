import type { SenderCase } from "./sender-cases.ts";

const page = (language: "de" | "en", text: string, name: string | null): SenderCase => ({
  category: "supplier_invoice",
  language,
  channel: "letter",
  text,
  name,
});
const mail = (language: "de" | "en", from: string, text: string, name: string | null): SenderCase => ({
  category: "supplier_invoice",
  language,
  channel: "mail",
  from,
  text,
  name,
});

const US = "Musterwerke GmbH\nInvalidenstraße 1\n10115 Berlin";

/** Who bills. */
export const SELLER_CASES: SenderCase[] = [
  page(
    "de",
    `RECHNUNG\n\nGebäudereinigung Krause\nAm Markt 3\n99423 Weimar\n\n${US}\n\nRechnung Nr. 26-104 vom 03.02.2026\n\nGesamt 476,00 EUR`,
    "Gebäudereinigung Krause",
  ),
  page(
    "de",
    `Holger Pfaff · Malermeister · Gartenstr. 5 · 36037 Fulda\n\n${US}\n\nRechnung 2026/14\nDatum 04.02.2026\nSumme 950,00 EUR\n\nHolger Pfaff, IBAN DE89 3704 0044 0532 0130 00`,
    "Holger Pfaff",
  ),
  page(
    "de",
    `Obsthof Winter\tRechnung\nDorfstr. 8\tNr. 4471\n21635 Jork\n\n${US}\n\nZahlbar bis 28.02.2026\nGesamt 112,35 EUR`,
    "Obsthof Winter",
  ),
  page(
    "de",
    `${US}\n\nRechnung R-118\n\nFensterbau Sander e.K., Industriestr. 9, 49084 Osnabrück\n\nGesamt 2.380,00 EUR`,
    "Fensterbau Sander e.K.",
  ),
  page(
    "de",
    `Rechnung\n\nAn:\n${US}\n\nVon:\nTextildruck Bauer\nHafenweg 2\n24103 Kiel\n\nNr. 88, 05.02.2026\nEndbetrag 238,00 EUR`,
    "Textildruck Bauer",
  ),
  page(
    "de",
    `Übersetzungsbüro Marek Nowak\nÜbersetzungsbüro Marek Nowak - Ringstr. 4 - 01067 Dresden\n${US}\nHonorarnote 26-09\nBetrag 640,00 EUR`,
    "Übersetzungsbüro Marek Nowak",
  ),
  page(
    "de",
    `Seite 1 von 1\nElektro Haas KG\nElektro Haas KG, Bachweg 4, 88400 Biberach\n${US}\nRechnungsnummer 7714\nGesamtbetrag 1.190,00 EUR`,
    "Elektro Haas KG",
  ),
  page(
    "en",
    `INVOICE\n\nRiverside Blooms\n14 Quay Street\nExeter EX1 1AA\n\nBill to: ${US}\n\nInvoice no. 442\nTotal £86.40`,
    "Riverside Blooms",
  ),
  page(
    "en",
    `Kestrel Window Cleaning\tInvoice 1180\n3 Mill Road, Ely CB7 4AA\tDate: 3 Feb 2026\n\nTo: Musterwerke GmbH\n\nTotal due £120.00\nPay to Kestrel Window Cleaning, sort code 20-11-22`,
    "Kestrel Window Cleaning",
  ),
  page(
    "en",
    `Tax invoice\nSupplier: Hopkins Print Ltd\n7 Station Approach, Crewe CW1 2AA\n\nCustomer: ${US}\n\nTotal £511.20`,
    "Hopkins Print Ltd",
  ),
  page(
    "en",
    `From: Aoife Brennan Design\n9 Harbour Row, Cobh, P24 XY12\n\nTo: Musterwerke GmbH\n\nInvoice 2026-7\nAmount due EUR 1,230.00`,
    "Aoife Brennan Design",
  ),
  mail(
    "de",
    "Winzerhof Lenz",
    "Guten Tag,\n\nfür die Lieferung berechnen wir 12 Kartons Riesling, netto 864,00 EUR.\nRechnung W-26-18 vom 2.2.2026\n\nWinzerhof Lenz, Rebweg 1, 67146 Deidesheim",
    "Winzerhof Lenz",
  ),
  mail(
    "de",
    "Rechnungsversand",
    "Sehr geehrte Damen und Herren,\n\nanbei Rechnung 4412 über 238,00 EUR.\n\nMit freundlichen Grüßen\n\nDruckhaus Elbe GmbH\nBuchhaltung",
    "Druckhaus Elbe GmbH",
  ),
  mail(
    "en",
    "Accounts",
    "Dear customer,\n\ninvoice 5512 for £340.00 is due on 28 February.\n\nKind regards\nNorthern Packaging Ltd",
    "Northern Packaging Ltd",
  ),
  mail(
    "de",
    "Ulrike Metz",
    "Hallo,\n\nfür das Lektorat berechne ich 450,00 EUR, Rechnung 26-03 vom 2.2.2026.\n\nUlrike Metz\nLektorat & Text",
    "Ulrike Metz",
  ),
];
