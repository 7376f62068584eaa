import type { WholeCase } from "./whole-case.ts";

/** Own texts with everything that is in them. */
export const MORE_WHOLE_MAILS: WholeCase[] = [
  [
    "address_change",
    "de",
    "mail",
    "Guten Tag, ab 1.4. wohne ich in der Feldstraße 22, 48149 Münster, statt wie bisher Rosenweg 4 in 48155 Münster. Kundennr.: 4123-9981",
    {
      address: {
        street: "Feldstraße",
        houseNumber: "22",
        postalCode: "48149",
        city: "Münster",
        country: "DE",
      },
      oldAddress: {
        street: "Rosenweg",
        houseNumber: "4",
        postalCode: "48155",
        city: "Münster",
        country: "DE",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-04-01",
      },
      customerNumber: "4123-9981",
    },
  ],
  [
    "address_change",
    "de",
    "mail",
    "Umzug am 28.03. von 50825 Köln, Venloer Str. 310 nach 53111 Bonn, Sternstraße 8",
    {
      address: {
        street: "Sternstraße",
        houseNumber: "8",
        postalCode: "53111",
        city: "Bonn",
        country: "DE",
      },
      oldAddress: {
        street: "Venloer Str.",
        houseNumber: "310",
        postalCode: "50825",
        city: "Köln",
        country: "DE",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-03-28",
      },
    },
  ],
  [
    "address_change",
    "en",
    "mail",
    "Hi, please update our address: Flat 4, 18 Albert Road, Leeds LS6 1AB (previously 9 Park View, Leeds LS7 2CD). We moved in on 20 February.",
    {
      address: {
        street: "Albert Road",
        houseNumber: "18",
        postalCode: "LS6 1AB",
        city: "Leeds",
        country: "GB",
      },
      oldAddress: {
        street: "Park View",
        houseNumber: "9",
        postalCode: "LS7 2CD",
        city: "Leeds",
        country: "GB",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-02-20",
      },
    },
  ],
  [
    "address_change",
    "de",
    "mail",
    "Adressänderung\nName: Jonas Thiele\nAlt: Bachstr. 1, 76133 Karlsruhe\nNeu: Waldring 12a, 76297 Stutensee\nAb: 15.03.2026",
    {
      address: {
        street: "Waldring",
        houseNumber: "12a",
        postalCode: "76297",
        city: "Stutensee",
        country: "DE",
      },
      oldAddress: {
        street: "Bachstr.",
        houseNumber: "1",
        postalCode: "76133",
        city: "Karlsruhe",
        country: "DE",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-03-15",
      },
    },
  ],
  [
    "address_change",
    "de",
    "mail",
    "Wir sind innerhalb von Graz umgezogen: neue Adresse Annenstraße 40/3, 8020 Graz, Österreich. Die Elisabethstraße 12, 8010 Graz gibt es für uns nicht mehr.",
    {
      address: {
        street: "Annenstraße",
        houseNumber: "40/3",
        postalCode: "8020",
        city: "Graz",
        country: "AT",
      },
      oldAddress: {
        street: "Elisabethstraße",
        houseNumber: "12",
        postalCode: "8010",
        city: "Graz",
        country: "AT",
      },
    },
  ],
  [
    "address_change",
    "de",
    "mail",
    "Grüezi, seit Februar wohnen wir an der Seestrasse 88, 8002 Zürich. Vorher: Bahnhofstrasse 5, 8400 Winterthur.",
    {
      address: {
        street: "Seestrasse",
        houseNumber: "88",
        postalCode: "8002",
        city: "Zürich",
        country: "CH",
      },
      oldAddress: {
        street: "Bahnhofstrasse",
        houseNumber: "5",
        postalCode: "8400",
        city: "Winterthur",
        country: "CH",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-02-01",
      },
    },
  ],
  [
    "job_application",
    "de",
    "mail",
    "Sehr geehrte Frau Kern,\n\nals gelernter Mechatroniker bewerbe ich mich um die Position als Servicetechniker im Außendienst. Ich könnte ab 1. Mai anfangen.",
    {
      position: "Servicetechniker im Außendienst",
      requestedDate: {
        kind: "date",
        date: "2026-05-01",
      },
    },
  ],
  [
    "job_application",
    "en",
    "mail",
    "I am writing to apply for the role of Customer Service Advisor. I can start on 1 April 2026.",
    {
      position: "Customer Service Advisor",
      requestedDate: {
        kind: "date",
        date: "2026-04-01",
      },
    },
  ],
  [
    "technical_fault",
    "de",
    "mail",
    "Die Heizung (Seriennr. HZ-2291-004) zeigt seit gestern F.22 an. Bitte um Rückruf unter 040 5556677.",
    {
      serialNumber: "HZ-2291-004",
      errorCode: "F.22",
      phone: "+49405556677",
    },
  ],
  [
    "technical_fault",
    "en",
    "mail",
    "Our printer, serial PRN-55-0091, stops with error 0x6100. Customer no 120-554.",
    {
      serialNumber: "PRN-55-0091",
      errorCode: "0x6100",
      customerNumber: "120-554",
    },
  ],
  [
    "supplier_invoice",
    "de",
    "mail",
    "Rechnung 4410-26 vom 27.02.2026\n\n3 Std. Beratung à 95,00 €   285,00 €\nNetto 285,00 €\n19 % MwSt 54,15 €\nGesamt 339,15 €\n\nZahlbar innerhalb von 14 Tagen nach Rechnungsdatum. IBAN DE89370400440532013000, USt-IdNr. DE811128135",
    {
      invoiceNumber: "4410-26",
      invoiceDate: "2026-02-27",
      netTotal: {
        value: "285.00",
        currency: "EUR",
      },
      taxTotal: {
        value: "54.15",
        currency: "EUR",
      },
      grossTotal: {
        value: "339.15",
        currency: "EUR",
      },
      currency: "EUR",
      iban: "DE89370400440532013000",
      sellerVatId: "DE811128135",
      items: [
        {
          description: "Beratung",
          quantity: "3",
          articleNumber: null,
          unitPrice: "95.00",
        },
      ],
      dueDate: "2026-03-13",
    },
  ],
  [
    "payment_arrangement",
    "de",
    "mail",
    "Sehr geehrte Damen und Herren,\nIhre Mahnung vom 20.02. habe ich bekommen. Ich überweise die offenen 177,30 EUR am 16. März. Kundennummer 2210-8871\nFr. Stein",
    {
      amount: {
        value: "177.30",
        currency: "EUR",
      },
      requestedDate: {
        kind: "date",
        date: "2026-03-16",
      },
      customerNumber: "2210-8871",
    },
  ],
  [
    "payment_arrangement",
    "en",
    "mail",
    "We are short of cash after the fire. Would you agree to defer payment of invoice 2026-4410 (EUR 3,200.00) until mid-April?",
    {
      invoiceNumber: "2026-4410",
      amount: {
        value: "3200.00",
        currency: "EUR",
      },
      requestedDate: {
        kind: "date",
        date: "2026-04-15",
      },
    },
  ],
  [
    "invoice_query",
    "de",
    "mail",
    "Mit Ihrer Rechnung 88-1123 (Rechnungsdatum 19.02.2026) stimmt etwas nicht, statt 120 € stehen dort 210 €.",
    {
      invoiceNumber: "88-1123",
      invoiceDate: "2026-02-19",
      amount: {
        value: "210",
        currency: "EUR",
      },
    },
  ],
  [
    "damage_claim",
    "de",
    "mail",
    "Schadenmeldung\n\nPolicennummer: PHV 4471-22\nSchadentag: 25.02.2026\nSchadenhöhe: ca. 350 €\nIBAN: DE89 3704 0044 0532 0130 00\n\nMein Sohn hat beim Nachbarn die Scheibe eingeworfen. Der Glaser kommt am 6.3.\n\nMarkus Ehlert",
    {
      policyNumber: "PHV 4471-22",
      damageDate: "2026-02-25",
      amount: {
        value: "350",
        currency: "EUR",
      },
      iban: "DE89370400440532013000",
    },
  ],
  [
    "damage_claim",
    "de",
    "mail",
    "Heute Nacht gegen 3 Uhr ist die Waschmaschine ausgelaufen und die Küche stand unter Wasser. Versicherungsschein 20-118822-4.",
    {
      damageDate: "2026-03-02",
      policyNumber: "20-118822-4",
    },
  ],
  [
    "damage_claim",
    "en",
    "mail",
    "Two days ago my laptop was stolen on the train. I reported it to the police yesterday. Policy number TRV-55120.",
    {
      damageDate: "2026-02-28",
      policyNumber: "TRV-55120",
    },
  ],
  [
    "withdrawal",
    "de",
    "mail",
    "Hallo, ich habe am Valentinstag bei Ihnen eine Kette bestellt (Bestellnr. 7719), möchte sie aber doch nicht.",
    {
      orderNumber: "7719",
      orderDate: "2026-02-14",
      items: [
        {
          description: "Kette",
          quantity: "1",
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
    "Order 4471-2200 of 22/02/2026: I'd like to send back the winter boots size 42.",
    {
      orderNumber: "4471-2200",
      orderDate: "2026-02-22",
      items: [
        {
          description: "winter boots size 42",
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
    "Bestellung\n\nMenge | Artikel | Art.-Nr.\n4 | Bürolampe Lux | BL-4\n10 | Ordner breit blau | OB-10\n\nLiefertermin: schnellstmöglich",
    {
      items: [
        {
          description: "Bürolampe Lux",
          quantity: "4",
          articleNumber: "BL-4",
          unitPrice: null,
        },
        {
          description: "Ordner breit blau",
          quantity: "10",
          articleNumber: "OB-10",
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "asap",
      },
    },
  ],
  [
    "order",
    "de",
    "mail",
    "Guten Tag, für unsere Kita bestellen wir acht Kinderstühle Modell Pino sowie zwei Tische rund. Bitte vor Ostern liefern. Kd-Nr 3312",
    {
      items: [
        {
          description: "Kinderstühle Modell Pino",
          quantity: "8",
          articleNumber: null,
          unitPrice: null,
        },
        {
          description: "Tische rund",
          quantity: "2",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      customerNumber: "3312",
    },
  ],
  [
    "supplier_invoice",
    "en",
    "mail",
    "INVOICE 2026-118\nDate: 25 Feb 2026\nDue: 27 Mar 2026\nYour PO: 4500912\n\nQty  Description       Unit   Amount\n10   Banner printing   42.00  420.00\n2    Installation      90.00  180.00\n\nSubtotal 600.00\nVAT 20% 120.00\nTotal GBP 720.00\n\nIBAN GB29NWBK60161331926819 VAT GB434031494",
    {
      invoiceNumber: "2026-118",
      invoiceDate: "2026-02-25",
      dueDate: "2026-03-27",
      purchaseOrder: "4500912",
      netTotal: {
        value: "600.00",
        currency: "GBP",
      },
      taxTotal: {
        value: "120.00",
        currency: "GBP",
      },
      grossTotal: {
        value: "720.00",
        currency: "GBP",
      },
      currency: "GBP",
      iban: "GB29NWBK60161331926819",
      sellerVatId: "GB434031494",
      items: [
        {
          description: "Banner printing",
          quantity: "10",
          articleNumber: null,
          unitPrice: "42.00",
        },
        {
          description: "Installation",
          quantity: "2",
          articleNumber: null,
          unitPrice: "90.00",
        },
      ],
    },
  ],
  [
    "job_application",
    "de",
    "mail",
    "Betreff: Bewerbung Sachbearbeiter Einkauf (m/w/d)\n\nGuten Tag, Ihre Ausschreibung hat mich angesprochen. Meine Kündigungsfrist beträgt sechs Wochen zum Quartalsende. Eintritt wäre zum 1. Juli möglich. Tel.: 0151 2233445",
    {
      position: "Sachbearbeiter Einkauf",
      requestedDate: {
        kind: "date",
        date: "2026-07-01",
      },
      phone: "+491512233445",
    },
  ],
  [
    "job_application",
    "en",
    "mail",
    "Dear Hiring Team, please accept my application as Warehouse Supervisor, which you advertised on 20 February. My notice period is four weeks.",
    {
      position: "Warehouse Supervisor",
    },
  ],
  [
    "general_inquiry",
    "de",
    "mail",
    "Guten Tag, ich habe eine Frage zu meinem Vertrag 4410-2298: Kann ich den Abschlag ändern? Tel 030/5556677",
    {
      contractNumber: "4410-2298",
      phone: "+49305556677",
    },
  ],
  [
    "complaint",
    "en",
    "mail",
    "This is the third time your driver left my parcel in the rain. Order 5512-0091, customer number 88120. I want my £34.50 back.",
    {
      orderNumber: "5512-0091",
      customerNumber: "88120",
      amount: {
        value: "34.50",
        currency: "GBP",
      },
    },
  ],
  [
    "complaint",
    "de",
    "mail",
    "Meine Kundennummer ist nicht 4711-2200, sondern 4712-2200. Bitte korrigieren Sie das.",
    {
      customerNumber: "4712-2200",
    },
  ],
  [
    "complaint",
    "en",
    "mail",
    "You addressed me under customer number 55120 but that is wrong, mine is 55210.",
    {
      customerNumber: "55210",
    },
  ],
  ["contract_cancellation", "de", "mail", "Hiermit kündige ich.\n\nKundennummer:\n", {}],
  ["meter_reading", "de", "mail", "Zählerstand:\n\nMit freundlichen Grüßen\nA. B.", {}],
  [
    "supplier_invoice",
    "de",
    "mail",
    "Guten Tag,\n\nanbei unsere Rechnung:\n\nRechnung R-5512\nvom 01.03.2026\n\n8 Stunden Programmierung zu 110,00 EUR = 880,00 EUR\n\nGesamt netto: 880,00 EUR\nUmsatzsteuer 19%: 167,20 EUR\nZu zahlen: 1.047,20 EUR\n\nZahlungsziel 30 Tage.\nIBAN: DE89370400440532013000",
    {
      invoiceNumber: "R-5512",
      invoiceDate: "2026-03-01",
      items: [
        {
          description: "Programmierung",
          quantity: "8",
          articleNumber: null,
          unitPrice: "110.00",
        },
      ],
      netTotal: {
        value: "880.00",
        currency: "EUR",
      },
      taxTotal: {
        value: "167.20",
        currency: "EUR",
      },
      grossTotal: {
        value: "1047.20",
        currency: "EUR",
      },
      currency: "EUR",
      iban: "DE89370400440532013000",
      dueDate: "2026-03-31",
    },
  ],
  [
    "bank_details_change",
    "de",
    "mail",
    "Guten Tag, mein Konto bei der Sparkasse (DE89370400440532013000) habe ich gekündigt. Bitte nehmen Sie ab sofort DE12500105170648489890 (BIC INGDDEFFXXX). Vertragsnr. 4471-11",
    {
      iban: "DE12500105170648489890",
      bic: "INGDDEFFXXX",
      contractNumber: "4471-11",
      effectiveDate: {
        kind: "asap",
      },
    },
  ],
  [
    "bank_details_change",
    "en",
    "mail",
    "Direct debit from 1 May 2026: please use IBAN GB29 NWBK 6016 1331 9268 19, BIC NWBKGB2L. Account holder: The Old Mill Ltd. Old account closes on 30 April.",
    {
      iban: "GB29NWBK60161331926819",
      bic: "NWBKGB2L",
      accountHolder: "The Old Mill Ltd",
      effectiveDate: {
        kind: "date",
        date: "2026-05-01",
      },
    },
  ],
  [
    "address_change",
    "de",
    "mail",
    "Kundennummer: 5512-0091\nNeue Straße: Hafenstr. 9\nNeue PLZ: 24103\nNeuer Ort: Kiel\nUmzugsdatum: 01.05.2026",
    {
      customerNumber: "5512-0091",
      address: {
        street: "Hafenstr.",
        houseNumber: "9",
        postalCode: "24103",
        city: "Kiel",
        country: "DE",
      },
      effectiveDate: {
        kind: "date",
        date: "2026-05-01",
      },
    },
  ],
  [
    "technical_fault",
    "de",
    "mail",
    "Unsere Anschrift: Praxis Dr. Sommer, Marktplatz 4, 88212 Ravensburg. Das Röntgengerät, Gerätenummer RX-2200-18, meldet E-107. Rückruf: 0751 334455.",
    {
      address: {
        street: "Marktplatz",
        houseNumber: "4",
        postalCode: "88212",
        city: "Ravensburg",
        country: "DE",
      },
      serialNumber: "RX-2200-18",
      errorCode: "E-107",
      phone: "+49751334455",
    },
  ],
  [
    "appointment_request",
    "de",
    "mail",
    "Ort der Wartung: Schulstraße 5, 35037 Marburg. Termin bitte in der zweiten Märzhälfte, idealerweise Donnerstag, 19.03.2026, 10 Uhr.",
    {
      address: {
        street: "Schulstraße",
        houseNumber: "5",
        postalCode: "35037",
        city: "Marburg",
        country: "DE",
      },
      requestedDate: {
        kind: "date",
        date: "2026-03-19",
      },
    },
  ],
  [
    "damage_claim",
    "de",
    "mail",
    "Am Freitag, den 13. Februar, ist mir an der Ampel jemand hinten draufgefahren (Kennzeichen des Gegners: M-AB 1234, meins: S-XY 998). Gutachten vom 18.02.: 2.310,55 EUR. Versicherungsnr. 88-120-77",
    {
      damageDate: "2026-02-13",
      licensePlate: "S-XY 998",
      amount: {
        value: "2310.55",
        currency: "EUR",
      },
      policyNumber: "88-120-77",
    },
  ],
  [
    "damage_claim",
    "en",
    "mail",
    "Claim under policy MT 55 1200. The incident took place on 14/02/2026 at about 8pm. I sent photos on 16/02/2026.",
    {
      policyNumber: "MT 55 1200",
      damageDate: "2026-02-14",
    },
  ],
  [
    "order",
    "en",
    "mail",
    "Could you send me a dozen water filters WF-10 and one spare tap? By the end of next week would be great.",
    {
      items: [
        {
          description: "water filters WF-10",
          quantity: "12",
          articleNumber: null,
          unitPrice: null,
        },
        {
          description: "spare tap",
          quantity: "1",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-03-13",
      },
    },
  ],
  [
    "order",
    "de",
    "mail",
    "Hallo, ich hätte gern das Zeitschriftenabo Natur ab dem 1. April.",
    {
      items: [
        {
          description: "Zeitschriftenabo Natur",
          quantity: null,
          articleNumber: null,
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-04-01",
      },
    },
  ],
  [
    "order",
    "de",
    "mail",
    "Bestellung zur Lieferung am 10.03.:\n\nKabelbinder 200 mm, 5 Packungen\nIsolierband schwarz, 12 Rollen\nLüsterklemmen 2,5 mm², 3 Beutel\n\nFirma Elektro Pauli, Kd.-Nr. 7712",
    {
      items: [
        {
          description: "Kabelbinder 200 mm",
          quantity: "5",
          articleNumber: null,
          unitPrice: null,
        },
        {
          description: "Isolierband schwarz",
          quantity: "12",
          articleNumber: null,
          unitPrice: null,
        },
        {
          description: "Lüsterklemmen 2,5 mm²",
          quantity: "3",
          articleNumber: null,
          unitPrice: null,
        },
      ],
      requestedDate: {
        kind: "date",
        date: "2026-03-10",
      },
      customerNumber: "7712",
    },
  ],
  [
    "payment_arrangement",
    "de",
    "mail",
    "Mein Lohn kommt erst am 15. Kann ich dann die 210 € zahlen?",
    {
      requestedDate: {
        kind: "date",
        date: "2026-03-15",
      },
      amount: {
        value: "210",
        currency: "EUR",
      },
    },
  ],
  [
    "payment_arrangement",
    "en",
    "mail",
    "I could manage £50 a month starting 1 April against the £600 owed on invoice 7781-A.",
    {
      requestedDate: {
        kind: "date",
        date: "2026-04-01",
      },
      invoiceNumber: "7781-A",
      amount: {
        value: "600",
        currency: "GBP",
      },
    },
  ],
  [
    "job_application",
    "de",
    "mail",
    "Ich bewerbe mich auf Ihre Stellenanzeige als Bilanzbuchhalterin in Teilzeit. Verfügbar bin ich ab sofort.",
    {
      position: "Bilanzbuchhalterin in Teilzeit",
      requestedDate: {
        kind: "asap",
      },
    },
  ],
  [
    "job_application",
    "en",
    "mail",
    "Application: Junior Electrician\n\nHello, I finish my training on 30 June and could start on 1 July.",
    {
      position: "Junior Electrician",
      requestedDate: {
        kind: "date",
        date: "2026-07-01",
      },
    },
  ],
  [
    "meter_reading",
    "de",
    "mail",
    "Ablesung vom 01.03.2026\nStrom HT: 12.345 kWh, NT: 6.789 kWh\nZähler-Nr.: 1APA0199887766",
    {
      readingDate: "2026-03-01",
      meterReading: {
        value: "12345",
        unit: "kWh",
      },
      meterNumber: "1APA0199887766",
    },
  ],
  [
    "meter_reading",
    "en",
    "mail",
    "Mileage of the leased van (LK70 ABC): 48,210 miles as of 28 February. Contract L-2201.",
    {
      meterReading: {
        value: "48210",
        unit: "miles",
      },
      licensePlate: "LK70 ABC",
      readingDate: "2026-02-28",
      contractNumber: "L-2201",
    },
  ],
  [
    "data_protection_request",
    "de",
    "mail",
    "Ich verlange nach Art. 15 DSGVO Auskunft. Kundennr. 88120-1, geboren 12.04.1980, Anschrift: Uferweg 8, 18055 Rostock",
    {
      requestType: "access",
      customerNumber: "88120-1",
      address: {
        street: "Uferweg",
        houseNumber: "8",
        postalCode: "18055",
        city: "Rostock",
        country: "DE",
      },
    },
  ],
];
