import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { modelsView } from "../../../functions/review/models-view.ts";
import { learnFromLessons } from "../../../shared/core/classify/learning/learn-from-lessons.ts";
import { rollBackModel } from "../../../shared/core/classify/learning/model-versions.ts";
import { packModelName } from "../../../shared/core/classify/pack-model.ts";
import { startShadow } from "../../../shared/core/learn/shadow-model.ts";
import type { State } from "../../../shared/ports/state.ts";
import { lessonsSchema, modelsSchema, trainingViewSchema } from "../../../shared/schemas/review-pages.ts";
import type { ShadowAnswer } from "../../../shared/schemas/shadow-answer.ts";
import { smallPack } from "../../core/classify/pack-fixture.ts";
import { type LearningMemory, learningMemory, lessons } from "../../core/learn/learning-memory.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

describe("the learning page", () => {
  it("shows what people taught, newest first, and takes a bad lesson back and forth", async () => {
    for (let count = 0; count < 2; count += 1) {
      const item = await bench.waiting();
      await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
        body: { category: "complaint", fields: [] },
        version: item.version,
      });
      bench.clock.forward(1);
    }
    const { lessons } = lessonsSchema.parse(await (await bench.call("lea:lead", "GET", "/lessons")).json());
    const [newest] = lessons;

    const undone = await bench.call("lea:lead", "DELETE", `/lessons/${newest?.correctionId}`);
    const { corrections } = await bench.state.corrections.list(TENANT);

    expect(lessons.map((lesson) => lesson.category)).toEqual([
      { was: "address_change", is: "complaint" },
      { was: "address_change", is: "complaint" },
    ]);
    expect(undone.status).toBe(204);
    expect(corrections.filter((one) => one.undone).map((one) => one.correctionId)).toEqual([newest?.correctionId]);
  });

  it("keeps with a lesson what classification sees beside the text, and nobody's private domain", async () => {
    const parsed = { from: { name: "Papier & Co GmbH", address: "billing@papier-co.example" } };
    const fromCompany = await bench.waiting({}, { parsed });
    const from = { name: "Anna Weber", address: "anna@weber-online.example" };
    const fromPerson = await bench.waiting({}, { parsed: { from } });
    for (const item of [fromCompany, fromPerson]) {
      await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
        body: { category: "complaint", fields: [] },
        version: item.version,
      });
    }

    const { corrections } = await bench.state.corrections.list(TENANT);
    const featuresOf = (itemId: string) => corrections.find((one) => one.itemId === itemId)?.features;

    expect(featuresOf(fromCompany.itemId)).toEqual(expect.arrayContaining(["channel:mail", "sender:papier-co.example"]));
    expect(featuresOf(fromPerson.itemId)?.some((feature) => feature.startsWith("sender:"))).toBe(false);
  });

  it("says which categories need more examples and promotes no model that is not there", async () => {
    const models = modelsSchema.parse(await (await bench.call("lea:lead", "GET", "/models")).json());

    const response = await bench.call("lea:lead", "POST", "/models/promote", { body: { version: "nothing" } });

    expect(models.models).toEqual([]);
    expect(response.status).toBe(404);
  });

  it("asks for a training once, tells how far it is and takes the request back", async () => {
    const first = await bench.call("lea:lead", "POST", "/models/train", { body: {} });
    const second = await bench.call("lea:lead", "POST", "/models/train", { body: {} });

    const asked = trainingViewSchema.parse(await (await bench.call("lea:lead", "GET", "/models/training")).json());
    const cancelled = await bench.call("lea:lead", "POST", "/models/cancel", { body: {} });
    const nothingLeft = await bench.call("lea:lead", "POST", "/models/cancel", { body: {} });

    expect([await first.json(), await second.json()]).toEqual([{ started: true }, { started: false }]);
    expect(asked.training).toMatchObject({ state: "requested", by: "lea" });
    expect([cancelled.status, nothingLeft.status]).toEqual([202, 409]);
  });

  it("lets nobody but leads and admins change models", async () => {
    const refused = await Promise.all(
      ["train", "cancel", "promote", "rollback", "shadow"].map((act) =>
        bench.call("anna", "POST", `/models/${act}`, { body: { version: "any" } }),
      ),
    );

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });
});

const pack = smallPack();
const today = "2026-03-01T09:00:00.000Z";
const desk = ({ deps, clock }: LearningMemory) => {
  const { settings, corrections, blobs, shadows } = deps;
  const state: Pick<State, "settings" | "corrections" | "blobs" | "shadows"> = { settings, corrections, blobs, shadows };
  return {
    view: () => modelsView({ state, tenantId: "default", pack, now: clock.now }),
    shadow: (model: string) => startShadow(state, { tenantId: "default", model, by: "lea", at: clock.now }),
  };
};
const answer = (at: number, would: string): ShadowAnswer => ({
  tenantId: "default",
  itemId: `01J${String(at).padStart(23, "0")}`,
  at: today,
  model: "candidate",
  beside: "in-use",
  would: { category: would, confidence: 0.8 },
  did: { category: "order", confidence: 0.7 },
});

describe("what is known of models", () => {
  it("shows figures, confusions and expectations of a measured model, and what is waiting to be learnt", async () => {
    const taught = lessons(60);
    const memory = learningMemory(taught);
    const learnt = await learnFromLessons(memory.deps, { tenantId: "default", pack, by: "schedule" });
    taught.push(...lessons(3, { from: 60 }));

    const { models, waiting, needExamples, held } = await desk(memory).view();

    expect(models).toMatchObject([
      {
        version: learnt.outcome === "promoted" ? learnt.name : "",
        state: "active",
        examples: pack.examples.length + 60,
        corrections: 60,
        judged: { verdict: "better" },
        lookingOn: false,
      },
    ]);
    expect(models[0]?.perCategory.map(({ category }) => category)).toEqual(["complaint", "none", "order"]);
    expect(models[0]?.confusion.reduce((sum, cell) => sum + cell.count, 0)).toBe(models[0]?.examples);
    expect(models[0]?.calibrationError).not.toBeNull();
    expect(waiting).toEqual({ lessons: 3, lessonsForTraining: 50, hoursForTraining: 24 });
    expect(needExamples.find(({ category }) => category === "none")).toMatchObject({ examples: 4, wanted: 60 });
    expect(held).toBe(false);
  });

  it("compares a candidate with what people decided, and says only what that shows", async () => {
    const memory = learningMemory(lessons(40));
    await memory.deps.blobs.put("models/default/candidate.bin", new Uint8Array(4));
    await desk(memory).shadow("candidate");
    for (let at = 0; at < 50; at += 1) await memory.deps.shadows.record(answer(at, at % 2 === 0 ? "complaint" : "order"));

    const { models } = await desk(memory).view();

    expect(models.find(({ version }) => version === "candidate")).toMatchObject({
      state: "candidate",
      lookingOn: true,
      shadow: {
        compared: 50,
        agreed: 25,
        settled: 40,
        currentRight: 20,
        candidateRight: 40,
        mended: 20,
        broken: 0,
        verdict: "better",
      },
    });
  });

  it("tells a candidate that was never in use from a model people went back from", async () => {
    const memory = learningMemory(lessons(60));
    const { deps, clock } = memory;
    await deps.blobs.put("models/default/early.bin", new Uint8Array(4));
    clock.now = "2026-03-02T09:00:00.000Z";
    const learnt = await learnFromLessons(deps, { tenantId: "default", pack, by: "schedule" });
    const back = { tenantId: "default", by: "lea", at: clock.now, note: "" };
    await rollBackModel(deps.settings, packModelName(pack), back);
    clock.now = "2026-03-03T09:00:00.000Z";
    await deps.blobs.put("models/default/late.bin", new Uint8Array(4));

    const { models, held } = await desk(memory).view();

    expect(Object.fromEntries(models.map(({ version, state }) => [version, state]))).toEqual({
      early: "retired",
      [learnt.outcome === "promoted" ? learnt.name : ""]: "retired",
      late: "candidate",
    });
    expect(held).toBe(true);
  });
});
