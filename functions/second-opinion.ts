import type { ClassifyItemDeps } from "../shared/core/classify/classify-item.ts";
import { askSecondOpinion } from "../shared/core/classify/second-opinion.ts";
import type { LoadedPack } from "../shared/schemas/pack.ts";
import { type LanguageModelSource, openLanguageModel } from "./language-model.ts";

type Ask = NonNullable<ClassifyItemDeps["secondOpinion"]>;

export interface SecondOpinionSource extends LanguageModelSource {
  pack: (tenantId: string) => Promise<LoadedPack>;
}

/** Language models by tenant, opened once; null where the pack has none for categories. */
export const openSecondOpinion = (source: SecondOpinionSource): { of: (tenantId: string) => Promise<Ask | null> } => {
  const opened = new Map<string, Promise<Ask | null>>();
  const open = async (tenantId: string): Promise<Ask | null> => {
    const { pack } = await source.pack(tenantId);
    const found = await openLanguageModel(source, { tenantId, pack, use: "categories" });
    return found === null ? null : (parsed, classification) => askSecondOpinion({ ...found, pack }, parsed, classification);
  };
  return {
    of: (tenantId) => {
      const known = opened.get(tenantId) ?? open(tenantId);
      opened.set(tenantId, known);
      known.catch(() => opened.delete(tenantId));
      return known;
    },
  };
};
