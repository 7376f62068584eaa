import type { BlobStore } from "../../ports/blob-store.ts";
import type { Classification } from "../../schemas/classification.ts";
import type { Channel } from "../../schemas/identifiers.ts";
import type { Item } from "../../schemas/item.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import type { StageOutcome } from "../flow/run-stage.ts";
import type { Seen } from "../learn/look-on.ts";
import { loadParsed } from "../parse/parse-item.ts";

export interface ClassifyItemDeps {
  blobs: BlobStore;
  classify: (input: { parsed: Parsed; channel: Channel }) => Classification;
  /** Asks a language model about what the engine is unsure of; absent unless the pack switches it on. */
  secondOpinion?: ((parsed: Parsed, classification: Classification) => Promise<Classification>) | null;
  /** Lets a candidate answer too; nothing here depends on it. */
  lookOn?: (seen: Seen) => Promise<void>;
}

export const classifyItem = async (deps: ClassifyItemDeps, item: Item): Promise<StageOutcome> => {
  const parsed = await loadParsed(deps.blobs, item);
  const { channel } = item.arrival;
  const did = deps.classify({ parsed, channel });
  await deps.lookOn?.({ tenantId: item.tenantId, itemId: item.itemId, parsed, channel, did });
  const classification = (await deps.secondOpinion?.(parsed, did)) ?? did;
  return {
    changes: {
      classification,
      summary: {
        ...item.summary,
        category: classification.category,
        confidence: classification.confidence,
        language: classification.language,
        sentiment: classification.sentiment,
        priority: classification.priority,
      },
    },
    note: `${classification.category} ${classification.confidence.toFixed(2)}`,
  };
};
