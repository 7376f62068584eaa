import type { WholeCase } from "./whole-case.ts";

/** Own texts with everything that is in them. */
export const WHOLE_LETTERS: WholeCase[] = [
  [
    "order",
    "de",
    "message",
    "moin, brauch noch 2 Säcke Zement und 1 Eimer Fugenmörtel bis morgen",
    {
      items: [
        {
          description: "Zement",
          quantity: "2",
          articleNumber: null,
          unitPrice: null,
        },
        {
          description: "Fugenmörtel",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-03-03",
      },
    },
  ],
  [
    "contract_cancellation",
    "de",
    "letter",
    "Hubert Kranz\nAm Anger 7\n99084 Erfurt\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nErfurt, den 26. Februar 2026\n\nKündigung meines Stromliefervertrages Nr. 7712-0098\n\nSehr geehrte Damen und Herren,\n\nhiermit kündige ich den oben genannten Vertrag fristgerecht zum 31. Mai 2026. Ihr Schreiben vom 3. Februar habe ich erhalten.\n\nMit freundlichen Grüßen\n\nHubert Kranz",
    {
      address: {
        street: "Am Anger",
        houseNumber: "7",
        postalCode: "99084",
        city: "Erfurt",
        country: "DE",
      },
      contractNumber: "7712-0098",
      effectiveDate: {
        kind: "date",
        date: "2026-05-31",
      },
    },
  ],
  // The letter goes to a post box of ours that nobody told the mailroom of.
  [
    "contract_cancellation",
    "de",
    "letter",
    "Wilfried Sander\nKastanienallee 31\n38104 Braunschweig\n\nMusterwerke GmbH\nKundenservice\nPostfach 11 22\n80331 München\n\nBraunschweig, 18. Februar 2026\n\nKündigung meines Vertrags 700 2291 83\n\nSehr geehrte Damen und Herren,\n\nhiermit kündige ich den oben genannten Vertrag zum 31. Mai 2026. Bitte bestätigen Sie mir das schriftlich.\n\nMit freundlichen Grüßen\n\nWilfried Sander",
    {
      address: {
        street: "Kastanienallee",
        houseNumber: "31",
        postalCode: "38104",
        city: "Braunschweig",
        country: "DE",
      },
      contractNumber: "700 2291 83",
      effectiveDate: {
        kind: "date",
        date: "2026-05-31",
      },
    },
  ],
  [
    "withdrawal",
    "de",
    "letter",
    "Petra Sommer · Lindenstraße 18 · 04177 Leipzig\n\nMusterwerke GmbH\n10115 Berlin\n\n28.02.2026\n\nWiderruf\n\nSehr geehrte Damen und Herren,\n\nhiermit widerrufe ich den von mir abgeschlossenen Vertrag über den Kauf der folgenden Waren:\n\n1 x Bluetooth-Lautsprecher Boom 2\n\nBestellt am: 14.02.2026\nErhalten am: 19.02.2026\nBestellnummer: 4471-882\n\nPetra Sommer",
    {
      items: [
        {
          description: "Bluetooth-Lautsprecher Boom 2",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      orderDate: "2026-02-14",
      orderNumber: "4471-882",
    },
  ],
  [
    "address_change",
    "en",
    "letter",
    "Derek Olsen\n44 Quay Street\nBristol BS1 4RW\n\n1 March 2026\n\nDear Musterwerke,\n\nI shall be moving to 7 Orchard Lane, Wells BA5 2TT on 28 March. Please use that address for all post about contract KL-4410 afterwards.\n\nDerek Olsen",
    {
      address: {
        street: "Orchard Lane",
        houseNumber: "7",
        postalCode: "BA5 2TT",
        city: "Wells",
        country: "GB",
      },
      oldAddress: {
        street: "Quay Street",
        houseNumber: "44",
        postalCode: "BS1 4RW",
        city: "Bristol",
        country: "GB",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-03-28",
      },
      contractNumber: "KL-4410",
    },
  ],
  [
    "address_change",
    "de",
    "letter",
    "Ilse Baumann\nKirchgasse 3\n55116 Mainz\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nMainz, 25.02.2026\n\nSehr geehrte Damen und Herren,\n\nich ziehe in ein Seniorenheim. Ab dem 15. März erreichen Sie mich dort: Haus Abendrot, Parkallee 20, 65189 Wiesbaden. Kundennummer 88 120 045.\n\nMit freundlichen Grüßen\nIlse Baumann",
    {
      address: {
        street: "Parkallee",
        houseNumber: "20",
        postalCode: "65189",
        city: "Wiesbaden",
        country: "DE",
      },
      oldAddress: {
        street: "Kirchgasse",
        houseNumber: "3",
        postalCode: "55116",
        city: "Mainz",
        country: "DE",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-03-15",
      },
      customerNumber: "88 120 045",
    },
  ],
  [
    "meter_reading",
    "de",
    "chat",
    "Rolf: Hallo, Zählerstand durchgeben\nBot: Gern. Ihre Zählernummer?\nRolf: 1ISK0077120045\nBot: Und der aktuelle Stand?\nRolf: 23817\nBot: Wann wurde abgelesen?\nRolf: gestern",
    {
      meterNumber: "1ISK0077120045",
      meterReading: {
        value: "23817",
        unit: "",
      },
      readingDate: "2026-03-01",
    },
  ],
  [
    "appointment_request",
    "en",
    "chat",
    "Kim: hi i need someone to look at my boiler\nagent: Sure, when would suit you?\nKim: thursday morning\nagent: And your customer number?\nKim: 5512-8840",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-05",
      },
      customerNumber: "5512-8840",
    },
  ],
  [
    "contract_cancellation",
    "de",
    "chat",
    "Maja: ich will kündigen\nBot: Schade! Wie lautet Ihre Vertragsnummer?\nMaja: VN 771-2204\nBot: Zu wann?\nMaja: so schnell wie möglich",
    {
      contractNumber: "VN 771-2204",
      effectiveDate: {
        kind: "asap",
      },
    },
  ],
  [
    "bank_details_change",
    "de",
    "chat",
    "Jan: neue bankverbindung\nBot: Ihre IBAN bitte.\nJan: DE12 5001 0517 0648 4898 90\nBot: Wer ist der Kontoinhaber?\nJan: meine frau, Silke Reuter\nBot: Ab wann?\nJan: 1.4.",
    {
      iban: "DE12500105170648489890",
      accountHolder: "Silke Reuter",
      effectiveDate: {
        kind: "date",
        date: "2026-04-01",
      },
    },
  ],
  [
    "address_change",
    "de",
    "chat",
    "Timo: bin umgezogen\nService: Wie lautet die neue Anschrift?\nTimo: mühlweg 8, 73230 kirchheim\nService: Und die bisherige?\nTimo: ulmer str 101 in 70188 stuttgart\nService: Seit wann?\nTimo: letzten samstag",
    {
      address: {
        street: "Mühlweg",
        houseNumber: "8",
        postalCode: "73230",
        city: "Kirchheim",
        country: "DE",
      },
      oldAddress: {
        street: "Ulmer Str",
        houseNumber: "101",
        postalCode: "70188",
        city: "Stuttgart",
        country: "DE",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-02-28",
      },
    },
  ],
  [
    "order",
    "de",
    "chat",
    "Olaf: brauche filter\nTim: Welche Artikelnummer und wie viele?\nOlaf: 6 Stück FI-220\nTim: Bis wann?\nOlaf: freitag",
    {
      items: [
        {
          description: "FI-220",
          quantity: "6",
          articleNumber: "FI-220",
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-03-06",
      },
    },
  ],
  [
    "withdrawal",
    "en",
    "chat",
    "Ana: I want to cancel my order\nBot: Order number?\nAna: 88-20119\nBot: When did you order?\nAna: 25 Feb\nBot: What did you order?\nAna: a garden bench",
    {
      orderNumber: "88-20119",
      orderDate: "2026-02-25",
      items: [
        {
          description: "garden bench",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
    },
  ],
  [
    "technical_fault",
    "de",
    "message",
    "Hallo, Waschmaschine WM 700 (SN 7781-2009) pumpt nicht ab, Fehler E18. wer kommt?",
    {
      serialNumber: "7781-2009",
      errorCode: "E18",
    },
  ],
  [
    "appointment_request",
    "de",
    "message",
    "Kann der Monteur statt Donnerstag auch am Freitag kommen?",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-06",
      },
    },
  ],
  [
    "appointment_request",
    "de",
    "message",
    "Termin am 5.3. muss ich leider auf den 12.3. verschieben",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-12",
      },
    },
  ],
  [
    "appointment_request",
    "en",
    "message",
    "can u come wednesday instead of tuesday?",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-04",
      },
    },
  ],
  [
    "supplier_invoice",
    "de",
    "letter",
    "Elektro Brandt\nHafenweg 2, 24103 Kiel\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nKiel, 24. Februar 2026\n\nRechnung Nr. 2026-0017\nLeistungsdatum: 18.02.2026\n\nPos.  Bezeichnung              Menge   Preis     Summe\n1     Steckdosen montieren     6       18,50     111,00\n2     Anfahrt pauschal         1       35,00     35,00\n\nNettobetrag 146,00 EUR\nzzgl. 19 % MwSt. 27,74 EUR\nRechnungsbetrag 173,74 EUR\n\nBitte überweisen Sie den Betrag bis zum 10.03.2026.\nBei Zahlung bis 03.03.2026 2 % Skonto.\nUSt-IdNr. DE811128135, IBAN DE89 3704 0044 0532 0130 00",
    {
      invoiceNumber: "2026-0017",
      invoiceDate: "2026-02-24",
      dueDate: "2026-03-10",
      netTotal: {
        value: "146.00",
        currency: "EUR",
      },
      taxTotal: {
        value: "27.74",
        currency: "EUR",
      },
      grossTotal: {
        value: "173.74",
        currency: "EUR",
      },
      currency: "EUR",
      sellerVatId: "DE811128135",
      iban: "DE89370400440532013000",
      items: [
        {
          description: "Steckdosen montieren",
          quantity: "6",
          articleNumber: null,
          unitPrice: "18.50",
        },
        {
          description: "Anfahrt pauschal",
          quantity: "1",
          articleNumber: null,
          unitPrice: "35.00",
        },
      ],
    },
  ],
  [
    "supplier_invoice",
    "de",
    "letter",
    "Gutschrift 7712 vom 26.02.2026\nzur Rechnung 7690 vom 12.02.2026\n\n2 x Regal Holm à 49,00 €    -98,00 €\nNetto -98,00 €\n19 % USt -18,62 €\nGutschriftsbetrag -116,62 €\nUSt-Id DE811128135",
    {
      invoiceNumber: "7712",
      invoiceDate: "2026-02-26",
      netTotal: {
        value: "-98.00",
        currency: "EUR",
      },
      taxTotal: {
        value: "-18.62",
        currency: "EUR",
      },
      grossTotal: {
        value: "-116.62",
        currency: "EUR",
      },
      currency: "EUR",
      sellerVatId: "DE811128135",
      items: [
        {
          description: "Regal Holm",
          quantity: "2",
          articleNumber: null,
          unitPrice: "49.00",
        },
      ],
    },
  ],
  [
    "contract_cancellation",
    "en",
    "letter",
    "Please accept this as notice that I wish to end my tenancy TN-4410 on 31 May 2026. My forwarding address will be 12 Elm Close, York YO10 4BC.",
    {
      contractNumber: "TN-4410",
      effectiveDate: {
        kind: "date",
        date: "2026-05-31",
      },
      address: {
        street: "Elm Close",
        houseNumber: "12",
        postalCode: "YO10 4BC",
        city: "York",
        country: "GB",
      },
    },
  ],
  [
    "supplier_invoice",
    "de",
    "letter",
    "Holzhandel Kern GmbH\nSägeweg 1, 95444 Bayreuth\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nRechnungsnummer: 88-2026\nRechnungsdatum: 20.02.2026\nBestellnummer: 4500991\n\nMenge  Bezeichnung        Preis    Gesamt\n10     Bretter Fichte     12,00    120,00\n4      Fachbuch Holzbau   25,00    100,00\n\nNetto 19 %: 120,00   MwSt 19 %: 22,80\nNetto 7 %: 100,00    MwSt 7 %: 7,00\nNettosumme 220,00 EUR\nMwSt gesamt 29,80 EUR\nRechnungsbetrag 249,80 EUR\n\n3 % Skonto bei Zahlung bis 27.02.2026, sonst zahlbar bis 22.03.2026.\nUSt-IdNr. DE811128135 IBAN DE89 3704 0044 0532 0130 00",
    {
      invoiceNumber: "88-2026",
      invoiceDate: "2026-02-20",
      purchaseOrder: "4500991",
      items: [
        {
          description: "Bretter Fichte",
          quantity: "10",
          articleNumber: null,
          unitPrice: "12.00",
        },
        {
          description: "Fachbuch Holzbau",
          quantity: "4",
          articleNumber: null,
          unitPrice: "25.00",
        },
      ],
      netTotal: {
        value: "220.00",
        currency: "EUR",
      },
      taxTotal: {
        value: "29.80",
        currency: "EUR",
      },
      grossTotal: {
        value: "249.80",
        currency: "EUR",
      },
      currency: "EUR",
      dueDate: "2026-03-22",
      sellerVatId: "DE811128135",
      iban: "DE89370400440532013000",
    },
  ],
];
