import { z } from "zod";

/** The pack's `languageModel` settings; without them no model is ever asked. */
export const languageModelSettingsSchema = z.strictObject({
  provider: z.literal("bedrock"),
  region: z.string(),
  /** A model's id, an inference profile's id (`eu.` ...), or the ARN of either. */
  modelId: z.string(),
  /** What it may be asked about: doubtful required fields, and categories the engine is unsure of. */
  uses: z
    .array(z.enum(["fields", "categories"]))
    .min(1)
    .default(["fields"]),
  /** Characters of prompt per item beyond which the model is not asked: with the calls a day, the cost limit. */
  maxPromptCharacters: z.number().int().positive().default(24_000),
  /** Calls a day by all workers together; beyond, items go on as if there were no model. */
  maxCallsPerDay: z.number().int().positive().max(1_000_000).default(1_000),
  timeoutMs: z.number().int().positive().default(20_000),
});
export type LanguageModelSettings = z.infer<typeof languageModelSettingsSchema>;
