import type { LoadedPack } from "../../../shared/schemas/pack.ts";

/** The starter pack, where new bank details are always read by two people, the second of them blind. */
export const blindPack = (loaded: LoadedPack): LoadedPack => {
  const category = loaded.pack.categories["bank_details_change"];
  if (category === undefined) throw new Error("the starter pack has no bank_details_change");
  const fourEyes = { ...category.fourEyes, always: true, fields: ["iban"], second: "blind" as const };
  return {
    ...loaded,
    pack: { ...loaded.pack, categories: { ...loaded.pack.categories, bank_details_change: { ...category, fourEyes } } },
  };
};
