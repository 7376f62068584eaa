import type { Pack } from "../../schemas/pack.ts";

/** An entry of `masterData` that is an address and no file: the tenant's own look-up service. */
export const isServiceAddress = (entry: string): boolean => entry.startsWith("https://");

/** The look-up service of the pack; null where it brings lists, or nothing. */
export const masterDataService = (pack: Pack): string | null => Object.values(pack.masterData).find(isServiceAddress) ?? null;
