import { z } from "zod";
import type { SettingStore } from "../../ports/setting-store.ts";

/** Setting that holds the secret of a tenant's case and status tokens. */
const SETTING = "secrets/signing-key";
const keySchema = z.string().min(32);

/** The tenant's signing secret; made on first use. Where two workers make one at once, the first written holds for both. */
export const loadSigningKey = async (
  settings: SettingStore,
  tenantId: string,
  make: { now: () => string; newSecret: () => string },
): Promise<string> => {
  const stored = await settings.get(tenantId, SETTING);
  if (stored !== undefined) return keySchema.parse(stored.value);
  const value = keySchema.parse(make.newSecret());
  const written = await settings.put(tenantId, {
    name: SETTING,
    version: 1,
    at: make.now(),
    by: "system",
    note: "made on first use",
    value,
  });
  return written === "written" ? value : keySchema.parse((await settings.get(tenantId, SETTING))?.value);
};
