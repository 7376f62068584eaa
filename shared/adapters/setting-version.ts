import { z } from "zod";
import type { SettingVersion } from "../ports/setting-store.ts";
import { instantSchema } from "../schemas/identifiers.ts";

export const settingVersionSchema = z.strictObject({
  name: z.string(),
  version: z.number().int().positive(),
  at: instantSchema,
  by: z.string(),
  note: z.string(),
  value: z.unknown(),
}) satisfies z.ZodType<SettingVersion>;
