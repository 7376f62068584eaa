import type { FieldValue } from "../../../../shared/schemas/extraction.ts";
import type { ProseCase } from "./prose-case.ts";

type Told = (language: "de" | "en", text: string, expected: FieldValue | null) => ProseCase;
const inCategory =
  (category: string): Told =>
  (language, text, expected) => ["effectiveDate", category, language, text, expected];
const ended = inCategory("contract_cancellation");
const moved = inCategory("address_change");
const bank = inCategory("bank_details_change");
const on = (date: string): FieldValue => ({ kind: "date", date });
const asap: FieldValue = { kind: "asap" };

/** Own sentences, each written on Monday, 2 March 2026: from when it holds; null: not said. */
export const EFFECTIVE_CASES: ProseCase[] = [
  ended("de", "Kündigung Vertrag V-449120 zum 31.05.2026.", on("2026-05-31")),
  ended("de", "Ich möchte den Vertrag nicht verlängern, er soll Ende Mai auslaufen.", on("2026-05-31")),
  ended("de", "Hiermit kündige ich ordentlich zum Ende der Laufzeit am 14. August.", on("2026-08-14")),
  ended("de", "Mein Vater ist am 11. Februar verstorben. Bitte beenden Sie die Mitgliedschaft zu diesem Tag.", on("2026-02-11")),
  ended(
    "de",
    "Das Auto wurde am 20.2.2026 abgemeldet, ab diesem Datum brauche ich die Versicherung nicht mehr.",
    on("2026-02-20"),
  ),
  ended("de", "gültig ab: sofort\nVertrag: V-449120\nBitte kündigen.", asap),
  ended("de", "Zeitpunkt der Kündigung: nächstmöglich", asap),
  ended("de", "Kündigung zum: schnellstmöglich", asap),
  ended("de", "Ich kündige ohne Einhaltung einer Frist.", asap),
  ended("de", "Kündigungsdatum 30.06.26", on("2026-06-30")),
  ended("de", "Letzter Tag soll der 15. April sein.", on("2026-04-15")),
  ended("de", "Bitte lassen Sie den Vertrag zum Monatsletzten auslaufen.", on("2026-03-31")),
  ended("de", "Wir kündigen mit einer Frist von drei Monaten, also zum 2. Juni 2026.", on("2026-06-02")),
  ended("de", "Ihre Preiserhöhung zum 1. April nehme ich nicht hin und kündige zum 31. März.", on("2026-03-31")),
  ended("de", "Ich habe am 3. Januar unterschrieben, möchte aber zum 30. April wieder raus.", on("2026-04-30")),
  ended("de", "Ich kündige meinen Vertrag. Bitte bestätigen Sie das bis zum 10. März.", null),
  ended("en", "Please cancel with effect from 30 June.", on("2026-06-30")),
  ended("en", "My dog died on 30 January. Please cancel the cover from that date.", on("2026-01-30")),
  ended("en", "I sold the car on 20 February, so please end the policy as of that day.", on("2026-02-20")),
  ended("en", "Cancellation date: as soon as possible", asap),
  ended("en", "Kindly terminate at the end of the month.", on("2026-03-31")),
  ended("en", "I don't want to renew when it runs out on 14 August.", on("2026-08-14")),
  ended("en", "My notice is for the 15th of April.", on("2026-04-15")),
  ended("en", "Effective: immediately. Contract V-449120, please cancel.", asap),
  ended("en", "I won't need it after 30 April.", on("2026-04-30")),
  ended("en", "You are raising the price on 1 April, so please stop my plan on 31 March.", on("2026-03-31")),
  moved("de", "Eingezogen sind wir am Samstag. Neue Adresse: Eibenweg 12, 44139 Dortmund.", on("2026-02-28")),
  moved("de", "Wir sind letzten Freitag umgezogen: Eibenweg 12, 44139 Dortmund.", on("2026-02-27")),
  moved("de", "Ich ziehe am Samstag um: Eibenweg 12, 44139 Dortmund.", on("2026-03-07")),
  moved(
    "de",
    "Bis 14. Februar wohnte ich in der Akazienallee 3, 44227 Dortmund. Seit 15. Februar bin ich im Eibenweg 12, 44139 Dortmund.",
    on("2026-02-15"),
  ),
  moved("de", "Stichtag ist der 2. April. Neue Anschrift: Eibenweg 12, 44139 Dortmund", on("2026-04-02")),
  moved("de", "Die neue Adresse gilt sofort: Eibenweg 12, 44139 Dortmund.", asap),
  moved(
    "de",
    "Schlüsselübergabe der alten Wohnung ist am 28. März, ab 1. April wohne ich Eibenweg 12, 44139 Dortmund.",
    on("2026-04-01"),
  ),
  moved("de", "Umzugstermin: 21.03.2026", on("2026-03-21")),
  moved(
    "en",
    "Until 14 February I lived at 3 Station Road, Reading RG1 4AB. Since 15 February my address is 12 Mill Lane, Oxford OX4 2LP.",
    on("2026-02-15"),
  ),
  moved("en", "We moved in last Saturday.\n12 Mill Lane, Oxford OX4 2LP", on("2026-02-28")),
  moved("en", "Moving date: 21/03/2026", on("2026-03-21")),
  moved("en", "The move happens on Saturday. New address 12 Mill Lane, Oxford OX4 2LP.", on("2026-03-07")),
  moved("en", "Please use the new address right away: 12 Mill Lane, Oxford OX4 2LP.", asap),
  bank(
    "de",
    "Die Oktobermiete überweise ich heute selbst, Einzug bitte ab November (03.11.2026). IBAN DE89 3704 0044 0532 0130 00",
    on("2026-11-03"),
  ),
  bank("de", "gültig ab: sofort\nIBAN: DE89 3704 0044 0532 0130 00", asap),
  bank("de", "Ab der Aprilrate bitte von DE89 3704 0044 0532 0130 00 abbuchen.", on("2026-04-01")),
  bank("de", "Das alte Konto wird am 31.3. geschlossen, ab April dann DE89 3704 0044 0532 0130 00.", on("2026-04-01")),
  bank("de", "Bitte erstmals am 15. April von DE89 3704 0044 0532 0130 00 einziehen.", on("2026-04-15")),
  bank("de", "Ab sofort neues Konto: DE89 3704 0044 0532 0130 00", asap),
  bank(
    "de",
    "Zum 1. April wechsle ich die Bank: DE89 3704 0044 0532 0130 00. Die Rechnung vom 20.2. habe ich bezahlt.",
    on("2026-04-01"),
  ),
  bank(
    "en",
    "our ref is customer no 8841-27. october payment onwards (1 oct) please use GB29 NWBK 6016 1331 9268 19",
    on("2026-10-01"),
  ),
  bank("en", "Starting with the April payment, use GB29 NWBK 6016 1331 9268 19.", on("2026-04-01")),
  bank("en", "The first debit from GB29 NWBK 6016 1331 9268 19 should be on 15 April.", on("2026-04-15")),
  bank("en", "My old account closes on 31 March, so from 1 April please use GB29 NWBK 6016 1331 9268 19.", on("2026-04-01")),
  bank("en", "Effective now: GB29 NWBK 6016 1331 9268 19", asap),
  bank("en", "I paid February by card today. New account GB29 NWBK 6016 1331 9268 19 from 5 April.", on("2026-04-05")),
  ended("de", "zum 1.5. bitte kündigen, Vertrag 55-118", on("2026-05-01")),
  ended("de", "Kündigung per Ende Juni", on("2026-06-30")),
  ended("de", "Ich kündige außerordentlich und mit sofortiger Wirkung.", asap),
  ended("de", "Die Kündigung soll am 30. September greifen.", on("2026-09-30")),
  ended("de", "Da ich am 1.4. ins Ausland gehe, soll der Vertrag am 31.3. enden.", on("2026-03-31")),
  ended("de", "Vertragsbeginn war der 1.6.2024, ich kündige zum 31.5.2026.", on("2026-05-31")),
  ended("en", "Please let it lapse on 31 May.", on("2026-05-31")),
  ended("en", "I'd like out by the end of June.", on("2026-06-30")),
  ended("en", "The contract began on 1 June 2024; I am ending it on 31 May 2026.", on("2026-05-31")),
  ended("en", "Last day of service should be 30 September.", on("2026-09-30")),
  moved("de", "Der Umzugswagen kommt am 20. März, neue Anschrift: Eibenweg 12, 44139 Dortmund", on("2026-03-20")),
  moved("de", "Seit gestern wohne ich im Eibenweg 12, 44139 Dortmund.", on("2026-03-01")),
  moved("en", "As of yesterday I live at 12 Mill Lane, Oxford OX4 2LP.", on("2026-03-01")),
  bank("de", "Bitte ab der nächsten Abbuchung (15.3.) das Konto DE89 3704 0044 0532 0130 00 nutzen.", on("2026-03-15")),
  bank("de", "Neues Konto DE89 3704 0044 0532 0130 00, gültig mit Wirkung vom 1. April.", on("2026-04-01")),
  bank("en", "Use GB29 NWBK 6016 1331 9268 19 for the next collection on 15 March.", on("2026-03-15")),
  bank("en", "Switch date 1 April: GB29 NWBK 6016 1331 9268 19", on("2026-04-01")),
];

/** The same in chats: the question asks for the day. */
export const ASKED_EFFECTIVE_CASES: ProseCase[] = [
  ended("de", "Tim: möchte kündigen\nLea: Zu wann?\nTim: nächstmöglich", asap),
  ended("de", "Tim: möchte kündigen\nLea: Zu welchem Termin möchten Sie kündigen?\nTim: so früh es geht", asap),
  ended("de", "Tim: möchte kündigen\nLea: Zu wann?\nTim: ende april", on("2026-04-30")),
  ended("de", "Tim: möchte kündigen\nLea: Wann soll der Vertrag enden?\nTim: sofort bitte", asap),
  ended("en", "Tim: cancel please\nLea: When would you like it to end?\nTim: soon as you can", asap),
  ended("en", "Tim: cancel please\nLea: From what date?\nTim: straight away", asap),
  moved("de", "Tim: neue adresse Eibenweg 12, 44139 Dortmund\nLea: Ab wann gilt die?\nTim: ich wohn schon da, also gleich", asap),
  moved("de", "Tim: neue adresse Eibenweg 12, 44139 Dortmund\nLea: Ab wann?\nTim: 1.4.", on("2026-04-01")),
  moved(
    "en",
    "Tim: new address 12 Mill Lane, Oxford OX4 2LP\nLea: When does that start?\nTim: I'm there already, so right away please",
    asap,
  ),
];
