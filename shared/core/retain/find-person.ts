import type { BlobStore } from "../../ports/blob-store.ts";
import type { ItemRepository, ItemRow } from "../../ports/item-repository.ts";
import type { FieldValue } from "../../schemas/extraction.ts";
import type { Item } from "../../schemas/item.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { readingOf } from "../review/stored-reading.ts";

export interface FindPersonDeps {
  tenantId: string;
  items: ItemRepository;
  blobs: BlobStore;
}

const PAGE = 500;
/** Nobody writes more; a query that finds more is a word, not a person. */
export const MAX_ITEMS_OF_A_PERSON = 5_000;

/**
 * Items of the person a query names: by address, by a number of theirs, or by full name. Search and the senders of all rows only
 * propose; an item counts when the sender or a value in it equals the query, so that no namesake's part is touched. With their
 * duplicates and the letters split off them.
 */
export const findPerson = async (deps: FindPersonDeps, query: string): Promise<Item[]> => {
  const found = new Map<string, Item>();
  for await (const row of rowsOf(deps, { text: query })) {
    const item = await deps.items.get(deps.tenantId, row.itemId);
    if (item !== undefined && isOf(item, await readingOf(deps.blobs, item), query)) found.set(item.itemId, item);
    if (found.size > MAX_ITEMS_OF_A_PERSON) break;
  }
  const duplicates: string[] = [];
  // Every row is looked at: what could not be read is in no search, but still has a sender.
  for await (const row of rowsOf(deps, {})) {
    if (row.state === "duplicate") duplicates.push(row.itemId);
    if (!found.has(row.itemId) && isSender(row, query)) await add(deps, found, row.itemId);
  }
  await addChildren(deps, found);
  for (const itemId of duplicates) {
    const item = await deps.items.get(deps.tenantId, itemId);
    if (item?.parentItemId !== null && item !== undefined && found.has(item.parentItemId)) found.set(itemId, item);
  }
  return [...found.values()].toSorted((one, other) => (one.itemId < other.itemId ? -1 : 1));
};

async function* rowsOf(deps: FindPersonDeps, filter: { text?: string }): AsyncGenerator<ItemRow> {
  let cursor: string | null = null;
  do {
    const page: { rows: ItemRow[]; cursor: string | null } = await deps.items.list({
      tenantId: deps.tenantId,
      order: "newest",
      limit: PAGE,
      ...filter,
      ...(cursor === null ? {} : { cursor }),
    });
    yield* page.rows.filter((row) => row.state !== "erased");
    cursor = page.cursor;
  } while (cursor !== null);
}

const add = async (deps: FindPersonDeps, found: Map<string, Item>, itemId: string): Promise<void> => {
  const item = await deps.items.get(deps.tenantId, itemId);
  if (item !== undefined && item.state !== "erased") found.set(itemId, item);
};

const isSender = ({ summary }: ItemRow, query: string): boolean => {
  const wanted = folded(query);
  return [summary.sender.address, summary.sender.name, summary.customer ?? ""].some((text) => folded(text) === wanted);
};

const addChildren = async (deps: FindPersonDeps, found: Map<string, Item>): Promise<void> => {
  const waiting = [...found.values()].flatMap((item) => item.childItemIds);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    const child = await deps.items.get(deps.tenantId, id);
    if (child === undefined || child.state === "erased") continue;
    found.set(id, child);
    waiting.push(...child.childItemIds);
  }
};

/** Equal up to case, accents and punctuation; never merely similar. */
const isOf = (item: Item, parsed: Parsed | null, query: string): boolean => {
  const wanted = folded(query);
  return [...sendersOf(item, parsed), ...valuesOf(item)].some((text) => typeof text === "string" && folded(text) === wanted);
};

type Text = string | null | undefined;

const sendersOf = (item: Item, parsed: Parsed | null): Text[] => {
  const { name, address } = item.summary.sender;
  const own = [name, address, item.arrival.envelope?.from];
  if (parsed === null) return own;
  const { sender, mail } = parsed;
  const mailboxes = mail === null ? [] : [mail.from, ...mail.replyTo];
  return [
    ...own,
    sender.name,
    sender.email,
    sender.phone,
    sender.id,
    ...mailboxes.flatMap((mailbox) => [mailbox.name, mailbox.address]),
  ];
};

const valuesOf = (item: Item): Text[] => {
  const customer = [item.summary.customer, item.extraction?.customer?.id, item.extraction?.customer?.displayName];
  const fields = Object.values(item.extraction?.fields ?? {});
  return [...customer, ...fields.flatMap((field) => [...wordsOf(field.value), field.raw])];
};

const wordsOf = (value: FieldValue | null): string[] => (typeof value === "string" ? [value] : []);

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replace(/([aou])e/g, "$1")
    .replace(/[^\p{L}\p{N}@]+/gu, "");
