import { z } from "zod";
import type { SettingStore } from "../../../shared/ports/setting-store.ts";

const NAME = "session-key";
const KEY_BYTES = 32;
const storedSchema = z.strictObject({ key: z.string() });

/** The secret behind sessions and CSRF tokens: made once, stored, so that a restart signs nobody out. */
export const loadSessionKey = async (
  settings: SettingStore,
  options: { tenantId: string; now: () => string },
): Promise<Uint8Array<ArrayBuffer>> => {
  const stored = await settings.get(options.tenantId, NAME);
  if (stored !== undefined) return Uint8Array.from(Buffer.from(storedSchema.parse(stored.value).key, "base64url"));
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const value = { key: Buffer.from(key).toString("base64url") };
  await settings.put(options.tenantId, { name: NAME, version: 1, at: options.now(), by: "system", note: "made", value });
  return loadSessionKey(settings, options);
};
