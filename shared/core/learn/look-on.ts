import type { ShadowLog } from "../../ports/shadow-log.ts";
import type { Classification } from "../../schemas/classification.ts";
import type { Channel } from "../../schemas/identifiers.ts";
import type { Parsed } from "../../schemas/parsed.ts";

export type Classify = (input: { parsed: Parsed; channel: Channel }) => Classification;

export interface LookOnDeps {
  shadows: Pick<ShadowLog, "record">;
  now: () => string;
  /** The candidate, its name in its answers; null when none looks on. */
  candidate: Classify | null;
  /** Told when it failed: the item goes on as if nobody had looked. */
  report: (problem: string, error: unknown) => void;
}

export interface Seen {
  tenantId: string;
  itemId: string;
  parsed: Parsed;
  channel: Channel;
  /** What the model in use said. */
  did: Classification;
}

/** Writes down what the candidate would have said. Nothing in the flow reads it, and nothing it does can stop an item. */
export const lookOn = async (deps: LookOnDeps, { tenantId, itemId, parsed, channel, did }: Seen): Promise<void> => {
  // Machine mail is filed whatever its category.
  if (deps.candidate === null || did.machineMail !== null) return;
  try {
    const would = deps.candidate({ parsed, channel });
    await deps.shadows.record({
      tenantId,
      itemId,
      at: deps.now(),
      model: would.model,
      beside: did.model,
      would: { category: would.category, confidence: would.confidence },
      did: { category: did.category, confidence: did.confidence },
    });
  } catch (error) {
    deps.report("the candidate in shadow gave no answer", error);
  }
};
