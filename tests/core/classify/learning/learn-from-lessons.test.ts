import { describe, expect, it } from "vitest";
import { learnFromLessons } from "../../../../shared/core/classify/learning/learn-from-lessons.ts";
import { promoteModel, rollBackModel } from "../../../../shared/core/classify/learning/model-versions.ts";
import { packModelName } from "../../../../shared/core/classify/pack-model.ts";
import { ACTIVE_MODEL_SETTING, activeModelName } from "../../../../shared/core/learn/active-model.ts";
import { reportOf } from "../../../../shared/core/learn/model-reports.ts";
import { shadowModel } from "../../../../shared/core/learn/shadow-model.ts";
import { learningMemory, lessons } from "../../learn/learning-memory.ts";
import { smallPack } from "../pack-fixture.ts";

const request = { tenantId: "default", pack: smallPack(), by: "test" };

describe("learning from lessons", () => {
  it("waits while a few fresh lessons are not a day old", async () => {
    const { deps, blobs } = learningMemory(lessons(3));

    const outcome = await learnFromLessons(deps, request);

    expect(outcome).toEqual({ outcome: "not_due", lessons: 3, complaints: [] });
    expect(blobs.size).toBe(0);
  });

  it("promotes a candidate that answers held-out items better, and remembers why", async () => {
    const { deps } = learningMemory(lessons(60));

    const outcome = await learnFromLessons(deps, request);

    expect(outcome).toMatchObject({ outcome: "promoted", lessons: 60, judgement: { promote: true } });
    expect(await activeModelName(deps, "default", request.pack)).toBe(outcome.outcome === "promoted" ? outcome.name : "");
    expect((await deps.settings.history("default", ACTIVE_MODEL_SETTING))[0]?.note).toContain("better");
  });

  it("keeps the old model where too little was held out to tell", async () => {
    const { deps, blobs } = learningMemory(lessons(4));

    const outcome = await learnFromLessons(deps, { ...request, always: true });

    expect(outcome).toMatchObject({ outcome: "kept", judgement: { comparison: { verdict: "inconclusive" } } });
    expect([...blobs.keys()]).toHaveLength(2);
    expect(await activeModelName(deps, "default", request.pack)).toBe(packModelName(request.pack));
  });

  it("lets a candidate that is neither proven nor refuted look on beside the model in use", async () => {
    const { deps } = learningMemory(lessons(4));

    const outcome = await learnFromLessons(deps, { ...request, always: true });

    expect(await shadowModel(deps.settings, "default", deps.now())).toMatchObject({
      model: outcome.outcome === "kept" ? outcome.name : "",
      lookingOn: true,
    });
  });

  it("keeps beside the model how right it is, by category, and what more examples would bring", async () => {
    const { deps } = learningMemory(lessons(60));

    const outcome = await learnFromLessons(deps, request);
    const report = await reportOf(deps.blobs, "default", outcome.outcome === "promoted" ? outcome.name : "");

    expect(report).toMatchObject({ lessons: 60, judged: { verdict: "better" } });
    expect(report?.evaluation.items).toBe(request.pack.examples.length + 60);
    expect(report?.evaluation.categories.map(({ category }) => category)).toEqual(report?.evaluation.classes);
    expect(report?.evaluation.learningCurve).toHaveLength(4);
  });

  it("does not train on the same lessons twice, however often its round comes", async () => {
    const { deps, blobs } = learningMemory(lessons(60));
    await learnFromLessons(deps, request);
    const before = blobs.size;
    const change = { tenantId: "default", by: "lea", at: deps.now(), note: "" };
    await rollBackModel(deps.settings, packModelName(request.pack), change);

    const again = await learnFromLessons(deps, request);

    expect(again.outcome).toBe("not_due");
    expect(blobs.size).toBe(before);
    expect(await activeModelName(deps, "default", request.pack)).toBe(packModelName(request.pack));
  });

  it("leaves the promotion to a person after a person went back", async () => {
    const corrections = lessons(60);
    const { deps } = learningMemory(corrections);
    await learnFromLessons(deps, request);
    const change = { tenantId: "default", by: "lea", at: deps.now(), note: "" };
    await rollBackModel(deps.settings, packModelName(request.pack), change);
    corrections.push(...lessons(60, { from: 60 }));

    const waiting = await learnFromLessons(deps, request);
    await promoteModel(deps.settings, packModelName(request.pack), change);
    corrections.push(...lessons(2, { from: 120 }));
    const released = await learnFromLessons(deps, request);

    expect(waiting).toMatchObject({ outcome: "kept", judgement: { promote: true } });
    expect(released).toMatchObject({ outcome: "promoted" });
  });

  it("counts hours from the oldest lesson it does not know, not from the first one ever", async () => {
    const corrections = lessons(60, { at: "2026-02-01T08:00:00.000Z" });
    const { deps, clock } = learningMemory(corrections);
    await learnFromLessons(deps, request);
    corrections.push(...lessons(1, { from: 60 }));

    const soon = await learnFromLessons(deps, request);
    clock.now = "2026-03-02T08:30:00.000Z";
    const nextDay = await learnFromLessons(deps, request);

    expect(soon).toMatchObject({ outcome: "not_due", lessons: 1 });
    expect(nextDay.outcome).not.toBe("not_due");
  });

  it("learns anew without waiting when a lesson in use was taken back or erased", async () => {
    const corrections = lessons(60);
    const { deps } = learningMemory(corrections);
    const first = await learnFromLessons(deps, request);
    corrections.splice(0, 2, ...lessons(1, { undone: true }));

    const second = await learnFromLessons(deps, request);
    const report = await reportOf(deps.blobs, "default", second.outcome === "not_due" ? "" : second.name);

    expect(first.outcome).toBe("promoted");
    expect(second).toMatchObject({ outcome: "promoted", lessons: 0 });
    expect(report?.lessons).toBe(58);
  });

  it("learns anew when the pack changed, without waiting for a lesson", async () => {
    const { deps } = learningMemory(lessons(60));
    await learnFromLessons(deps, request);
    const changed = { ...request.pack, hash: "e".repeat(64), examples: request.pack.examples.slice(1) };

    const before = await learnFromLessons(deps, request);
    const after = await learnFromLessons(deps, { ...request, pack: changed });

    expect(before.outcome).toBe("not_due");
    expect(after.outcome).not.toBe("not_due");
  });

  it("goes back in one step, down to the pack's own model", async () => {
    const { deps } = learningMemory([]);
    const change = { tenantId: "default", by: "test", at: deps.now(), note: "" };
    await promoteModel(deps.settings, "first", change);
    await promoteModel(deps.settings, "second", change);

    const back = await rollBackModel(deps.settings, packModelName(request.pack), change);

    expect(back).toEqual({ outcome: "promoted", name: "first" });
    expect(await activeModelName(deps, "default", request.pack)).toBe("first");
  });

  it("says so when there is nothing to go back to", async () => {
    const { deps } = learningMemory([]);

    const back = await rollBackModel(deps.settings, "own", { tenantId: "default", by: "test", at: deps.now(), note: "" });

    expect(back).toEqual({ outcome: "nothing_before" });
  });
});
