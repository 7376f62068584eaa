import type { Channel } from "../../../../shared/schemas/identifiers.ts";

/** Who writes: the name in the header (where there is one), what was written, the sender. */
export interface SenderCase {
  category: string;
  language: "de" | "en";
  channel: Channel;
  from?: string;
  text: string;
  name: string | null;
  /** True: high enough to pass unseen; false: a person must look. Left out where both are honest. */
  sure?: boolean;
}

const letter = (language: "de" | "en", category: string, text: string, name: string | null, sure?: boolean): SenderCase => ({
  category,
  language,
  channel: "letter",
  text,
  name,
  ...(sure === undefined ? {} : { sure }),
});
const mail = (
  language: "de" | "en",
  category: string,
  [from, text]: [from: string, text: string],
  name: string | null,
  sure?: boolean,
): SenderCase => ({ category, language, channel: "mail", from, text, name, ...(sure === undefined ? {} : { sure }) });

const OUR_ADDRESS = "Musterwerke GmbH\nInvalidenstraße 1\n10115 Berlin";

export const SENDER_CASES: SenderCase[] = [
  // Signed with an initial, named in full at the head.
  letter(
    "de",
    "contract_cancellation",
    "Lieselotte Brandstätter, Am Anger 5, 99084 Erfurt\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\n3. Februar 2026\n\nSehr geehrte Damen und Herren,\n\nich kündige zum 31. März 2026.\n\nMit freundlichen Grüßen\nL. Brandstätter",
    "Lieselotte Brandstätter",
    true,
  ),
  letter(
    "en",
    "complaint",
    "Dr. Imogen Ashdown\n4 Quarry Lane\nFrome BA11 2LX\n\n1 February 2026\n\nDear Sirs,\n\nyour driver left the gate open again.\n\nYours faithfully\nDr. I. Ashdown",
    "Dr. Imogen Ashdown",
    true,
  ),
  letter(
    "de",
    "damage_claim",
    "Prof. Dr.-Ing. Eckhard Wiesenthal\nBergstraße 2\n01069 Dresden\n\nSehr geehrte Damen und Herren,\n\nam 2. Februar 2026 lief der Keller voll.\n\nHochachtungsvoll\nE. Wiesenthal",
    "Prof. Dr.-Ing. Eckhard Wiesenthal",
    true,
  ),
  letter(
    "de",
    "invoice_query",
    "Absender:\nHeidemarie Zschoche\nRingstr. 8\n04209 Leipzig\n\nMusterwerke GmbH\n\nzur Rechnung 4471 habe ich eine Frage.\n\nH. Zschoche",
    "Heidemarie Zschoche",
  ),
  letter(
    "de",
    "contract_cancellation",
    "Abs.: Jürgen Piontek, Hauptstr. 3, 45127 Essen\n\nHiermit kündige ich meinen Vertrag 88112.\n\nJ. Piontek",
    "Jürgen Piontek",
  ),
  letter(
    "en",
    "contract_cancellation",
    "From: Winifred Tranter, 9 Elm Road, Hove BN3 4AA\n\nDear Musterwerke,\n\nplease end my contract.\n\nW. Tranter",
    "Winifred Tranter",
  ),
  mail(
    "de",
    "complaint",
    ["R. Niehoff", "Guten Tag,\n\nso geht es nicht weiter.\n\nMit freundlichen Grüßen\nReinhild Niehoff"],
    "Reinhild Niehoff",
    true,
  ),
  mail(
    "de",
    "complaint",
    ["Reinhild Niehoff", "Guten Tag,\n\nso geht es nicht weiter.\n\nGruß, R. Niehoff"],
    "Reinhild Niehoff",
    true,
  ),
  mail("en", "complaint", ["Tobias K. Marlow", "Hello,\n\nthis won't do.\n\nBest, Toby"], "Tobias K. Marlow", true),
  mail("en", "complaint", ["Marlow, Tobias", "Hello,\n\nthis won't do.\n\nRegards\nT. Marlow"], "Tobias Marlow", true),
  mail("de", "general_inquiry", ["ilse knabe", "hallo, wann habt ihr offen? lg ilse"], "Ilse Knabe"),
  mail("de", "general_inquiry", ["KNABE Ilse", "Hallo, wann haben Sie geöffnet?\n\nGrüße\nIlse Knabe"], "Ilse Knabe"),
  // Couples and families: whoever signs or sends is the sender.
  letter(
    "de",
    "address_change",
    "Familie Dragan und Vesna Petrović\nKirchweg 4\n70565 Stuttgart\n\nSehr geehrte Damen und Herren,\n\nwir ziehen um. Neue Anschrift: Am Bach 2, 71034 Böblingen.\n\nVesna Petrović",
    "Vesna Petrović",
  ),
  letter(
    "en",
    "complaint",
    "Mr and Mrs P. Liddell\n7 Church Walk\nThirsk YO7 1AA\n\nDear Sirs\n\nthe bin was not emptied.\n\nYours faithfully\nPatrick Liddell",
    "Patrick Liddell",
  ),
  letter(
    "de",
    "complaint",
    "Eheleute Karin und Horst Wedekind\nMühlstraße 1\n34117 Kassel\n\nSehr geehrte Damen und Herren,\n\ndie Heizung bleibt kalt.\n\nMit freundlichen Grüßen\nHorst Wedekind",
    "Horst Wedekind",
  ),
  mail(
    "de",
    "address_change",
    ["Anke Thoms", "Hallo, wir ziehen in die Seestr. 4, 18055 Rostock.\n\nAnke Thoms & Jan Riek"],
    "Anke Thoms",
    true,
  ),
  mail("en", "address_change", ["Jo Fairley", "We move to 3 Dale Street, Leeds LS1 4AP.\n\nJo and Sam Fairley"], "Jo Fairley"),
  // An office writes, a clerk signs for it.
  letter(
    "de",
    "order",
    "Kanzlei Breitenbach & Kollegen\nMarkt 7\n07743 Jena\n\nSehr geehrte Damen und Herren,\n\nwir bestellen 3 Aktenschränke.\n\ni. A. Sina Roloff",
    "Kanzlei Breitenbach & Kollegen",
    false,
  ),
  letter(
    "de",
    "order",
    "Gasthof Zum Ochsen\nDorfplatz 1\n87541 Bad Hindelang\nTel. 08324 9911\n\nBestellung\n\n40 Stück Tischdecken weiß\n\ngez. Hörmann",
    "Gasthof Zum Ochsen",
  ),
  letter(
    "en",
    "order",
    "Bramley Village School\nSchool Lane\nBramley LS13 2AB\n\nDear Musterwerke,\n\nplease send 30 pcs exercise books.\n\nMrs T. Oldroyd\nSecretary",
    "Bramley Village School",
  ),
  letter(
    "en",
    "technical_fault",
    "The Crown Hotel\n1 Market Place\nRipon HG4 1BP\n\nOur boiler with serial number BX-22019 shows E41.\n\nMr Duffield",
    "The Crown Hotel",
  ),
  // A person of a firm signs with the full name: both are plausible.
  mail("de", "order", ["Tischlerei Ahlers", "Moin,\n\nbitte 20 Stück Scharniere.\n\nGruß\nFokko Ahlers"], "Fokko Ahlers", false),
  mail(
    "en",
    "complaint",
    ["Oakfield Garage", "Hello,\n\nthe invoice is wrong again.\n\nKind regards\nDennis Oakes"],
    "Dennis Oakes",
    false,
  ),
  mail("de", "complaint", ["info", "Guten Tag,\n\ndie Rechnung stimmt nicht.\n\nGruß\nSigrun Falke"], "Sigrun Falke"),
  mail("de", "complaint", ["Buchhaltung", "Guten Tag,\n\ndie Rechnung stimmt nicht.\n\nGruß\nSigrun Falke"], "Sigrun Falke"),
  // Sent from somebody else's account.
  mail(
    "de",
    "contract_cancellation",
    ["Familie Ostermann", "Sehr geehrte Damen und Herren,\n\nich kündige.\n\nMit freundlichen Grüßen\nBirte Ostermann"],
    "Birte Ostermann",
  ),
  mail(
    "de",
    "contract_cancellation",
    ["Klaus Ostermann", "Sehr geehrte Damen und Herren,\n\nich kündige.\n\nMit freundlichen Grüßen\nBirte Ostermann"],
    "Birte Ostermann",
    false,
  ),
  mail(
    "en",
    "contract_cancellation",
    ["Kevin Marsh", "Dear team,\n\nI am writing for my mother, Joan Marsh, whose contract should end.\n\nThanks\nKevin Marsh"],
    "Kevin Marsh",
    true,
  ),
  mail(
    "de",
    "contract_cancellation",
    ["Swantje Behn", "Guten Tag,\n\nich schreibe für meinen Vater Hinrich Behn, Kundennummer 4711-22.\n\nSwantje Behn"],
    "Swantje Behn",
    true,
  ),
  mail(
    "de",
    "damage_claim",
    [
      "Gülay Aksoy",
      "Hallo, Herr Peter Lamprecht ist mir ins Auto gefahren.\n\nViele Grüße\nGülay Aksoy\n\nVon meinem iPhone gesendet",
    ],
    "Gülay Aksoy",
    true,
  ),
  mail(
    "en",
    "general_inquiry",
    [
      "",
      "Hi,\n\nplease ask for Martin Cole when you ring.\n\nRuth Appleby\nRuth Appleby Interiors\n12 High Street, Ludlow SY8 1BS",
    ],
    "Ruth Appleby",
  ),
  mail(
    "de",
    "general_inquiry",
    ["", "Hallo, mein Name ist Corinna Wefers, ich habe eine Frage zu Ihren Preisen."],
    "Corinna Wefers",
  ),
  mail("en", "general_inquiry", ["", "hi there, this is Femi Adebayo from flat 3, when is collection day?"], "Femi Adebayo"),
  mail("de", "general_inquiry", ["", "Guten Tag, wann kommt der Techniker? Danke."], null),
  mail("de", "general_inquiry", ["", "Guten Tag,\n\nwann kommt der Techniker?\n\nVielen Dank\nIhre treue Kundin"], null),
  mail("en", "general_inquiry", ["", "Hello,\n\nwhen does the shop open?\n\nMany thanks\nA very patient customer"], null),
  mail(
    "de",
    "appointment_request",
    ["", "Guten Tag,\n\npasst Dienstag?\n\nMit freundlichen Grüßen\n\nMareike Uhlig\nHausverwaltung Uhlig"],
    "Mareike Uhlig",
  ),
  mail(
    "de",
    "job_application",
    [
      "Lennart Oberhuber",
      "Sehr geehrte Frau Stein,\n\nhiermit bewerbe ich mich als Monteur.\n\nMit freundlichen Grüßen\nLennart Oberhuber, B.Eng.",
    ],
    "Lennart Oberhuber",
    true,
  ),
  letter(
    "en",
    "complaint",
    "Major (ret.) Alastair Buchan\nGlebe House\nDuns TD11 3AA\n\nSir,\n\nthe service is a disgrace.\n\nA. Buchan",
    "Alastair Buchan",
  ),
  letter(
    "en",
    "complaint",
    "The Revd Philippa Croft\nThe Vicarage\nLydney GL15 5EE\n\nDear Sirs\n\nthe organ blower trips the fuse.\n\nP. Croft",
    "Philippa Croft",
  ),
  letter(
    "de",
    "complaint",
    "Pfarrer i. R. Gotthold Ebeling\nKirchgasse 3\n99817 Eisenach\n\nWerte Damen und Herren,\n\nder Bote kommt zu spät.\n\nG. Ebeling",
    "Gotthold Ebeling",
  ),
  // More wordings, written without looking at the rules.
  mail(
    "de",
    "complaint",
    [
      "Dr. Ute Sandner",
      "Sehr geehrte Damen und Herren,\n\nIhr Techniker kam nicht.\n\nMit freundlichen Grüßen\n\nDr. Ute Sandner\nFachärztin für Dermatologie\nPraxis am Markt\nMarkt 4, 99084 Erfurt",
    ],
    "Dr. Ute Sandner",
    true,
  ),
  mail("de", "complaint", ["Sandner, Ute (Praxis)", "Guten Tag, der Techniker kam nicht. Gruß U. Sandner"], "Ute Sandner"),
  mail(
    "en",
    "complaint",
    ["Prof. Dame Judith Oyelaran", "Dear Sir,\n\nno one came.\n\nYours faithfully,\nJudith Oyelaran"],
    "Judith Oyelaran",
    true,
  ),
  mail(
    "en",
    "complaint",
    ["judith.oyelaran@uni.example", "Dear Sir,\n\nno one came.\n\nYours faithfully,\nJudith Oyelaran"],
    "Judith Oyelaran",
    true,
  ),
  mail("de", "complaint", ["Hans-Peter Krügel", "Es grüßt Sie\nHans-Peter Krügel\n0171 1234567"], "Hans-Peter Krügel", true),
  mail("de", "complaint", ["", "Guten Tag,\n\nich warte.\n\nEs grüßt freundlich\nHans-Peter Krügel"], "Hans-Peter Krügel"),
  mail("de", "general_inquiry", ["", "Servus,\n\nhabts ihr am Samstag offen?\n\nPfiat eich, Resi Huber"], "Resi Huber"),
  mail(
    "de",
    "general_inquiry",
    ["Elif Kaya", "Hallo liebes Team,\n\nwann habt ihr offen?\n\nLiebe Grüße 🌸\nElif"],
    "Elif Kaya",
    true,
  ),
  mail("en", "appointment_request", ["", "Could you come on Tuesday?\n\nSent from my phone\n\nMarcus Bell"], "Marcus Bell"),
  mail("en", "appointment_request", ["Marcus Bell (via contact form)", "Could you come on Tuesday?"], "Marcus Bell"),
  mail(
    "de",
    "appointment_request",
    ["Kontaktformular", "Name: Silke Wörner\nTelefon: 0711 1234\nNachricht: Passt Dienstag?"],
    "Silke Wörner",
  ),
  mail(
    "de",
    "damage_claim",
    [
      "Bernd Otto Schiller",
      "Sehr geehrte Frau Kunz,\n\nmein Auto wurde beschädigt. Zeuge ist Herr Olaf Reimers.\n\nMit freundlichen Grüßen\nBernd Schiller",
    ],
    "Bernd Otto Schiller",
    true,
  ),
  mail(
    "de",
    "contract_cancellation",
    [
      "Petra Maurer",
      "Sehr geehrte Damen und Herren,\n\nhiermit kündigen wir unseren Vertrag.\n\nMit freundlichen Grüßen\nPetra und Klaus Maurer",
    ],
    "Petra Maurer",
    true,
  ),
  letter(
    "de",
    "contract_cancellation",
    "Maria Magdalena Gruber-Stadler\nDorfplatz 1\n6020 Innsbruck\n\nSehr geehrte Damen und Herren,\n\nich kündige.\n\nMit freundlichen Grüßen\nM. Gruber-Stadler",
    "Maria Magdalena Gruber-Stadler",
    true,
  ),
  letter(
    "en",
    "complaint",
    "Flat 2\n14 Marine Parade\nBrighton BN2 1TL\n\n2 February 2026\n\nDear Sir or Madam\n\nthe lift is broken.\n\nYours faithfully\n\n\nE. J. Whitcombe (Mrs)",
    "E. J. Whitcombe",
  ),
  letter(
    "de",
    "order",
    "Evangelische Kirchengemeinde St. Jakob\n- Gemeindebüro -\nKirchplatz 2\n99974 Mühlhausen\n\nwir bestellen 20 Kerzen.\n\nIm Auftrag\nGerlinde Pabst",
    "Evangelische Kirchengemeinde St. Jakob",
  ),
  letter(
    "en",
    "order",
    "The Parish Council of Lower Slaughter\nThe Clerk, Mill Cottage\nLower Slaughter GL54 2HX\n\nPlease send 4 benches.\n\nMrs A. Tyndale, Clerk",
    "The Parish Council of Lower Slaughter",
  ),
  letter(
    "de",
    "invoice_query",
    "Thorsten Wiese | Hauptstraße 3 | 31134 Hildesheim\n\nMusterwerke GmbH\n\nRechnung 4471\n\nIch verstehe die Rechnung nicht.\n\nT. Wiese",
    "Thorsten Wiese",
    true,
  ),
  letter(
    "de",
    "invoice_query",
    "Musterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nHildesheim, 3. Februar 2026\n\nRechnung 4471\n\nIch verstehe die Rechnung nicht.\n\nThorsten Wiese\nHauptstraße 3\n31134 Hildesheim",
    "Thorsten Wiese",
  ),
  mail(
    "en",
    "data_protection_request",
    ["Kofi Mensah", "Under Article 15 GDPR I request a copy of my data.\n\nKofi A. Mensah\nDOB 1 May 1980"],
    "Kofi A. Mensah",
    true,
  ),
  mail(
    "de",
    "data_protection_request",
    ["k.a.", "Ich bitte um Auskunft nach Art. 15 DSGVO.\n\nFreundliche Grüße\nJochen Rühl"],
    "Jochen Rühl",
  ),
  mail(
    "en",
    "job_application",
    ["Tess Holloway-Burke", "Dear Ms Long,\n\nplease find my CV attached.\n\nYours sincerely,\nTess Holloway-Burke BSc (Hons)"],
    "Tess Holloway-Burke",
    true,
  ),
  letter(
    "de",
    "complaint",
    `Ruth Ellermann\nBrückenstr. 7\n53721 Siegburg\nTel. 02241 5512\n${OUR_ADDRESS}\nSiegburg, 3. Februar 2026\nBeschwerde\nSehr geehrte Damen und Herren,\nseit Wochen tropft es.\nMit freundlichen Grüßen\nR. Ellermann\nAnlage: Foto`,
    "Ruth Ellermann",
    true,
  ),
  letter(
    "de",
    "complaint",
    `Ruth Ellermann Brückenstr. 7 53721 Siegburg\n${OUR_ADDRESS}\nSehr geehrte Damen und Herren,\nseit Wochen tropft es.\nMit freundlichen Grüßen\nRuth Ellermann`,
    "Ruth Ellermann",
    true,
  ),
  letter(
    "de",
    "complaint",
    `${OUR_ADDRESS}\nSiegburg, 3. Februar 2026\nBeschwerde\nSehr geehrte Damen und Herren,\nseit Wochen tropft es.\nHochachtungsvoll\nRuth Ellermann\nBrückenstr. 7, 53721 Siegburg`,
    "Ruth Ellermann",
    true,
  ),
  letter(
    "de",
    "order",
    `Pflegedienst Sonnenschein gGmbH\nHauptstr. 4\n37073 Göttingen\n${OUR_ADDRESS}\nBestellung\nSehr geehrte Damen und Herren,\nwir bestellen 20 Handtücher.\nMit freundlichen Grüßen\nPflegedienst Sonnenschein gGmbH\ni. A. K. Wolf`,
    "Pflegedienst Sonnenschein gGmbH",
  ),
  letter("de", "meter_reading", `Kundennummer 4471\nZählerstand 5512\nabgelesen am 3.2.2026\nHerta Pflug`, "Herta Pflug"),
  letter("de", "meter_reading", `Ablesekarte\nName: Herta Pflug\nStraße: Ring 4\nZähler 4471 Stand 5512`, "Herta Pflug"),
  letter(
    "en",
    "contract_cancellation",
    `12 Acre Lane\nLondon SW2 5SG\n1 February 2026\nDear Musterwerke\nI wish to cancel.\nYours faithfully\nDelroy Grant`,
    "Delroy Grant",
    true,
  ),
  letter(
    "en",
    "contract_cancellation",
    `Delroy Grant (Mr)\n12 Acre Lane\nLondon SW2 5SG\nDear Musterwerke\nI wish to cancel.\nD. Grant`,
    "Delroy Grant",
    true,
  ),
  letter(
    "en",
    "complaint",
    `THE MANAGER\nMusterwerke GmbH\nBerlin\n2 February 2026\nDear Sir\nThe noise is dreadful.\nYours etc.\nBeatrice Nokes`,
    "Beatrice Nokes",
  ),
  letter(
    "de",
    "withdrawal",
    `Widerrufsformular\nAn ${OUR_ADDRESS}\nHiermit widerrufe ich den Vertrag.\nName des Verbrauchers: Sönke Paulsen\nAnschrift: Deichweg 3, 25980 Sylt\nDatum: 3.2.2026`,
    "Sönke Paulsen",
  ),
  letter(
    "en",
    "withdrawal",
    `To Musterwerke GmbH\nI hereby give notice that I withdraw from my contract.\nName of consumer(s): Fiona Boyle\nAddress: 3 Kirk Road, Perth PH1 1AA\nDate: 3 February 2026`,
    "Fiona Boyle",
  ),
  letter(
    "de",
    "damage_claim",
    `Schadenmeldung\nVersicherungsnehmer: Kai Ostrowski\nVersicherungsnummer HR 4471\nSchadentag 3.2.2026\nKai Ostrowski`,
    "Kai Ostrowski",
  ),
  letter(
    "de",
    "bank_details_change",
    `SEPA-Lastschriftmandat\nVorname und Name (Kontoinhaber): Elke Brandl\nStraße: Weg 3\nIBAN DE89 3704 0044 0532 0130 00\nMünchen, 3.2.2026\nElke Brandl`,
    "Elke Brandl",
  ),
  mail("en", "complaint", ["O'Neill, Siobhán", "Hi\n\nno reply yet.\n\nSiobhán O'Neill"], "Siobhán O'Neill", true),
  mail("en", "complaint", ["Siobhan ONeill", "Hi\n\nno reply yet.\n\nSiobhán O'Neill"], "Siobhán O'Neill"),
  mail(
    "de",
    "complaint",
    ["Müller-Lüdenscheidt Heinz", "Guten Tag\n\nkeine Antwort.\n\nHeinz Müller-Lüdenscheidt"],
    "Heinz Müller-Lüdenscheidt",
  ),
  mail("de", "complaint", ["Mueller, Joerg", "Guten Tag\n\nkeine Antwort.\n\nMfG\nJörg Müller"], "Jörg Müller", true),
  mail("de", "complaint", ["Oma Gerda", "Guten Tag\n\nkeine Antwort.\n\nFreundliche Grüße\nGerda Lipinski"], "Gerda Lipinski"),
  mail("en", "complaint", ["Big Al", "no reply yet, cheers\nAl Hanratty"], "Al Hanratty"),
  // Contact data below the name.
  mail(
    "de",
    "complaint",
    ["Celal Kebaphaus", "Hallo Chef,\n\nStrom ist wieder weg.\n\nVertrag 4410 22\nCelal Demirkan\n0151 2345 678"],
    "Celal Demirkan",
    false,
  ),
  mail(
    "en",
    "complaint",
    ["", "The till is dead again.\n\nContract 4410 22\nOwen Tranter\nT: 01603 960111 | M: 07700 900222\nowen@till.example"],
    "Owen Tranter",
  ),
  mail("de", "complaint", ["Familie Kılıç", "Der Zähler steht. Danke Murat Kılıç 0151 2345 678"], "Murat Kılıç"),
  mail("de", "complaint", ["", "Guten Tag,\n\nbitte notieren:\n\nNeue Nummer\n0151 2345678"], null),
  mail(
    "de",
    "complaint",
    ["Kurierdienst Ahrens", "Moin,\n\nder Wagen steht.\n\nGrüße aus der Heide\nLasse Ahrens\n0151 2345678"],
    "Lasse Ahrens",
  ),
  // A shop's account, a person who signs.
  mail("de", "complaint", ["Fußpflege Rosi Kamp", "Hallo,\n\ndie Rechnung fehlt.\n\nLG Rosi Kamp"], "Rosi Kamp"),
  mail(
    "en",
    "complaint",
    ["Split Ends Hair", "Hi,\n\nwhere is the invoice?\n\nShauna Pell\nSplit Ends | 01603 960111"],
    "Shauna Pell",
    false,
  ),
  mail(
    "en",
    "complaint",
    ["Hobbs & Daughters Property", "Hi,\n\nlift is stuck.\n\nKay Hobbs\nT: 023 8096 0411"],
    "Kay Hobbs",
    false,
  ),
  mail("de", "complaint", ["Pizzeria Vesuvio", "Hallo, wann kommt der Techniker?"], "Pizzeria Vesuvio"),
  mail("en", "complaint", ["Rosa Salonen", "Hi, where is it?\n\nRosa Salonen\n07700 900222"], "Rosa Salonen", true),
  // The head of the letter completes an initial.
  letter(
    "de",
    "complaint",
    "Hausgemeinschaft Ringweg 4\nvertreten durch den Beirat\nIsolde Kempe\nRingweg 4\n34117 Kassel\n\nMusterwerke GmbH\n\nDer Aufzug steht.\n\nI. Kempe",
    "Isolde Kempe",
  ),
  letter(
    "de",
    "complaint",
    "Frau\nc/o Henrike Voss\nAm Wall 3\n28195 Bremen\n\nMusterwerke GmbH\n\nDer Aufzug steht.\n\nH. Voss",
    "Henrike Voss",
  ),
  letter(
    "de",
    "order",
    "Kath. Kirchengemeinde St. Anna\nKirchenrat, Gisbert Lohoff\nKirchplatz 1, 48143 Münster\n\nWir bestellen 12 Leuchten.\n\nG. Lohoff",
    "Gisbert Lohoff",
    false,
  ),
  letter(
    "en",
    "complaint",
    "Edith Farrow MRTPI\n4 Quarry Lane\nFrome BA11 2LX\n\nDear Sirs,\n\nthe gate is open.\n\nYours faithfully\nE. Farrow",
    "Edith Farrow",
    true,
  ),
];
