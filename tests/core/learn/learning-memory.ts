import { createHash } from "node:crypto";
import type { LearnDeps } from "../../../shared/core/classify/learning/learn-from-lessons.ts";
import type { BlobHead } from "../../../shared/ports/blob-store.ts";
import type { SettingVersion } from "../../../shared/ports/setting-store.ts";
import type { ShadowLog } from "../../../shared/ports/shadow-log.ts";
import type { Correction } from "../../../shared/schemas/correction.ts";
import type { ShadowAnswer } from "../../../shared/schemas/shadow-answer.ts";
import { correction } from "../classify/pack-fixture.ts";

export interface LearningMemory {
  deps: LearnDeps;
  blobs: Map<string, BlobHead & { bytes: Uint8Array }>;
  answers: ShadowAnswer[];
  /** Moves time. */
  clock: { now: string };
}

/** Stores of a learner in memory; `corrections` may grow and change while it is used. */
export const learningMemory = (corrections: Correction[], now = "2026-03-01T09:00:00.000Z"): LearningMemory => {
  const blobs: LearningMemory["blobs"] = new Map();
  const settings: SettingVersion[] = [];
  const answers: ShadowAnswer[] = [];
  const clock = { now };
  const deps: LearnDeps = {
    blobs: {
      put: async (key, bytes, meta = {}) => {
        const head = { key, size: bytes.length, sha256: "", meta, storedAt: clock.now };
        blobs.set(key, { ...head, bytes });
        return head;
      },
      get: async (key) => blobs.get(key),
      head: async (key) => blobs.get(key),
      delete: async (key) => void blobs.delete(key),
      list: async (prefix) => ({ keys: [...blobs.keys()].filter((key) => key.startsWith(prefix)).sort(), after: null }),
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
    shadows: shadowLog(answers),
    now: () => clock.now,
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  };
  return { deps, blobs, answers, clock };
};

const shadowLog = (answers: ShadowAnswer[]): ShadowLog => {
  const removed = (gone: (answer: ShadowAnswer) => boolean): number => {
    const left = answers.filter((answer) => !gone(answer));
    return answers.splice(0, answers.length, ...left).length - left.length;
  };
  return {
    record: async (answer) => void answers.push(answer),
    list: async (_, model) => ({ answers: answers.filter((answer) => answer.model === model).toReversed(), after: null }),
    drop: async (_, model) => removed((answer) => answer.model === model),
    eraseItem: async (_, itemId) => removed((answer) => answer.itemId === itemId),
  };
};

const lesson = (at: number, changes: Partial<Correction>): Correction =>
  correction({
    correctionId: `c${at}`,
    itemId: `01J${String(at).padStart(23, "0")}`,
    at: "2026-03-01T08:00:00.000Z",
    category: { was: "order", is: at % 2 === 0 ? "complaint" : "order" },
    text: at % 2 === 0 ? `Beschwerde ${at}: so unfreundlich behandelt` : `Bestellung ${at}: bitte liefern Sie Ware`,
    ...changes,
  });

/** Easy to learn: complaints and orders by turns. */
export const lessons = (count: number, changes: Partial<Correction> & { from?: number } = {}): Correction[] => {
  const { from = 0, ...rest } = changes;
  return Array.from({ length: count }, (_, at) => lesson(from + at, rest));
};
