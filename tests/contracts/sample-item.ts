import type { OutboxMessage } from "../../shared/ports/item-repository.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { ItemState } from "../../shared/schemas/ledger.ts";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID that sorts by its number. */
export function sampleId(number: number): string {
  let rest = number;
  let digits = "";
  while (digits.length < 10) {
    digits = `${CROCKFORD[rest % 32] ?? ""}${digits}`;
    rest = Math.floor(rest / 32);
  }
  return `01JZZZZZZZZZZZZZ${digits}`;
}

/** The n-th minute of a day in March. */
export function minute(number: number): string {
  return new Date(Date.UTC(2026, 2, 1, 9, number)).toISOString();
}

export interface SampleOptions {
  state?: ItemState;
  tenantId?: string;
  caseId?: string;
  summary?: Partial<Item["summary"]>;
  assignee?: string;
  timings?: Record<string, number>;
}

export function sampleItem(number: number, options: SampleOptions = {}): Item {
  const { state = "received", tenantId = "default", caseId = null, summary = {}, assignee = null, timings = {} } = options;
  const itemId = sampleId(number);
  const at = minute(number);
  return {
    itemId,
    tenantId,
    version: 1,
    state,
    stage: "parse",
    createdAt: at,
    updatedAt: at,
    arrival: {
      channel: "mail",
      rawKey: `inbound/${tenantId}/mail/${itemId}`,
      sha256: "a".repeat(64),
      size: 5,
      receivedAt: at,
      source: "a.eml",
      envelope: null,
      verdicts: {},
      fileName: "a.eml",
    },
    summary: { ...emptySummary(), ...summary },
    parsedKey: null,
    classification: null,
    extraction: null,
    decision: null,
    review: {
      lock: null,
      firstReviewer: null,
      level: 1,
      assignee,
      setAsideUntil: null,
      note: "",
      comments: [],
      touchedFields: [],
      categoryTouched: false,
    },
    receipts: [],
    caseId,
    parentItemId: null,
    childItemIds: [],
    failure: null,
    timings,
    ledger: [{ itemId, tenantId, sequence: 1, at, from: null, to: state, by: "intake", actor: "system", note: "" }],
  };
}

export function nextItem(item: Item, to: ItemState, changes: Partial<Item> = {}): Item {
  const version = item.version + 1;
  const entry = {
    itemId: item.itemId,
    tenantId: item.tenantId,
    sequence: version,
    at: item.updatedAt,
    from: item.state,
    to,
    by: "parse",
    actor: "system",
    note: "",
  };
  return { ...item, ...changes, version, state: to, ledger: [...item.ledger, entry] };
}

export function sampleMessage(item: Item, queue = "plain", body = `about ${item.itemId}`): OutboxMessage {
  return {
    id: `${item.itemId}-${item.version}-${queue}`,
    queue,
    body,
    attributes: { tenant: item.tenantId },
    delaySeconds: 0,
    group: null,
  };
}

function emptySummary(): Item["summary"] {
  const unknown = { customer: null, category: null, confidence: null, language: null, sentiment: null, priority: null };
  return {
    subject: "",
    sender: { name: "", address: "" },
    ...unknown,
    openChecks: 0,
    firstReason: null,
    team: null,
    system: null,
    dueAt: null,
  };
}
