import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { Database } from "../../../shared/adapters/local/database.ts";
import { GroupWriter } from "../../../shared/adapters/local/group-writer.ts";
import { HandOver } from "../../../shared/adapters/local/hand-over.ts";
import { MessageTable } from "../../../shared/adapters/local/message-table.ts";
import { QueueSignals } from "../../../shared/adapters/local/queue-signals.ts";
import { SqliteMessageQueue } from "../../../shared/adapters/local/sqlite-message-queue.ts";
import { temporaryFolder } from "./temporary-state.ts";

const openQueues = async (): Promise<{ database: Database; queues: SqliteMessageQueue; writer: GroupWriter }> => {
  const database = new Database(join(await temporaryFolder(), "posthorn.sqlite"));
  const now = Date.now;
  const writer = new GroupWriter(database);
  const signals = new QueueSignals(() => database.changedElsewhere());
  const table = new MessageTable(database, { limits: { maxReceiveCount: 2, queues: {} }, now });
  const handOver = new HandOver(table, signals);
  writer.welcome(handOver);
  return { database, writer, queues: new SqliteMessageQueue(writer, table, { signals, handOver, now }) };
};

const wait = { max: 10, visibilitySeconds: 30, waitSeconds: 5 };
const bodiesOf = (messages: { body: string }[]): string[] => messages.map((message) => message.body);

describe("messages for receivers that wait", () => {
  it("are taken in the very transaction that brings them", async () => {
    const { database, queues } = await openQueues();
    const waiting = queues.receive("q", wait);
    const run = vi.spyOn(database, "run");

    await queues.send("q", [{ body: "1" }, { body: "2" }]);

    expect(bodiesOf(await waiting)).toEqual(["1", "2"]);
    expect(run.mock.calls.filter(([sql]) => sql === "COMMIT")).toHaveLength(1);
    expect(await queues.depth("q")).toMatchObject({ visible: 0, inFlight: 2 });
  });

  it("go to those who have waited longest, and the rest stay visible", async () => {
    const { queues } = await openQueues();
    const [first, second] = [queues.receive("q", { ...wait, max: 1 }), queues.receive("q", { ...wait, max: 2 })];

    await queues.send(
      "q",
      ["1", "2", "3", "4"].map((body) => ({ body })),
    );

    expect([bodiesOf(await first), bodiesOf(await second)]).toEqual([["1"], ["2", "3"]]);
    expect(await queues.depth("q")).toMatchObject({ visible: 1, inFlight: 3 });
  });

  it("are handed to nobody when the transaction fails, and come when they are sent again", async () => {
    const { database, queues } = await openQueues();
    const waiting = queues.receive("q", wait);
    const run = vi.spyOn(database, "run");
    const original = run.getMockImplementation() ?? Database.prototype.run.bind(database);
    run.mockImplementation((sql, ...values) => {
      if (sql !== "COMMIT") return original(sql, ...values);
      run.mockRestore();
      throw new Error("disk full");
    });
    await expect(queues.send("q", [{ body: "lost" }])).rejects.toThrow("disk full");

    await queues.send("q", [{ body: "kept" }]);

    expect(bodiesOf(await waiting)).toEqual(["kept"]);
    expect(await queues.depth("q")).toMatchObject({ visible: 0, inFlight: 1 });
  });

  it("of a write that fails alone are handed to nobody, those beside it are", async () => {
    const { queues, writer } = await openQueues();
    const waiting = queues.receive("q", wait);
    const failing = writer.write(() => {
      throw new Error("no more");
    });

    const outcomes = await Promise.allSettled([queues.send("q", [{ body: "good" }]), failing]);

    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected"]);
    expect(bodiesOf(await waiting)).toEqual(["good"]);
  });

  it("are found by a receive that comes while a group is being gathered, without a transaction of its own", async () => {
    const { database, queues } = await openQueues();
    await queues.send("q", [{ body: "there" }]);
    const run = vi.spyOn(database, "run");

    const [, received] = await Promise.all([
      queues.send("other", [{ body: "x" }]),
      queues.receive("q", { ...wait, waitSeconds: 0 }),
    ]);

    expect(bodiesOf(received)).toEqual(["there"]);
    expect(run.mock.calls.filter(([sql]) => sql === "COMMIT")).toHaveLength(1);
  });

  it("let a receive that found nothing in the gathered group go on waiting", async () => {
    const { queues } = await openQueues();
    const [, waiting] = [queues.send("other", [{ body: "x" }]), queues.receive("q", wait)];
    await queues.receive("other", { ...wait, waitSeconds: 1 });

    await queues.send("q", [{ body: "later" }]);

    expect(bodiesOf(await waiting)).toEqual(["later"]);
  });

  it("follow each other in their group also when they are handed over", async () => {
    const { queues } = await openQueues();
    const [first, second] = [queues.receive("q.fifo", { ...wait, max: 1 }), queues.receive("q.fifo", { ...wait, max: 1 })];
    await queues.send("q.fifo", [
      { body: "1", group: "a" },
      { body: "2", group: "a" },
    ]);
    const [message] = await first;
    expect(await queues.depth("q.fifo")).toMatchObject({ visible: 1, inFlight: 1 });

    await queues.remove("q.fifo", [message?.receipt ?? ""]);

    expect(bodiesOf(await second)).toEqual(["2"]);
  });

  it("that were received too often wake who waits for dead letters", async () => {
    const { queues } = await openQueues();
    await queues.send("q", [{ body: "poison" }]);
    const dead = queues.receive("q-dlq", wait);
    for (let round = 0; round < 3; round += 1) {
      const [message] = await queues.receive("q", { ...wait, waitSeconds: 0 });
      if (message !== undefined) await queues.extend("q", message.receipt, 0);
    }

    expect(bodiesOf(await dead)).toEqual(["poison"]);
  });
});
