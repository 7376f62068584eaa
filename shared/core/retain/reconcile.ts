import type { BlobHead, BlobStore } from "../../ports/blob-store.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { MessageQueue } from "../../ports/message-queue.ts";
import type { Item } from "../../schemas/item.ts";
import type { ItemState, LedgerBalance } from "../../schemas/ledger.ts";
import { balanceLedger } from "../flow/ledger.ts";
import { stageQueue } from "../flow/queue-names.ts";
import { wake } from "../flow/transition.ts";
import { stageOf } from "../pipeline.ts";
import { itemProblems } from "./item-problems.ts";

export interface ReconcileDeps {
  blobs: BlobStore;
  items: ItemRepository;
  queues: MessageQueue;
  tenantId: string;
  now: () => string;
  /** Tells intake of an original nobody works on; left out where only the books are read. */
  announce?: (key: string, size: number) => Promise<void>;
  /** Lets others work between two pages: reading every item takes a while. */
  breathe?: () => Promise<void>;
}

export interface Reconciliation {
  balance: LedgerBalance;
  /** Originals that were announced again. */
  announced: string[];
  /** Items whose stage was woken again. */
  woken: string[];
}

/** An original this young may still be on its way through the door and intake. */
const DOOR_SECONDS = 120;
/** Longer than the longest stage with all its tries; then the message that should move the item is missing. */
export const STUCK_SECONDS = 6 * 3600;
/** Outboxes older than this were left behind by a crash. */
export const RELAY_SECONDS = 60;
const PAGE = 100;
const KEY_PAGE = 1000;

interface Books {
  counts: Partial<Record<ItemState, number>>;
  rawKeys: Set<string>;
  open: LedgerBalance["open"];
  stuck: Item[];
}

/** The conservation equation over originals, items and queues; what does not close is named, what waits for nobody is set going again. */
export const reconcile = async (deps: ReconcileDeps): Promise<Reconciliation> => {
  await deps.items.relay(RELAY_SECONDS);
  const inbound = await inboundKeys(deps);
  const before = await deps.items.count(deps.tenantId);
  const books = await readItems(deps);
  const orphans = await orphansOf(deps, inbound, books.rawKeys);
  const announced = await announceAll(deps, orphans);
  const woken = await wakeAll(deps, books.stuck);
  const open = [
    ...books.open,
    ...orphans.map(({ key }) => ({ subject: key, problem: "The original is stored, but no item was made of it." })),
    ...(await miscounted(deps, before, books.counts)),
  ];
  const young = inbound.filter((key) => !books.rawKeys.has(key) && !orphans.some((orphan) => orphan.key === key)).length;
  const received = new Set([...inbound, ...books.rawKeys]).size - young;
  return { balance: balanceLedger({ received, counts: books.counts, open }), announced, woken };
};

const inboundKeys = async (deps: ReconcileDeps): Promise<string[]> => {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<BlobStore["list"]>> = await deps.blobs.list(`inbound/${deps.tenantId}/`, {
      limit: KEY_PAGE,
      ...(after === null ? {} : { after }),
    });
    keys.push(...page.keys);
    ({ after } = page);
  } while (after !== null);
  return keys;
};

const readItems = async (deps: ReconcileDeps): Promise<Books> => {
  const books: Books = { counts: {}, rawKeys: new Set(), open: [], stuck: [] };
  const keyOwners = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ItemRepository["list"]>> = await deps.items.list({
      tenantId: deps.tenantId,
      order: "oldest",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const row of page.rows) {
      const item = await deps.items.get(deps.tenantId, row.itemId);
      if (item !== undefined) enter(books, item, { keyOwners, now: deps.now() });
    }
    await deps.breathe?.();
    ({ cursor } = page);
  } while (cursor !== null);
  return books;
};

const enter = (books: Books, item: Item, context: { keyOwners: Map<string, string>; now: string }): void => {
  books.counts[item.state] = (books.counts[item.state] ?? 0) + 1;
  const key = originalOf(item);
  const owner = context.keyOwners.get(key);
  if (owner !== undefined)
    books.open.push({ subject: item.itemId, problem: `Item ${owner} was made of the same original ${key}.` });
  context.keyOwners.set(key, item.itemId);
  books.rawKeys.add(key);
  books.open.push(...itemProblems(item).map((problem) => ({ subject: item.itemId, problem })));
  if (isStuck(item, context.now)) books.stuck.push(item);
};

/** A letter of a split batch is an original of its own, also where two of them have equal bytes and so one key. */
const originalOf = (item: Item): string =>
  item.arrival.rawKey.startsWith("inbound/") ? item.arrival.rawKey : `${item.arrival.rawKey}#${item.itemId}`;

export const isStuck = (item: Item, now: string): boolean =>
  item.stage !== null &&
  stageOf(item.stage).worker === "function" &&
  Date.parse(now) - Date.parse(item.updatedAt) > STUCK_SECONDS * 1000;

export const isLongStored = (head: BlobHead, now: string): boolean =>
  Date.parse(now) - Date.parse(head.storedAt) > DOOR_SECONDS * 1000;

const orphansOf = async (
  deps: ReconcileDeps,
  inbound: string[],
  known: Set<string>,
): Promise<{ key: string; size: number }[]> => {
  const orphans: { key: string; size: number }[] = [];
  for (const key of inbound.filter((one) => !known.has(one))) {
    const head = await deps.blobs.head(key);
    if (head !== undefined && isLongStored(head, deps.now())) orphans.push({ key, size: head.size });
  }
  return orphans;
};

export const announceAll = async (deps: ReconcileDeps, orphans: { key: string; size: number }[]): Promise<string[]> => {
  if (deps.announce === undefined) return [];
  for (const { key, size } of orphans) await deps.announce(key, size);
  return orphans.map(({ key }) => key);
};

/** A second message for an item that moves after all is harmless. */
export const wakeAll = async (deps: ReconcileDeps, stuck: Item[]): Promise<string[]> => {
  if (deps.announce === undefined) return [];
  for (const item of stuck) {
    if (item.stage === null) continue;
    const { body, attributes } = wake(item, item.stage);
    await deps.queues.send(stageQueue(item.stage), [{ body, attributes }]);
  }
  return stuck.map((item) => item.itemId);
};

/** The store's own counters against what was read one by one; compared only while nothing moved. */
const miscounted = async (
  deps: ReconcileDeps,
  before: Partial<Record<ItemState, number>>,
  read: Partial<Record<ItemState, number>>,
): Promise<LedgerBalance["open"]> => {
  const after = await deps.items.count(deps.tenantId);
  if (!sameCounts(before, after) || sameCounts(read, after)) return [];
  return [{ subject: "items", problem: `The store counts ${JSON.stringify(after)}, but its items are ${JSON.stringify(read)}.` }];
};

const sameCounts = (left: Partial<Record<ItemState, number>>, right: Partial<Record<ItemState, number>>): boolean => {
  const states = new Set([...Object.keys(left), ...Object.keys(right)]);
  const of = (counts: Partial<Record<ItemState, number>>, state: string): number =>
    Object.entries(counts).find(([name]) => name === state)?.[1] ?? 0;
  return [...states].every((state) => of(left, state) === of(right, state));
};
