import { describe, expect, it } from "vitest";
import { openState } from "../../../shared/adapters/local/index.ts";
import { temporaryFolder } from "./temporary-state.ts";

const packs = { folder: "shared/packs", default: "customer-service" };
const take = { max: 10, visibilitySeconds: 600, waitSeconds: 0 };

/** A store whose process was killed while it held messages: opened, used, and left without a close. */
const leftBehind = async (queues: string[]): Promise<string> => {
  const dataFolder = await temporaryFolder();
  const state = await openState({ dataFolder, packs });
  for (const queue of queues) await state.queues.send(queue, [{ body: "held", group: "case" }]);
  for (const queue of queues) await state.queues.receive(queue, take);
  await state.close();
  return dataFolder;
};

describe("queues of the only process on a data folder", () => {
  it("show at once what a killed process held, with its receive count", async () => {
    const dataFolder = await leftBehind(["parse", "system-billing.fifo"]);

    const state = await openState({ dataFolder, packs, ownQueues: ["parse", "system-billing.fifo"] });

    const received = [
      ...(await state.queues.receive("parse", take)),
      ...(await state.queues.receive("system-billing.fifo", take)),
    ];
    expect(received.map((message) => message.receiveCount)).toEqual([2, 2]);
    await state.close();
  });

  it("leave others' queues alone: their readers live on", async () => {
    const dataFolder = await leftBehind(["parse", "system-crm"]);

    const state = await openState({ dataFolder, packs, ownQueues: ["parse"] });

    expect(await state.queues.receive("system-crm", take)).toEqual([]);
    expect(await state.queues.depth("system-crm")).toMatchObject({ inFlight: 1 });
    await state.close();
  });

  it("still end a message that kills its reader as a dead letter", async () => {
    const dataFolder = await leftBehind(["parse"]);

    for (let kill = 0; kill < 2; kill += 1) {
      const killed = await openState({ dataFolder, packs, ownQueues: ["parse"], queues: { parse: { maxReceiveCount: 3 } } });
      await killed.queues.receive("parse", take);
      await killed.close();
    }
    const state = await openState({ dataFolder, packs, ownQueues: ["parse"], queues: { parse: { maxReceiveCount: 3 } } });

    expect(await state.queues.receive("parse", take)).toEqual([]);
    expect((await state.deadLetters.list("parse")).letters).toHaveLength(1);
    await state.close();
  });

  it("are not touched by a process that only looks", async () => {
    const dataFolder = await leftBehind(["parse"]);

    const state = await openState({ dataFolder, packs });

    expect(await state.queues.receive("parse", take)).toEqual([]);
    await state.close();
  });
});
