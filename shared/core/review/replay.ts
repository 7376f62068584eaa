import type { BlobStore } from "../../ports/blob-store.ts";
import type { ItemRepository, ItemRow } from "../../ports/item-repository.ts";
import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { PolicyValues, PolicyView, Simulation } from "../../schemas/review-pages.ts";
import { type Replayed, simulate } from "../route/simulate.ts";
import { machineValue, sameValue } from "./edits.ts";
import { isHiddenRow } from "./hidden-row.ts";
import { machineCategory } from "./person-decision.ts";
import { withPolicy } from "./policies.ts";
import { readingOf } from "./stored-reading.ts";

export interface ReplayDeps {
  tenantId: string;
  items: ItemRepository;
  blobs: BlobStore;
  /** Lets others work in between: a replay reads hundreds of items. */
  breathe: () => Promise<void>;
}

/** Enough for a stable curve of one category, few enough for an answer within a second or two. */
const MAX_REPLAYED = 400;
const PAGE = 100;
/** As many changed items as somebody looks through. */
const MAX_CHANGED = 50;
const CURVE_STEPS = 50;

/** The newest items of a category that were understood, with what was read. */
export const replayable = async (deps: ReplayDeps, category: string): Promise<Replayed[]> => {
  const found: Replayed[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: ItemRow[]; cursor: string | null } = await deps.items.list({
      tenantId: deps.tenantId,
      category,
      order: "newest",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const row of page.rows) {
      const replayed = await readOne(deps, row.itemId);
      if (replayed !== null) found.push(replayed);
      await deps.breathe();
    }
    cursor = page.cursor;
  } while (cursor !== null && found.length < MAX_REPLAYED);
  return found;
};

const readOne = async (deps: ReplayDeps, itemId: string): Promise<Replayed | null> => {
  const item = await deps.items.get(deps.tenantId, itemId);
  if (item === undefined || item.classification === null || item.extraction === null || item.decision === null) return null;
  const parsed = await readingOf(deps.blobs, item);
  return parsed === null ? null : { item, parsed };
};

/** Stored items under other values, beside the values in force. */
export const simulatePolicy = (
  replayed: Replayed[],
  policy: { pack: Pack; category: string; values: PolicyValues },
): Simulation => {
  const { pack, category, values } = policy;
  const policies = { current: pack, proposed: withPolicy(pack, category, values) };
  const result: Simulation = { replayed: 0, automaticNow: 0, automaticThen: 0, wrongNow: 0, wrongThen: 0, changed: [] };
  for (const one of replayed) {
    const { current, proposed, changed } = simulate([one], policies);
    const wrong = contradicted(one.item) ? 1 : 0;
    result.replayed += current.items;
    result.automaticNow += current.automatic;
    result.automaticThen += proposed.automatic;
    result.wrongNow += current.automatic * wrong;
    result.wrongThen += proposed.automatic * wrong;
    for (const { itemId, subject, from, to } of changed) {
      // Counted like any other, but not named: this list is one of a single category.
      if (result.changed.length < MAX_CHANGED && !isHiddenRow(one.item))
        result.changed.push({ itemId, subject, was: from, becomes: to });
    }
  }
  return result;
};

/** Automation against errors for every threshold of the category, everything else as it is. */
export const tradeOff = (
  replayed: Replayed[],
  policy: { pack: Pack; category: string; values: PolicyValues },
): PolicyView["curve"] => {
  const { pack, category, values } = policy;
  const open = withPolicy(pack, category, { ...values, autonomy: "auto", threshold: 0 });
  const points = replayed.flatMap((one) => {
    const { current } = simulate([one], { current: open, proposed: open });
    return current.items === 0
      ? []
      : [{ sure: machineConfidence(one.item), free: current.automatic === 1, error: errorOf(one.item) }];
  });
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const threshold = step / CURVE_STEPS;
    const automatic = points.filter((point) => point.free && point.sure >= threshold);
    const errors = automatic.reduce((sum, point) => sum + point.error, 0);
    return {
      threshold,
      automation: points.length === 0 ? 0 : automatic.length / points.length,
      errors: automatic.length === 0 ? 0 : errors / automatic.length,
    };
  });
};

const machineConfidence = (item: Item): number =>
  Math.max(0, ...(item.classification?.candidates ?? []).map((candidate) => candidate.confidence));

/** What a person said where one looked, else the calibrated chance of being wrong. */
const errorOf = (item: Item): number => {
  const seen = item.ledger.some((entry) => entry.by === "review" && (entry.to === "confirmed" || entry.to === "filed"));
  if (seen) return contradicted(item) ? 1 : 0;
  return 1 - machineConfidence(item);
};

/** A person's answer differs from the machine's. */
export const contradicted = (item: Item): boolean => {
  const machine = machineCategory(item.classification);
  if (machine !== null && machine !== item.classification?.category) return true;
  return Object.values(item.extraction?.fields ?? {}).some(
    (field) => field.source === "person" && !sameValue(machineValue(field), field.value),
  );
};
