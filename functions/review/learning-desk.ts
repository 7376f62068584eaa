import { promoteModel } from "../../shared/core/classify/learning/model-versions.ts";
import { modelKeyOf } from "../../shared/core/learn/active-model.ts";
import { judgedPlaces, placesView } from "../../shared/core/learn/judge-places.ts";
import { changePlaces, readPlaces } from "../../shared/core/learn/places-store.ts";
import { startShadow } from "../../shared/core/learn/shadow-model.ts";
import { cancelTraining, readTraining, requestTraining } from "../../shared/core/learn/training-status.ts";
import type { State } from "../../shared/ports/state.ts";
import type { LoadedPack } from "../../shared/schemas/pack.ts";
import type { AnchorJudgement, Anchors, Models } from "../../shared/schemas/review-pages.ts";
import type { TrainingStatus } from "../../shared/schemas/training-status.ts";
import { modelsView } from "./models-view.ts";

/** What the learning page shows and does. */
export interface LearningDesk {
  models(): Promise<Models>;
  /** Asks for a training: a learner beside takes it up at once, a scheduled one with its next round. */
  train(by: string): Promise<"asked" | "already">;
  /** How far the last one is; cheap enough to be asked every few seconds. */
  training(): Promise<TrainingStatus | null>;
  /** false when nothing is to be cancelled. */
  cancel(by: string): Promise<boolean>;
  /** Makes a stored model the active one; after going back, candidates wait for a person. */
  activate(version: string, change: { by: string; back: boolean }): Promise<"done" | "unknown" | "conflict">;
  /** Lets a stored model look on, or nobody. */
  shadow(version: string | null, by: string): Promise<"done" | "unknown" | "conflict">;
  anchors(): Promise<Anchors>;
  /** false when there is none of that id. */
  judgeAnchor(id: string, judgement: { state: AnchorJudgement; by: string }): Promise<boolean>;
}

export interface DeskOptions {
  state: State;
  tenantId: string;
  pack: () => Promise<LoadedPack>;
  now: () => string;
  newId: () => string;
  /** Wakes a learner beside this process; without one the schedule's next round takes a request up. */
  train?: (by: string) => void;
}

/** Models, places and words as they lie in the store. */
export const storedModelsDesk = (options: DeskOptions): LearningDesk => {
  const { state, tenantId, now } = options;
  return {
    models: async () => modelsView({ state, tenantId, pack: await options.pack(), now: now() }),
    train: async (by) => {
      const asked = await requestTraining(state.blobs, tenantId, { by, at: now() });
      options.train?.(by);
      return asked ? "asked" : "already";
    },
    training: () => readTraining(state.blobs, tenantId, now()),
    cancel: (by) => cancelTraining(state.blobs, tenantId, { by, at: now() }),
    activate: (version, change) => activate(options, version, change),
    shadow: (version, by) => shadow(options, version, by),
    anchors: async () => ({ anchors: placesView((await readPlaces(state, tenantId)).places) }),
    judgeAnchor: (id, judgement) => judge(options, id, judgement),
  };
};

const isStored = async ({ state, tenantId }: DeskOptions, version: string): Promise<boolean> =>
  (await state.blobs.head(modelKeyOf(tenantId, version))) !== undefined;

const activate = async (
  options: DeskOptions,
  version: string,
  { by, back }: { by: string; back: boolean },
): Promise<"done" | "unknown" | "conflict"> => {
  if (!(await isStored(options, version))) return "unknown";
  const { state, tenantId, now } = options;
  const note = back ? "rolled back by hand" : "promoted by hand";
  const promotion = await promoteModel(state.settings, version, { tenantId, by, at: now(), note, held: back });
  return promotion.outcome === "promoted" ? "done" : "conflict";
};

const shadow = async (options: DeskOptions, model: string | null, by: string): Promise<"done" | "unknown" | "conflict"> => {
  if (model !== null && !(await isStored(options, model))) return "unknown";
  const { state, tenantId, now } = options;
  return (await startShadow(state, { tenantId, model, by, at: now() })) ? "done" : "conflict";
};

/** Counts from the next item on; every judgement stays in the setting's history with its author. */
const judge = (options: DeskOptions, id: string, judgement: { state: AnchorJudgement; by: string }): Promise<boolean> =>
  changePlaces({ ...options.state, now: options.now, newId: options.newId }, options.tenantId, {
    by: judgement.by,
    note: `${judgement.state} ${id}`,
    apply: ({ pointer, places }) => {
      const judged = judgedPlaces(places, { id, state: judgement.state, at: options.now() });
      return Promise.resolve(judged === null ? null : { pointer, places: judged });
    },
  });
