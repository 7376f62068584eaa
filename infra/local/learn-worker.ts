import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { learnFromLessons } from "../../shared/core/classify/learning/learn-from-lessons.ts";
import { openState } from "#adapters";

const jobSchema = z.strictObject({ dataFolder: z.string(), pack: z.string(), tenantId: z.string() });

/** A thread of its own: training takes seconds of pure computing, and the doors must answer meanwhile. */
const learn = async (): Promise<string> => {
  const { dataFolder, pack, tenantId } = jobSchema.parse(workerData);
  const state = await openState({ dataFolder, packs: { default: pack } });
  try {
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
    const now = (): string => new Date().toISOString();
    const request = { tenantId, pack: await state.packs.load(tenantId), by: "schedule" };
    const outcome = await learnFromLessons({ ...state, now, sha256 }, request);
    return outcome.outcome === "not_due" ? "" : `${outcome.outcome}: ${outcome.judgement.reason}`;
  } finally {
    await state.close();
  }
};

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.postMessage(await learn());
