import type { Arrival, Item } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import type { StageName } from "../../schemas/stage.ts";

export interface NewItem {
  itemId: string;
  tenantId: string;
  arrival: Arrival;
  at: string;
  state: ItemState;
  stage: StageName | null;
  parentItemId: string | null;
  note: string;
}

/** First version of an item: everything unknown but how it came. */
export const newItem = (input: NewItem): Item => ({
  itemId: input.itemId,
  tenantId: input.tenantId,
  version: 1,
  state: input.state,
  stage: input.stage,
  createdAt: input.at,
  updatedAt: input.at,
  arrival: input.arrival,
  summary: {
    subject: input.arrival.fileName ?? "",
    sender: { name: "", address: input.arrival.envelope?.from ?? "" },
    customer: null,
    category: null,
    confidence: null,
    language: null,
    sentiment: null,
    priority: null,
    openChecks: 0,
    firstReason: null,
    team: null,
    system: null,
    dueAt: null,
  },
  parsedKey: null,
  classification: null,
  extraction: null,
  decision: null,
  review: {
    lock: null,
    firstReviewer: null,
    level: 1,
    assignee: null,
    setAsideUntil: null,
    note: "",
    comments: [],
    touchedFields: [],
    categoryTouched: false,
  },
  receipts: [],
  caseId: null,
  parentItemId: input.parentItemId,
  childItemIds: [],
  failure: null,
  timings: {},
  ledger: [
    {
      itemId: input.itemId,
      tenantId: input.tenantId,
      sequence: 1,
      at: input.at,
      from: null,
      to: input.state,
      by: "intake",
      actor: "system",
      note: input.note,
    },
  ],
});
