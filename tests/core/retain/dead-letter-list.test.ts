import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listDeadLetters, queuesOf, redriveItem, redriveQueue } from "../../../shared/core/retain/dead-letter-list.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";
import { starterPack, understoodItem } from "../../support/understood-items.ts";
import { eventOf } from "../../support/work-item-events.ts";

const pack = starterPack();
const QUEUE = "system-crm";
const DEFAULT_TRIES = 5;

describe("dead letters as a work list", () => {
  let local: LocalState;
  beforeEach(async () => {
    local = await openLocalState();
  });
  afterEach(() => local.remove());

  /** Receives without acknowledging until the queue gives the message up. */
  const exhaust = async (queue: string, bodies: string[]): Promise<void> => {
    await local.state.queues.send(
      queue,
      bodies.map((body) => ({ body })),
    );
    for (let attempt = 0; attempt <= DEFAULT_TRIES; attempt += 1) {
      const received = await local.state.queues.receive(queue, { max: 10, visibilitySeconds: 30, waitSeconds: 0 });
      for (const message of received) await local.state.queues.extend(queue, message.receipt, 0);
    }
  };
  const list = () => listDeadLetters({ deadLetters: local.state.deadLetters, pack });

  it("names the work item, the item and the queue it failed on", async () => {
    await exhaust(QUEUE, [JSON.stringify(eventOf(1))]);

    const entries = await list();

    expect(entries).toMatchObject([{ queue: QUEUE, workItemId: eventOf(1).id, itemId: eventOf(1).data.itemId }]);
  });

  it.each([
    [
      "a stage's message",
      "route",
      '{"itemId":"01JZZZZZZZZZZZZZ0000000001","tenantId":"default","attempt":1}',
      { itemId: "01JZZZZZZZZZZZZZ0000000001" },
    ],
    [
      "an original",
      "intake",
      '{"Records":[{"s3":{"object":{"key":"inbound/default/mail/a%20b.eml","size":1}}}]}',
      { rawKey: "inbound/default/mail/a b.eml" },
    ],
    ["a receipt", "receipts", '{"workItemId":"01JZZZZZZZZZZZZZ0000000001-1"}', { workItemId: "01JZZZZZZZZZZZZZ0000000001-1" }],
    ["garbage", "receipts", "<html>", { itemId: null, cause: expect.stringContaining("can read this") as string }],
  ])("knows %s for what it is", async (_, queue, body, wanted) => {
    await exhaust(queue, [body]);

    const entries = await list();

    expect(entries).toMatchObject([wanted]);
  });

  it("puts back one, or all of a queue", async () => {
    await exhaust(
      QUEUE,
      [1, 2, 3].map((number) => JSON.stringify(eventOf(number))),
    );
    const [first] = await list();

    const one = await redriveQueue(local.state.deadLetters, QUEUE, first?.id);
    const rest = await redriveQueue(local.state.deadLetters, QUEUE);

    expect([one, rest]).toEqual([1, 2]);
    expect(await list()).toEqual([]);
    expect((await local.state.queues.depth(QUEUE)).visible).toBe(3);
  });

  it("looks at every queue of the pack", () => {
    const queues = queuesOf(pack);

    expect(queues).toEqual(expect.arrayContaining(["parse", "deliver", "system-crm", "system-billing.fifo", "receipts"]));
  });

  it("sends a failed item through the stage it failed in, once", async () => {
    const item = await understoodItem(local.state.blobs, 1);
    const ledger = item.ledger.map((entry) => (entry.sequence === 2 ? { ...entry, to: "failed" as const } : entry));
    const failure = { code: "tried_too_often", message: "No.", stage: "extract" as const, attempts: 5 };
    await local.state.items.create({ item: { ...item, state: "failed", stage: null, failure, ledger }, outbox: [] });
    const deps = { items: local.state.items, now: () => "2026-03-02T10:00:00.000Z" };

    const first = await redriveItem(deps, "default", item.itemId);
    const second = await redriveItem(deps, "default", item.itemId);

    expect([first, second]).toEqual([true, false]);
    expect(await local.state.items.get("default", item.itemId)).toMatchObject({
      state: "processing",
      stage: "extract",
      failure: null,
    });
    expect((await local.state.queues.depth("extract")).visible).toBe(1);
  });
});
