import { ACTIVE_MODEL_SETTING, activeModelName, modelKeyOf } from "../../shared/core/learn/active-model.ts";
import { decodeModel } from "../../shared/core/classify/engine/model-format.ts";
import type { State } from "../../shared/ports/state.ts";
import type { LoadedPack } from "../../shared/schemas/pack.ts";
import { judgedPlaces, placesView } from "../../shared/core/learn/judge-places.ts";
import { changePlaces, readPlaces } from "../../shared/core/learn/places-store.ts";
import type { AnchorJudgement, Anchors, Models, ModelView } from "../../shared/schemas/review-pages.ts";

/** What the learning page shows and does; a deployment with a trainer brings its own. */
export interface LearningDesk {
  models(): Promise<Models>;
  /** Starts a training; "unavailable" where this deployment cannot train from here. */
  train(by: string): Promise<"started" | "unavailable">;
  /** Makes a stored model the active one; false when there is none of that name. */
  activate(version: string, by: string): Promise<boolean>;
  anchors(): Promise<Anchors>;
  /** false when there is none of that id. */
  judgeAnchor(id: string, judgement: { state: AnchorJudgement; by: string }): Promise<boolean>;
}

/** From here on a category's accuracy grows slowly; below, each example helps. */
const WANTED_EXAMPLES = 60;
const MAX_CORRECTIONS = 50_000;
/** Trained at most daily: years of models. */
const MAX_MODELS = 200;
const SUFFIX = ".bin";

export interface DeskOptions {
  state: State;
  tenantId: string;
  pack: () => Promise<LoadedPack>;
  now: () => string;
  newId: () => string;
  /** Starts a training in the background. */
  train?: (by: string) => void;
}

/** Models, places and words as they lie in the store. */
export const storedModelsDesk = (options: DeskOptions): LearningDesk => ({
  models: () => modelsOf(options),
  train: (by) => {
    options.train?.(by);
    return Promise.resolve(options.train === undefined ? "unavailable" : "started");
  },
  activate: (version, by) => activate(options, version, by),
  anchors: async () => ({ anchors: placesView((await readPlaces(options.state, options.tenantId)).places) }),
  judgeAnchor: (id, judgement) => judge(options, id, judgement),
});

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

const modelsOf = async (options: DeskOptions): Promise<Models> => {
  const { state, tenantId } = options;
  const pack = await options.pack();
  const active = await activeModelName(state, tenantId, pack);
  const corrections = await correctedCategories(options);
  const prefix = modelKeyOf(tenantId, "").slice(0, -SUFFIX.length);
  const { keys } = await state.blobs.list(prefix, { limit: MAX_MODELS });
  const activeSince = (await state.blobs.head(modelKeyOf(tenantId, active)))?.storedAt ?? "";
  const models = await Promise.all(
    keys.map((key) => modelAt(state, key, { version: key.slice(prefix.length, -SUFFIX.length), active, activeSince })),
  );
  const needExamples = Object.keys(pack.pack.categories).flatMap((category) => {
    const own = pack.examples.filter((example) => example.category === category).length;
    const examples = own + (corrections.get(category) ?? 0);
    return examples < WANTED_EXAMPLES ? [{ category, examples, wanted: WANTED_EXAMPLES }] : [];
  });
  return { models: models.flat().toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1)), needExamples };
};

/** What the model file itself says of how it was made and measured; a damaged one is left out. */
const modelAt = async (
  state: State,
  key: string,
  facts: { version: string; active: string; activeSince: string },
): Promise<ModelView[]> => {
  const blob = await state.blobs.get(key);
  const reading = blob === undefined ? null : decodeModel(blob.bytes);
  if (blob === undefined || reading === null || !reading.ok) return [];
  const { evidence, quality } = reading.model.header;
  const measured = quality.items > 0;
  const other = blob.storedAt < facts.activeSince ? "retired" : "candidate";
  const accepted = evidence.reduce((sum, category) => sum + category.accepted, 0);
  return [
    {
      version: facts.version,
      createdAt: blob.storedAt,
      state: facts.version === facts.active ? "active" : other,
      examples: evidence.reduce((sum, category) => sum + category.examples, 0),
      corrections: 0,
      accuracy: measured ? quality.accuracy : null,
      macroF1: measured ? quality.macroF1 : null,
      automation: measured ? Math.min(1, accepted / quality.items) : null,
      perCategory: [],
      confusion: [],
      shadow: null,
    },
  ];
};

const correctedCategories = async ({ state, tenantId }: DeskOptions): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  let after: string | null = null;
  let read = 0;
  do {
    const page: Awaited<ReturnType<State["corrections"]["list"]>> = await state.corrections.list(
      tenantId,
      after === null ? {} : { after },
    );
    for (const { category, undone } of page.corrections) {
      if (category !== null && !undone) counts.set(category.is, (counts.get(category.is) ?? 0) + 1);
    }
    read += page.corrections.length;
    ({ after } = page);
  } while (after !== null && read < MAX_CORRECTIONS);
  return counts;
};

const activate = async (options: DeskOptions, version: string, by: string): Promise<boolean> => {
  const { state, tenantId } = options;
  if ((await state.blobs.head(modelKeyOf(tenantId, version))) === undefined) return false;
  const before = await state.settings.get(tenantId, ACTIVE_MODEL_SETTING);
  const next = {
    name: ACTIVE_MODEL_SETTING,
    version: (before?.version ?? 0) + 1,
    at: options.now(),
    by,
    note: version,
    value: { name: version },
  };
  return (await state.settings.put(tenantId, next)) === "written";
};
