import type { Entity } from "./evidence.ts";
import type { Region } from "./scene.ts";
import { wordsOf } from "./words-around.ts";

/** "Bitte schnellstmöglich liefern" wishes for a day; "bitte umgehend bestätigen" only hurries us. */
const ANSWERS =
  /bestätig|rückmeld|antwort|meld|mitteil|rückruf|zurückruf|\brufen|prüf|klär|erledig|confirm|reply|respond|get back|let me know|call|check|look into|acknowledg/u;

/** Where something ends, other haste is about money and papers. */
const SETTLES = /erstatt|guthaben|überweis|auszahl|lösch|kaution|schicken|senden|refund|deposit|delete|\bpay|\bsend/u;

/** Fields that "as soon as possible" can be the day of, by category. */
const HASTENED: Record<string, string> = {
  order: "requestedDate",
  appointment_request: "requestedDate",
  job_application: "requestedDate",
  contract_cancellation: "effectiveDate",
  bank_details_change: "effectiveDate",
};

/** "Anfangen könnte ich sofort", "available immediately" */
const BEGINS =
  /anfang|beginn|start|verfügbar|einsatz|eintritt|eintreten|frei\b|antreten|einsteig|zur verfügung|available|begin|join|free\b/u;

/** "Bitte gleich auf das Konto umstellen", "the change could be made right away" */
const CHANGES =
  /umstell|umänder|\bänder|wechsel|verwend|nutz|einzieh|einzug|abbuch|change|switch|\buse\b|update|debit|collect|hierher/u;

/** Haste is a day only where somebody is to come, to bring or to end something. */
export function isWishedSoon(region: Region, entity: Entity, of: { field: string; category: string }): boolean {
  if (HASTENED[of.category] !== of.field) return false;
  const { clause } = wordsOf(region, entity);
  if (of.category === "bank_details_change") return CHANGES.test(clause) && !ANSWERS.test(clause);
  if (of.category === "job_application") return BEGINS.test(clause) && !ANSWERS.test(clause);
  return !ANSWERS.test(clause) && !(of.field === "effectiveDate" && SETTLES.test(clause));
}
