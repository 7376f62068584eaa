import type { WholeCase } from "./whole-case.ts";

/** Own texts with everything that is in them. */
export const WHOLE_MAILS: WholeCase[] = [
  [
    "contract_cancellation",
    "de",
    "mail",
    "Guten Tag,\n\nich kündige meinen Vertrag 88-120045 fristgerecht zum Ende des Monats. Bitte schicken Sie mir eine Bestätigung.\n\nGruß\nKarla Emmerich",
    {
      contractNumber: "88-120045",
      effectiveDate: {
        kind: "date",
        date: "2026-03-31",
      },
    },
  ],
  [
    "contract_cancellation",
    "de",
    "mail",
    "Hiermit kündige ich zum nächstmöglichen Zeitpunkt. Kundennummer 77120934.",
    {
      customerNumber: "77120934",
      effectiveDate: {
        kind: "asap",
      },
    },
  ],
  [
    "contract_cancellation",
    "de",
    "mail",
    "Bitte beenden Sie den Vertrag zum Quartalsende, Vertragsnummer V-449120.",
    {
      contractNumber: "V-449120",
      effectiveDate: {
        kind: "date",
        date: "2026-03-31",
      },
    },
  ],
  [
    "contract_cancellation",
    "de",
    "mail",
    "Kündigung zum Jahresende, Kundennr. 5120-8871. Ich habe am 12. Januar schon angerufen.",
    {
      customerNumber: "5120-8871",
      effectiveDate: {
        kind: "date",
        date: "2026-12-31",
      },
    },
  ],
  [
    "contract_cancellation",
    "en",
    "mail",
    "Please cancel my membership at the end of April. Customer number 5520-1187. I joined in March 2024.",
    {
      customerNumber: "5520-1187",
      effectiveDate: {
        kind: "date",
        date: "2026-04-30",
      },
    },
  ],
  [
    "contract_cancellation",
    "en",
    "mail",
    "I'd like to stop the service with immediate effect. My contract is C-550912.",
    {
      contractNumber: "C-550912",
      effectiveDate: {
        kind: "asap",
      },
    },
  ],
  [
    "contract_cancellation",
    "en",
    "mail",
    "We want to terminate agreement AG-7712 effective 30 June. Please confirm by 13 March.",
    {
      contractNumber: "AG-7712",
      effectiveDate: {
        kind: "date",
        date: "2026-06-30",
      },
    },
  ],
  [
    "contract_cancellation",
    "de",
    "mail",
    "mein abo nr. 4471200 soll ende mai auslaufen, danke. bestellt hatte ich das im juni 2024.",
    {
      contractNumber: "4471200",
      effectiveDate: {
        kind: "date",
        date: "2026-05-31",
      },
    },
  ],
  [
    "contract_cancellation",
    "de",
    "mail",
    "Ich mache von meinem Sonderkündigungsrecht Gebrauch, da Sie die Preise zum 1. April erhöhen. Der Vertrag endet damit zum 31.03.2026. Vertragskonto 20771834.",
    {
      contractNumber: "20771834",
      effectiveDate: {
        kind: "date",
        date: "2026-03-31",
      },
    },
  ],
  [
    "contract_cancellation",
    "de",
    "mail",
    "Wir ziehen am 15. Mai aus. Bitte den Stromvertrag SV-88120 zu diesem Tag beenden.",
    {
      contractNumber: "SV-88120",
      effectiveDate: {
        kind: "date",
        date: "2026-05-15",
      },
    },
  ],
  [
    "appointment_request",
    "de",
    "mail",
    "Hätten Sie nächsten Dienstag Zeit für die Wartung? Tel. 0176 44556677",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-03",
      },
      phone: "+4917644556677",
    },
  ],
  [
    "appointment_request",
    "de",
    "mail",
    "Leider muss ich den Termin am kommenden Mittwoch absagen. Ginge es stattdessen am 19.3.?",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-19",
      },
    },
  ],
  [
    "appointment_request",
    "de",
    "mail",
    "Können wir einen Termin in der Woche vom 16. März finden, am besten am 18.?",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-18",
      },
    },
  ],
  [
    "appointment_request",
    "de",
    "mail",
    "Übermorgen passt es mir gut, gerne nachmittags. Kundennr 33120987",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-04",
      },
      customerNumber: "33120987",
    },
  ],
  [
    "appointment_request",
    "de",
    "mail",
    "In zwei Wochen am Montag wäre gut, also am 16.3.",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-16",
      },
    },
  ],
  [
    "appointment_request",
    "en",
    "mail",
    "Could somebody come by on Friday? I'm out until Thursday evening.",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-06",
      },
    },
  ],
  [
    "appointment_request",
    "en",
    "mail",
    "The 24th of March suits us best; the 23rd is a bank holiday here.",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-24",
      },
    },
  ],
  [
    "appointment_request",
    "en",
    "mail",
    "I need to reschedule from 10 March to 17 March please. Account 5512009.",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-17",
      },
      customerNumber: "5512009",
    },
  ],
  [
    "appointment_request",
    "en",
    "mail",
    "Any chance of a visit early next week, say Tuesday 10 March?",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-10",
      },
    },
  ],
  [
    "appointment_request",
    "de",
    "mail",
    "Wir sind vom 9. bis 13. März verreist, danach jederzeit, am liebsten am 17. März.",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-17",
      },
    },
  ],
  [
    "payment_arrangement",
    "de",
    "mail",
    "Die Rechnung RE-2026-5512 über 348,90 € kann ich erst am 1. April bezahlen, da kommt mein Gehalt.",
    {
      invoiceNumber: "RE-2026-5512",
      amount: {
        value: "348.90",
        currency: "EUR",
      },
      requestedDate: {
        kind: "date",
        date: "2026-04-01",
      },
    },
  ],
  [
    "payment_arrangement",
    "de",
    "mail",
    "Könnten Sie mir die 512,40 Euro bis Ende März stunden? Kunde 80123344",
    {
      amount: {
        value: "512.40",
        currency: "EUR",
      },
      requestedDate: {
        kind: "date",
        date: "2026-03-31",
      },
      customerNumber: "80123344",
    },
  ],
  [
    "payment_arrangement",
    "en",
    "mail",
    "Could I pay the £240.50 by the end of the month? Account no 99120034.",
    {
      amount: {
        value: "240.50",
        currency: "GBP",
      },
      requestedDate: {
        kind: "date",
        date: "2026-03-31",
      },
      customerNumber: "99120034",
    },
  ],
  [
    "payment_arrangement",
    "en",
    "mail",
    "I can settle invoice INV-88120 by Friday. The amount is EUR 99.00.",
    {
      invoiceNumber: "INV-88120",
      amount: {
        value: "99.00",
        currency: "EUR",
      },
      requestedDate: {
        kind: "date",
        date: "2026-03-06",
      },
    },
  ],
  [
    "payment_arrangement",
    "de",
    "mail",
    "Ich schlage vor, in drei Raten zu zahlen, die erste am 15.3., die zweite am 15.4. und die letzte am 15.5. Es geht um 660 Euro, Rechnungsnummer 2026-00871.",
    {
      amount: {
        value: "660",
        currency: "EUR",
      },
      requestedDate: {
        kind: "date",
        date: "2026-03-15",
      },
      invoiceNumber: "2026-00871",
    },
  ],
  [
    "damage_claim",
    "de",
    "mail",
    "Gestern Abend wurde bei uns eingebrochen. Versicherungsnummer VS 4481-2207.",
    {
      damageDate: "2026-03-01",
      policyNumber: "VS 4481-2207",
    },
  ],
  [
    "damage_claim",
    "en",
    "mail",
    "On 21 February our kitchen flooded because a pipe burst. We discovered it when we returned on the 23rd. Policy HP-552019.",
    {
      damageDate: "2026-02-21",
      policyNumber: "HP-552019",
    },
  ],
  [
    "damage_claim",
    "en",
    "mail",
    "Last Thursday somebody drove into my parked car, reg AB12 CDE. My policy number is MV/2024/88123.",
    {
      damageDate: "2026-02-26",
      licensePlate: "AB12 CDE",
      policyNumber: "MV/2024/88123",
    },
  ],
  [
    "damage_claim",
    "de",
    "mail",
    "Der Sturm in der Nacht vom 24. auf den 25. Februar hat Ziegel vom Dach gerissen. Wohngebäude WG-20118.",
    {
      damageDate: "2026-02-24",
      policyNumber: "WG-20118",
    },
  ],
  [
    "meter_reading",
    "de",
    "mail",
    "Zählerstand Strom heute 45.812 kWh, Zähler 1EMH0012345678",
    {
      meterReading: {
        value: "45812",
        unit: "kWh",
      },
      meterNumber: "1EMH0012345678",
      readingDate: "2026-03-02",
    },
  ],
  [
    "meter_reading",
    "de",
    "mail",
    "Gestern abgelesen: Gas 7.331 m³ (Zähler Nr. 22334455). Im Vorjahr waren es 6.102.",
    {
      meterReading: {
        value: "7331",
        unit: "m3",
      },
      meterNumber: "22334455",
      readingDate: "2026-03-01",
    },
  ],
  [
    "meter_reading",
    "en",
    "mail",
    "Our meter 88-2201-7 showed 30,418 on 27 February. The last reading was 29,870 on 27 January.",
    {
      meterNumber: "88-2201-7",
      meterReading: {
        value: "30418",
        unit: "",
      },
      readingDate: "2026-02-27",
    },
  ],
  [
    "meter_reading",
    "en",
    "mail",
    "Reading taken this morning: 00912 m3. Water meter W-5512. Customer 4471023",
    {
      meterReading: {
        value: "912",
        unit: "m3",
      },
      readingDate: "2026-03-02",
      meterNumber: "W-5512",
      customerNumber: "4471023",
    },
  ],
  [
    "meter_reading",
    "de",
    "mail",
    "Hier die Stände zum Auszug am 28.2.: 18.220,5 kWh. Vertrag 1200-8821, Zählernummer 7-5512.",
    {
      readingDate: "2026-02-28",
      meterReading: {
        value: "18220.5",
        unit: "kWh",
      },
      contractNumber: "1200-8821",
      meterNumber: "7-5512",
    },
  ],
  [
    "withdrawal",
    "de",
    "mail",
    "ich widerrufe meine Bestellung 302-881 vom 20. Februar. Geliefert wurde am 24.2. Es handelt sich um die Kaffeemaschine Aroma 300.",
    {
      orderNumber: "302-881",
      orderDate: "2026-02-20",
      items: [
        {
          description: "Kaffeemaschine Aroma 300",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
    },
  ],
  [
    "withdrawal",
    "de",
    "mail",
    "Den am 18.02.2026 gekauften Staubsauger S8 gebe ich zurück. Bestellnummer A-771200. Erstattung auf DE02120300000000202051 bitte nicht, sondern auf DE89370400440532013000.",
    {
      orderNumber: "A-771200",
      orderDate: "2026-02-18",
      items: [
        {
          description: "Staubsauger S8",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      iban: "DE89370400440532013000",
    },
  ],
  [
    "withdrawal",
    "en",
    "mail",
    "I wish to return the desk lamp Nova and 2 cushions from order 551-2020, which I placed on 19 February.",
    {
      orderNumber: "551-2020",
      orderDate: "2026-02-19",
      items: [
        {
          description: "desk lamp Nova",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
        {
          description: "cushions",
          quantity: "2",
          articleNumber: null,
          unitPrice: null,
        },
      ],
    },
  ],
  [
    "withdrawal",
    "en",
    "mail",
    "I'm withdrawing from my purchase of the tent Alpine 2, ordered last Monday. Order ref ZX-20118.",
    {
      orderNumber: "ZX-20118",
      orderDate: "2026-02-23",
      items: [
        {
          description: "tent Alpine 2",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
    },
  ],
  [
    "order",
    "de",
    "mail",
    "Bitte liefern Sie uns bis zum 20. März:\n- 10 Kartons Kopierpapier A4\n- 3 Packungen Textmarker gelb (Art. 4410)\nKundennummer 70123",
    {
      items: [
        {
          description: "Kopierpapier A4",
          quantity: "10",
          articleNumber: null,
          unitPrice: null,
        },
        {
          description: "Textmarker gelb",
          quantity: "3",
          articleNumber: "4410",
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-03-20",
      },
      customerNumber: "70123",
    },
  ],
  [
    "order",
    "de",
    "mail",
    "Wir bestellen:\n\nPos. 1: 5 Stück Akkuschrauber ASX 18, Art.-Nr. 8812-4, à 129,00 €\nPos. 2: 12 Stück Bitset, Art.-Nr. 8812-9, à 9,95 €\n\nLieferung bitte KW 11.",
    {
      items: [
        {
          description: "Akkuschrauber ASX 18",
          quantity: "5",
          articleNumber: "8812-4",
          unitPrice: "129.00",
        },
        {
          description: "Bitset",
          quantity: "12",
          articleNumber: "8812-9",
          unitPrice: "9.95",
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-03-09",
      },
    },
  ],
  [
    "order",
    "en",
    "mail",
    "Hello, we'd like 4 office chairs (OC-200) and a standing desk. Delivery by 16 March to 5 Mill Road, Cambridge CB1 2AD.",
    {
      items: [
        {
          description: "office chairs",
          quantity: "4",
          articleNumber: "OC-200",
          unitPrice: null,
        },
        {
          description: "standing desk",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-03-16",
      },
      address: {
        street: "Mill Road",
        houseNumber: "5",
        postalCode: "CB1 2AD",
        city: "Cambridge",
        country: "GB",
      },
    },
  ],
  [
    "order",
    "en",
    "mail",
    "Qty  Item            Code\n6    Wall anchors    WA-6\n2    Drill bits      DB-12\n\nPlease ship as soon as possible. Customer no. C-7712",
    {
      items: [
        {
          description: "Wall anchors",
          quantity: "6",
          articleNumber: "WA-6",
          unitPrice: null,
        },
        {
          description: "Drill bits",
          quantity: "2",
          articleNumber: "DB-12",
          unitPrice: null,
        },
      ],
      customerNumber: "C-7712",
      requestedDate: {
        kind: "asap",
      },
    },
  ],
  [
    "order",
    "de",
    "mail",
    "Ich möchte den Rasenmäher RM 42 bestellen, Lieferung an Birkenweg 3, 21465 Reinbek.",
    {
      items: [
        {
          description: "Rasenmäher RM 42",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      address: {
        street: "Birkenweg",
        houseNumber: "3",
        postalCode: "21465",
        city: "Reinbek",
        country: "DE",
      },
    },
  ],
  [
    "bank_details_change",
    "de",
    "mail",
    "Ab 1. April bitte von DE12500105170648489890 abbuchen, Konto meiner Tochter Lina Wörner. Kundennummer 5512-3308.",
    {
      effectiveDate: {
        kind: "date",
        date: "2026-04-01",
      },
      iban: "DE12500105170648489890",
      accountHolder: "Lina Wörner",
      customerNumber: "5512-3308",
    },
  ],
  [
    "bank_details_change",
    "de",
    "mail",
    "Neue IBAN: DE12500105170648489890. Die alte DE89370400440532013000 ist ab sofort ungültig. Kontoinhaber bleibt Otto Brandes.",
    {
      iban: "DE12500105170648489890",
      accountHolder: "Otto Brandes",
      effectiveDate: {
        kind: "asap",
      },
    },
  ],
  [
    "bank_details_change",
    "en",
    "mail",
    "From next month please use GB29NWBK60161331926819, account in the name of Patricia Holm. Customer 55120.",
    {
      iban: "GB29NWBK60161331926819",
      accountHolder: "Patricia Holm",
      customerNumber: "55120",
      effectiveDate: {
        kind: "date",
        date: "2026-04-01",
      },
    },
  ],
  [
    "invoice_query",
    "de",
    "mail",
    "Warum sind auf der Abrechnung vom 14.2. 89,90 Euro Mahngebühren? Rechnung 2026/0441. Ich hatte am 20.1. bezahlt.",
    {
      invoiceDate: "2026-02-14",
      amount: {
        value: "89.90",
        currency: "EUR",
      },
      invoiceNumber: "2026/0441",
    },
  ],
  [
    "invoice_query",
    "en",
    "mail",
    "Invoice 77120 dated 11 Feb shows £65.00 for a call-out that never took place. I rang on 13 Feb.",
    {
      invoiceNumber: "77120",
      invoiceDate: "2026-02-11",
      amount: {
        value: "65.00",
        currency: "GBP",
      },
    },
  ],
];
