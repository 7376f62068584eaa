import type { Telling } from "./extract-training-roles.ts";

const tell = (field: string, category: string, texts: { de: string[]; en: string[] }): Telling[] =>
  (["de", "en"] as const).flatMap((language) => texts[language].map((text) => ({ field, category, language, text })));

const CUSTOMER = {
  de: [
    "Kundennr. {v}, bitte um Rückruf.",
    "Ich laufe bei Ihnen unter der Kundennummer {v}.",
    "Kd-Nr {v}\nTicket {c}",
    "Kundennummer nicht {c}, sondern {v}!",
    "Mein Nachbar hat die Kundennummer, ich weiß meine nicht. Auftrag {c}.",
    "Kunde {v}, es eilt.",
    "Meine Kundennummer (steht auf der Rechnung) ist {v}.",
    "Kundin seit {p}, Nummer {v}, hatte nie Ärger.",
    "Sendung {c} ist weg. Kd.-Nr.: {v}",
    "Als Kundin ({v}) erwarte ich eine Antwort.",
    "Kundenkonto {v}, Vorgang {c}",
    "Der Kunde ist König, sagt man. Auf Artikel {c} warte ich noch immer.",
  ],
  en: [
    "Customer no. {v}, please call me back.",
    "I am with you under customer number {v}.",
    "Account {v}\nTicket {c}",
    "My customer number is not {c} but {v}!",
    "I don't know my customer number. Parcel {c}.",
    "Customer {v}, it is urgent.",
    "My account number (it is on the bill) is {v}.",
    "Client ref {v}, case {c}.",
    "Tracking {c} went missing. Customer no: {v}",
    "As a customer ({v}) I expect an answer.",
    "Account no {v}, quote {c}",
    "On my account nothing has happened for {n} weeks, item {c}.",
  ],
};

const CONTRACT = {
  de: [
    "Bitte kündigen Sie den Darlehensvertrag {v}.",
    "Mein Leasingvertrag {v} soll enden, der andere ({c}) läuft weiter.",
    "Kündigung Stromvertrag Nr. {v}",
    "Vertrag vom {p}, Nummer {v}",
    "Den Handyvertrag mit der Nummer {v} brauche ich nicht mehr. Kundennummer {c}",
    "Vertragskonto {v}, Kundennummer {c}",
    "Der Vertrag ist mir zu teuer. Kundennummer {c}.",
    "Ich kündige meinen Mietvertrag ({v}).",
    "Sparvertrag {v} auflösen bitte",
    "Wartungsvertrag-Nr.: {v}",
  ],
  en: [
    "Please end my loan agreement {v}.",
    "My lease {v} should stop, the other one ({c}) goes on.",
    "Cancellation of broadband contract no. {v}",
    "Contract of {p}, number {v}",
    "I don't need the mobile contract with the number {v} any more. Customer number {c}",
    "Agreement {v}, customer number {c}",
    "The contract is too dear. Customer number {c}.",
    "I give notice on my tenancy ({v}).",
    "please close savings plan {v}",
    "Maintenance contract no.: {v}",
  ],
};

const INVOICE = {
  de: [
    "Ihre Abrechnung vom {p} (Nr. {v}) stimmt nicht.",
    "Zu Rechnung {v} habe ich eine Frage.",
    "Rechnung vom {p}, Nr. {v}: zweimal Porto?",
    "Die Stromrechnung {v} ist zu hoch. Kundennummer {c}.",
    "Wofür ist die Rechnung? Kundennummer {c}.",
    "Rechnungsnr. {v} (Kd-Nr. {c})",
    "Ihre Mahnung zur Rechnung {v} ist falsch.",
    "Gebührenbescheid {v}: ich widerspreche.",
  ],
  en: [
    "Your bill of {p} (no. {v}) is wrong.",
    "I have a question about invoice {v}.",
    "Invoice dated {p}, number {v}: postage twice?",
    "The electricity bill {v} is too high. Customer number {c}.",
    "What is the bill for? Customer number {c}.",
    "Invoice no. {v} (customer no. {c})",
    "Your reminder for invoice {v} is wrong.",
    "Statement {v}: I object.",
  ],
};

const ORDER = {
  de: [
    "Ihre Bestellung {v} sollte gestern kommen. Sendungsnummer {c}.",
    "Bestellung vom {p}, Nr. {v}, ist nicht da.",
    "Auftrag {v}, Artikel {c}: falsche Farbe.",
    "Laut Auftragsbestätigung {v} war Freitag vereinbart.",
    "Meine Bestellung fehlt noch. Kundennummer {c}.",
    "Bestellnr: {v}",
  ],
  en: [
    "Your order {v} should have come yesterday. Tracking number {c}.",
    "Order of {p}, no. {v}, is not here.",
    "Order {v}, item {c}: wrong colour.",
    "Order confirmation {v} said Friday.",
    "My order is missing. Customer number {c}.",
    "Order ref: {v}",
  ],
};

const POLICY = {
  de: [
    "Hundehaftpflicht {v}: Rex hat einen Zaun beschädigt.",
    "Versichert bin ich unter {v}, Schadennummer {c}.",
    "Wohngebäudeversicherung Nr. {v}, Wasser im Keller.",
    "Police {v}, nicht die alte {c}.",
    "Die Versicherung soll zahlen. Kundennummer {c}.",
    "Kfz-Police {v}, Aktenzeichen der Polizei {c}",
  ],
  en: [
    "Dog liability policy {v}: Rex damaged a fence.",
    "I am insured under {v}, claim number {c}.",
    "Buildings insurance no. {v}, water in the cellar.",
    "Policy {v}, not the old {c}.",
    "The insurance should pay. Customer number {c}.",
    "Motor policy {v}, police reference {c}",
  ],
};

const SERIAL = {
  de: [
    "Gerät (SN {v}) geht nicht an, Modell {c}.",
    "Seriennr. {v}, Typ {c}",
    "Unser Kopierer, Seriennummer {v}, streikt. Kundennummer {c}.",
    "Wärmepumpe Nr. {v} fällt aus.",
    "Auf dem Typenschild steht Fabr.-Nr. {v}.",
    "Gerätenummer laut Aufkleber: {v}",
    "Herstellnummer {v}, Modell {c}",
    "Ser.-Nr. {v}\nKundennummer {c}",
    "Die Maschine steht. Kundennummer {c}.",
  ],
  en: [
    "Device (S/N {v}) won't start, model {c}.",
    "Serial no. {v}, model {c}",
    "Our copier, serial number {v}, is on strike. Customer number {c}.",
    "Heat pump no. {v} cuts out.",
    "The plate says serial no. {v}.",
    "ser. no {v}, model {c}",
    "Unit number {v}, account {c}",
    "The machine is down. Customer number {c}.",
  ],
};

const METER = {
  de: [
    "Zähler {v}: {k} kWh",
    "Stromzähler Nr. {v}, Stand {k}. Kundennummer {c}.",
    "Gaszähler {v} zeigt {k} m³.",
    "Der alte Zähler {c} wurde getauscht, der neue Zähler {v} steht bei {n}.",
    "Der Zähler meines Vormieters war {c}, meiner ist Zählernummer {v}.",
    "Zählerstand {k}. Kundennummer {c}.",
    "Wasseruhr Nr. {v} steht auf {k}",
    "Zählernr.: {v}\nStand: {k}",
    "Wärmezähler mit der Nr. {v}: {k}",
    "Einspeisezähler {v} {k} kWh",
  ],
  en: [
    "Meter {v}: {k} kWh",
    "Electricity meter no. {v}, reading {k}. Customer number {c}.",
    "Gas meter {v} shows {k} m3.",
    "The old meter {c} was replaced, the new meter {v} reads {n}.",
    "The previous tenant's meter was {c}, mine is meter number {v}.",
    "Reading {k}. Customer number {c}.",
    "Water meter no. {v} stands at {k}",
    "Meter serial: {v}\nReading: {k}",
    "meter id {v} - {k}",
    "the meter (serial {v}) says {k}",
  ],
};

const READING = {
  de: [
    "Zähler {c}, Stand {v}, voriges Jahr waren es {k}.",
    "Der Zähler zeigt {v}, geschätzt hatten Sie {k}.",
    "Zählerstand heute: {v}. Verbrauch im Vorjahr {k} kWh.",
    "Zählernummer {c}\nZählerstand {v}\nKundennummer {c}",
    "Stand laut Display {v}, Kundennummer {c}.",
    "Die Uhr steht auf {v}.",
    "Der Zähler {c} hat {v}, letzte Ablesung war {k}.",
    "Wann wird abgelesen? Zähler {c}.",
    "{v} zeigt der Zähler {c} an.",
  ],
  en: [
    "Meter {c} reads {v}, last year it was {k}.",
    "The meter shows {v}, you had estimated {k}.",
    "Meter reading today: {v}. Usage last year {k} kWh.",
    "Meter number {c}\nReading {v}\nCustomer number {c}",
    "The display says {v}, customer number {c}.",
    "The dial stands at {v}.",
    "Meter {c} is at {v}, the previous reading was {k}.",
    "When will you read the meter? It is no. {c}.",
    "{v} is what meter {c} shows.",
  ],
};

const SUMS = {
  de: [
    "Sie verlangen {v}, obwohl ich schon {m} gezahlt habe.",
    "Der Abschlag stieg von {m} auf {v}.",
    "Die Rechnung beträgt {v}, mein Tarif kostet {m} im Monat.",
    "Statt {m} wurden {v} abgebucht.",
    "Warum steht da eine Gebühr von {v}?",
    "Abgebucht habt ihr {v}!",
    "Die Nachzahlung von {v} kann nicht stimmen, enthalten sind {m} Mahngebühr.",
    "Ich verstehe die Rechnung nicht, ich zahle doch {m} im Monat.",
  ],
  en: [
    "You ask for {v} although I have already paid {m}.",
    "My monthly charge went from {m} to {v}.",
    "The bill is {v}, my plan costs {m} a month.",
    "Instead of {m} you took {v}.",
    "Why is there a fee of {v}?",
    "You charged me {v}!",
    "The back payment of {v} can't be right, it includes a {m} late fee.",
    "I don't understand the bill, I pay {m} a month.",
  ],
};

const OWED = {
  de: [
    "Die offenen {v} kann ich nur in Raten zu {m} zahlen.",
    "Ich schulde Ihnen {v} und biete {m} monatlich.",
    "Von den {v} habe ich {m} schon überwiesen.",
    "Es geht um {v} aus der Rechnung {c}.",
  ],
  en: [
    "I can only pay the outstanding {v} in instalments of {m}.",
    "I owe you {v} and offer {m} a month.",
    "Of the {v} I have already paid {m}.",
    "It is about {v} from invoice {c}.",
  ],
};

const DAMAGE = {
  de: [
    "Die Reparatur kostet laut Werkstatt {v}, Selbstbeteiligung {m}.",
    "Der Schaden liegt bei {v}. Gekauft habe ich das Rad für {m}.",
    "Kostenvoranschlag {v}",
    "Gefordert werden {v}.",
  ],
  en: [
    "The garage says the repair costs {v}, my excess is {m}.",
    "The damage is {v}. I bought the bike for {m}.",
    "Repair quote {v}",
    "They are asking for {v}.",
  ],
};

/** Numbers and sums among others, as people tell them; texts without {v} name none of the field. */
export const NUMBER_TELLINGS: Telling[] = [
  ...tell("customerNumber", "complaint", CUSTOMER),
  ...tell("customerNumber", "general_inquiry", CUSTOMER),
  ...tell("contractNumber", "contract_cancellation", CONTRACT),
  ...tell("invoiceNumber", "invoice_query", INVOICE),
  ...tell("orderNumber", "complaint", ORDER),
  ...tell("policyNumber", "damage_claim", POLICY),
  ...tell("serialNumber", "technical_fault", SERIAL),
  ...tell("meterNumber", "meter_reading", METER),
  ...tell("meterReading", "meter_reading", READING),
  ...tell("amount", "invoice_query", SUMS),
  ...tell("amount", "payment_arrangement", OWED),
  ...tell("amount", "damage_claim", DAMAGE),
];
