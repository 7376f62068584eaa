import type { OutboxMessage } from "../../ports/item-repository.ts";
import type { Decision, Reason } from "../../schemas/decision.ts";
import type { Item } from "../../schemas/item.ts";
import type { Trigger, TriggerEvent } from "../../schemas/work-item.ts";
import { triggerEvent } from "../deliver/cloud-event.ts";
import { TRIGGER_QUEUE } from "../flow/queue-names.ts";

export interface TriggerInput {
  item: Item;
  decision: Decision;
  contacts: number;
  now: string;
}

type Found = Pick<Trigger, "kind" | "message" | "data">;

const HOUR_MS = 3_600_000;
/** A legal or promised date within two days needs somebody now. */
const NEAR_HOURS = 48;

/** What CRM, marketing automation or a chatbot may act on, without waiting for the clerk. */
export const triggersOf = ({ item, decision, contacts, now }: TriggerInput): Found[] => {
  if (item.classification === null || item.classification.machineMail !== null || decision.outcome === "reject") return [];
  return [
    ...repeated(decision, contacts),
    ...deadline(decision, now),
    ...byReason(decision, "enclosure_missing", "missing_enclosure", "An enclosure the text speaks of is missing."),
    ...byReason(decision, "one_of_missing", "missing_number", "The number that is needed is missing."),
    ...churn(item),
    ...device(item),
  ];
};

export const triggerEvents = (input: TriggerInput): TriggerEvent[] => {
  const { itemId, tenantId, caseId, summary } = input.item;
  return triggersOf(input).map((found) =>
    triggerEvent(
      { ...found, itemId, caseId, customer: summary.customer },
      { id: `${itemId}-${found.kind}`, tenantId, time: input.now },
    ),
  );
};

export const triggerMessage = (event: TriggerEvent): OutboxMessage => ({
  id: event.id,
  queue: TRIGGER_QUEUE,
  body: JSON.stringify(event),
  attributes: { tenant: event.tenant, kind: event.data.kind },
  delaySeconds: 0,
  group: null,
});

const reason = (decision: Decision, code: string): Reason | undefined => decision.reasons.find((one) => one.code === code);

const repeated = (decision: Decision, contacts: number): Found[] => {
  const said = reason(decision, "repeated_contact") ?? reason(decision, "repeated_contact_case");
  return said === undefined ? [] : [{ kind: "repeated_contact", message: said.message, data: { contacts } }];
};

const deadline = (decision: Decision, now: string): Found[] => {
  const due = reason(decision, "deadline_sender") ?? reason(decision, "deadline_statutory") ?? reason(decision, "legal_deadline");
  const near = Date.parse(decision.dueAt) - Date.parse(now) <= NEAR_HOURS * HOUR_MS;
  return due === undefined || !near ? [] : [{ kind: "deadline_near", message: due.message, data: { dueAt: decision.dueAt } }];
};

const byReason = (decision: Decision, code: string, kind: Trigger["kind"], message: string): Found[] => {
  const said = reason(decision, code);
  return said === undefined ? [] : [{ kind, message, data: said.data }];
};

/** Words of leaving in anger; an ordinary cancellation is already the work item itself. */
const leavingCategories = ["contract_cancellation", "withdrawal", "complaint"];

const churn = ({ classification }: Item): Found[] => {
  if (classification === null) return [];
  const requests = [classification.category, ...classification.secondary.map((candidate) => candidate.category)];
  const leaving = requests.filter((category) => leavingCategories.includes(category));
  const unhappy = classification.sentiment === "angry" || classification.sentiment === "negative";
  if (!unhappy || leaving.length === 0) return [];
  const data = { sentiment: classification.sentiment, categories: leaving };
  return [{ kind: "churn_risk", message: "An unhappy customer who may leave.", data }];
};

const device = (item: Item): Found[] =>
  item.arrival.channel === "event"
    ? [
        {
          kind: "device_event",
          message: "A device reported something.",
          data: { category: item.classification?.category ?? "none" },
        },
      ]
    : [];
