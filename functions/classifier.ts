import { ownModel } from "../shared/core/classify/brought-model.ts";
import { createClassifier } from "../shared/core/classify/classify.ts";
import { decodeModel, type ModelRefusal } from "../shared/core/classify/engine/model-format.ts";
import { activeModelName, loadActiveModel } from "../shared/core/learn/active-model.ts";
import type { ClassifyItemDeps } from "../shared/core/classify/classify-item.ts";
import type { State } from "../shared/ports/state.ts";
import type { LoadedPack } from "../shared/schemas/pack.ts";

export interface ClassifierSource {
  state: State;
  pack: (tenantId: string) => Promise<LoadedPack>;
  /** Makes the pack's own model when it was never made and does not come with the pack. */
  train: (pack: LoadedPack) => Promise<Uint8Array>;
  /** Monotonic milliseconds. */
  elapsed: () => number;
  /** Told once of each stored model that cannot be used. */
  onUnusable: (fact: UnusableModel) => void;
}

export interface UnusableModel {
  tenantId: string;
  /** The stored model that was to answer. */
  model: string;
  /** `other_version`: written by an older or newer release; a training makes one of this format. */
  code: ModelRefusal;
  reason: string;
  /** The model that answers in its place. */
  servedBy: string;
}

type Classify = ClassifyItemDeps["classify"];

/** A promotion is seen by every running function within this time. */
const RECHECK_MS = 30_000;

/** Classifiers by tenant: loaded once, replaced when another model was promoted. A model that cannot be read leaves the old one in place. */
export const openClassifier = (source: ClassifierSource): { of: (tenantId: string) => Promise<Classify> } => {
  const loaded = new Map<string, { name: string; classify: Classify; checkedAt: number }>();
  const loading = new Map<string, Promise<Classify>>();
  const told = new Set<string>();
  const tell = (fact: UnusableModel): void => {
    const key = `${fact.tenantId}/${fact.model}`;
    if (!told.has(key)) source.onUnusable(fact);
    told.add(key);
  };
  const refresh = async (tenantId: string): Promise<Classify> => {
    const pack = await source.pack(tenantId);
    const current = loaded.get(tenantId);
    const wanted = await activeModelName(source.state, tenantId, pack);
    if (current?.name === wanted) {
      current.checkedAt = source.elapsed();
      return current.classify;
    }
    const { name, bytes } = await loadActiveModel({ ...source.state, train: source.train }, tenantId, pack);
    const reading = decodeModel(bytes);
    if (!reading.ok && current !== undefined) {
      const { code, reason } = reading;
      tell({ tenantId, model: name, code, reason, servedBy: current.name });
      current.checkedAt = source.elapsed();
      return current.classify;
    }
    // No model at all would stop every item, so the pack's own is made anew; the console shows which one answered.
    const usable = reading.ok ? reading : decodeModel(await ownModel(pack, source.train));
    if (!usable.ok) throw new Error(`model ${name}: ${usable.reason}`);
    if (!reading.ok) {
      const { code, reason } = reading;
      tell({ tenantId, model: name, code, reason, servedBy: usable.model.header.name });
    }
    const classify = createClassifier(usable.model, pack.pack);
    loaded.set(tenantId, { name, classify, checkedAt: source.elapsed() });
    return classify;
  };
  return {
    of: (tenantId) => {
      const current = loaded.get(tenantId);
      if (current !== undefined && source.elapsed() - current.checkedAt < RECHECK_MS) return Promise.resolve(current.classify);
      const running = loading.get(tenantId) ?? refresh(tenantId).finally(() => loading.delete(tenantId));
      loading.set(tenantId, running);
      return running;
    },
  };
};
