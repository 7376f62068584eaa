import type { BlobStore } from "../../ports/blob-store.ts";
import type { MessageQueue } from "../../ports/message-queue.ts";
import type { OutboxMessage } from "../../ports/item-repository.ts";
import type { DynamoTable } from "./dynamo-table.ts";
import { itemKey, outboxPartitions, outboxSchema, storedItemSchema, termsSchema } from "./item-row.ts";
import type { StoredItem } from "./item-row.ts";
import { unpack } from "./packed-value.ts";
import type { Packed } from "./packed-value.ts";
import type { TermIndex } from "./term-index.ts";

/** What one transition left to be done after its write. */
export interface Unsettled {
  tenantId: string;
  itemId: string;
  version: number;
  /** Names of entries of the row's outbox map that go out now. */
  entries: Record<string, Packed>;
  terms: { is: Packed | undefined; was: Packed | undefined } | null;
}

/** Sends what a write left in its row and clears it there; `relay` does it for writers that died in between. */
export class ItemOutbox {
  readonly #table: DynamoTable;
  readonly #queues: MessageQueue;
  readonly #terms: TermIndex;
  readonly #blobs: BlobStore;

  constructor(table: DynamoTable, services: { queues: MessageQueue; terms: TermIndex; blobs: BlobStore }) {
    this.#table = table;
    this.#queues = services.queues;
    this.#terms = services.terms;
    this.#blobs = services.blobs;
  }

  /** Returns how many messages went out. */
  async settle(left: Unsettled): Promise<number> {
    const [sent] = await Promise.all([this.#send(left.entries), this.#index(left)]);
    await this.#clear(left);
    return sent;
  }

  async relay(before: string): Promise<number> {
    let sent = 0;
    for (const partition of outboxPartitions) {
      const stale = this.#table.query({
        IndexName: "byOutbox",
        KeyConditionExpression: "outboxPk = :partition AND outboxSk < :before",
        ExpressionAttributeValues: { ":partition": partition, ":before": before },
      });
      for await (const { pk, sk } of stale) {
        const row = storedItemSchema.safeParse(await this.#table.get({ pk: String(pk), sk: String(sk) }));
        if (row.success) sent += await this.settle(unsettledOf(row.data));
      }
    }
    return sent;
  }

  async #send(entries: Record<string, Packed>): Promise<number> {
    const unpacked = await Promise.all(
      Object.values(entries).map(async (entry) => outboxSchema.parse(await unpack(entry, this.#blobs))),
    );
    const messages = unpacked.flat();
    await Promise.all(
      [...Map.groupBy(messages, (message) => message.queue)].map(([queue, own]) => this.#queues.send(queue, own.map(sendableOf))),
    );
    return messages.length;
  }

  async #index(left: Unsettled): Promise<void> {
    if (left.terms === null) return;
    const [is, was] = await Promise.all([this.#unpackTerms(left.terms.is), this.#unpackTerms(left.terms.was)]);
    await this.#terms.replace(left, is, was);
  }

  async #unpackTerms(packed: Packed | undefined): Promise<string[]> {
    return packed === undefined ? [] : termsSchema.parse(await unpack(packed, this.#blobs));
  }

  /** While nothing else is left to be done the mark goes too; otherwise only what is ours, and whoever does the rest clears the mark. */
  async #clear(left: Unsettled): Promise<void> {
    const names = Object.keys(left.entries);
    const placeholders =
      names.length === 0
        ? {}
        : { ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#e${index}`, name])) };
    const own = names.map((_, index) => `outbox.#e${index}`);
    const key = { Key: itemKey(left.tenantId, left.itemId) };
    const indexed = left.terms === null ? [] : ["staleTerms", "unindexed"];
    const cleared = await this.#table.update({
      ...key,
      ...placeholders,
      UpdateExpression: `REMOVE ${[...own, ...indexed, "outboxPk", "outboxSk"].join(", ")}`,
      ConditionExpression: `version = :version AND size(outbox) = :entries${left.terms === null ? " AND attribute_not_exists(unindexed)" : ""}`,
      ExpressionAttributeValues: { ":version": left.version, ":entries": names.length },
    });
    if (cleared === undefined && own.length > 0) {
      await this.#table.update({
        ...key,
        ...placeholders,
        UpdateExpression: `REMOVE ${own.join(", ")}`,
        ConditionExpression: "attribute_exists(pk)",
      });
    }
    const spilled = Object.values(left.entries).flatMap((entry) => ("blob" in entry ? [entry.blob] : []));
    for (const blob of spilled) await this.#blobs.delete(blob);
  }
}

function unsettledOf(row: StoredItem): Unsettled {
  const { tenantId, itemId, version, outbox } = row;
  return {
    tenantId,
    itemId,
    version,
    entries: outbox,
    terms: row.unindexed === true ? { is: row.terms, was: row.staleTerms } : null,
  };
}

function sendableOf({ id, body, attributes, delaySeconds, group }: OutboxMessage): Parameters<MessageQueue["send"]>[1][number] {
  return { body, attributes, delaySeconds, group, deduplicationId: id };
}
