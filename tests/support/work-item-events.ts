import { workItemEvent } from "../../shared/core/deliver/cloud-event.ts";
import type { WorkItem, WorkItemEvent } from "../../shared/schemas/work-item.ts";
import { sampleId } from "../contracts/sample-item.ts";
import { RECEIVED_AT } from "./understood-items.ts";

export const workItemOf = (number: number, change: Partial<WorkItem> = {}): WorkItem => ({
  workItemId: `${sampleId(number)}-1`,
  itemId: sampleId(number),
  caseId: sampleId(number),
  system: "crm",
  team: "customer_data",
  category: "address_change",
  categoryConfidence: 0.97,
  decidedBy: "automatic",
  channel: "mail",
  language: "de",
  sentiment: "neutral",
  priority: "normal",
  receivedAt: RECEIVED_AT,
  dueAt: "2026-03-04T09:00:00.000Z",
  sender: { name: "Anna Schmidt", address: "anna@kunde.example" },
  customer: "4711-0815",
  subject: "Neue Anschrift",
  fields: {
    customerNumber: { value: "4711-0815", confidence: 0.99, source: "label" },
    address: {
      value: { street: "Kölner Straße", houseNumber: "8", postalCode: "50667", city: "Köln", country: "DE" },
      confidence: 0.98,
      source: "entity",
    },
  },
  linked: [],
  original: { key: "inbound/default/mail/1", sha256: "a".repeat(64), size: 500, url: null },
  attachments: [],
  text: "Wir sind umgezogen.",
  ...change,
});

export const eventOf = (number: number, change: Partial<WorkItem> = {}): WorkItemEvent =>
  workItemEvent(workItemOf(number, change), { tenantId: "default", time: RECEIVED_AT });
