import type { SettingStore } from "../../shared/ports/setting-store.ts";
import { type SavedSearch, savedSearchesSchema, savedSearchSchema } from "../../shared/schemas/review-api.ts";

/** Tiles everybody starts with. */
export const builtInSearches: SavedSearch[] = [
  { id: "waiting", label: { de: "Zu prüfen", en: "To review" }, state: ["needs_review"] },
  { id: "in-work", label: { de: "In Arbeit", en: "In work" }, state: ["in_review"] },
  { id: "second", label: { de: "Vier-Augen", en: "Four eyes" }, state: ["second_review"] },
  { id: "set-aside", label: { de: "Zurückgestellt", en: "Set aside" }, state: ["set_aside"] },
  { id: "failed", label: { de: "Fehlgeschlagen", en: "Failed" }, state: ["failed"] },
].map(({ id, label, state }) =>
  savedSearchSchema.parse({ id, label, query: { state, order: "due" }, shared: true, builtIn: true }),
);

const SHARED = "searches/shared";
const own = (user: string): string => `searches/of/${user}`;

export const searchesOf = async (settings: SettingStore, tenantId: string, user: string): Promise<SavedSearch[]> => [
  ...builtInSearches,
  ...(await stored(settings, tenantId, SHARED)),
  ...(await stored(settings, tenantId, own(user))),
];

const stored = async (settings: SettingStore, tenantId: string, name: string): Promise<SavedSearch[]> => {
  const setting = await settings.get(tenantId, name);
  return setting === undefined ? [] : savedSearchesSchema.parse(setting.value).searches;
};

/** Two tabs may save at once. */
const ATTEMPTS = 5;

export interface SearchChange {
  user: string;
  at: string;
  shared: boolean;
  change: (searches: SavedSearch[]) => SavedSearch[];
}

export const changeSearches = async (settings: SettingStore, tenantId: string, step: SearchChange): Promise<boolean> => {
  const name = step.shared ? SHARED : own(step.user);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await settings.get(tenantId, name);
    const searches = before === undefined ? [] : savedSearchesSchema.parse(before.value).searches;
    const version = (before?.version ?? 0) + 1;
    const value = { searches: step.change(searches) };
    const written = await settings.put(tenantId, { name, version, at: step.at, by: step.user, note: "", value });
    if (written === "written") return true;
  }
  return false;
};
