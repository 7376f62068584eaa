import type { SampleItem } from "./sample-items.ts";
import { sampleId } from "./sample-items.ts";

const bankLetter: SampleItem = {
  itemId: sampleId(1),
  channel: "mail",
  subject: "Neue Bankverbindung zu meinem Vertrag",
  from: { name: "Katrin Müller", address: "katrin.mueller@mail.example" },
  customer: "4711-0815 Katrin Müller",
  text: [
    "Sehr geehrte Damen und Herren,",
    "",
    "ich habe die Bank gewechselt. Bitte buchen Sie den Abschlag ab dem 01.12.2026 von meinem neuen Konto ab.",
    "Meine Kundennummer ist 4711-0815, die neue IBAN lautet DE02 1203 0000 0000 2020 52 bei der BYLADEM1001.",
    "Kontoinhaberin bin ich selbst. Das unterschriebene Formular liegt als PDF bei.",
    "",
    "Mit freundlichen Grüßen",
    "Katrin Müller",
    "--",
    "Katrin Müller · Lindenweg 12 · 04109 Leipzig",
    "Telefon 0341 5550123",
    "",
    "Am 14.11.2026 um 08:12 schrieb Kundenservice <service@musterwerke.example>:",
    "> Guten Tag Frau Müller,",
    "> gern stellen wir Ihren Abschlag um. Dafür brauchen wir Ihre neue Bankverbindung.",
    "> Ihr Kundenservice",
  ].join("\n"),
  quoteFrom: "Am 14.11.2026",
  category: "bank_details_change",
  confidence: 0.94,
  others: [
    ["payment_arrangement", 0.04],
    ["address_change", 0.01],
  ],
  terms: [
    ["iban", 0.42],
    ["Konto", 0.21],
    ["Bank", 0.18],
    ["Abschlag", 0.08],
    ["Vertrag", -0.03],
  ],
  fields: {
    customerNumber: { value: "4711-0815", raw: "4711-0815", confidence: 0.98 },
    iban: {
      value: "DE02120300000000202052",
      raw: "DE02 1203 0000 0000 2020 52",
      confidence: 0.91,
      failing: {
        check: "iban_checksum",
        message: "The check digit of the IBAN is wrong.",
        proposal: "DE02120300000000202051",
      },
      candidates: [{ value: "DE02120300000000202051", raw: "DE02 1203 0000 0000 2020 51", confidence: 0.62 }],
    },
    bic: { value: "BYLADEM1001", raw: "BYLADEM1001", confidence: 0.83 },
    accountHolder: { value: null, confidence: 0.3 },
    effectiveDate: { value: "2026-12-01", raw: "01.12.2026", confidence: 0.96 },
    senderName: { value: "Katrin Müller", raw: "Katrin Müller", confidence: 0.99 },
    email: { value: "katrin.mueller@mail.example", confidence: 0.99, locked: true },
  },
  reasons: [
    { code: "field_invalid", message: "iban is not valid", field: "iban" },
    { code: "field_unsure", message: "bic unsure", field: "bic", data: { confidence: 0.83, threshold: 0.9 } },
    { code: "four_eyes_iban", message: "A new IBAN needs two people." },
  ],
  receivedHoursAgo: 26,
  dueInHours: -2,
  priority: "high",
  caseId: "case-1",
  secondary: ["address_change"],
  html: "<p>Sehr geehrte Damen und Herren,</p><p>ich habe die <b>Bank gewechselt</b>.</p>",
  pdf: [
    { x: 70, y: 90, size: 16, text: "SEPA-Lastschriftmandat" },
    { x: 70, y: 140, size: 11, text: "Kundennummer:   4711-0815" },
    { x: 70, y: 162, size: 11, text: "Kontoinhaber:   Katrin M\u00fcller" },
    { x: 70, y: 184, size: 11, text: "IBAN:           DE02120300000000202051" },
    { x: 70, y: 206, size: 11, text: "BIC:            BYLADEM1001" },
    { x: 70, y: 228, size: 11, text: "G\u00fcltig ab:      01.12.2026" },
    { x: 70, y: 290, size: 10, text: "Ich erm\u00e4chtige die Musterwerke GmbH, Zahlungen von meinem Konto" },
    { x: 70, y: 306, size: 10, text: "mittels Lastschrift einzuziehen. Zugleich weise ich mein Kreditinstitut" },
    { x: 70, y: 322, size: 10, text: "an, die Lastschriften einzul\u00f6sen." },
    { x: 70, y: 400, size: 10, text: "Leipzig, 13.11.2026      Katrin M\u00fcller" },
  ],
};

const hostile: SampleItem = {
  itemId: sampleId(2),
  channel: "form",
  subject: '<img src=x onerror="globalThis.pwned=1"> Adresse \u202Egnp.exe',
  from: { name: "<script>globalThis.pwned=1</script>Eve\u200B Muster", address: "eve@mail.example" },
  text: 'Meine neue Adresse: <b onmouseover="globalThis.pwned=1">Hauptstr. 5</b>, 10115 Berlin.\nKundennummer =HYPERLINK("http://evil.example")',
  category: "address_change",
  confidence: 0.71,
  others: [["bank_details_change", 0.2]],
  terms: [["Adresse", 0.5]],
  fields: {
    customerNumber: { value: '=HYPERLINK("http://evil.example")', raw: '=HYPERLINK("http://evil.example")', confidence: 0.4 },
    senderName: { value: "Eve\u200B<svg onload=globalThis.pwned=1>\u202E", confidence: 0.6 },
    address: {
      value: { street: "Hauptstr.", houseNumber: "5", postalCode: "10115", city: "Berlin", country: "DE" },
      raw: "Hauptstr. 5</b>, 10115 Berlin",
      confidence: 0.88,
    },
  },
  reasons: [{ code: "category_unsure", message: "unsure", data: { confidence: 0.71, threshold: 0.9 } }],
  receivedHoursAgo: 3,
  dueInHours: 9,
  html: '<p onclick="globalThis.pwned=1">x</p>',
};

const simple = (n: number, fields: Partial<SampleItem>): SampleItem => ({
  itemId: sampleId(n),
  channel: "mail",
  subject: "Allgemeine Frage",
  from: { name: "Max Beispiel", address: "max@mail.example" },
  text: "Guten Tag,\n\nich habe eine Frage zu meinem Vertrag 88123456.\n\nViele Grüße\nMax Beispiel",
  category: "general_inquiry",
  confidence: 0.82,
  others: [["invoice_query", 0.11]],
  terms: [["Frage", 0.4]],
  fields: {
    senderName: { value: "Max Beispiel", raw: "Max Beispiel", confidence: 0.99 },
    customerNumber: { value: null, confidence: 0.8 },
  },
  reasons: [{ code: "category_unsure", message: "unsure", data: { confidence: 0.82, threshold: 0.9 } }],
  receivedHoursAgo: n,
  dueInHours: 8 + n,
  ...fields,
});

const many: SampleItem = simple(3, {
  subject: "Schadenmeldung mit 200 Fotos",
  category: "damage_claim",
  confidence: 0.97,
  from: { name: "Hausverwaltung Nord", address: "info@hvnord.example" },
  text: "Guten Tag, anbei die Fotos zum Wasserschaden vom 15.11.2026 in der Ringstraße 8. Die Schadensnummer fehlt uns noch.",
  fields: {
    damageDate: { value: "2026-11-15", raw: "15.11.2026", confidence: 0.97 },
    policyNumber: { value: null, confidence: 0.2 },
  },
  reasons: [{ code: "field_missing", message: "policyNumber is missing", field: "policyNumber" }],
  extraParts: Array.from({ length: 200 }, (_, index) => ({
    name: `Foto-${String(index + 1).padStart(3, "0")}.bin`,
    mediaType: "application/octet-stream",
    size: 182_000 + index,
  })),
  sentiment: "negative",
});

const LONG_MAIL_BYTES = 5_000_000;
const LINE = "Zeile mit einem langen Protokoll, das jemand angehängt hat, Wert 12345 und Kennung ABC-99\n";

const long: SampleItem = simple(4, {
  subject: "Protokoll, sehr lang",
  category: "technical_fault",
  text: `Guten Tag, Fehlercode E-4711 tritt auf.\n${LINE.repeat(Math.ceil(LONG_MAIL_BYTES / LINE.length))}Ende des Protokolls.`,
  fields: { errorCode: { value: "E-4711", raw: "E-4711", confidence: 0.7 }, serialNumber: { value: null, confidence: 0.5 } },
  reasons: [{ code: "field_unsure", message: "errorCode unsure", field: "errorCode", data: { confidence: 0.7, threshold: 0.9 } }],
});

export const sampleInbox = (): SampleItem[] => [
  bankLetter,
  hostile,
  many,
  long,
  simple(5, {
    subject: "Kündigung zum Jahresende",
    category: "contract_cancellation",
    confidence: 0.99,
    from: { name: "Jürgen Groß", address: "j.gross@post.example" },
    customer: "3300-1122 Jürgen Groß",
    text: "Hiermit kündige ich meinen Vertrag VT-2024-0099 zum 31.12.2026. Bitte bestätigen Sie das schriftlich.\nJürgen Groß",
    fields: {
      contractNumber: { value: "VT-2024-0099", raw: "VT-2024-0099", confidence: 0.97 },
      effectiveDate: { value: "2026-12-31", raw: "31.12.2026", confidence: 0.98 },
      senderName: { value: "Jürgen Groß", raw: "Jürgen Groß", confidence: 0.99 },
    },
    reasons: [{ code: "audit_sample", message: "sampled" }],
    terms: [
      ["kündige", 0.6],
      ["Vertrag", 0.2],
    ],
  }),
  simple(6, {
    channel: "letter",
    subject: "Rechnung RE-2026-1044",
    category: "supplier_invoice",
    confidence: 0.96,
    from: { name: "Papier & Co. KG", address: "" },
    text: "Rechnung RE-2026-1044 über 1.190,00 EUR, fällig am 05.12.2026.",
    fields: {
      invoiceNumber: { value: "RE-2026-1044", raw: "RE-2026-1044", confidence: 0.99 },
      grossTotal: { value: { value: "1190.00", currency: "EUR" }, raw: "1.190,00 EUR", confidence: 0.86 },
      dueDate: { value: "2026-12-05", raw: "05.12.2026", confidence: 0.92 },
      items: {
        value: [{ description: "Kopierpapier A4", quantity: "50", articleNumber: "KP-80", unitPrice: "20.00" }],
        confidence: 0.7,
      },
    },
    reasons: [
      { code: "field_unsure", message: "grossTotal unsure", field: "grossTotal", data: { confidence: 0.86, threshold: 0.95 } },
    ],
    lockedBy: "Sabine Kern",
    state: "in_review",
  }),
  simple(7, {
    channel: "chat",
    subject: "Chat: Zählerstand durchgeben",
    category: "meter_reading",
    confidence: 0.93,
    from: { name: "Ayşe Yılmaz", address: "ayse@mail.example" },
    text: "Hallo, mein Zählerstand ist 48213,5 kWh, Zähler 1EMH0012345678, abgelesen am 19.11.2026.",
    fields: {
      meterNumber: { value: "1EMH0012345678", raw: "1EMH0012345678", confidence: 0.95 },
      meterReading: { value: { value: "48213.5", unit: "kWh" }, raw: "48213,5 kWh", confidence: 0.81 },
      readingDate: { value: "2026-11-19", raw: "19.11.2026", confidence: 0.97 },
    },
    reasons: [
      { code: "field_unsure", message: "meterReading unsure", field: "meterReading", data: { confidence: 0.81, threshold: 0.9 } },
    ],
  }),
  simple(8, {
    subject: "Das ist eine Frechheit!",
    category: "complaint",
    confidence: 0.66,
    sentiment: "angry",
    priority: "high",
    from: { name: "Peter Zorn", address: "zorn@mail.example" },
    text: "Zum dritten Mal schreibe ich Ihnen wegen der falschen Rechnung 2026-5512. Ich schalte jetzt meinen Anwalt ein!",
    fields: {
      invoiceNumber: { value: "2026-5512", raw: "2026-5512", confidence: 0.93 },
      customerNumber: { value: null, confidence: 0.4 },
    },
    others: [["invoice_query", 0.3]],
    terms: [["Rechnung", 0.2]],
    dueInHours: 1,
  }),
  simple(9, { state: "failed", subject: "Gesperrtes PDF", category: "none", reasons: [], fields: {} }),
  simple(10, { state: "failed", subject: "Beschädigte Datei", category: "none", reasons: [], fields: {} }),
  ...Array.from({ length: 60 }, (_, index) =>
    simple(20 + index, {
      subject: `Frage Nummer ${index + 1} zu meinem Vertrag`,
      channel: (["mail", "letter", "form", "chat", "message"] as const)[index % 5] ?? "mail",
      confidence: 0.5 + ((index * 7) % 50) / 100,
      dueInHours: 6 + index * 3,
    }),
  ),
];
