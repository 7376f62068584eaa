import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { nextItem, sampleItem } from "../../contracts/sample-item.ts";
import { startProcess } from "./processes/start-process.ts";
import { openTemporary, temporaryFolder } from "./temporary-state.ts";

const resultSchema = z.object({ got: z.array(z.string()), won: z.array(z.string()) });

async function workOnce(dataFolder: string, name: string): Promise<z.infer<typeof resultSchema>> {
  return resultSchema.parse(JSON.parse(await text(startProcess("work-once", dataFolder, name).stdout)));
}

describe("two processes on one data folder", () => {
  it("hand each message to one of them and each claim to one of them", async () => {
    const dataFolder = await temporaryFolder();
    const bodies = Array.from({ length: 300 }, (_, number) => String(number));
    const { queues } = await openTemporary(dataFolder);
    await queues.send(
      "work",
      bodies.map((body) => ({ body })),
    );

    const results = await Promise.all(["a", "b"].map((name) => workOnce(dataFolder, name)));

    expect(results.flatMap((result) => result.got).toSorted()).toEqual(bodies.toSorted());
    expect(results.flatMap((result) => result.won).toSorted()).toEqual(bodies.slice(0, 200).toSorted());
  });

  it("wake each other's long polls within a moment", async () => {
    const dataFolder = await temporaryFolder();
    const [receiver, sender] = [await openTemporary(dataFolder), await openTemporary(dataFolder)];
    const polling = receiver.queues.receive("work", { max: 1, visibilitySeconds: 60, waitSeconds: 10 });
    const started = performance.now();

    await sender.queues.send("work", [{ body: "hello" }]);

    expect((await polling).map((message) => message.body)).toEqual(["hello"]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("let one of two changes to the same version win", async () => {
    const dataFolder = await temporaryFolder();
    const [left, right] = [await openTemporary(dataFolder), await openTemporary(dataFolder)];
    const item = sampleItem(1);
    await left.items.create({ item, outbox: [] });

    const outcomes = await Promise.all(
      [left, right].map((state) => state.items.advance({ item: nextItem(item, "processing"), outbox: [] })),
    );

    expect(outcomes.toSorted()).toEqual(["conflict", "written"]);
  });

  it("see each other's newest version of an item, also of one they have just read", async () => {
    const dataFolder = await temporaryFolder();
    const [left, right] = [await openTemporary(dataFolder), await openTemporary(dataFolder)];
    const item = sampleItem(1);
    await left.items.create({ item, outbox: [] });
    await left.items.get(item.tenantId, item.itemId);

    await right.items.advance({ item: nextItem(item, "processing"), outbox: [] });

    expect(await left.items.get(item.tenantId, item.itemId)).toEqual(nextItem(item, "processing"));
  });
});
