import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { describe, expect, it, vi } from "vitest";
import { DynamoItemRepository } from "../../../shared/adapters/aws/dynamo-item-repository.ts";
import { DynamoTable } from "../../../shared/adapters/aws/dynamo-table.ts";
import { ItemOutbox } from "../../../shared/adapters/aws/item-outbox.ts";
import { itemKey } from "../../../shared/adapters/aws/item-row.ts";
import { S3BlobStore } from "../../../shared/adapters/aws/s3-blob-store.ts";
import { SqsMessageQueue } from "../../../shared/adapters/aws/sqs-message-queue.ts";
import { TermIndex } from "../../../shared/adapters/aws/term-index.ts";
import { nextItem, sampleItem, sampleMessage } from "../../contracts/sample-item.ts";
import { useEmulators } from "./emulated-table.ts";

const take = { max: 10, visibilitySeconds: 30, waitSeconds: 0 };

describe("items in DynamoDB", () => {
  const emulators = useEmulators();

  async function openParts() {
    const { config, clients } = await emulators.deploy();
    const table = new DynamoTable(clients.dynamodb, config.table);
    const blobs = new S3BlobStore(clients.s3, config.bucket);
    const queues = new SqsMessageQueue(clients.sqs, config.queueUrlPrefix);
    const terms = new TermIndex(table, blobs);
    const outbox = new ItemOutbox(table, { queues, terms, blobs });
    const items = new DynamoItemRepository(table, { blobs, outbox, terms, now: Date.now });
    return { table, blobs, queues, terms, outbox, items };
  }

  it("send what a writer left behind that died between write and send, once it is old enough", async () => {
    const { items, queues, outbox } = await openParts();
    vi.spyOn(outbox, "settle").mockRejectedValueOnce(new Error("killed"));
    const item = sampleItem(1);
    await expect(items.create({ item, outbox: [sampleMessage(item)], searchText: "zebra" })).rejects.toThrow("killed");
    expect(await items.relay(60)).toBe(0);

    const relayed = await items.relay(-1);

    expect(relayed).toBe(1);
    expect((await queues.receive("plain", take)).map((message) => message.body)).toEqual([`about ${item.itemId}`]);
    expect((await items.list({ tenantId: "default", text: "zebra", limit: 5 })).rows).toHaveLength(1);
    expect(await items.relay(-1)).toBe(0);
  });

  it("keep messages of a dead writer while others move the item on", async () => {
    const { items, queues, outbox } = await openParts();
    const item = sampleItem(1);
    vi.spyOn(outbox, "settle").mockRejectedValueOnce(new Error("killed"));
    await expect(items.create({ item, outbox: [sampleMessage(item, "plain", "first")] })).rejects.toThrow("killed");

    const second = nextItem(item, "processing");
    await items.advance({ item: second, outbox: [sampleMessage(second, "plain", "second")] });
    await items.advance({ item: nextItem(second, "failed"), outbox: [] });

    expect((await queues.receive("plain", take)).map((message) => message.body)).toEqual(["second"]);
    expect(await items.relay(-1)).toBe(1);
    expect((await queues.receive("plain", take)).map((message) => message.body)).toEqual(["first"]);
    expect(await items.relay(-1)).toBe(0);
  });

  it("are sent again when a queue did not take the message", async () => {
    const { items, queues } = await openParts();
    vi.spyOn(queues, "send").mockRejectedValueOnce(new Error("the queue is away"));
    const item = sampleItem(1);
    await expect(items.create({ item, outbox: [sampleMessage(item)] })).rejects.toThrow("the queue is away");

    const relayed = await items.relay(-1);

    expect(relayed).toBe(1);
    expect(await queues.receive("plain", take)).toHaveLength(1);
  });

  it("leave nothing in the row of what has gone out", async () => {
    const { items, table } = await openParts();
    const item = sampleItem(1);

    await items.create({ item, outbox: [sampleMessage(item)], searchText: "zebra" });

    const row = await table.get(itemKey("default", item.itemId));
    expect(row).toMatchObject({ version: 1, outbox: {} });
    expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(["outboxPk"]));
    expect(row).not.toHaveProperty("unindexed");
    expect(row).not.toHaveProperty("outboxSk");
  });

  it("count as written when the answer got lost and the repeated request failed on itself", async () => {
    const { items, table, queues } = await openParts();
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });
    const update = table.update.bind(table);
    vi.spyOn(table, "update").mockImplementationOnce(async (input) => {
      await update(input);
      return undefined;
    });
    const moved = nextItem(item, "processing");

    const outcome = await items.advance({ item: moved, outbox: [sampleMessage(moved)] });

    expect(outcome).toBe("written");
    expect(await queues.receive("plain", take)).toHaveLength(1);
  });

  it("drop what they spilled to the bucket when they shrink, and when a write loses", async () => {
    const { items, blobs } = await openParts();
    const noise = Object.fromEntries(
      Array.from({ length: 14_000 }, (_, number) => [`${number}-${crypto.randomUUID()}${crypto.randomUUID()}`, number]),
    );
    const item = sampleItem(1, { timings: noise });
    await items.create({ item, outbox: [] });
    expect((await blobs.list("spill/")).keys).toHaveLength(1);

    expect(await items.create({ item, outbox: [] })).toBe("exists");
    expect((await blobs.list("spill/")).keys).toHaveLength(1);
    await items.advance({ item: nextItem(item, "filed", { timings: {} }), outbox: [] });

    expect((await blobs.list("spill/")).keys).toEqual([]);
  });

  it("are not found by words that only a stray row of the index holds", async () => {
    const { items, terms } = await openParts();
    const item = sampleItem(1);
    await items.create({ item, outbox: [], searchText: "lion" });

    await terms.replace(item, ["zebra"], []);

    expect((await items.list({ tenantId: "default", text: "zebra", limit: 5 })).rows).toEqual([]);
    expect((await items.list({ tenantId: "default", text: "lion", limit: 5 })).rows).toHaveLength(1);
  });

  it("pass on errors that are no conflict", async () => {
    const { items, table } = await openParts();
    const error = new Error("the table is away");
    vi.spyOn(table, "update").mockRejectedValueOnce(error);

    const creating = items.create({ item: sampleItem(1), outbox: [] });

    await expect(creating).rejects.toBe(error);
    expect(error).not.toBeInstanceOf(ConditionalCheckFailedException);
  });
});
