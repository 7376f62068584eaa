import type { SettingStore, SettingVersion } from "../../../ports/setting-store.ts";
import { ACTIVE_MODEL_SETTING, activeModelSchema } from "../../learn/active-model.ts";

export interface ModelChange {
  tenantId: string;
  by: string;
  at: string;
  note: string;
  /** A person went back: nothing is promoted by itself until a person promotes again. */
  held?: boolean;
}

export type Promotion = { outcome: "promoted"; name: string } | { outcome: "conflict" } | { outcome: "nothing_before" };

/** Points the tenant at a model; every earlier pointer stays in the history. */
export async function promoteModel(settings: SettingStore, name: string, change: ModelChange): Promise<Promotion> {
  const current = await settings.get(change.tenantId, ACTIVE_MODEL_SETTING);
  const { at, by, note } = change;
  const value = change.held === true ? { name, held: true } : { name };
  const next = { name: ACTIVE_MODEL_SETTING, version: (current?.version ?? 0) + 1, at, by, note, value };
  const written = await settings.put(change.tenantId, next);
  return written === "written" ? { outcome: "promoted", name } : { outcome: "conflict" };
}

/** One step back: to the model before the one in use; before the first promotion that was the pack's own. */
export async function rollBackModel(settings: SettingStore, packModel: string, change: ModelChange): Promise<Promotion> {
  const before = previousModel(await settings.history(change.tenantId, ACTIVE_MODEL_SETTING), packModel);
  return before === null ? { outcome: "nothing_before" } : promoteModel(settings, before, { ...change, held: true });
}

/** The last pointer that named another model than the current one does. */
export function previousModel(history: readonly SettingVersion[], packModel: string): string | null {
  const names = [
    packModel,
    ...history.toSorted((a, b) => a.version - b.version).map(({ value }) => activeModelSchema.parse(value).name),
  ];
  const current = names.at(-1);
  return names.findLast((name) => name !== current) ?? null;
}
