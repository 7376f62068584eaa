import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { learnInWorker } from "../../../infra/local/learn-in-worker.ts";
import { readTraining, requestTraining } from "../../../shared/core/learn/training-status.ts";
import { lessons } from "../../core/learn/learning-memory.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";
import { writeSmallPack } from "../../support/small-pack-folder.ts";

const TENANT = "default";

let local: LocalState;
let pack: string;
beforeEach(async () => {
  local = await openLocalState();
  pack = await writeSmallPack(local.folder);
  for (const lesson of lessons(60)) await local.state.corrections.append(lesson);
});
afterEach(() => local.remove());

const learner = () => learnInWorker({ dataFolder: local.folder, pack, tenantId: TENANT });
const status = () => readTraining(local.state.blobs, TENANT, new Date().toISOString());

describe("learning beside a mailroom", () => {
  it("trains in a thread of its own when a person asks, and says what came of it", async () => {
    await requestTraining(local.state.blobs, TENANT, { by: "lea", at: new Date().toISOString() });

    const told = await learner().round();

    expect(told).toContain("promoted: The candidate is better");
    expect(await status()).toMatchObject({ state: "ended", by: "lea", outcome: "promoted", lessons: 60 });
  });

  it("has nothing to say when the same lessons come again", async () => {
    await learner().round();

    const again = await learner().round();

    expect(again).toBe("");
  });

  it("ends the round at work when the mailroom closes", async () => {
    const learning = learner();

    const round = learning.round();
    learning.stop();

    expect(await round).toBe("cancelled");
    expect(await status()).toMatchObject({ state: "ended", outcome: "cancelled" });
  });
});
