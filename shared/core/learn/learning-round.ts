import { type TrainingDriver, type TrainingProgress, TrainingCancelled, drive } from "../classify/engine/training.ts";
import {
  type LearnDeps,
  learnFromLessons,
  type LearnOutcome,
  type LearnRequest,
} from "../classify/learning/learn-from-lessons.ts";
import { judgingFolds, measureModel } from "../classify/learning/measure-model.ts";
import { DEFAULT_RECIPE } from "../classify/engine/recipe.ts";
import { packModelName, trainingExample } from "../classify/pack-model.ts";
import type { TrainingStatus } from "../../schemas/training-status.ts";
import { activeModelName, modelKeyOf } from "./active-model.ts";
import { keepReport, reportOf } from "./model-reports.ts";
import { forgetCancel, isCancelled, readTraining, trainingAt, writeTraining } from "./training-status.ts";

export interface RoundDeps extends Omit<LearnDeps, "driver"> {
  /** Lets other work of the process run between two steps. */
  pause: () => Promise<void>;
  /** Ends the round at the next step, as a cancel does: the process wants to stop. */
  signal?: AbortSignal;
}

export type RoundOutcome = LearnOutcome | { outcome: "cancelled"; lessons: number; complaints: string[] };

/** Progress is told and a cancel is noticed this often; more would cost a write each. */
const TELL_EVERY_MS = 2_000;

/**
 * One round of a learner, alike in the cloud and on one machine: measures the pack's model once, trains when it is due
 * or was asked for, and tells how far it is.
 */
export const learningRound = async (deps: RoundDeps, request: LearnRequest): Promise<RoundOutcome> => {
  const { tenantId } = request;
  const last = await readTraining(deps.blobs, tenantId, deps.now());
  const asked = last?.state === "requested" ? last : null;
  const by = asked?.by ?? request.by;
  const teller = tellerOf(deps, { tenantId, by, since: asked?.since ?? deps.now() });
  await forgetCancel(deps.blobs, tenantId);
  try {
    await measurePackModel(deps, request, teller.driver);
    const always = (request.always === true || asked !== null) && (await hasLessons(deps, tenantId));
    const outcome = await learnFromLessons({ ...deps, driver: teller.driver }, { ...request, by, always });
    if (asked !== null || teller.hasTold()) await teller.end(endOf(outcome));
    return outcome;
  } catch (error) {
    return endedBy(error, teller);
  }
};

/** A cancel is an outcome; anything else is told to who asked and goes on as the error it is. */
const endedBy = async (error: unknown, teller: Teller): Promise<RoundOutcome> => {
  const cancelled = error instanceof TrainingCancelled;
  const message = error instanceof Error ? error.message : String(error);
  await teller.end({ outcome: cancelled ? "cancelled" : "failed", model: "", lessons: 0, message });
  if (!cancelled) throw error;
  return { outcome: "cancelled", lessons: 0, complaints: [] };
};

type End = Pick<TrainingStatus, "outcome" | "model" | "lessons" | "message">;

const endOf = (outcome: LearnOutcome): End => ({
  outcome: outcome.outcome,
  model: outcome.outcome === "not_due" ? "" : outcome.name,
  lessons: outcome.lessons,
  message: outcome.complaints.slice(0, 3).join(" "),
});

interface Teller {
  driver: TrainingDriver;
  hasTold: () => boolean;
  end: (end: End) => Promise<void>;
}

const tellerOf = (deps: RoundDeps, run: { tenantId: string; by: string; since: string }): Teller => {
  const controller = new AbortController();
  let last: TrainingProgress = { phase: "", share: 0 };
  let step = 0;
  let toldAt: number | null = null;
  const status = (): TrainingStatus => ({
    ...trainingAt("running", run.by, run.since),
    ...last,
    share: Math.min(1, Math.max(0, last.share)),
    step,
    updatedAt: deps.now(),
  });
  const tell = async (): Promise<void> => {
    toldAt = Date.parse(deps.now());
    await writeTraining(deps.blobs, run.tenantId, status());
    if (await isCancelled(deps.blobs, run.tenantId)) controller.abort();
  };
  return {
    driver: {
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.phase !== last.phase) step += 1;
        last = progress;
      },
      pause: async () => {
        await deps.pause();
        if (deps.signal?.aborted === true) controller.abort();
        if (toldAt === null || Date.parse(deps.now()) - toldAt >= TELL_EVERY_MS) await tell();
      },
    },
    hasTold: () => toldAt !== null,
    end: (end) => writeTraining(deps.blobs, run.tenantId, { ...status(), ...end, state: "ended", share: 1 }),
  };
};

const hasLessons = async ({ corrections }: RoundDeps, tenantId: string): Promise<boolean> =>
  (await corrections.list(tenantId, { limit: 1 })).corrections.length > 0;

/** The pack's model comes with its first use and unmeasured; once per pack somebody has to look how right it is. */
const measurePackModel = async (deps: RoundDeps, { tenantId, pack }: LearnRequest, driver: TrainingDriver): Promise<void> => {
  const name = packModelName(pack);
  if ((await activeModelName(deps, tenantId, pack)) !== name) return;
  if ((await reportOf(deps.blobs, tenantId, name)) !== null) return;
  if ((await deps.blobs.head(modelKeyOf(tenantId, name))) === undefined) return;
  const examples = pack.examples.map(trainingExample);
  const { promisedPrecision } = pack.pack.classification;
  const groups = judgingFolds(examples, DEFAULT_RECIPE.seed);
  const evaluation = await drive(measureModel({ examples, groups, promisedPrecision }), driver);
  await keepReport(deps.blobs, tenantId, {
    name,
    measuredAt: deps.now(),
    packHash: pack.hash,
    lessons: 0,
    evaluation,
    judged: null,
  });
};
