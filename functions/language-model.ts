import type { LanguageModel } from "../shared/ports/language-model.ts";
import type { ClaimRegistry } from "../shared/ports/claim-registry.ts";
import { type LanguageModelSettings, languageModelSettingsSchema } from "../shared/schemas/language-model-settings.ts";
import type { Pack } from "../shared/schemas/pack.ts";

export interface LanguageModelSource {
  claims: ClaimRegistry;
  now: () => string;
  newId: () => string;
}

/** The model a pack switches on for one use, within its budget; null where it is off. Its client is large and most packs have none: loaded only then. */
export const openLanguageModel = async (
  source: LanguageModelSource,
  { tenantId, pack, use }: { tenantId: string; pack: Pack; use: LanguageModelSettings["uses"][number] },
): Promise<{ model: LanguageModel; modelId: string } | null> => {
  if (pack.languageModel === null) return null;
  const settings = languageModelSettingsSchema.parse(pack.languageModel);
  if (!settings.uses.includes(use)) return null;
  const { BedrockLanguageModel } = await import("../shared/adapters/language-model/bedrock-language-model.ts");
  const { BudgetedLanguageModel } = await import("../shared/adapters/language-model/budgeted-language-model.ts");
  const budget = { ...source, tenantId, callsPerDay: settings.maxCallsPerDay, random: Math.random };
  return { model: new BudgetedLanguageModel(new BedrockLanguageModel(settings), budget), modelId: settings.modelId };
};
