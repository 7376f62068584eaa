import { decodeModel } from "../../shared/core/classify/engine/model-format.ts";
import type { ModelHeader } from "../../shared/core/classify/engine/model.ts";
import { MORE_EXAMPLES } from "../../shared/core/classify/evaluation/learning-curve.ts";
import { HOURS_FOR_TRAINING, LESSONS_FOR_TRAINING } from "../../shared/core/classify/learning/learning-trigger.ts";
import { type News, whatIsNew } from "../../shared/core/classify/learning/what-is-new.ts";
import { packModelName } from "../../shared/core/classify/pack-model.ts";
import { ACTIVE_MODEL_SETTING, activeModelSchema, modelKeyOf } from "../../shared/core/learn/active-model.ts";
import { compareShadow, decidedCategories } from "../../shared/core/learn/compare-shadow.ts";
import { reportOf, storedModels } from "../../shared/core/learn/model-reports.ts";
import { type ShadowModel, shadowModel } from "../../shared/core/learn/shadow-model.ts";
import { readTraining } from "../../shared/core/learn/training-status.ts";
import type { SettingVersion } from "../../shared/ports/setting-store.ts";
import type { State } from "../../shared/ports/state.ts";
import type { ModelReport } from "../../shared/schemas/model-report.ts";
import { type LoadedPack, NONE_CATEGORY } from "../../shared/schemas/pack.ts";
import type { Models, ModelView, ShadowComparison } from "../../shared/schemas/review-pages.ts";
import { measured, unmeasured } from "./model-figures.ts";

/** From here on a category's accuracy grows slowly; below, each example helps. */
const WANTED_EXAMPLES = 60;
/** The newest; who wants an older one has the command line. */
const MAX_MODELS = 40;
/** Answers of the candidate looked at: the newest, enough to tell half a point. */
const MAX_ANSWERS = 5_000;

export interface ModelsViewOptions {
  state: Pick<State, "blobs" | "settings" | "corrections" | "shadows">;
  tenantId: string;
  pack: LoadedPack;
  now: string;
}

/** Models, what they are worth, and what is still missing, as they lie in the store. */
export const modelsView = async (options: ModelsViewOptions): Promise<Models> => {
  const { state, tenantId, pack, now } = options;
  const [news, pointers, shadow, training] = await Promise.all([
    whatIsNew(state, options),
    state.settings.history(tenantId, ACTIVE_MODEL_SETTING),
    shadowModel(state.settings, tenantId, now),
    readTraining(state.blobs, tenantId, now),
  ]);
  const past = pastOf(pointers, pack);
  const comparison = shadow === null ? null : await comparisonOf(options, { shadow, news });
  const models = await newestModels(options, { news, past, shadow, comparison });
  return {
    models,
    needExamples: needExamples(pack, news),
    more: MORE_EXAMPLES,
    training,
    waiting: { lessons: news.change.lessons, lessonsForTraining: LESSONS_FOR_TRAINING, hoursForTraining: HOURS_FOR_TRAINING },
    held: past.held,
  };
};

interface Past {
  /** Names that were ever in use. */
  used: Set<string>;
  /** Since when the model in use is; empty before the first promotion. */
  since: string;
  held: boolean;
}

const pastOf = (pointers: SettingVersion[], pack: LoadedPack): Past => {
  const last = pointers.toSorted((one, other) => one.version - other.version).at(-1);
  const names = pointers.map(({ value }) => activeModelSchema.parse(value).name);
  return {
    used: new Set([packModelName(pack), ...names]),
    since: last?.at ?? "",
    held: last !== undefined && activeModelSchema.parse(last.value).held === true,
  };
};

const comparisonOf = async (
  { state, tenantId }: ModelsViewOptions,
  { shadow, news }: { shadow: ShadowModel; news: News },
): Promise<ShadowComparison> => {
  const { answers } = await state.shadows.list(tenantId, shadow.model, { limit: MAX_ANSWERS });
  return compareShadow(answers, decidedCategories(news.corrections));
};

interface Known {
  news: News;
  past: Past;
  shadow: ShadowModel | null;
  comparison: ShadowComparison | null;
}

const newestModels = async (options: ModelsViewOptions, known: Known): Promise<ModelView[]> => {
  const { state, tenantId } = options;
  const names = await storedModels(state.blobs, tenantId);
  const heads = await Promise.all(
    names.map(async (name) => ({ name, createdAt: (await state.blobs.head(modelKeyOf(tenantId, name)))?.storedAt ?? "" })),
  );
  const shown = heads.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  const inUse = shown.filter(({ name }) => name === known.news.parent);
  const newest = shown.slice(0, MAX_MODELS);
  const wanted = newest.some(({ name }) => name === known.news.parent) ? newest : [...newest, ...inUse];
  return Promise.all(
    wanted.map(async (head) => {
      const report = await reportOf(state.blobs, tenantId, head.name);
      return viewOf({ ...head, report, header: report === null ? await headerOf(options, head.name) : null }, known);
    }),
  );
};

interface StoredModel {
  name: string;
  createdAt: string;
  report: ModelReport | null;
  /** Read only where there is no report. */
  header: ModelHeader | null;
}

/** null when it is damaged or of another version. */
const headerOf = async ({ state, tenantId }: ModelsViewOptions, name: string): Promise<ModelHeader | null> => {
  const blob = await state.blobs.get(modelKeyOf(tenantId, name));
  const reading = blob === undefined ? null : decodeModel(blob.bytes);
  return reading?.ok === true ? reading.model.header : null;
};

const viewOf = (model: StoredModel, known: Known): ModelView => {
  const { name, createdAt, report, header } = model;
  const inUse = name === known.news.parent;
  const looking = known.shadow?.model === name;
  return {
    version: name,
    createdAt,
    state: inUse ? "active" : stateBeside(model, known, looking),
    judged: report?.judged ?? null,
    lookingOn: looking && !inUse && known.shadow?.lookingOn === true,
    shadow: looking ? known.comparison : null,
    ...(report === null ? unmeasured(header) : measured(report)),
  };
};

/** A candidate may still take over; one that was in use, or that came before the model in use did, had its chance. */
const stateBeside = ({ name, createdAt }: StoredModel, { past }: Known, looking: boolean): "candidate" | "retired" => {
  if (past.used.has(name)) return "retired";
  return looking || createdAt >= past.since ? "candidate" : "retired";
};

const needExamples = (pack: LoadedPack, { examples, header }: News): Models["needExamples"] => {
  const counts = new Map<string, number>();
  for (const { category } of examples) counts.set(category, (counts.get(category) ?? 0) + 1);
  const missing = new Map((header?.evidence ?? []).map((entry) => [entry.category, entry.missing]));
  return [...Object.keys(pack.pack.categories), NONE_CATEGORY]
    .map((category) => ({
      category,
      examples: counts.get(category) ?? 0,
      wanted: WANTED_EXAMPLES,
      missing: category === NONE_CATEGORY ? 0 : (missing.get(category) ?? 0),
    }))
    .filter((need) => need.examples < need.wanted || need.missing > 0);
};
