import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { MessageQueue } from "../../shared/ports/message-queue.ts";
import { adapters, useAdapter } from "./adapters.ts";
import { drain } from "./drain.ts";

const take = { max: 10, visibilitySeconds: 30, waitSeconds: 0 };
/** Longer than the shortest visibility timeout there is, 1 second. */
const PAST_ONE_SECOND_MS = 1_200;

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
