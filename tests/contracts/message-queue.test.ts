import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { adapters, useAdapter } from "./adapters.ts";
import { drain } from "./drain.ts";

const take = { max: 10, visibilitySeconds: 30, waitSeconds: 0 };
/** Longer than the shortest visibility timeout there is, 1 second. */
const PAST_ONE_SECOND_MS = 1_200;

describe.each(adapters)("message queue on $name", { concurrent: true }, (adapter) => {
  const store = useAdapter(adapter);

  it("hands over body and attributes, and shows a taken message to nobody else", async () => {
    const { queues } = await store.open();
    await queues.send("plain", [{ body: JSON.stringify({ a: "ü🙂\uFFFE" }), attributes: { tenant: "default", system: "crm" } }]);

    const first = await queues.receive("plain", take);
    const second = await queues.receive("plain", take);

    expect(first.map(({ body, attributes, receiveCount }) => [JSON.parse(body), attributes, receiveCount])).toEqual([
      [{ a: "ü🙂\uFFFE" }, { tenant: "default", system: "crm" }, 1],
    ]);
    expect(second).toEqual([]);
  });

  it("sends more than a batch at once and loses none", async () => {
    const { queues } = await store.open();
    await queues.send(
      "plain",
      Array.from({ length: 37 }, (_, number) => ({ body: String(number) })),
    );

    const bodies: string[] = [];
    for (let round = 0; round < 10 && bodies.length < 37; round += 1) {
      const received = await queues.receive("plain", take);
      bodies.push(...received.map((message) => message.body));
      await queues.remove(
        "plain",
        received.map((message) => message.receipt),
      );
    }

    expect(bodies.toSorted((left, right) => Number(left) - Number(right))).toEqual(
      Array.from({ length: 37 }, (_, number) => String(number)),
    );
    expect(await queues.depth("plain")).toMatchObject({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it("sends large bodies that do not fit into one batch together", async () => {
    const { queues } = await store.open();
    const bodies = ["a", "b", "c"].map((letter) => letter.repeat(120_000));

    await queues.send(
      "plain",
      bodies.map((body) => ({ body })),
    );

    const received = [...(await queues.receive("plain", take)), ...(await queues.receive("plain", take))];
    expect(received.map((message) => message.body).toSorted()).toEqual(bodies);
  });

  it("shows a message again after its visibility timeout, with another receipt and a higher count", async () => {
    const { queues } = await store.open();
    await queues.send("plain", [{ body: "again" }]);
    const [first] = await queues.receive("plain", { ...take, visibilitySeconds: 1 });
    expect(first?.receiveCount).toBe(1);

    const [second] = await queues.receive("plain", { ...take, waitSeconds: 3 });

    expect(second?.body).toBe("again");
    expect(second?.id).toBe(first?.id);
    expect(second?.receiveCount).toBe(2);
    expect(second?.receipt).not.toBe(first?.receipt);
  });

  it("keeps a message hidden longer when its time is extended", async () => {
    const { queues } = await store.open();
    await queues.send("plain", [{ body: "slow" }]);
    const [message] = await queues.receive("plain", { ...take, visibilitySeconds: 1 });

    await queues.extend("plain", message?.receipt ?? "", 30);
    await sleep(PAST_ONE_SECOND_MS);

    expect(await queues.receive("plain", take)).toEqual([]);
  });

  it("shows a message early when its time is shortened", async () => {
    const { queues } = await store.open();
    await queues.send("plain", [{ body: "failed" }]);
    const [message] = await queues.receive("plain", { ...take, visibilitySeconds: 600 });

    await queues.extend("plain", message?.receipt ?? "", 1);

    expect(await queues.receive("plain", { ...take, waitSeconds: 3 })).toHaveLength(1);
  });

  it("removes what is acknowledged and leaves the rest to come back", async () => {
    const { queues } = await store.open();
    await queues.send("plain", [{ body: "done" }, { body: "failed" }]);
    const received = await queues.receive("plain", { ...take, visibilitySeconds: 1 });
    const done = received.find((message) => message.body === "done");

    await queues.remove("plain", [done?.receipt ?? ""]);
    await sleep(PAST_ONE_SECOND_MS);

    expect((await queues.receive("plain", take)).map((message) => message.body)).toEqual(["failed"]);
  });

  it("takes a receipt it never gave out without complaint", async () => {
    const { queues } = await store.open();
    await queues.send("plain", [{ body: "stays" }]);

    await queues.extend("plain", "never-given", 5);
    await queues.remove("plain", ["never-given"]);

    expect(await queues.depth("plain")).toMatchObject({ visible: 1 });
  });

  it("holds a delayed message back", async () => {
    const { queues } = await store.open();
    await queues.send("plain", [{ body: "later", delaySeconds: 1 }]);
    expect(await queues.receive("plain", take)).toEqual([]);
    expect(await queues.depth("plain")).toMatchObject({ visible: 0, delayed: 1 });

    const received = await queues.receive("plain", { ...take, waitSeconds: 3 });

    expect(received.map((message) => message.body)).toEqual(["later"]);
  });

  it("ends a long poll as soon as something is sent", async () => {
    const { queues } = await store.open();
    const started = performance.now();
    const polling = queues.receive("plain", { ...take, waitSeconds: 10 });
    await sleep(100);

    await queues.send("plain", [{ body: "wake up" }]);

    expect((await polling).map((message) => message.body)).toEqual(["wake up"]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("ends a long poll with nothing after its time", async () => {
    const { queues } = await store.open();
    const started = performance.now();

    const received = await queues.receive("plain", { ...take, waitSeconds: 1 });

    expect(received).toEqual([]);
    expect(performance.now() - started).toBeGreaterThan(900);
  });

  it("keeps queues apart", async () => {
    const { queues } = await store.open();

    await queues.send("plain", [{ body: "here" }]);

    expect(await queues.receive("other", take)).toEqual([]);
  });

  it("hands each message to one of several receivers", async () => {
    const { queues } = await store.open();
    await queues.send(
      "plain",
      Array.from({ length: 30 }, (_, number) => ({ body: String(number) })),
    );

    const batches = await Promise.all(Array.from({ length: 6 }, () => queues.receive("plain", take)));

    const bodies = batches.flat().map((message) => message.body);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(bodies).toHaveLength(30);
  });
});

describe.each(adapters)("FIFO queue on $name", { concurrent: true }, (adapter) => {
  const store = useAdapter(adapter);

  it("keeps the order of a group and does not go on while one of it is in flight", async () => {
    const { queues } = await store.open();
    await queues.send(
      "ordered.fifo",
      ["1", "2", "3"].map((body) => ({ body, group: "a" })),
    );
    const [first] = await queues.receive("ordered.fifo", { ...take, max: 1 });
    expect(await queues.receive("ordered.fifo", take)).toEqual([]);

    await queues.remove("ordered.fifo", [first?.receipt ?? ""]);
    const rest = await drain(queues, "ordered.fifo");

    expect([first?.body, ...rest.map((message) => message.body)]).toEqual(["1", "2", "3"]);
  });

  it("goes on with other groups meanwhile", async () => {
    const { queues } = await store.open();
    await queues.send("ordered.fifo", [{ body: "a1", group: "a" }]);
    await queues.receive("ordered.fifo", take);
    await queues.send("ordered.fifo", [
      { body: "a2", group: "a" },
      { body: "b1", group: "b" },
    ]);

    const received = await queues.receive("ordered.fifo", take);

    expect(received.map((message) => [message.body, message.group])).toEqual([["b1", "b"]]);
  });

  it("takes a deduplication id once", async () => {
    const { queues } = await store.open();
    const message = { body: "once", group: "a", deduplicationId: "effect-1" };

    await queues.send("ordered.fifo", [message]);
    await queues.send("ordered.fifo", [message, { ...message, body: "twice", deduplicationId: "effect-2" }]);

    expect((await drain(queues, "ordered.fifo")).map((received) => received.body)).toEqual(["once", "twice"]);
  });
});
