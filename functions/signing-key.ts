import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { SettingStore } from "../shared/ports/setting-store.ts";

/** 256 bits, as HMAC-SHA-256 wants (RFC 2104 section 3). */
const KEY_BYTES = 32;
const SETTING = "signing-key";
const storedSchema = z.strictObject({ key: z.string().min(KEY_BYTES * 2) });

/** The tenant's secret behind case tokens and status links: made once, kept with the (encrypted) state, the same for all workers. */
export const loadSigningKey = async (settings: SettingStore, tenantId: string, now: () => string): Promise<string> => {
  const stored = await settings.get(tenantId, SETTING);
  if (stored !== undefined) return storedSchema.parse(stored.value).key;
  const value = { key: randomBytes(KEY_BYTES).toString("hex") };
  // The first writer wins; whoever loses the race reads the winner's key.
  await settings.put(tenantId, { name: SETTING, version: 1, at: now(), by: "system", note: "made", value });
  return loadSigningKey(settings, tenantId, now);
};
