import { z } from "zod";

/** The pack's `languageModel` settings; without them no model is ever asked. */
export const languageModelSettingsSchema = z.strictObject({
  provider: z.literal("bedrock"),
  region: z.string(),
  modelId: z.string(),
  /** Characters of prompt per item beyond which the model is not asked: the cost limit. */
  maxPromptCharacters: z.number().int().positive().default(24_000),
  timeoutMs: z.number().int().positive().default(20_000),
});
export type LanguageModelSettings = z.infer<typeof languageModelSettingsSchema>;
