import type { SceneFrame } from "./extract-training-scenes.ts";

const OUR = "Musterwerke GmbH\nInvalidenstraße 1\n10115 Berlin";

type Short = [from: string, text: string, sender: string | null];

const mail = (language: "de" | "en", frames: Short[]): SceneFrame[] =>
  frames.map(([from, text, value]) => ({ field: "senderName", language, channel: "mail", from, text, value }));
const letter = (language: "de" | "en", frames: [text: string, sender: string | null][]): SceneFrame[] =>
  frames.map(([text, value]) => ({ field: "senderName", language, channel: "letter", from: "", text, value }));

/** Who writes: {name} the sender, {initial} and {first} in short, {org} an office, {other} and {mate} (same surname) somebody else. */
export const SENDER_FRAMES: SceneFrame[] = [
  ...mail("de", [
    ["{name}", "{hi}\n\n{matter}\n\n{bye}\n{initial}", "{name}"],
    ["{initial}", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
    ["{name}", "{hi}\n\n{matter}\n\n{bye}, {first}", "{name}"],
    ["{name}", "{hi}\n\n{matter}\n\n{name}", "{name}"],
    ["{name}", "{matter}\n{name}", "{name}"],
    ["{name}", "{hi}\n\n{matter}", "{name}"],
    ["{name}", "{hi}\n\n{matter}\n\n{bye}\n{first}", "{name}"],
    ["{name}", "{hi}\n\n{matter}\n\n{name}\n{org}\n{a}", "{name}"],
    ["{name}", "{hi}\n\n{matter}\n\n{bye}\n{name}\nGeschäftsführer\n{org}", "{name}"],
    ["", "{hi}\n\n{matter}\n\n{name}", "{name}"],
    ["", "{matter}\n\n{name}\n{a}", "{name}"],
    ["", "{hi}\n\n{matter}\n\n{bye}\n{name}\n{a}", "{name}"],
    ["", "{hi}\n\n{matter}\n\n{name}, Tel. 0171 5512773", "{name}"],
    ["", "{hi} mein Name ist {name}. {matter}", "{name}"],
    ["", "{hi}\n\n{matter} Vielen Dank.", null],
    ["", "{hi}\n\n{matter}\n\nVielen Dank im Voraus", null],
    ["{org}", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
    ["{org}", "{hi}\n\n{matter}\n\n{name}", "{name}"],
    ["{org}", "{matter}\n{name}", "{name}"],
    ["{org}", "{hi}\n\n{matter}", "{org}"],
    ["{org}", "{hi}\n\n{matter}\n\n{bye}\ni. A. {last}", "{org}"],
    ["{mate}", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
    ["{name}", "{hi}\n\n{matter} Mein Nachbar {other} sieht das auch so.\n\n{bye}\n{name}", "{name}"],
    ["{name}", "{hi}\n\nich schreibe für meine Mutter {mate}. {matter}\n\n{name}", "{name}"],
    ["{name}", "{hi}\n\n{matter} Ihr Mitarbeiter {other} war sehr freundlich.\n\n{bye}\n{first}", "{name}"],
    ["{name}", "Hallo Frau Seidel,\n\n{matter}\n\n{name} & {other}", "{name}"],
    ["", "{hi}\n\n{matter}\n\nHerr {other} weiß Bescheid.\n\n{bye}\n{name}", "{name}"],
    ["info", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
    ["{name}", "{matter}\n\nVon meinem Smartphone gesendet", "{name}"],
    ["Familie {last}", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
  ]),
  ...mail("en", [
    ["{name}", "{hi}\n\n{matter}\n\n{bye}\n{initial}", "{name}"],
    ["{initial}", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
    ["{name}", "{hi}\n\n{matter}\n\n{first}", "{name}"],
    ["{name}", "{hi} {matter} {bye} {first}", "{name}"],
    ["{name}", "{matter}\n\n{name}\n{org}\n{a}", "{name}"],
    ["{name}", "{hi}\n\n{matter}", "{name}"],
    ["", "{hi}\n\n{matter}\n\n{name}", "{name}"],
    ["", "{hi}\n\n{matter}\n\n{name}\n{a}", "{name}"],
    ["", "{hi} this is {name}. {matter}", "{name}"],
    ["", "{hi}\n\n{matter}\n\nMany thanks", null],
    ["", "{hi} {matter} Thanks!", null],
    ["{org}", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
    ["{org}", "{hi}\n\n{matter}\n\n{name}\nOffice Manager", "{name}"],
    ["{org}", "{hi}\n\n{matter}", "{org}"],
    ["{org}", "{hi}\n\n{matter}\n\nMrs {last}", "{org}"],
    ["{mate}", "{hi}\n\n{matter}\n\n{bye}\n{name}", "{name}"],
    ["{name}", "{hi}\n\nI am writing on behalf of my father, {mate}. {matter}\n\n{bye}\n{name}", "{name}"],
    ["{name}", "{hi}\n\n{matter} Please reply to {other} if I am out.\n\n{bye}\n{first}", "{name}"],
    ["{name}", "{hi}\n\n{matter}\n\n{first} and {other}", "{name}"],
    ["", "{hi}\n\n{matter} My colleague {other} can confirm this.\n\n{bye}\n{name}", "{name}"],
  ]),
  ...letter("de", [
    [`{name}\n{a}\n\n${OUR}\n\n2. März 2026\n\n{hi}\n\n{matter}\n\n{bye}\n{initial}`, "{name}"],
    [`{name}\n{a}\n\n${OUR}\n\n{hi}\n\n{matter}\n\n{bye}\n{name}`, "{name}"],
    [`Absender: {name}, {aline}\n\n${OUR}\n\n{hi}\n\n{matter}\n\n{initial}`, "{name}"],
    [`{name}\n{a}\n\n{hi}\n\n{matter}\n\n{last}`, "{name}"],
    [`Familie {name} und {other}\n{a}\n\n${OUR}\n\n{hi}\n\n{matter}\n\n{bye}\n{name}`, "{name}"],
    [`{org}\n{a}\n\n${OUR}\n\n{hi}\n\n{matter}\n\n{bye}\n{name}`, "{org}"],
    [`{org}\n{a}\n\n{hi}\n\n{matter}\n\ni. A. {name}`, "{org}"],
    [`{org}\n{a}\n\n{hi}\n\n{matter}\n\ngez. {last}`, "{org}"],
    [`{org}\n{a}\n\n{hi}\n\n{matter}\n\n{name}\nInhaber`, "{name}"],
    [`{org}\n{a}\n\n${OUR}\n\n{hi}\n\n{matter}`, "{org}"],
    [`${OUR}\n\n2. März 2026\n\n{hi}\n\n{matter}\n\n{bye}\n{name}`, "{name}"],
    [`{a}\n\n${OUR}\n\n{hi}\n\n{matter}\n\n{bye}\n\n{name}`, "{name}"],
    [`{mate}\n{a}\n\n${OUR}\n\n{hi}\n\nim Auftrag meiner Frau: {matter}\n\n{bye}\n{mate}`, "{mate}"],
  ]),
  ...letter("en", [
    [`{name}\n{a}\n\n2 March 2026\n\n{hi}\n\n{matter}\n\n{bye}\n{initial}`, "{name}"],
    [`{name}\n{a}\n\n${OUR}\n\n{hi}\n\n{matter}\n\n{bye}\n{name}`, "{name}"],
    [`Mr and Mrs {initial}\n{a}\n\n{hi}\n\n{matter}\n\n{bye}\n{name}`, "{name}"],
    [`{org}\n{a}\n\n{hi}\n\n{matter}\n\n{bye}\n{name}`, "{org}"],
    [`{org}\n{a}\n\n{hi}\n\n{matter}\n\nMrs {initial}\nSecretary`, "{org}"],
    [`{org}\n{a}\n\n{hi}\n\n{matter}\n\n{name}\nDirector`, "{name}"],
    [`{org}\n{a}\n\n{hi}\n\n{matter}`, "{org}"],
    [`From: {name}, {aline}\n\n{hi}\n\n{matter}\n\n{initial}`, "{name}"],
  ]),
];

const holder = (language: "de" | "en", frames: [text: string, holder: string | null][]): SceneFrame[] =>
  frames.map(([text, value]) => ({
    field: "accountHolder",
    category: "bank_details_change",
    language,
    channel: "mail",
    from: "{name}",
    text,
    value,
  }));

/** Whose account it is: {iban} the account, {mate} a relative. */
export const HOLDER_FRAMES: SceneFrame[] = [
  ...holder("de", [
    ["{hi}\n\nneue IBAN {iban}, Kontoinhaber: {mate}\n\n{bye}\n{name}", "{mate}"],
    ["{hi}\n\nbitte ab sofort von {iban} abbuchen. Kontoinhaberin ist {mate}.\n\n{name}", "{mate}"],
    ["{hi}\n\nKontoinhaber bin weiterhin ich, IBAN {iban}.\n\n{bye}\n{name}", "{name}"],
    ["{hi}\n\ndas Konto {iban} lautet auf meinen Namen.\n\n{bye}\n{name}", "{name}"],
    ["{hi}\n\n{iban}, Inhaber bin ich selbst.\n{name}", "{name}"],
    ["{hi}\n\ndie Beiträge kommen künftig vom Konto meiner Frau {mate}: {iban}.\n\n{name}", "{mate}"],
    ["{hi}\n\nbitte vom Konto meines Vaters einziehen:\n{mate}\n{iban}\n\n{bye}\n{name}", "{mate}"],
    ["{hi}\n\nneue Bankverbindung:\n{other}\n{iban}\nSparkasse Musterstadt\n\n{bye}\n{name}", "{other}"],
    ["{hi}\n\nneu: {iban} ({mate})\n\n{name}", "{mate}"],
    ["{hi}\n\ndas Konto gehört meiner Tochter {mate}, IBAN {iban}.\n\n{name}", "{mate}"],
    ["{hi}\n\nIBAN {iban}, lautend auf {org}.\n\n{bye}\n{name}", "{org}"],
    ["{hi}\n\nInhaber ist die {org}, IBAN {iban}\n\n{name}", "{org}"],
    ["{hi}\n\ndas Konto {iban} läuft noch auf meinen Mädchennamen, {other}.\n\n{name}", "{other}"],
    ["{hi}\n\nab jetzt zahlt meine Schwester {mate}, IBAN {iban}.\n\n{bye}\n{name}", "{mate}"],
    ["{hi}\n\nKontoinhaber sind wir beide, {name} und {mate}: {iban}\n\n{name}", "{name} und {mate}"],
    ["{hi}\n\nbitte vom Konto meines Mannes nehmen ({mate}, Volksbank Nord): {iban}\n\n{name}", "{mate}"],
    ["{hi}\n\nBegünstigte: {mate}\nIBAN: {iban}\n\n{name}", "{mate}"],
    ["{hi}\n\n{iban}, Name: {initial}\n\n{bye}\n{name}", "{initial}"],
    ["{hi}\n\nKontoinhaber wie gehabt, IBAN {iban}\n\n{name}", "{name}"],
    ["{hi}\n\nmeine Tochter {mate} zieht bald aus. Meine neue IBAN ist {iban}.\n\n{name}", null],
    ["{hi}\n\ndas alte Konto lief auf meinen Mann {mate}. Neu ist {iban}.\n\n{name}", null],
    ["{hi}\n\nich schreibe für meine Mutter {mate}, sie ist im Krankenhaus.\nNeue IBAN {iban}\n\n{name}", null],
    ["{hi}\n\nmeine neue IBAN: {iban}\n\n{bye}\n{name}", null],
    ["{hi}\n\nab April gilt\n{iban}\nVolksbank Nord eG\n\n{bye}\n{name}", null],
    ["Hallo Herr {other},\n\nbitte nutzen Sie {iban}.\n\n{name}", null],
    ["{hi}\n\nmein Mann {mate} hat mit Ihnen telefoniert. Neue IBAN {iban}.\n\n{name}", null],
    ["{hi}\n\nwie mit Frau {other} besprochen: IBAN {iban}\n\n{bye}\n{name}", null],
    ["{hi}\n\nneue IBAN {iban}\n\n{bye}\n{name}\n{iban}", null],
  ]),
  ...holder("en", [
    ["{hi}\n\nnew IBAN {iban}, account holder {mate}.\n\n{bye}\n{name}", "{mate}"],
    ["{hi}\n\nplease use {iban}, in the name of {mate}.\n\n{name}", "{mate}"],
    ["{hi}\n\nthe account {iban} is in my own name.\n\n{bye}\n{name}", "{name}"],
    ["{hi}\n\nI am still the account holder, only the bank is new: {iban}.\n\n{name}", "{name}"],
    ["{hi}\n\nplease take it from my wife's account: {mate}, {iban}.\n\n{name}", "{mate}"],
    ["{hi}\n\nnew details:\n{other}\n{iban}\n\n{bye}\n{name}", "{other}"],
    ["{hi}\n\nit belongs to my mother {mate}: {iban}\n\n{name}", "{mate}"],
    ["{hi}\n\naccount name {org}, IBAN {iban}\n\n{bye}\n{name}", "{org}"],
    ["{hi}\n\nthe direct debit should come from {mate}'s account, {iban}\n\n{name}", "{mate}"],
    ["{hi}\n\nthe account {iban} is in my maiden name, {other}.\n\n{name}", "{other}"],
    ["{hi}\n\nfrom now on my sister {mate} pays, IBAN {iban}.\n\n{bye}\n{name}", "{mate}"],
    ["{hi}\n\nit is held jointly by {name} and {mate}: {iban}\n\n{name}", "{name} and {mate}"],
    ["{hi}\n\nplease debit my partner's account ({mate}, Northbank): {iban}\n\n{name}", "{mate}"],
    ["{hi}\n\nPayee: {mate}\nIBAN: {iban}\n\n{name}", "{mate}"],
    ["{hi}\n\naccount holder as before, {iban}\n\n{name}", "{name}"],
    ["{hi}\n\nmy daughter {mate} moves out soon. My new IBAN is {iban}.\n\n{name}", null],
    ["{hi}\n\nthe old account was in the name of {mate}. The new one is mine: {iban}\n\n{name}", "{name}"],
    ["{hi}\n\nmy new IBAN is {iban}.\n\n{bye}\n{name}", null],
    ["{hi}\n\nas agreed with Mr {other}, please use {iban}.\n\n{name}", null],
    ["{hi}\n\nmy husband {mate} rang you. The IBAN is {iban}.\n\n{name}", null],
    ["Dear Mrs {other},\n\nplease change it to {iban}\n\n{name}", null],
  ]),
];

const seller = (language: "de" | "en", frames: [text: string, seller: string | null][]): SceneFrame[] =>
  frames.map(([text, value]) => ({
    field: "senderName",
    category: "supplier_invoice",
    language,
    channel: "letter",
    from: "",
    text,
    value,
  }));

/** Who bills, with and without a legal form. */
export const SELLER_FRAMES: SceneFrame[] = [
  ...seller("de", [
    [`{org}\n{a}\n\n${OUR}\n\nRechnung {n}\nDatum {d}\nGesamt 238,00 EUR`, "{org}"],
    [`RECHNUNG\n\n{org}\n{a}\n\n${OUR}\n\nNr. {n}\nSumme 119,00 EUR`, "{org}"],
    [`{org}\tRechnung {n}\n{a}\n\n${OUR}\n\nSumme 119,00 EUR\n{org}, IBAN {iban}`, "{org}"],
    [`${OUR}\n\nRechnung {n}\n\n{org}, {aline}\n\nSumme 119,00 EUR`, "{org}"],
    [`Rechnung\n\nVon:\n{org}\n{a}\n\nAn:\n${OUR}\n\nNr. {n}\nSumme 119,00 EUR`, "{org}"],
    [`{name}\n{a}\n\n${OUR}\n\nHonorarrechnung {n}\nBetrag 640,00 EUR\n\n{name}`, "{name}"],
    [`Rechnung {n}\n{d}\n\n${OUR}\n\n{org}\nSumme 119,00 EUR`, "{org}"],
    [`Leistungsnachweis Februar\n{org}\n{a}\n\n${OUR}\n\nRechnung {n}\nSumme 119,00 EUR`, "{org}"],
  ]),
  ...seller("en", [
    [`INVOICE\n\n{org}\n{a}\n\nBill to: ${OUR}\n\nInvoice no. {n}\nTotal £120.00`, "{org}"],
    [`{org}\n{a}\n\nTo: Musterwerke GmbH\n\nInvoice {n}\nTotal due £120.00\nPay to {org}`, "{org}"],
    [`Invoice {n}\tDate {d}\nFrom: {org}\n{a}\n\nTo: Musterwerke GmbH\n\nTotal £120.00`, "{org}"],
    [`${OUR}\n\nInvoice {n}\n\n{org}, {aline}\n\nTotal £120.00`, "{org}"],
    [`Statement for February\n{org}\n\nInvoice {n}\nTotal £120.00`, "{org}"],
  ]),
];
