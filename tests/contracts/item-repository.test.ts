import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { adapters, useAdapter } from "./adapters.ts";
import { nextItem, sampleItem, sampleMessage } from "./sample-item.ts";

const take = { max: 10, visibilitySeconds: 30, waitSeconds: 0 };

describe.each(adapters)("item repository on $name", (adapter) => {
  const store = useAdapter(adapter);

  it("gives back what was created, with its first message on its queue", async () => {
    const { items, queues } = await store.open();
    const item = sampleItem(1, { summary: { subject: "Zähler „defekt“ 🙂" } });

    const outcome = await items.create({ item, outbox: [sampleMessage(item)] });

    expect(outcome).toBe("written");
    expect(await items.get("default", item.itemId)).toEqual(item);
    expect((await queues.receive("plain", take)).map((message) => [message.body, message.attributes])).toEqual([
      [`about ${item.itemId}`, { tenant: "default" }],
    ]);
  });

  it("keeps with the row that an item was drawn for the quality sample, and that it was read", async () => {
    const { items } = await store.open();
    const item = sampleItem(1, { state: "delivered", summary: { subject: "Nr 1", drawn: true } });
    const drawnOnes = async (): Promise<unknown[]> =>
      (await items.list({ tenantId: "default", limit: 5 })).rows.map((row) => row.summary.drawn);
    await items.create({ item, outbox: [] });

    const before = await drawnOnes();
    const { drawn: _read, ...summary } = item.summary;
    await items.advance({ item: { ...nextItem(item, "accepted"), summary }, outbox: [] });

    expect(before).toEqual([true]);
    expect(await drawnOnes()).toEqual([undefined]);
  });

  it("refuses an id that is taken and sends nothing then", async () => {
    const { items, queues } = await store.open();
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });

    const outcome = await items.create({ item: sampleItem(1, { state: "failed" }), outbox: [sampleMessage(item)] });

    expect(outcome).toBe("exists");
    expect((await items.get("default", item.itemId))?.state).toBe("received");
    expect(await queues.receive("plain", take)).toEqual([]);
  });

  it("lets exactly one of many workers on the same version win, and sends only the winner's messages", async () => {
    const { items, queues } = await store.open();
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });
    const moves = Array.from({ length: 8 }, (_, worker) => nextItem(item, "processing", { timings: { worker } }));

    const outcomes = await Promise.all(
      moves.map((moved) =>
        items.advance({ item: moved, outbox: [sampleMessage(moved, "plain", String(moved.timings["worker"]))] }),
      ),
    );

    const winner = outcomes.indexOf("written");
    expect(outcomes.filter((outcome) => outcome === "written")).toHaveLength(1);
    expect((await items.get("default", item.itemId))?.timings).toEqual({ worker: winner });
    expect((await queues.receive("plain", take)).map((message) => message.body)).toEqual([String(winner)]);
  });

  it("keeps the whole ledger and refuses an item whose history does not end with the step", async () => {
    const { items } = await store.open();
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });
    const second = nextItem(item, "processing");
    await items.advance({ item: second, outbox: [] });

    const third = { ...nextItem(second, "filed"), ledger: second.ledger };

    await expect(items.advance({ item: third, outbox: [] })).rejects.toThrow(
      /last ledger entry is 2 \(processing\), it must carry the same number and state/,
    );
    expect((await items.get("default", item.itemId))?.ledger.map((entry) => [entry.sequence, entry.to])).toEqual([
      [1, "received"],
      [2, "processing"],
    ]);
  });

  it("keeps tenants apart", async () => {
    const { items } = await store.open();
    const item = sampleItem(1, { tenantId: "north", summary: { subject: "geheim" } });
    await items.create({ item, outbox: [], searchText: "geheim" });

    const found = await items.get("south", item.itemId);

    expect(found).toBeUndefined();
    expect((await items.list({ tenantId: "south", limit: 10 })).rows).toEqual([]);
    expect((await items.list({ tenantId: "south", text: "geheim", limit: 10 })).rows).toEqual([]);
    expect(await items.count("south")).toEqual({});
    expect(await items.count("north")).toEqual({ received: 1 });
  });

  it("keeps an item of more than 400 KB, also when it shrinks again", async () => {
    const { items } = await store.open();
    const noise = Object.fromEntries(Array.from({ length: 3_000 }, () => [randomBytes(150).toString("hex"), 1]));
    const item = sampleItem(1, { timings: noise });
    await items.create({ item, outbox: [] });
    const bigger = nextItem(item, "processing");
    await items.advance({ item: bigger, outbox: [] });
    expect(await items.get("default", item.itemId)).toEqual(bigger);

    const small = nextItem(bigger, "filed", { timings: {} });
    const outcome = await items.advance({ item: small, outbox: [] });

    expect(outcome).toBe("written");
    expect(await items.get("default", item.itemId)).toEqual(small);
  });

  it("has nothing to relay when every write was followed by its messages", async () => {
    const { items, queues } = await store.open();
    const item = sampleItem(1);
    await items.create({ item, outbox: [sampleMessage(item), sampleMessage(item, "other")] });

    const relayed = await items.relay(0);

    expect(relayed).toBe(0);
    expect(await queues.receive("plain", take)).toHaveLength(1);
    expect(await queues.receive("other", take)).toHaveLength(1);
  });

  it("sends a FIFO message once per outbox id", async () => {
    const { items, queues } = await store.open();
    const item = sampleItem(1);
    const message = { ...sampleMessage(item, "ordered.fifo"), group: "case-1" };
    await items.create({ item, outbox: [message] });

    await queues.send("ordered.fifo", [{ body: message.body, group: "case-1", deduplicationId: message.id }]);

    const received = await queues.receive("ordered.fifo", take);
    expect(received.map((found) => [found.body, found.group])).toEqual([[message.body, "case-1"]]);
  });

  it("gives an opaque cursor it does not know back as a clear error", async () => {
    const { items } = await store.open();

    const listing = items.list({ tenantId: "default", limit: 10, cursor: "nonsense" });

    await expect(listing).rejects.toMatchObject({
      code: "bad_cursor",
      message: expect.stringContaining("use the one the page before gave"),
    });
  });
});
