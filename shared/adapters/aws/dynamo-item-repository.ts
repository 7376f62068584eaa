import { randomUUID } from "node:crypto";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { ItemQuery, ItemRepository, ItemRow, Transition } from "../../ports/item-repository.ts";
import { itemSchema } from "../../schemas/item.ts";
import type { Item } from "../../schemas/item.ts";
import { itemStateSchema } from "../../schemas/ledger.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import { transitionEntry } from "../transition-entry.ts";
import type { Attributes, DynamoTable } from "./dynamo-table.ts";
import { ItemLists } from "./item-lists.ts";
import type { ItemOutbox } from "./item-outbox.ts";
import { arrivalPartition, itemAttributes, itemKey, outboxPartition } from "./item-row.ts";
import { pack, packedSchema, unpack } from "./packed-value.ts";
import type { Packed } from "./packed-value.ts";
import { indexedTerms } from "./term-index.ts";
import type { TermIndex } from "./term-index.ts";

interface RowChange {
  item: Item;
  /** Attributes to write; undefined ones are removed. */
  set: Attributes;
  /** The messages of this transition. */
  entry: Packed | undefined;
  terms: Packed | undefined;
  writeId: string;
  now: string;
}

interface UpdateParts {
  UpdateExpression: string;
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Attributes;
}

interface Services {
  blobs: BlobStore;
  outbox: ItemOutbox;
  terms: TermIndex;
  now: () => number;
}

/** One row per item, one conditional write per transition; what must follow the write lies in the row until it is done. */
export class DynamoItemRepository implements ItemRepository {
  readonly #table: DynamoTable;
  readonly #services: Services;
  readonly #lists: ItemLists;

  constructor(table: DynamoTable, services: Services) {
    this.#table = table;
    this.#services = services;
    this.#lists = new ItemLists(table, services.terms);
  }

  async create(transition: Transition): Promise<"written" | "exists"> {
    return (await this.#write(transition, "attribute_not_exists(pk)")) ? "written" : "exists";
  }

  async advance(transition: Transition): Promise<"written" | "conflict"> {
    return (await this.#write(transition, "version = :before")) ? "written" : "conflict";
  }

  async get(tenantId: string, itemId: string): Promise<Item | undefined> {
    const row = await this.#table.get(itemKey(tenantId, itemId));
    return row === undefined ? undefined : itemSchema.parse(await unpack(row["body"], this.#services.blobs));
  }

  async list(query: ItemQuery): Promise<{ rows: ItemRow[]; cursor: string | null }> {
    return this.#lists.list(query);
  }

  async count(tenantId: string): Promise<Partial<Record<ItemState, number>>> {
    const counts = await Promise.all(
      itemStateSchema.options.map(async (state) => {
        const ofState = {
          KeyConditionExpression: "arrivalPk = :partition",
          ExpressionAttributeValues: { ":partition": arrivalPartition(tenantId, state) },
        };
        return [state, await this.#table.countOf({ IndexName: "byArrival", ...ofState })] as const;
      }),
    );
    return Object.fromEntries(counts.filter(([, items]) => items > 0));
  }

  async relay(olderThanSeconds: number): Promise<number> {
    return this.#services.outbox.relay(new Date(this.#services.now() - olderThanSeconds * 1000).toISOString());
  }

  async #write(transition: Transition, condition: string): Promise<boolean> {
    const { item } = transition;
    transitionEntry(item);
    const change = await this.#changeOf(transition);
    const before =
      (await this.#table.update({
        Key: itemKey(item.tenantId, item.itemId),
        ...updateOf(change, condition),
        ReturnValues: "ALL_OLD",
      })) ?? (await this.#unlessMine(item, change.writeId));
    if (before === undefined) {
      await this.#dropSpill(change.set["body"]);
      return false;
    }
    await this.#dropSpill(before["body"]);
    const was = packedSchema.safeParse(before["terms"]);
    const { entry, terms } = change;
    if (entry === undefined && terms === undefined) return true;
    await this.#services.outbox.settle({
      tenantId: item.tenantId,
      itemId: item.itemId,
      version: item.version,
      entries: entry === undefined ? {} : { [entryName(item)]: entry },
      terms: terms === undefined ? null : { is: terms, was: was.success ? was.data : undefined },
    });
    return true;
  }

  /** The SDK repeats a request whose answer got lost; its condition then fails on our own write. */
  async #unlessMine(item: Item, writeId: string): Promise<Attributes | undefined> {
    const row = await this.#table.get(itemKey(item.tenantId, item.itemId));
    return row?.["writeId"] === writeId ? { terms: row["staleTerms"] } : undefined;
  }

  async #changeOf({ item, outbox, searchText }: Transition): Promise<RowChange> {
    const { blobs } = this.#services;
    const writeId = randomUUID();
    const spill = `spill/${item.tenantId}/item/${item.itemId}/${item.version}-${writeId}`;
    const body = await pack(item, blobs, spill);
    const entry = outbox.length === 0 ? undefined : await pack(outbox, blobs, `${spill}-outbox`);
    const terms = searchText === undefined ? undefined : await pack(indexedTerms(searchText), blobs, `${spill}-terms`);
    const set = { ...itemAttributes(item), body, writeId, ...(terms === undefined ? {} : { terms, unindexed: true }) };
    return { item, set, entry, terms, writeId, now: new Date(this.#services.now()).toISOString() };
  }

  async #dropSpill(packed: unknown): Promise<void> {
    const place = packedSchema.safeParse(packed);
    if (place.success && "blob" in place.data) await this.#services.blobs.delete(place.data.blob);
  }
}

function entryName(item: Item): string {
  return `v${item.version}`;
}

function updateOf({ item, set, entry, terms, now }: RowChange, condition: string): UpdateParts {
  const isNew = item.version === 1;
  const names = Object.keys(set);
  const present = names.filter((name) => set[name] !== undefined);
  const sets = present.map((name) => `#${name} = :${name}`);
  const removes = names.filter((name) => set[name] === undefined).map((name) => `#${name}`);
  const values: Attributes = Object.fromEntries(present.map((name) => [`:${name}`, set[name]]));
  const aliases = Object.fromEntries(names.map((name) => [`#${name}`, name]));
  if (isNew) {
    sets.push("outbox = :outbox");
    values[":outbox"] = entry === undefined ? {} : { [entryName(item)]: entry };
  } else {
    values[":before"] = item.version - 1;
    if (entry !== undefined) {
      sets.push("outbox.#entry = :entry");
      values[":entry"] = entry;
      aliases["#entry"] = entryName(item);
    }
    if (terms !== undefined) {
      sets.push("staleTerms = if_not_exists(#terms, :terms)");
    }
  }
  if (entry !== undefined || terms !== undefined) {
    sets.push("outboxPk = :outboxPk", "outboxSk = if_not_exists(outboxSk, :now)");
    values[":outboxPk"] = outboxPartition(item.itemId);
    values[":now"] = now;
  }
  return {
    UpdateExpression: `SET ${sets.join(", ")}${removes.length === 0 ? "" : ` REMOVE ${removes.join(", ")}`}`,
    ConditionExpression: condition,
    ExpressionAttributeNames: aliases,
    ExpressionAttributeValues: values,
  };
}
