import type { SettingStore, SettingVersion } from "../../ports/setting-store.ts";
import type { LoadedPack, Pack } from "../../schemas/pack.ts";
import { type PolicyValues, policyValuesSchema, type PolicyVersion } from "../../schemas/review-pages.ts";

const PREFIX = "policy/";
export const policySetting = (category: string): string => `${PREFIX}${category}`;

/** What the pack's files say about a category; undefined when it has no such category. */
export const packPolicy = (pack: Pack, category: string): PolicyValues | undefined => {
  const found = pack.categories[category];
  if (found === undefined) return undefined;
  const fields = Object.fromEntries(found.fields.map((field) => [field.name, field.threshold]));
  return { autonomy: found.autonomy, threshold: found.threshold, fields, auditRate: found.auditRate };
};

/** The pack with a category's policy replaced. Fields the policy does not name keep their thresholds. */
export const withPolicy = (pack: Pack, category: string, values: PolicyValues): Pack => {
  const before = pack.categories[category];
  if (before === undefined) return pack;
  const fields = before.fields.map((field) => ({ ...field, threshold: values.fields[field.name] ?? field.threshold }));
  const after = { ...before, autonomy: values.autonomy, threshold: values.threshold, auditRate: values.auditRate, fields };
  return { ...pack, categories: { ...pack.categories, [category]: after } };
};

/** The pack as it is in force: its files, with what leads saved since. */
export const packInForce = async (settings: SettingStore, tenantId: string, loaded: LoadedPack): Promise<LoadedPack> => {
  const saved = await settings.list(tenantId, PREFIX);
  const pack = saved.reduce(
    (result, setting) => withPolicy(result, setting.name.slice(PREFIX.length), policyValuesSchema.parse(setting.value)),
    loaded.pack,
  );
  return { ...loaded, pack };
};

/** Oldest first; version 0 is what the files say. */
export const policyHistory = async (
  settings: SettingStore,
  tenantId: string,
  policy: { category: string; files: PolicyValues },
): Promise<PolicyVersion[]> => {
  const saved = await settings.history(tenantId, policySetting(policy.category));
  const first: PolicyVersion = { version: 0, at: null, by: "pack", note: "", values: policy.files };
  return [first, ...saved.map(versionOf)];
};

const versionOf = ({ version, at, by, note, value }: SettingVersion): PolicyVersion => ({
  version,
  at,
  by,
  note,
  values: policyValuesSchema.parse(value),
});
