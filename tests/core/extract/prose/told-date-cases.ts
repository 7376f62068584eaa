import type { FieldValue } from "../../../../shared/schemas/extraction.ts";
import type { ProseCase } from "./prose-case.ts";

const on = (date: string): FieldValue => ({ kind: "date", date });
const soon: FieldValue = { kind: "asap" };

/** Days told apart by what is said of them, before and after; all of Monday, 2 March 2026. */
export const TOLD_DATE_CASES: ProseCase[] = [
  ["requestedDate", "appointment_request", "de", "Können wir den 10.3. gegen den 17.3. tauschen?", on("2026-03-17")],
  ["requestedDate", "appointment_request", "en", "Could we swap 10 March for 17 March?", on("2026-03-17")],
  [
    "requestedDate",
    "appointment_request",
    "en",
    "Your card offered 12 March. I cannot make it; the following Thursday, 19 March, is fine.",
    on("2026-03-19"),
  ],
  [
    "requestedDate",
    "appointment_request",
    "de",
    "Sie haben sich für Montag, 9.3., zum Zählertausch angekündigt. An diesem Tag ist niemand im Haus. Wir schlagen Mittwoch, den 18. März, vor.",
    on("2026-03-18"),
  ],
  [
    "requestedDate",
    "appointment_request",
    "de",
    "Am 9. März hat leider mein Sohn seine OP. Ginge es stattdessen am Donnerstag, 12. März?",
    on("2026-03-12"),
  ],
  ["requestedDate", "appointment_request", "de", "Am 25.2. stand niemand vor der Tür. Bitte melden Sie sich.", null],
  ["requestedDate", "order", "en", "I'd like to order three filters. The last delivery on 2 February was great.", null],
  [
    "requestedDate",
    "payment_arrangement",
    "en",
    "My invoice was due on 23 February. I get paid on the 30th and will pay everything then.",
    on("2026-03-30"),
  ],
  [
    "requestedDate",
    "job_application",
    "de",
    "Nach der Elternzeit bin ich ab September wieder da, genauer ab dem 7.9.2026.",
    on("2026-09-07"),
  ],
  [
    "effectiveDate",
    "contract_cancellation",
    "en",
    "The contract runs until 30 June 2026 and I do not want it extended.",
    on("2026-06-30"),
  ],
  ["effectiveDate", "contract_cancellation", "de", "Ich hatte schon am 25.2. gekündigt. Wo bleibt die Bestätigung?", null],
  [
    "effectiveDate",
    "address_change",
    "de",
    "Post erreicht mich vom 15. April an unter Ahornallee 31, 84453 Mühldorf.",
    on("2026-04-15"),
  ],
  [
    "effectiveDate",
    "bank_details_change",
    "de",
    "IBAN: DE89370400440532013000\nErste Abbuchung vom neuen Konto: 01.05.2026\nUnterschrieben am 02.03.2026",
    on("2026-05-01"),
  ],
  ["effectiveDate", "bank_details_change", "de", "Neu: DE89370400440532013000. Bitte gleich auf das Konto umstellen.", soon],
  [
    "orderDate",
    "withdrawal",
    "en",
    "I'd like to withdraw from the purchase I made on 21 February (delivered 27 February).",
    "2026-02-21",
  ],
  [
    "orderDate",
    "withdrawal",
    "en",
    "Your salesman called at my door on 24 February and I agreed to buy twelve windows.",
    "2026-02-24",
  ],
  ["orderDate", "withdrawal", "de", "Bestellt hab ich Freitag, heute kams an, gefällt mir nicht, geht zurück.", "2026-02-27"],
  ["orderDate", "withdrawal", "en", "took out 1 pet insurance plan Gold on 23 February, please undo it", "2026-02-23"],
  ["orderDate", "withdrawal", "de", "ich widerrufe meine Bestellung Nr. 2026-771 vom 22. Februar: die Kanne.", "2026-02-22"],
  ["orderDate", "withdrawal", "en", "I only ordered on Wed 18th, so I am well inside 14 days.", "2026-02-18"],
  ["orderDate", "withdrawal", "en", "The policy started on 1 March but I only applied for it on 21 February.", "2026-02-21"],
  ["orderDate", "withdrawal", "en", "I sent the dress back on 23 February, tracking attached.", null],
];
