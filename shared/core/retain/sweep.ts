import { encodeTime } from "ulid";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import { channelSchema } from "../../schemas/identifiers.ts";
import type { Item } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import { announceAll, isLongStored, isStuck, type ReconcileDeps, RELAY_SECONDS, STUCK_SECONDS, wakeAll } from "./reconcile.ts";

/** Older originals were looked at by some hundred sweeps and a reconciliation. */
const LOOKS_BACK_MS = 24 * 3_600_000;
const PAGE = 100;
const KEY_PAGE = 1000;
const ULID_TIME_LENGTH = 10;
/** Where an item waits for a function, not for a person or a system. */
const MOVING: readonly ItemState[] = ["received", "processing", "confirmed"];

export type SweepDeps = ReconcileDeps & { claims: ClaimRegistry };

/**
 * Sets going again what a crash left behind, without reading every item: outboxes, the last day's originals nobody has claimed,
 * items whose message is missing. What it cannot see (an item's own books, the equation) is the reconciliation's.
 */
export const sweep = async (deps: SweepDeps): Promise<{ announced: string[]; woken: string[] }> => {
  await deps.items.relay(RELAY_SECONDS);
  const announced = await announceAll(deps, await unclaimed(deps));
  const woken = await wakeAll(deps, await stuckItems(deps));
  return { announced, woken };
};

/** Doors name originals by time, so the recent ones are the end of each channel's keys. */
const unclaimed = async (deps: SweepDeps): Promise<{ key: string; size: number }[]> => {
  const since = encodeTime(Date.parse(deps.now()) - LOOKS_BACK_MS, ULID_TIME_LENGTH);
  const found: { key: string; size: number }[] = [];
  for (const channel of channelSchema.options) {
    const prefix = `inbound/${deps.tenantId}/${channel}/`;
    let after: string | null = `${prefix}${since}`;
    while (after !== null) {
      const page: { keys: string[]; after: string | null } = await deps.blobs.list(prefix, { after, limit: KEY_PAGE });
      for (const key of page.keys) {
        if ((await deps.claims.holder(`object/${key}`)) !== undefined) continue;
        const head = await deps.blobs.head(key);
        if (head !== undefined && isLongStored(head, deps.now())) found.push({ key, size: head.size });
      }
      await deps.breathe?.();
      ({ after } = page);
    }
  }
  return found;
};

const stuckItems = async (deps: SweepDeps): Promise<Item[]> => {
  const stuck: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ItemRepository["list"]>> = await deps.items.list({
      tenantId: deps.tenantId,
      states: [...MOVING],
      order: "oldest",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    const latest = Date.parse(deps.now()) - STUCK_SECONDS * 1000;
    for (const row of page.rows.filter((one) => Date.parse(one.updatedAt) < latest)) {
      const item = await deps.items.get(deps.tenantId, row.itemId);
      if (item !== undefined && isStuck(item, deps.now())) stuck.push(item);
    }
    await deps.breathe?.();
    ({ cursor } = page);
  } while (cursor !== null);
  return stuck;
};
