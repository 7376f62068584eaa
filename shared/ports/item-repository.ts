import type { Item, Summary } from "../schemas/item.ts";
import type { ItemState } from "../schemas/ledger.ts";

/** A message that leaves with a transition; published at least once after the write, exactly once on one machine. */
export interface OutboxMessage {
  /** Unique per effect: `<itemId>-<version>-<n>`; the deduplication id where the queue has one. */
  id: string;
  queue: string;
  body: string;
  /** String attributes for filtering. */
  attributes: Record<string, string>;
  delaySeconds: number;
  /** Ordering group for FIFO queues; null for standard ones. */
  group: string | null;
}

export interface ItemQuery {
  tenantId: string;
  states?: ItemState[];
  category?: string;
  team?: string;
  system?: string;
  channel?: string;
  caseId?: string;
  assignee?: string;
  /** Words that must all occur in subject, text, sender or field values; umlauts match their spellings (ue = ü). */
  text?: string;
  /** Newest or oldest arrival, or due soonest. */
  order?: "newest" | "oldest" | "due";
  /** Opaque; from the page before. */
  cursor?: string;
  limit: number;
}

export interface ItemRow {
  itemId: string;
  tenantId: string;
  version: number;
  state: ItemState;
  createdAt: string;
  updatedAt: string;
  channel: string;
  caseId: string | null;
  summary: Summary;
  lockedBy: string | null;
}

export interface Transition {
  /** The item after the step: its version is one above the stored one and its last ledger entry carries that number. */
  item: Item;
  outbox: OutboxMessage[];
  /** Words for search; kept beside the item, replaced by each transition that gives them. */
  searchText?: string;
}

/** State of items. Every write is one conditional write on the version and carries its ledger entry and outbox. */
export interface ItemRepository {
  /** Version 1. "exists" when the id is taken: nothing is written then. */
  create(transition: Transition): Promise<"written" | "exists">;
  get(tenantId: string, itemId: string): Promise<Item | undefined>;
  /** "conflict" when the stored version is not item.version - 1: nothing is written then. */
  advance(transition: Transition): Promise<"written" | "conflict">;
  list(query: ItemQuery): Promise<{ rows: ItemRow[]; cursor: string | null }>;
  count(tenantId: string): Promise<Partial<Record<ItemState, number>>>;
  /** Publishes outboxes that a crash left behind, older than `olderThanSeconds`; returns how many messages went out. */
  relay(olderThanSeconds: number): Promise<number>;
}
