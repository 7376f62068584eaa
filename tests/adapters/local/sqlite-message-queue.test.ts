import { describe, expect, it } from "vitest";
import { openTemporary, temporaryFolder } from "./temporary-state.ts";

const take = { max: 10, visibilitySeconds: 30, waitSeconds: 0 };

/** A clock that a test turns by hand. */
function clock(): { now: () => number; pass: (seconds: number) => void } {
  let time = Date.UTC(2026, 2, 1);
  return {
    now: () => time,
    pass: (seconds) => {
      time += seconds * 1000;
    },
  };
}

describe("queues on one machine", () => {
  it("show a message at once when its time is set to nothing", async () => {
    const { queues } = await openTemporary(await temporaryFolder());
    await queues.send("q", [{ body: "1" }]);
    const [message] = await queues.receive("q", take);

    await queues.extend("q", message?.receipt ?? "", 0);

    expect((await queues.receive("q", take)).map((again) => again.receiveCount)).toEqual([2]);
  });

  it("ignore a receipt of an earlier receive", async () => {
    const { now, pass } = clock();
    const { queues } = await openTemporary(await temporaryFolder(), now);
    await queues.send("q", [{ body: "1" }]);
    const [first] = await queues.receive("q", take);
    pass(31);
    await queues.receive("q", take);

    await queues.remove("q", [first?.receipt ?? ""]);
    await queues.extend("q", first?.receipt ?? "", 0);

    expect(await queues.depth("q")).toMatchObject({ visible: 0, inFlight: 1 });
  });

  it("forget a deduplication id after five minutes", async () => {
    const { now, pass } = clock();
    const { queues } = await openTemporary(await temporaryFolder(), now);
    const send = (): Promise<void> => queues.send("q.fifo", [{ body: "1", group: "a", deduplicationId: "same" }]);
    await send();
    pass(299);
    await send();
    expect((await queues.depth("q.fifo")).visible).toBe(1);

    pass(2);
    await send();

    expect((await queues.depth("q.fifo")).visible).toBe(2);
  });

  it("hold a FIFO group back behind a delayed message, and hand it over again in order after a failure", async () => {
    const { now, pass } = clock();
    const { queues } = await openTemporary(await temporaryFolder(), now);
    await queues.send("q.fifo", [
      { body: "1", group: "a", delaySeconds: 5 },
      { body: "2", group: "a" },
      { body: "3", group: "b" },
    ]);
    expect((await queues.receive("q.fifo", take)).map((message) => message.body)).toEqual(["3"]);
    pass(6);
    expect((await queues.receive("q.fifo", take)).map((message) => message.body)).toEqual(["1", "2"]);

    pass(31);

    expect((await queues.receive("q.fifo", take)).map((message) => message.body)).toEqual(["1", "2", "3"]);
  });

  it("tell how old the oldest message is", async () => {
    const { now, pass } = clock();
    const { queues } = await openTemporary(await temporaryFolder(), now);
    await queues.send("q", [{ body: "1" }]);

    pass(90);

    expect(await queues.depth("q")).toEqual({ visible: 1, inFlight: 0, delayed: 0, oldestSeconds: 90 });
    expect(await queues.depth("empty")).toEqual({ visible: 0, inFlight: 0, delayed: 0, oldestSeconds: 0 });
  });

  it("give a new message to a waiting receiver within milliseconds of its commit", async () => {
    const { queues } = await openTemporary(await temporaryFolder());
    const delays: number[] = [];
    // Without the wake-up it would be found at the next look, 100 ms later.
    for (let round = 0; round < 20; round += 1) {
      const arrived = queues.receive("q", { ...take, waitSeconds: 5 }).then(() => performance.now());
      await queues.send("q", [{ body: String(round) }]);
      const sent = performance.now();
      delays.push((await arrived) - sent);
    }

    expect(Math.max(...delays)).toBeLessThan(20);
  });

  it("end all long polls when the store is closed", async () => {
    const state = await openTemporary(await temporaryFolder());
    const polling = state.queues.receive("q", { ...take, waitSeconds: 20 });

    await state.close();

    expect(await polling).toEqual([]);
  });

  it("page through dead letters, oldest first", async () => {
    const { now, pass } = clock();
    const { queues, deadLetters } = await openTemporary(await temporaryFolder(), now);
    await queues.send(
      "q",
      Array.from({ length: 5 }, (_, number) => ({ body: String(number) })),
    );
    for (let round = 0; round < 6; round += 1) {
      await queues.receive("q", take);
      pass(31);
    }

    const first = await deadLetters.list("q", { limit: 3 });
    const second = await deadLetters.list("q", { limit: 3, after: first.after ?? "" });

    expect([...first.letters, ...second.letters].map((letter) => letter.body)).toEqual(["0", "1", "2", "3", "4"]);
    expect(second.after).toBeNull();
    expect(await deadLetters.get("q", first.letters[0]?.id ?? "")).toEqual(first.letters[0]);
    expect(await deadLetters.redriveAll("q")).toBe(5);
    expect((await queues.receive("q", take)).map((message) => message.receiveCount)).toEqual([1, 1, 1, 1, 1]);
  });
});
