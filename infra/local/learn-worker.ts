import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { learningRound, type RoundOutcome } from "../../shared/core/learn/learning-round.ts";
import { openState } from "#adapters";

const jobSchema = z.strictObject({ dataFolder: z.string(), pack: z.string(), tenantId: z.string() });

/** A thread of its own: training takes seconds of pure computing, and the doors must answer meanwhile. */
const learn = async (signal: AbortSignal): Promise<string> => {
  const { dataFolder, pack, tenantId } = jobSchema.parse(workerData);
  const state = await openState({ dataFolder, packs: { default: pack } });
  try {
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
    const now = (): string => new Date().toISOString();
    const request = { tenantId, pack: await state.packs.load(tenantId), by: "schedule" };
    return told(await learningRound({ ...state, now, sha256, pause: async () => setImmediate(), signal }, request));
  } finally {
    await state.close();
  }
};

const told = (outcome: RoundOutcome): string => {
  if (outcome.outcome === "not_due") return "";
  return outcome.outcome === "cancelled" ? "cancelled" : `${outcome.outcome}: ${outcome.judgement.reason}`;
};

const stop = new AbortController();
// The only thing it is ever told: that the mailroom closes. Waiting for it must not keep the thread alive.
parentPort?.once("message", () => stop.abort());
parentPort?.unref();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.postMessage(await learn(stop.signal));
