import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { MessageQueue, ReceivedMessage } from "../../shared/ports/message-queue.ts";
import { adapters, useAdapter } from "./adapters.ts";

const take = { max: 10, visibilitySeconds: 30, waitSeconds: 0 };
/** Longer than the shortest visibility timeout there is, 1 second. */
const PAST_ONE_SECOND_MS = 1_200;

/** A receive may bring one message of a FIFO group or several. */
async function drain(queues: MessageQueue, queue: string): Promise<ReceivedMessage[]> {
  const all: ReceivedMessage[] = [];
  for (let received = await queues.receive(queue, take); received.length > 0; received = await queues.receive(queue, take)) {
    all.push(...received);
    await queues.remove(
      queue,
      received.map((message) => message.receipt),
    );
  }
  return all;
}

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

describe.each(adapters)("dead-letter office on $name", { concurrent: true }, (adapter) => {
  const store = useAdapter(adapter);

  /** Received as often as the queue allows, and asked for until nothing comes. */
  async function buryAll(queues: MessageQueue, queue: string): Promise<void> {
    for (
      let received = await queues.receive(queue, take);
      received.length > 0;
      received = await queues.receive(queue, { ...take, waitSeconds: 2 })
    ) {
      for (const message of received) await queues.extend(queue, message.receipt, 1);
    }
  }

  it("gets a message that was received too often, unchanged", async () => {
    const { queues, deadLetters } = await store.open();
    await queues.send("impatient", [{ body: "poison", attributes: { tenant: "default" } }]);
    expect((await deadLetters.list("impatient")).letters).toEqual([]);

    await buryAll(queues, "impatient");

    const { letters } = await deadLetters.list("impatient");
    expect(letters.map(({ queue, body, attributes }) => ({ queue, body, attributes }))).toEqual([
      { queue: "impatient", body: "poison", attributes: { tenant: "default" } },
    ]);
    expect(await queues.depth("impatient")).toMatchObject({ visible: 0, inFlight: 0 });
  });

  it("finds one by its id, drops one, puts one back", async () => {
    const { queues, deadLetters } = await store.open();
    await queues.send(
      "impatient",
      ["a", "b", "c"].map((body) => ({ body })),
    );
    await buryAll(queues, "impatient");
    const { letters } = await deadLetters.list("impatient");
    const [a, b] = ["a", "b"].map((body) => letters.find((letter) => letter.body === body)?.id ?? "");
    await sleep(PAST_ONE_SECOND_MS);

    expect(await deadLetters.drop("impatient", a ?? "")).toBe(true);
    await sleep(PAST_ONE_SECOND_MS);
    expect(await deadLetters.redrive("impatient", b ?? "")).toBe(true);
    await sleep(PAST_ONE_SECOND_MS);

    expect(await deadLetters.get("impatient", a ?? "")).toBeUndefined();
    expect((await queues.receive("impatient", take)).map((message) => [message.body, message.receiveCount])).toEqual([["b", 1]]);
    await sleep(PAST_ONE_SECOND_MS);
    expect((await deadLetters.list("impatient")).letters.map((letter) => letter.body)).toEqual(["c"]);
    expect(await deadLetters.drop("impatient", "nobody")).toBe(false);
  });

  it("puts all back in their groups", async () => {
    const { queues, deadLetters } = await store.open();
    await queues.send(
      "ordered.fifo",
      ["1", "2"].map((body) => ({ body, group: "a" })),
    );
    await buryAll(queues, "ordered.fifo");

    const redriven = await deadLetters.redriveAll("ordered.fifo");

    expect(redriven).toBe(2);
    expect((await drain(queues, "ordered.fifo")).map((message) => [message.body, message.group])).toEqual([
      ["1", "a"],
      ["2", "a"],
    ]);
  });
});
