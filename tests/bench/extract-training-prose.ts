type Both = Record<"de" | "en", string[]>;

/** How days are told in running text: the verb says what the day is, hardly ever a label. */
export const PROSE: Record<string, Both> = {
  damageDate: {
    de: [
      "Bei dem Gewitter am {v} lief uns der Keller voll.",
      "{v} wurde unser Gartenhaus aufgebrochen.",
      "Seit {v} ist die Scheibe kaputt, da flog ein Ball hinein.",
      "Mein Hund hat {v} beim Nachbarn eine Vase zerbrochen.",
      "Der Hagel {v} hat das Auto zerbeult und beschädigt.",
      "Ich bin {v} im Treppenhaus gestürzt.",
      "{v} stand das Wasser im Bad zentimeterhoch.",
    ],
    en: [
      "During the storm on {v} we lost part of the roof.",
      "{v} our shed was broken into and a bike was stolen.",
      "I slipped on your steps {v}.",
      "A pipe leaked {v} and ruined the carpet.",
      "On {v} another car ran into mine and damaged the bumper.",
      "the window got smashed {v}, what an accident",
    ],
  },
  effectiveDate: {
    de: [
      "Ich möchte den Vertrag zum {v} beenden.",
      "Wir ziehen am {v} um.",
      "Ab {v} wohne ich woanders.",
      "Der Umzug ist am {v}.",
      "Bitte stellen Sie die Abbuchung ab {v} um.",
      "Ich will zum {v} raus, also Kündigung.",
      "Seit dem {v} gilt die neue Anschrift.",
      "Am {v} ist mein letzter Tag in der alten Wohnung.",
      "Mein Vertrag soll bis {v} laufen und dann enden.",
    ],
    en: [
      "I want to end the contract on {v}.",
      "We move on {v}.",
      "I will be living there from {v}.",
      "Please take the direct debit from the new account from {v}.",
      "The cancellation should take effect {v}.",
      "Please let it finish on {v}.",
      "{v} is my last day in the old flat.",
      "Our move is on {v}.",
    ],
  },
  requestedDate: {
    de: [
      "Könnten Sie {v} kommen?",
      "Am {v} hätte ich den ganzen Tag Zeit.",
      "Wir brauchen alles bis spätestens {v}.",
      "Ich kann {v} zahlen.",
      "Die Rate kann ich ab dem {v} überweisen.",
      "Bitte liefern Sie am {v} vormittags.",
      "Ginge der {v} bei Ihnen?",
      "Ab {v} könnte ich anfangen.",
      "Können wir den Termin auf {v} legen?",
      "{v} wäre ich zu Hause.",
      "Bis {v} habe ich das Geld zusammen und begleiche alles.",
    ],
    en: [
      "Could you come on {v}?",
      "I am free on {v}.",
      "We need everything by {v}.",
      "I can pay on {v}.",
      "I could start paying from {v}.",
      "Please deliver on {v}.",
      "Could we make it {v}?",
      "I would be available from {v}.",
      "Can you move my appointment to {v}?",
      "I can settle this on {v}.",
    ],
  },
  orderDate: {
    de: [
      "Ich habe {v} bei Ihnen bestellt.",
      "Den Vertrag habe ich am {v} geschlossen.",
      "Gekauft habe ich das Gerät am {v}.",
      "der Kauf war am {v}",
      "Die am {v} bestellten Sachen schicke ich zurück.",
      "Meine Bestellung ist vom {v}.",
    ],
    en: [
      "I bought this from you on {v}.",
      "The contract was concluded on {v}.",
      "I placed the order on {v}.",
      "I purchased it {v}.",
      "The things I ordered on {v} are going back.",
      "my purchase was on {v}",
    ],
  },
  invoiceDate: {
    de: [
      "Sie haben mir am {v} eine Rechnung geschickt.",
      "In Ihrer Rechnung vom {v} stimmt etwas nicht.",
      "die Abrechnung vom {v} ist zu hoch",
      "Ihre Rechnung ({v}) liegt vor mir.",
      "Am {v} haben Sie die Rechnung ausgestellt.",
      "Die Rechnung ist auf den {v} datiert.",
    ],
    en: [
      "You sent me a bill on {v}.",
      "Something is wrong with your invoice of {v}.",
      "the bill from {v} is too high",
      "Your invoice ({v}) is in front of me.",
      "You invoiced me on {v}.",
      "The bill issued {v} is a mystery to me.",
    ],
  },
  readingDate: {
    de: [
      "Nachgesehen habe ich {v}.",
      "Am {v} zeigte der Zähler das an.",
      "So stand es {v} auf der Anzeige, selbst abgelesen.",
      "Schlüsselübergabe war am {v}, da habe ich abgelesen.",
      "Zum {v} habe ich den Zähler notiert.",
    ],
    en: [
      "I checked the meter {v}.",
      "On {v} the meter showed this.",
      "That is what the display said on {v}.",
      "I read the meter myself {v}.",
      "We got the keys on {v} and read the meter then.",
    ],
  },
};

/** Days beside the matter, by category: what must not be taken for the field. */
export const BESIDE: Record<string, Both> = {
  damage_claim: {
    de: [
      "Der Gutachter kommt am {date}.",
      "Den Vertrag habe ich am {date} abgeschlossen.",
      "Am {date} habe ich den Handwerker angerufen.",
    ],
    en: ["The assessor is coming on {date}.", "I took the policy out on {date}.", "I called your office on {date}."],
  },
  contract_cancellation: {
    de: [
      "Bitte bestätigen Sie mir das bis zum {date}.",
      "Abgeschlossen hatte ich am {date}.",
      "Die Preiserhöhung zum {date} mache ich nicht mit.",
      "Am {date} habe ich schon einmal geschrieben.",
    ],
    en: [
      "Please confirm this by {date}.",
      "I signed the agreement on {date}.",
      "I do not accept the price increase on {date}.",
      "I wrote to you on {date} already.",
    ],
  },
  address_change: {
    de: ["Bitte bestätigen Sie die Änderung bis {date}.", "Den Mietvertrag haben wir am {date} unterschrieben."],
    en: ["Please confirm the change by {date}.", "We signed the lease on {date}."],
  },
  bank_details_change: {
    de: ["Am {date} war ich bei der Bank und habe angerufen.", "Bitte antworten Sie bis {date}."],
    en: ["I called the bank on {date}.", "Please reply by {date}."],
  },
  invoice_query: {
    de: ["Bezahlt habe ich schon am {date}.", "Am {date} habe ich deswegen angerufen.", "Ich habe am {date} überwiesen."],
    en: ["I paid on {date}.", "I rang you on {date} about it.", "The money was debited on {date}."],
  },
  withdrawal: {
    de: ["Geliefert wurde am {date}.", "Am {date} kam das Paket an.", "Bitte bestätigen Sie den Widerruf bis {date}."],
    en: ["It was delivered on {date}.", "The parcel came on {date}.", "Please confirm by {date}."],
  },
  appointment_request: {
    de: [
      "Am {date} kann ich leider nicht.",
      "Ihr Techniker war am {date} schon einmal hier.",
      "Der {date} klappt bei mir nicht.",
    ],
    en: ["I can't do {date}.", "Your engineer was here on {date}.", "{date} is not possible for me."],
  },
  payment_arrangement: {
    de: ["Ihre Mahnung vom {date} habe ich bekommen.", "Am {date} habe ich mit Ihnen telefoniert."],
    en: ["I got your reminder of {date}.", "I spoke to you on {date}."],
  },
  order: {
    de: ["Ihr Angebot vom {date} gefällt uns.", "Am {date} hatten wir telefoniert."],
    en: ["Thanks for your offer of {date}.", "We spoke on {date}."],
  },
  meter_reading: {
    de: ["Ihr Schreiben vom {date} liegt vor mir.", "Am {date} habe ich deswegen angerufen."],
    en: ["I have your letter of {date}.", "I called about it on {date}."],
  },
};
