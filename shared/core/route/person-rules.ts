import type { Classification } from "../../schemas/classification.ts";
import { objection, remark, type Rule } from "./route-input.ts";

type Code = Classification["priorityReasons"][number]["code"];

/** What the words call for; `legal_deadline` is a date to keep, not a doubt. */
const sentences: Record<Exclude<Code, "legal_deadline">, string> = {
  lawyer: "A lawyer writes, or the sender threatens with one.",
  press: "The sender threatens with the press or the public.",
  regulator: "The sender threatens with an authority or ombudsman.",
  danger: "The text speaks of danger to people.",
  vulnerable_person: "It concerns a person who needs special care.",
  repeated_contact: "The sender writes again about the same matter.",
  wants_person: "The sender asks for a person.",
};

/** Some matters belong to people however sure the machine is. */
export const needsPerson: Rule = ({ classification }) =>
  classification.priorityReasons.flatMap(({ code, evidence }) => {
    if (code === "legal_deadline")
      return [remark(code, "The sender sets a deadline with legal consequences.", { data: { evidence } })];
    return [objection(code, sentences[code], { data: { evidence } })];
  });

/** Asked for once and kept with the customer's record, not in this message. */
export const customerWantsPerson: Rule = ({ extraction }) =>
  extraction.customer?.wantsPerson === true
    ? [
        objection("customer_wants_person", "The customer records say that this customer wants to be served by a person.", {
          data: { customer: extraction.customer.id },
        }),
      ]
    : [];

/** Below this the mood is a guess. */
const SURE_MOOD = 0.6;

export const angryThreat: Rule = ({ classification }) => {
  const { sentiment, sentimentConfidence, priorityReasons } = classification;
  const threat = priorityReasons.find(({ code }) => code === "legal_deadline");
  if (sentiment !== "angry" || sentimentConfidence < SURE_MOOD || threat === undefined) return [];
  return [objection("angry_threat", "The sender is angry and sets a deadline.", { data: { evidence: threat.evidence } })];
};

/** The third time somebody writes about one matter the machine has had its chances. */
const PATIENCE = 3;

export const manyContacts: Rule = ({ contacts }) =>
  contacts < PATIENCE
    ? []
    : [
        objection("repeated_contact_case", `It is the ${ordinal(contacts)} message about the same matter.`, {
          data: { contacts },
        }),
      ];

const ordinal = (count: number): string => (count === 3 ? "third" : `${count}th`);
