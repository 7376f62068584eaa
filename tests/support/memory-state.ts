import type { BlobHead, BlobStore } from "../../shared/ports/blob-store.ts";
import type { CaseRepository } from "../../shared/ports/case-repository.ts";
import type { ClaimRegistry } from "../../shared/ports/claim-registry.ts";
import type { ItemRepository, ItemRow, OutboxMessage } from "../../shared/ports/item-repository.ts";
import type { MessageQueue, SendMessage } from "../../shared/ports/message-queue.ts";
import { transitionEntry } from "../../shared/adapters/transition-entry.ts";
import type { Case } from "../../shared/schemas/case.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { ItemState } from "../../shared/schemas/ledger.ts";

/** The ports in memory, with the same promises: conditional writes, outbox with the write, at-least-once queues. */
export interface MemoryState {
  blobs: BlobStore;
  items: ItemRepository;
  cases: CaseRepository;
  claims: ClaimRegistry;
  queues: MessageQueue;
  /** Everything ever sent, by queue. */
  sent: Map<string, SendMessage[]>;
  all: Map<string, Item>;
}

export interface MemoryOptions {
  now: () => string;
  sha256?: string;
  /** Where messages go; default is the memory of what was sent. */
  onSend?: (queue: string, message: SendMessage & { id?: string }) => void;
}

export const memoryState = (options: MemoryOptions): MemoryState => {
  const sent = new Map<string, SendMessage[]>();
  const all = new Map<string, Item>();
  const send = (queue: string, message: SendMessage & { id?: string }): void => {
    sent.set(queue, [...(sent.get(queue) ?? []), message]);
    options.onSend?.(queue, message);
  };
  return {
    blobs: memoryBlobs(options),
    items: memoryItems(all, send),
    cases: memoryCases(),
    claims: memoryClaims(),
    queues: memoryQueues(send),
    sent,
    all,
  };
};

/** Stands for the content's hash: equal sizes are equal contents here. */
const sizeHash = (size: number): string => size.toString(16).padStart(64, "0");

const memoryBlobs = (options: MemoryOptions): BlobStore => {
  const stored = new Map<string, BlobHead & { bytes: Uint8Array }>();
  return {
    put: async (key, bytes, meta = {}) => {
      const head = {
        key,
        size: bytes.byteLength,
        sha256: options.sha256 ?? sizeHash(bytes.byteLength),
        meta,
        storedAt: options.now(),
      };
      stored.set(key, { ...head, bytes });
      return head;
    },
    get: async (key) => stored.get(key),
    head: async (key) => stored.get(key),
    delete: async (key) => {
      stored.delete(key);
    },
    list: async (prefix, { after = "" } = {}) => ({
      keys: [...stored.keys()].filter((key) => key.startsWith(prefix) && key > after).sort(),
      after: null,
    }),
    link: async (key) => `memory:${key}`,
  };
};

const memoryItems = (
  all: Map<string, Item>,
  send: (queue: string, message: SendMessage & { id?: string }) => void,
): ItemRepository => {
  const publish = (outbox: OutboxMessage[]): void => {
    for (const { queue, ...message } of outbox) send(queue, { ...message, deduplicationId: message.id });
  };
  return {
    create: async ({ item, outbox }) => {
      transitionEntry(item);
      if (all.has(item.itemId)) return "exists";
      all.set(item.itemId, item);
      publish(outbox);
      return "written";
    },
    get: async (_, itemId) => all.get(itemId),
    advance: async ({ item, outbox }) => {
      transitionEntry(item);
      if (all.get(item.itemId)?.version !== item.version - 1) return "conflict";
      all.set(item.itemId, item);
      publish(outbox);
      return "written";
    },
    list: async (query) => {
      const rows = [...all.values()].filter(
        (item) =>
          item.tenantId === query.tenantId &&
          (query.states === undefined || query.states.includes(item.state)) &&
          (query.category === undefined || item.summary.category === query.category) &&
          (query.caseId === undefined || item.caseId === query.caseId),
      );
      const by = (item: Item): string => (query.order === "due" ? (item.summary.dueAt ?? "9") : item.createdAt);
      rows.sort((left, right) => by(left).localeCompare(by(right)));
      if (query.order === "newest") rows.reverse();
      const from = Number(query.cursor ?? 0);
      const page = rows.slice(from, from + query.limit).map(rowOf);
      return { rows: page, cursor: from + query.limit < rows.length ? String(from + query.limit) : null };
    },
    count: async () => {
      const counts: Partial<Record<ItemState, number>> = {};
      for (const { state } of all.values()) counts[state] = (counts[state] ?? 0) + 1;
      return counts;
    },
    relay: async () => 0,
  };
};

const rowOf = (item: Item): ItemRow => ({
  itemId: item.itemId,
  tenantId: item.tenantId,
  version: item.version,
  state: item.state,
  createdAt: item.createdAt,
  updatedAt: item.updatedAt,
  channel: item.arrival.channel,
  caseId: item.caseId,
  summary: item.summary,
  lockedBy: item.review.lock?.user ?? null,
});

const memoryCases = (): CaseRepository => {
  const cases = new Map<string, Case>();
  return {
    get: async (_, caseId) => cases.get(caseId),
    find: async (_, keys) => [...cases.values()].filter((one) => one.keys.some((key) => keys.includes(key))).slice(0, 20),
    save: async (record) => {
      if ((cases.get(record.caseId)?.version ?? 0) !== record.version - 1) return "conflict";
      cases.set(record.caseId, record);
      return "written";
    },
  };
};

const memoryClaims = (): ClaimRegistry => {
  const claims = new Map<string, string>();
  return {
    claim: async (key, owner) => {
      const holder = claims.get(key);
      if (holder === undefined) claims.set(key, owner);
      return holder ?? owner;
    },
    holder: async (key) => claims.get(key),
    release: async (key, owner) => {
      if (claims.get(key) === owner) claims.delete(key);
    },
  };
};

const memoryQueues = (send: (queue: string, message: SendMessage) => void): MessageQueue => ({
  send: async (queue, messages) => {
    for (const message of messages) send(queue, message);
  },
  receive: async () => [],
  remove: async () => undefined,
  extend: async () => undefined,
  depth: async () => ({ visible: 0, inFlight: 0, delayed: 0, oldestSeconds: 0 }),
});
