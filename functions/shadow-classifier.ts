import { createClassifier } from "../shared/core/classify/classify.ts";
import { decodeModel } from "../shared/core/classify/engine/model-format.ts";
import { activeModelName, modelKeyOf } from "../shared/core/learn/active-model.ts";
import { type Classify, lookOn, type Seen } from "../shared/core/learn/look-on.ts";
import { shadowModel } from "../shared/core/learn/shadow-model.ts";
import type { State } from "../shared/ports/state.ts";
import type { LoadedPack } from "../shared/schemas/pack.ts";

export interface ShadowSource {
  state: Pick<State, "blobs" | "settings" | "shadows">;
  pack: (tenantId: string) => Promise<LoadedPack>;
  now: () => string;
  /** Monotonic milliseconds. */
  elapsed: () => number;
  report: (problem: string, error: unknown) => void;
}

/** As the model in use: a candidate looks on, or no longer does, within this time. */
const RECHECK_MS = 30_000;

interface Held {
  name: string | null;
  candidate: Classify | null;
  checkedAt: number;
}

/** Candidates by tenant, loaded once; one that cannot be had is told of, and nobody looks on. */
export const openShadow = (source: ShadowSource): { of: (tenantId: string) => Promise<(seen: Seen) => Promise<void>> } => {
  const held = new Map<string, Held>();
  const refreshing = new Map<string, Promise<Held>>();
  const refresh = async (tenantId: string): Promise<Held> => {
    const next = { ...(await candidateOf(source, tenantId, held.get(tenantId))), checkedAt: source.elapsed() };
    held.set(tenantId, next);
    return next;
  };
  const current = (tenantId: string): Held | Promise<Held> => {
    const known = held.get(tenantId);
    if (known !== undefined && source.elapsed() - known.checkedAt < RECHECK_MS) return known;
    const running = refreshing.get(tenantId) ?? refresh(tenantId).finally(() => refreshing.delete(tenantId));
    refreshing.set(tenantId, running);
    return running;
  };
  return {
    of: async (tenantId) => {
      const { candidate } = await current(tenantId);
      const { shadows } = source.state;
      return (seen) => lookOn({ shadows, now: source.now, candidate, report: source.report }, seen);
    },
  };
};

const NOBODY = { name: null, candidate: null };

const candidateOf = async (source: ShadowSource, tenantId: string, known: Held | undefined): Promise<Omit<Held, "checkedAt">> => {
  try {
    const pack = await source.pack(tenantId);
    const name = await nameOf(source, tenantId, pack);
    if (name === null) return NOBODY;
    if (known?.name === name) return known;
    const stored = await source.state.blobs.get(modelKeyOf(tenantId, name));
    const reading = stored === undefined ? null : decodeModel(stored.bytes);
    if (reading?.ok === true) return { name, candidate: createClassifier(reading.model, pack.pack) };
    source.report("the candidate in shadow cannot be read", reading === null ? `${name} is not stored` : reading.reason);
    return { name, candidate: null };
  } catch (error) {
    source.report("the candidate in shadow cannot be had", error);
    return NOBODY;
  }
};

/** null where none looks on, its days are over, or it was promoted meanwhile. */
const nameOf = async ({ state, now }: ShadowSource, tenantId: string, pack: LoadedPack): Promise<string | null> => {
  const shadow = await shadowModel(state.settings, tenantId, now());
  if (shadow === null || !shadow.lookingOn) return null;
  return shadow.model === (await activeModelName(state, tenantId, pack)) ? null : shadow.model;
};
