import type { BlobStore } from "../../ports/blob-store.ts";
import type { CaseRepository } from "../../ports/case-repository.ts";
import type { OutboxMessage } from "../../ports/item-repository.ts";
import type { Decision } from "../../schemas/decision.ts";
import type { Item, ReceiptSummary } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { WorkItem, WorkItemEvent } from "../../schemas/work-item.ts";
import { noteInCase } from "../cases/note-in-case.ts";
import { FlowError } from "../flow/flow-error.ts";
import { systemQueue } from "../flow/queue-names.ts";
import type { StageOutcome } from "../flow/run-stage.ts";
import { loadParsed } from "../parse/parse-item.ts";
import { plannedWorkItems } from "../route/requests.ts";
import { workItemEvent } from "./cloud-event.ts";
import { fitEvent } from "./fit-event.ts";
import { loadWorkItem, workItemKey } from "./stored-work-item.ts";
import { sharedOf, workItemOf } from "./work-items.ts";

export interface DeliverItemDeps {
  blobs: BlobStore;
  cases: CaseRepository;
  pack: Pack;
  now: () => string;
}

/** Makes the work items of an item and puts them on the queues of their systems, in the same write as the state. */
export const deliverItem = async (deps: DeliverItemDeps, item: Item): Promise<StageOutcome> => {
  const planned = await openWork(deps, item);
  // Handled by hand without ever having been read: the original itself goes out.
  const parsed = item.parsedKey === null ? { parts: [], text: "" } : await loadParsed(deps.blobs, item);
  const shared = await sharedOf(deps.blobs, { item, parsed, pack: deps.pack });
  const first = nextNumber(item);
  const ids = planned.map((_, index) => `${item.itemId}-${first + index}`);
  const running = runningOf(item).map((receipt) => receipt.workItemId);
  const workItems = planned.map((one, index) => {
    const workItemId = ids[index] ?? `${item.itemId}-${first + index}`;
    return workItemOf(shared, one, { workItemId, linked: [...running, ...ids].filter((id) => id !== workItemId) });
  });
  const time = deps.now();
  const events = workItems.map((workItem) => fitEvent(workItemEvent(workItem, { tenantId: item.tenantId, time })));
  const told = events.map(({ data }) => ({
    direction: "internal" as const,
    text: `${data.category} to ${data.system} (${data.workItemId})`,
  }));
  // Together, so that they share one durable write.
  await Promise.all([...events.map((event) => storeWorkItem(deps.blobs, item, event)), noteInCase(deps, item, told)]);
  return {
    changes: {},
    // A receipt for another work item of this item may come in between; it must not be written over.
    rebase: (current) => ({ receipts: [...current.receipts, ...workItems.map((workItem) => pending(workItem, time))] }),
    to: { state: "delivered", stage: null },
    note: workItems.map((workItem) => `${workItem.category} to ${workItem.system}`).join(", "),
    outbox: () => events.map((event) => workItemMessage(deps.pack, event)),
  };
};

/** Accepted, or on its way: must not be sent a second time. */
const runningOf = (item: Item): ReceiptSummary[] => item.receipts.filter((receipt) => receipt.status !== "rejected");

/** What is still to be done: all requests, or after a rejection those that no system has. */
const openWork = async (deps: DeliverItemDeps, item: Item): Promise<Decision["workItems"]> => {
  const planned = planOf(deps.pack, item);
  const done = await Promise.all(runningOf(item).map((receipt) => loadWorkItem(deps.blobs, item, receipt.workItemId)));
  const open = planned.filter(
    (one) => !done.some((event) => event?.data.category === one.category && event.data.system === one.system),
  );
  if (open.length > 0) return open;
  throw new FlowError(
    "nothing_to_deliver",
    planned.length === 0
      ? `Item ${item.itemId} has the category "${item.classification?.category ?? "none"}", which no system of record takes; choose another category or file it.`
      : `All requests of item ${item.itemId} are already with their systems.`,
    { retryable: false },
  );
};

/** A person may have changed the category after the decision: then the plan follows what the person chose. */
const planOf = (pack: Pack, item: Item): Decision["workItems"] => {
  const { classification, decision } = item;
  const fresh = classification === null ? [] : plannedWorkItems(pack, classification);
  const decided = decision?.workItems ?? [];
  const known = decided.every((one) => pack.categories[one.category] !== undefined && pack.systems[one.system] !== undefined);
  return known && decided.length > 0 && decided[0]?.category === classification?.category ? decided : fresh;
};

/** Numbers go on after a rejection: the corrected work item is another one for the receiver's idempotency. */
const nextNumber = (item: Item): number => {
  const used = item.receipts.map((receipt) => Number(receipt.workItemId.slice(item.itemId.length + 1)));
  return Math.max(0, ...used.filter((number) => Number.isInteger(number))) + 1;
};

const pending = (workItem: WorkItem, at: string): ReceiptSummary => ({
  workItemId: workItem.workItemId,
  system: workItem.system,
  status: "pending",
  reference: null,
  reason: null,
  at,
});

const storeWorkItem = async (blobs: BlobStore, item: Item, event: WorkItemEvent): Promise<void> => {
  await blobs.put(workItemKey(item, event.id), new TextEncoder().encode(JSON.stringify(event)), {
    mediaType: "application/json",
  });
};

/** The message for the queue of its system; the same again for a redrive. */
export const workItemMessage = (pack: Pack, event: WorkItemEvent): OutboxMessage => {
  const { data } = event;
  return {
    id: event.id,
    queue: systemQueue(pack, data.system),
    body: JSON.stringify(event),
    attributes: {
      tenant: event.tenant,
      workItemId: data.workItemId,
      category: data.category,
      team: data.team,
      channel: data.channel,
      priority: data.priority,
      decidedBy: data.decidedBy,
    },
    delaySeconds: 0,
    group: pack.systems[data.system]?.fifo === true ? (data.caseId ?? data.itemId) : null,
  };
};
