type Both = Record<"de" | "en", string[]>;

/** How people write a field's value; {v} is the value. Several without any label on purpose. */
export const SENTENCES: Record<string, Both> = {
  items: { de: ["Ich bestelle {v}.", "Ich brauche {v} bitte.", "Bitte liefern Sie: {v}", "Wir benötigen {v}.", "Bestellung: {v}", "{v}"], en: ["I would like to order {v}.", "Please send: {v}", "We need {v}.", "Order: {v}", "{v}"] },
  customerNumber: { de: ["Meine Kundennummer lautet {v}.", "Kundennummer: {v}", "Kd.-Nr. {v}", "Kundennr. {v}", "(Kundennummer {v})", "{v} ist meine Kundennummer.", "Ich bin Kunde unter der Nummer {v}.", "Mein Kundenkonto: {v}", "Kunden-Nr.: {v}", "KdNr {v}", "Kunde {v}"], en: ["My customer number is {v}.", "Customer no. {v}", "Customer ID: {v}", "Account number: {v}", "(account {v})", "My account no is {v}", "Customer ref {v}", "{v} is my customer number."] },
  contractNumber: { de: ["Vertragsnummer: {v}", "Es geht um den Vertrag {v}.", "Vertrags-Nr. {v}", "mein Vertrag mit der Nummer {v}", "Vertragskonto {v}", "Vertrag Nr. {v}"], en: ["Contract number: {v}", "It is about contract {v}.", "Contract no. {v}", "my agreement number is {v}", "Subscription ID {v}"] },
  orderNumber: { de: ["Bestellnummer: {v}", "meine Bestellung {v}", "Bestell-Nr. {v}", "Auftragsnummer {v}", "Auftrag Nr. {v}", "die Bestellung mit der Nummer {v}"], en: ["Order number: {v}", "my order {v}", "Order no. {v}", "order #{v}", "Order ID {v}", "order ref {v}"] },
  invoiceNumber: { de: ["Rechnungsnummer: {v}", "Ihre Rechnung {v}", "Rechnung Nr. {v}", "Re.-Nr. {v}", "die Rechnung mit der Nummer {v}", "zur Rechnung {v}"], en: ["Invoice number: {v}", "your invoice {v}", "Invoice no. {v}", "bill number {v}", "invoice #{v}"] },
  policyNumber: { de: ["Versicherungsnummer: {v}", "Versicherungsschein {v}", "VS-Nr. {v}", "Police {v}", "Vers.-Nr.: {v}", "Versicherungsscheinnummer {v}"], en: ["Policy number: {v}", "my policy {v}", "Policy no. {v}", "policy ref {v}"] },
  meterNumber: { de: ["Zählernummer: {v}", "Zähler {v}", "Zähler-Nr. {v}", "der Zähler mit der Nummer {v}", "Gaszähler {v}", "Zähler Nr. {v}"], en: ["Meter number: {v}", "meter {v}", "Meter no. {v}", "meter serial {v}"] },
  serialNumber: { de: ["Seriennummer: {v}", "S/N {v}", "Serien-Nr. {v}", "Gerät mit Seriennummer {v}"], en: ["Serial number: {v}", "S/N {v}", "serial no. {v}"] },
  errorCode: { de: ["Fehlercode {v}", "Fehler {v} im Display", "zeigt {v} an", "Es kommt die Meldung {v}.", "Störungscode: {v}", "dann steht da {v}", "im Display blinkt {v}", "die Anzeige sagt {v}"], en: ["Error code {v}", "error {v} on the display", "it shows {v}", "fault code: {v}", "I get error {v}", "it just says {v}", "the display flashes {v}"] },
  licensePlate: { de: ["Kennzeichen {v}", "mein Auto ({v})", "amtl. Kennzeichen: {v}", "Fahrzeug {v}", "der Wagen {v} stand dort"], en: ["Registration {v}", "my car ({v})", "license plate: {v}", "vehicle {v}"] },
  iban: { de: ["IBAN: {v}", "Meine neue IBAN lautet {v}.", "bitte künftig von {v} abbuchen", "Neue Bankverbindung: {v}", "Konto {v}", "{v}"], en: ["IBAN: {v}", "My new IBAN is {v}.", "please use {v} from now on", "New bank account: {v}", "{v}"] },
  accountHolder: { de: ["Kontoinhaber: {v}", "Kontoinhaber ist {v}.", "Inhaber: {v}", "Das Konto lautet auf {v}."], en: ["Account holder: {v}", "Account name: {v}", "The account is in the name of {v}.", "Name on account: {v}"] },
  amount: { de: ["Der Betrag ist {v}.", "in Höhe von {v}", "Es geht um {v}.", "Betrag: {v}", "Mir wurden {v} berechnet.", "offen sind noch {v}", "Der Schaden beträgt etwa {v}.", "Raten von {v}"], en: ["The amount is {v}.", "I was charged {v}.", "It is about {v}.", "Amount: {v}", "the total of {v}", "The damage comes to about {v}.", "instalments of {v}"] },
  address: { de: ["Neue Adresse: {v}", "Meine neue Anschrift lautet {v}.", "Ich wohne jetzt {v}.", "Anschrift: {v}", "Lieferadresse: {v}", "wir ziehen nach {v}.", "{v}", "neu: {v}", "sondern künftig {v}", "Post bitte an {v} schicken."], en: ["New address: {v}", "My new address is {v}.", "I now live at {v}.", "Address: {v}", "Delivery address: {v}", "we are moving to {v}.", "{v}", "new: {v}", "my new place is {v}", "Post should now go to {v}."] },
  oldAddress: { de: ["Alte Adresse: {v}", "Bisherige Anschrift: {v}", "bisher: {v}", "Bisher wohnte ich {v}.", "Wir ziehen aus der {v} aus.", "Ich war bislang gemeldet: {v}.", "alt: {v}", "Unter {v} wohne ich nicht mehr.", "nicht mehr {v}"], en: ["Old address: {v}", "Previous address: {v}", "Until now I lived at {v}.", "moving from {v}", "I no longer live at {v}.", "old: {v}", "You still have me at {v}."] },
  phone: { de: ["Sie erreichen mich unter {v}.", "Telefon: {v}", "Rückruf bitte an {v}", "Mobil {v}", "Handy: {v}", "meine Nummer ist {v}"], en: ["You can reach me on {v}.", "Phone: {v}", "call me on {v}", "Mobile {v}", "my number is {v}"] },
  meterReading: { de: ["Zählerstand: {v}", "Der Stand ist {v}.", "Stand {v}", "abgelesen: {v}", "Der Zähler steht bei {v}.", "Strom {v}", "aktueller Zählerstand {v}"], en: ["Meter reading: {v}", "The reading is {v}.", "it reads {v}", "current reading {v}", "The meter shows {v}.", "Reading {v}"] },
  readingDate: { de: ["abgelesen am {v}", "Ablesedatum: {v}", "Stand vom {v}", "am {v} abgelesen", "Datum {v}"], en: ["read on {v}", "Reading date: {v}", "taken on {v}", "date {v}"] },
  effectiveDate: { de: ["zum {v}", "ab dem {v}", "mit Wirkung zum {v}", "gültig ab {v}", "Umzug am {v}", "Kündigung zum {v}", "ab {v} bitte", "bis zum {v}"], en: ["with effect from {v}", "from {v}", "as of {v}", "effective {v}", "moving on {v}", "ending on {v}", "Effective date: {v}"] },
  damageDate: { de: ["Am {v} ist es passiert.", "Schadentag: {v}", "Schadendatum {v}", "Unfall am {v}", "am {v} gegen 14 Uhr", "Der Schaden vom {v}", "{v} ist mir jemand ins Auto gefahren.", "{v} ist ein Rohr geplatzt."], en: ["It happened on {v}.", "Date of loss: {v}", "accident on {v}", "On {v} at about 2 pm", "Incident date: {v}", "{v} someone hit my car.", "a pipe burst {v}"] },
  orderDate: { de: ["bestellt am {v}", "Bestelldatum: {v}", "Bestellung vom {v}", "gekauft am {v}", "erhalten am {v}", "{v} bestellt", "Die Ware kam {v} an."], en: ["ordered on {v}", "Order date: {v}", "my order of {v}", "bought on {v}", "I ordered it {v}", "it arrived {v}"] },
  requestedDate: { de: ["Wunschtermin: {v}", "am liebsten am {v}", "Termin am {v}", "bis zum {v} zahlen", "Lieferung bis {v}", "passt der {v}?", "Mir würde der {v} passen.", "geht es {v}?", "bitte {v} liefern", "{v} wäre gut"], en: ["Preferred date: {v}", "ideally on {v}", "appointment on {v}", "pay by {v}", "delivery by {v}", "would {v} work?", "can you come {v}?", "{v} would be good"] },
  invoiceDate: { de: ["Rechnung vom {v}", "Rechnungsdatum: {v}", "vom {v}", "Rechnung datiert {v}"], en: ["invoice dated {v}", "Invoice date: {v}", "bill of {v}", "dated {v}"] },
};

/** Chance of each field in a document of the category. */
export const CATEGORY_FIELDS: Record<string, Record<string, number>> = {
  contract_cancellation: { customerNumber: 0.6, contractNumber: 0.5, policyNumber: 0.2, effectiveDate: 0.7, address: 0.1 },
  withdrawal: { items: 0.2, customerNumber: 0.4, orderNumber: 0.7, contractNumber: 0.15, orderDate: 0.6, iban: 0.3 },
  address_change: { customerNumber: 0.7, contractNumber: 0.2, oldAddress: 0.5, address: 1, effectiveDate: 0.6, phone: 0.2 },
  bank_details_change: { customerNumber: 0.7, contractNumber: 0.3, iban: 1, accountHolder: 0.5, effectiveDate: 0.4 },
  meter_reading: { customerNumber: 0.5, contractNumber: 0.2, meterNumber: 0.8, meterReading: 1, readingDate: 0.6, licensePlate: 0.05 },
  invoice_query: { customerNumber: 0.6, contractNumber: 0.15, invoiceNumber: 0.8, amount: 0.7, invoiceDate: 0.5 },
  payment_arrangement: { customerNumber: 0.6, invoiceNumber: 0.5, amount: 0.8, requestedDate: 0.6, phone: 0.2 },
  complaint: { customerNumber: 0.6, orderNumber: 0.4, contractNumber: 0.2, amount: 0.3, phone: 0.3 },
  damage_claim: { customerNumber: 0.2, policyNumber: 0.7, damageDate: 0.8, amount: 0.5, licensePlate: 0.4, iban: 0.2, phone: 0.3 },
  appointment_request: { customerNumber: 0.5, contractNumber: 0.1, requestedDate: 0.9, phone: 0.4, address: 0.3 },
  technical_fault: { customerNumber: 0.5, contractNumber: 0.1, serialNumber: 0.6, errorCode: 0.7, phone: 0.3, address: 0.2 },
  order: { customerNumber: 0.6, items: 0.95, requestedDate: 0.5, address: 0.4, phone: 0.2 },
  general_inquiry: { customerNumber: 0.5, contractNumber: 0.2, orderNumber: 0.3, phone: 0.2 },
};

export const DISTRACTORS: Both = {
  de: ["Mein Ticket hat die Nummer {code}.", "Ihr Schreiben vom {date} habe ich erhalten.", "Am {date} habe ich schon einmal angerufen.", "Die alte Kundennummer {code} gilt nicht mehr.", "Ich zahle monatlich {money}.", "Leider ist bisher nichts geschehen.", "Geboren am {date}.", "Vorgang {code}.", "Ich warte seit {number} Wochen.", "Unsere Wohnung hat {number} m².", "Angebot {code} liegt mir vor.", "Laut Ihrer Mail vom {date} sollte es längst erledigt sein.", "Bitte bestätigen Sie mir das schriftlich.", "Ihre Hotline {phone} war nicht erreichbar.", "Sendungsnummer {code}", "Artikel {code} ist betroffen.", "Mein Nachbar {name} hat dasselbe Problem.", "nicht {code}, das war ein Tippfehler", "Der Verbrauch war {number} kWh.", "Version {number}.{number} ist installiert.", "Fax: {phone}"],
  en: ["My ticket is {code}.", "I received your letter of {date}.", "I called on {date} already.", "My old customer number {code} is no longer valid.", "I pay {money} per month.", "Nothing has happened so far.", "Born on {date}.", "Case {code}.", "I have been waiting for {number} weeks.", "Quote {code} is here.", "According to your email of {date} it should be done.", "Please confirm in writing.", "Your hotline {phone} did not answer.", "Tracking number {code}", "Item {code} is affected.", "My neighbour {name} has the same problem.", "not {code}, that was a typo", "Usage was {number} kWh.", "Firmware {number}.{number} is installed.", "Fax: {phone}"],
};

export const GREETINGS: Both = { de: ["Sehr geehrte Damen und Herren,", "Guten Tag,", "Hallo,", "Sehr geehrte Frau Bauer,", "Moin,"], en: ["Dear Sir or Madam,", "Hello,", "Hi there,", "Dear team,", "To whom it may concern,"] };
export const CLOSINGS: Both = { de: ["Mit freundlichen Grüßen", "Viele Grüße", "Beste Grüße", "MfG", "Gruß", "Herzliche Grüße", "Danke und Gruß"], en: ["Kind regards", "Best regards,", "Yours faithfully,", "Thanks,", "Many thanks", "Yours sincerely", "Cheers"] };

export const OPENERS: Record<string, Both> = {
  contract_cancellation: { de: ["hiermit kündige ich meinen Vertrag.", "ich möchte kündigen."], en: ["I would like to cancel my contract.", "please end my contract."] },
  withdrawal: { de: ["hiermit widerrufe ich den Kauf."], en: ["I hereby withdraw from the purchase."] },
  address_change: { de: ["wir sind umgezogen.", "meine Adresse hat sich geändert."], en: ["we have moved.", "my address has changed."] },
  bank_details_change: { de: ["ich habe ein neues Konto.", "meine Bankverbindung hat sich geändert."], en: ["I have a new bank account.", "my bank details have changed."] },
  meter_reading: { de: ["hier mein Zählerstand.", ""], en: ["here is my meter reading.", ""] },
  invoice_query: { de: ["ich verstehe die Rechnung nicht.", "die Rechnung ist falsch."], en: ["I do not understand the bill.", "the invoice is wrong."] },
  payment_arrangement: { de: ["ich kann nicht auf einmal zahlen.", "ich bitte um Ratenzahlung."], en: ["I cannot pay at once.", "may I pay in instalments?"] },
  complaint: { de: ["ich bin sehr unzufrieden.", "so geht es nicht."], en: ["I am very unhappy.", "this is not acceptable."] },
  damage_claim: { de: ["ich möchte einen Schaden melden."], en: ["I would like to report damage."] },
  appointment_request: { de: ["ich hätte gern einen Termin."], en: ["I would like an appointment."] },
  technical_fault: { de: ["das Gerät geht nicht mehr.", "wir haben eine Störung."], en: ["the device stopped working.", "we have a fault."] },
  order: { de: ["hiermit eine Bestellung.", ""], en: ["please find my order.", ""] },
  general_inquiry: { de: ["ich habe eine Frage."], en: ["I have a question."] },
};
