import { z } from "zod";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { SettingStore } from "../../ports/setting-store.ts";
import type { LoadedPack } from "../../schemas/pack.ts";
import { ownModel } from "../classify/brought-model.ts";
import { packModelName } from "../classify/pack-model.ts";

/** Setting that names the model in use; absent until the first promotion: then the pack's own model serves. */
export const ACTIVE_MODEL_SETTING = "model";
export const activeModelSchema = z.strictObject({
  name: z.string().min(1),
  /** Set by a person who went back: until one is promoted by hand, no candidate takes over by itself. */
  held: z.boolean().optional(),
});

export const modelKeyOf = (tenantId: string, name: string): string => `models/${tenantId}/${name}.bin`;

export interface ActiveModelDeps {
  blobs: BlobStore;
  settings: SettingStore;
}

/** Name of the model a tenant uses now. */
export const activeModelName = async (deps: ActiveModelDeps, tenantId: string, pack: LoadedPack): Promise<string> => {
  const setting = await deps.settings.get(tenantId, ACTIVE_MODEL_SETTING);
  return setting === undefined ? packModelName(pack) : activeModelSchema.parse(setting.value).name;
};

/** Whether a person went back to the model in use, and candidates wait for a person. */
export const isHeld = async (settings: SettingStore, tenantId: string): Promise<boolean> => {
  const setting = await settings.get(tenantId, ACTIVE_MODEL_SETTING);
  return setting !== undefined && activeModelSchema.parse(setting.value).held === true;
};

/** Bytes of the active model; the pack's own, when it was never stored, comes with the pack or is made by `train`. */
export const loadActiveModel = async (
  deps: ActiveModelDeps & { train: (pack: LoadedPack) => Promise<Uint8Array> },
  tenantId: string,
  pack: LoadedPack,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const name = await activeModelName(deps, tenantId, pack);
  const stored = await deps.blobs.get(modelKeyOf(tenantId, name));
  if (stored !== undefined) return { name, bytes: stored.bytes };
  if (name !== packModelName(pack))
    throw new Error(`The active model ${name} of tenant ${tenantId} is not stored; roll back with \`posthorn models\``);
  const bytes = await ownModel(pack, deps.train);
  await deps.blobs.put(modelKeyOf(tenantId, name), bytes);
  return { name, bytes };
};
