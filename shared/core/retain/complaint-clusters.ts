import type { BlobStore } from "../../ports/blob-store.ts";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { MessageQueue } from "../../ports/message-queue.ts";
import type { Item } from "../../schemas/item.ts";
import type { Trigger } from "../../schemas/work-item.ts";
import { triggerEvent } from "../deliver/cloud-event.ts";
import { TRIGGER_QUEUE } from "../flow/queue-names.ts";
import { keepTriggers } from "../route/kept-triggers.ts";

export interface ClusterDeps {
  blobs: BlobStore;
  items: ItemRepository;
  claims: ClaimRegistry;
  queues: MessageQueue;
  tenantId: string;
  now: () => string;
}

/** Categories in which many at once mean that something is wrong. */
const watched = ["complaint", "technical_fault"];
const WINDOW_MS = 24 * 3_600_000;
/** As many within a day about one thing are no coincidence for an office of any size. */
const CLUSTER_SIZE = 8;
const MAX_LOOKED_AT = 500;
const PAGE = 100;

/** Finds what many complain about at once and tells it once per day and word. Returns the words. */
export const findComplaintClusters = async (deps: ClusterDeps): Promise<string[]> => {
  const told: string[] = [];
  for (const category of watched) {
    const recent = await recentItems(deps, category);
    for (const [term, items] of clustersOf(recent)) {
      // A receiver's idempotency key and file name: plain ASCII.
      const id = `cluster-${category}-${deps.now().slice(0, 10)}-${encodeURIComponent(term)}`;
      // Only the round that takes the key first tells it.
      const round = deps.now();
      if ((await deps.claims.claim(`${deps.tenantId}/trigger/${id}`, round)) !== round) continue;
      await send(deps, { id, category, term, items });
      told.push(term);
    }
  }
  return told;
};

const recentItems = async (deps: ClusterDeps, category: string): Promise<Item[]> => {
  const found: Item[] = [];
  const since = Date.parse(deps.now()) - WINDOW_MS;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ItemRepository["list"]>> = await deps.items.list({
      tenantId: deps.tenantId,
      category,
      order: "newest",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    const recent = page.rows.filter((row) => Date.parse(row.createdAt) >= since);
    const items = await Promise.all(recent.map((row) => deps.items.get(row.tenantId, row.itemId)));
    found.push(...items.filter((item) => item !== undefined));
    cursor = recent.length < page.rows.length ? null : page.cursor;
  } while (cursor !== null && found.length < MAX_LOOKED_AT);
  return found;
};

/** By the words that spoke for the category; each sender counts once. */
const clustersOf = (items: Item[]): [string, Item[]][] => {
  const byTerm = new Map<string, Map<string, Item>>();
  for (const item of items) {
    const terms = (item.classification?.explanation ?? []).filter((term) => term.weight > 0 && !term.term.includes(":"));
    for (const { term } of terms) {
      const senders = byTerm.get(term.toLowerCase()) ?? new Map<string, Item>();
      senders.set(item.summary.sender.address === "" ? item.itemId : item.summary.sender.address, item);
      byTerm.set(term.toLowerCase(), senders);
    }
  }
  return [...byTerm]
    .filter(([, senders]) => senders.size >= CLUSTER_SIZE)
    .map(([term, senders]) => [term, [...senders.values()]]);
};

const send = async (deps: ClusterDeps, cluster: { id: string; category: string; term: string; items: Item[] }): Promise<void> => {
  const { id, category, term, items } = cluster;
  const data: Trigger = {
    kind: "complaint_cluster",
    itemId: null,
    caseId: null,
    customer: null,
    message: `${items.length} senders within a day write about "${term}".`,
    data: { category, term, count: items.length, items: items.map((item) => item.itemId) },
  };
  const event = triggerEvent(data, { id, tenantId: deps.tenantId, time: deps.now() });
  const attributes = { tenant: deps.tenantId, kind: data.kind };
  await keepTriggers(deps.blobs, [{ event, since: event.time }]);
  await deps.queues.send(TRIGGER_QUEUE, [{ body: JSON.stringify(event), attributes, deduplicationId: id }]);
};
