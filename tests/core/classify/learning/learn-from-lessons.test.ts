import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { learnFromLessons, type LearnDeps } from "../../../../shared/core/classify/learning/learn-from-lessons.ts";
import { promoteModel, rollBackModel } from "../../../../shared/core/classify/learning/model-versions.ts";
import { packModelName } from "../../../../shared/core/classify/pack-model.ts";
import { ACTIVE_MODEL_SETTING, activeModelName } from "../../../../shared/core/learn/active-model.ts";
import type { Correction } from "../../../../shared/schemas/correction.ts";
import type { SettingVersion } from "../../../../shared/ports/setting-store.ts";
import { correction, smallPack } from "../pack-fixture.ts";

function memory(corrections: Correction[]) {
  const blobs = new Map<string, Uint8Array>();
  const settings: SettingVersion[] = [];
  const deps: LearnDeps = {
    blobs: {
      put: async (key, bytes) => {
        blobs.set(key, bytes);
        return { key, size: bytes.length, sha256: "", meta: {}, storedAt: "" };
      },
      get: async (key) => {
        const bytes = blobs.get(key);
        return bytes === undefined ? undefined : { key, size: bytes.length, sha256: "", meta: {}, storedAt: "", bytes };
      },
      head: async () => undefined,
      delete: async () => undefined,
      list: async () => ({ keys: [...blobs.keys()], after: null }),
      link: async () => null,
    },
    settings: {
      get: async (_, name) => settings.findLast((setting) => setting.name === name),
      put: async (_, setting) => {
        const latest = settings.findLast((known) => known.name === setting.name)?.version ?? 0;
        if (setting.version !== latest + 1) return "conflict";
        settings.push(setting);
        return "written";
      },
      history: async (_, name) => settings.filter((setting) => setting.name === name),
      list: async () => [],
    },
    corrections: {
      append: async () => undefined,
      list: async (_, options) => {
        const start = options?.after === undefined ? 0 : Number(options.after);
        return {
          corrections: corrections.slice(start, start + 10),
          after: start + 10 < corrections.length ? String(start + 10) : null,
        };
      },
      setUndone: async () => true,
      eraseItem: async () => 0,
    },
    now: () => "2026-03-01T09:00:00Z",
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  };
  return { deps, blobs };
}

const lesson = (at: number, text: string): Correction =>
  correction({
    correctionId: `c${at}`,
    itemId: `01J${String(at).padStart(23, "0")}`,
    at: "2026-03-01T08:00:00Z",
    category: { was: "order", is: at % 2 === 0 ? "complaint" : "order" },
    text,
  });

const lessons = (count: number): Correction[] =>
  Array.from({ length: count }, (_, at) =>
    lesson(at, at % 2 === 0 ? `Beschwerde ${at}: so unfreundlich behandelt` : `Bestellung ${at}: bitte liefern Sie Ware`),
  );

const request = { tenantId: "default", pack: smallPack(), by: "test" };

describe("learning from lessons", () => {
  it("waits while a few fresh lessons are not a day old", async () => {
    const { deps, blobs } = memory(lessons(3));

    const outcome = await learnFromLessons(deps, request);

    expect(outcome).toEqual({ outcome: "not_due", lessons: 3, complaints: [] });
    expect(blobs.size).toBe(0);
  });

  it("promotes a candidate that answers held-out items better, and remembers why", async () => {
    const { deps } = memory(lessons(60));

    const outcome = await learnFromLessons(deps, request);

    expect(outcome).toMatchObject({ outcome: "promoted", lessons: 60, judgement: { promote: true } });
    expect(await activeModelName(deps, "default", request.pack)).toBe(outcome.outcome === "promoted" ? outcome.name : "");
    expect((await deps.settings.history("default", ACTIVE_MODEL_SETTING))[0]?.note).toContain("better");
  });

  it("keeps the old model where too little was held out to tell", async () => {
    const { deps, blobs } = memory(lessons(4));

    const outcome = await learnFromLessons(deps, { ...request, always: true });

    expect(outcome).toMatchObject({ outcome: "kept", judgement: { comparison: { verdict: "inconclusive" } } });
    expect(blobs.size).toBe(1);
    expect(await activeModelName(deps, "default", request.pack)).toBe(packModelName(request.pack));
  });

  it("goes back in one step, down to the pack's own model", async () => {
    const { deps } = memory([]);
    const change = { tenantId: "default", by: "test", at: deps.now(), note: "" };
    await promoteModel(deps.settings, "first", change);
    await promoteModel(deps.settings, "second", change);

    const back = await rollBackModel(deps.settings, packModelName(request.pack), change);

    expect(back).toEqual({ outcome: "promoted", name: "first" });
    expect(await activeModelName(deps, "default", request.pack)).toBe("first");
  });

  it("says so when there is nothing to go back to", async () => {
    const { deps } = memory([]);

    const back = await rollBackModel(deps.settings, "own", { tenantId: "default", by: "test", at: deps.now(), note: "" });

    expect(back).toEqual({ outcome: "nothing_before" });
  });
});
