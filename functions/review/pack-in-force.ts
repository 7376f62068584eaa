import { packInForce } from "../../shared/core/review/policies.ts";
import type { LoadedPack } from "../../shared/schemas/pack.ts";
import type { ReviewApiOptions, RouteOptions } from "./options.ts";

/** A saved policy shows within so long everywhere; asking for it with every request would double the reads. */
const KEEP_MS = 2_000;

export const withPackInForce = (options: ReviewApiOptions): RouteOptions => {
  let held: { until: number; pack: Promise<LoadedPack> } | null = null;
  const read = async (): Promise<LoadedPack> => packInForce(options.state.settings, options.tenantId, await options.pack());
  return {
    ...options,
    packFiles: options.pack,
    pack: () => {
      const now = Date.parse(options.now());
      if (held !== null && now < held.until) return held.pack;
      const pack = read();
      held = { until: now + KEEP_MS, pack };
      // A failed read must not be kept.
      pack.catch(() => (held = null));
      return pack;
    },
  };
};
