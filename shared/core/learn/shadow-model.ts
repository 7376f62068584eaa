import { z } from "zod";
import type { SettingStore } from "../../ports/setting-store.ts";
import type { ShadowLog } from "../../ports/shadow-log.ts";
import { instantSchema } from "../../schemas/identifiers.ts";

/** Setting that names the candidate which looks on; one per tenant, so an item costs at most one more answer. */
const SHADOW_SETTING = "shadow-model";
const shadowSettingSchema = z.strictObject({ model: z.string().nullable(), since: instantSchema });

/** By then it has seen what it can show; a forgotten candidate must not cost forever. */
const DAYS_IN_SHADOW = 30;
const DAY_MS = 86_400_000;

export interface ShadowDeps {
  settings: SettingStore;
  shadows: ShadowLog;
}

export interface ShadowModel {
  model: string;
  since: string;
  /** False when its days are over: its answers stay, no new ones come. */
  lookingOn: boolean;
}

export const shadowModel = async (settings: SettingStore, tenantId: string, now: string): Promise<ShadowModel | null> => {
  const setting = await settings.get(tenantId, SHADOW_SETTING);
  if (setting === undefined) return null;
  const { model, since } = shadowSettingSchema.parse(setting.value);
  if (model === null) return null;
  return { model, since, lookingOn: Date.parse(now) - Date.parse(since) < DAYS_IN_SHADOW * DAY_MS };
};

/** Lets a candidate look on from the next item, or nobody; what the one before it said is forgotten. False when somebody else was first. */
export const startShadow = async (
  deps: ShadowDeps,
  start: { tenantId: string; model: string | null; by: string; at: string },
): Promise<boolean> => {
  const { tenantId, model, by, at } = start;
  const before = await deps.settings.get(tenantId, SHADOW_SETTING);
  const known = before === undefined ? null : shadowSettingSchema.parse(before.value).model;
  if (known === null && model === null) return true;
  const next = {
    name: SHADOW_SETTING,
    version: (before?.version ?? 0) + 1,
    at,
    by,
    note: model ?? "",
    value: { model, since: at },
  };
  if ((await deps.settings.put(tenantId, next)) === "conflict") return false;
  if (known !== null && known !== model) await deps.shadows.drop(tenantId, known);
  return true;
};
