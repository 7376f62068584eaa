import type { ItemRepository } from "../../ports/item-repository.ts";
import type { Pack } from "../../schemas/pack.ts";

export interface OverdueReceipt {
  itemId: string;
  workItemId: string;
  system: string;
  since: string;
  hours: number;
}

const PAGE = 100;
const HOUR_MS = 3_600_000;

/** Work items whose system has not answered within the time the pack allows it: each is an alarm. */
export const overdueReceipts = async (
  deps: { items: ItemRepository; pack: Pack; now: () => string },
  tenantId: string,
): Promise<OverdueReceipt[]> => {
  const now = Date.parse(deps.now());
  const shortest = Math.min(...Object.values(deps.pack.systems).map((system) => system.receiptWithinHours)) * HOUR_MS;
  const found: OverdueReceipt[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ItemRepository["list"]>> = await deps.items.list({
      tenantId,
      states: ["delivered"],
      order: "oldest",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const row of page.rows.filter((one) => now - Date.parse(one.updatedAt) > shortest)) {
      found.push(...(await pendingOf(deps, { tenantId, itemId: row.itemId, now })));
    }
    ({ cursor } = page);
  } while (cursor !== null);
  return found;
};

const pendingOf = async (
  deps: { items: ItemRepository; pack: Pack },
  which: { tenantId: string; itemId: string; now: number },
): Promise<OverdueReceipt[]> => {
  const item = await deps.items.get(which.tenantId, which.itemId);
  return (item?.receipts ?? []).flatMap((receipt) => {
    const allowed = deps.pack.systems[receipt.system]?.receiptWithinHours ?? DEFAULT_HOURS;
    const hours = (which.now - Date.parse(receipt.at)) / HOUR_MS;
    if (receipt.status !== "pending" || hours <= allowed) return [];
    return [
      {
        itemId: which.itemId,
        workItemId: receipt.workItemId,
        system: receipt.system,
        since: receipt.at,
        hours: Math.floor(hours),
      },
    ];
  });
};

/** For a system the pack no longer names: as the schema's default. */
const DEFAULT_HOURS = 24;
