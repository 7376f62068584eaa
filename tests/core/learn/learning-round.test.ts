import { describe, expect, it } from "vitest";
import { encodeModel } from "../../../shared/core/classify/engine/model-format.ts";
import { runToEnd } from "../../../shared/core/classify/engine/training.ts";
import { packModelName, packModelTraining } from "../../../shared/core/classify/pack-model.ts";
import { activeModelName, modelKeyOf } from "../../../shared/core/learn/active-model.ts";
import { learningRound } from "../../../shared/core/learn/learning-round.ts";
import { reportOf } from "../../../shared/core/learn/model-reports.ts";
import { cancelTraining, readTraining, requestTraining } from "../../../shared/core/learn/training-status.ts";
import type { TrainingStatus } from "../../../shared/schemas/training-status.ts";
import { smallPack } from "../classify/pack-fixture.ts";
import { learningMemory, lessons } from "./learning-memory.ts";

const pack = smallPack();
const request = { tenantId: "default", pack, by: "schedule" };
const pause = (): Promise<void> => Promise.resolve();

describe("a round of learning", () => {
  it("stays silent while nothing is to be learnt", async () => {
    const { deps, blobs } = learningMemory(lessons(3));

    const outcome = await learningRound({ ...deps, pause }, request);

    expect(outcome.outcome).toBe("not_due");
    expect(await readTraining(deps.blobs, "default", deps.now())).toBeNull();
    expect(blobs.size).toBe(0);
  });

  it("trains when a person asked, and tells how far it is and what came of it", async () => {
    const { deps, clock } = learningMemory(lessons(3));
    const seen: TrainingStatus[] = [];
    const watch = async (): Promise<void> => {
      clock.now = new Date(Date.parse(clock.now) + 1_000).toISOString();
      const status = await readTraining(deps.blobs, "default", clock.now);
      if (status !== null) seen.push(status);
    };
    await requestTraining(deps.blobs, "default", { by: "lea", at: clock.now });

    const outcome = await learningRound({ ...deps, pause: watch }, request);
    const status = await readTraining(deps.blobs, "default", clock.now);

    expect(outcome).toMatchObject({ outcome: "kept", lessons: 3 });
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(["requested", "running"]));
    expect(seen.map(({ step }) => step)).toEqual(seen.map(({ step }) => step).toSorted((one, other) => one - other));
    expect(status).toMatchObject({ state: "ended", by: "lea", outcome: "kept", lessons: 3, share: 1 });
  });

  it("answers a request without lessons with nothing to learn", async () => {
    const { deps } = learningMemory([]);
    await requestTraining(deps.blobs, "default", { by: "lea", at: deps.now() });

    await learningRound({ ...deps, pause }, request);

    expect(await readTraining(deps.blobs, "default", deps.now())).toMatchObject({ state: "ended", outcome: "not_due" });
  });

  it("stops within a step when it is cancelled, and leaves the model in use as it is", async () => {
    const { deps, blobs, clock } = learningMemory(lessons(60));
    let steps = 0;
    const cancelling = async (): Promise<void> => {
      steps += 1;
      clock.now = new Date(Date.parse(clock.now) + 3_000).toISOString();
      if (steps === 3) await cancelTraining(deps.blobs, "default", { by: "lea", at: clock.now });
    };

    const outcome = await learningRound({ ...deps, pause: cancelling }, request);
    const again = await learningRound({ ...deps, pause }, request);

    expect(outcome.outcome).toBe("cancelled");
    expect(steps).toBe(3);
    expect(again.outcome).toBe("promoted");
    expect([...blobs.keys()].filter((key) => key.endsWith(".bin"))).toHaveLength(1);
  });

  it("stops when its process wants to stop", async () => {
    const { deps } = learningMemory(lessons(60));

    const outcome = await learningRound({ ...deps, pause, signal: AbortSignal.abort() }, request);

    expect(outcome.outcome).toBe("cancelled");
    expect(await activeModelName(deps, "default", pack)).toBe(packModelName(pack));
  });

  it("says why it failed, and fails", async () => {
    const { deps } = learningMemory(lessons(60));
    const broken = { ...deps.settings, put: () => Promise.reject(new Error("the table is full")) };

    const failing = learningRound({ ...deps, settings: broken, pause }, request);

    await expect(failing).rejects.toThrow("the table is full");
    expect(await readTraining(deps.blobs, "default", deps.now())).toMatchObject({
      outcome: "failed",
      message: "the table is full",
    });
  });

  it("measures the pack's own model once", async () => {
    const { deps, blobs } = learningMemory([]);
    const name = packModelName(pack);
    await deps.blobs.put(modelKeyOf("default", name), encodeModel(runToEnd(packModelTraining(pack))));

    await learningRound({ ...deps, pause }, request);
    const report = await reportOf(deps.blobs, "default", name);
    const written = blobs.get(`models/default/${name}.report.json`);
    await learningRound({ ...deps, pause }, request);

    expect(report).toMatchObject({ name, lessons: 0, judged: null, evaluation: { items: pack.examples.length } });
    expect(blobs.get(`models/default/${name}.report.json`)).toBe(written);
  });
});

describe("the status of a training", () => {
  it("calls a learner lost that fell silent, so that another may be asked for", async () => {
    const { deps, clock } = learningMemory([]);
    await requestTraining(deps.blobs, "default", { by: "lea", at: clock.now });
    const requested = await readTraining(deps.blobs, "default", clock.now);
    await deps.blobs.put(
      "models/training-of-default/status.json",
      new TextEncoder().encode(JSON.stringify({ ...requested, state: "running" })),
    );

    const soon = await requestTraining(deps.blobs, "default", { by: "tom", at: clock.now });
    clock.now = "2026-03-01T09:06:00.000Z";
    const status = await readTraining(deps.blobs, "default", clock.now);
    const later = await requestTraining(deps.blobs, "default", { by: "tom", at: clock.now });

    expect([soon, status?.state, later]).toEqual([false, "lost", true]);
  });
});
