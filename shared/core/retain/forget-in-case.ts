import type { CaseRepository } from "../../ports/case-repository.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { Case } from "../../schemas/case.ts";
import type { Item } from "../../schemas/item.ts";

/** Others may add to the case meanwhile. */
const ATTEMPTS = 8;

/** Takes the item out of its case. A case of this person alone is emptied; in a shared one their part goes and the others' stays. */
export const forgetInCase = async (
  stores: { cases: CaseRepository; items: ItemRepository },
  item: Item,
  now: string,
): Promise<number> => {
  if (item.caseId === null) return 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const record = await stores.cases.get(item.tenantId, item.caseId);
    if (record === undefined) return 0;
    const next = withoutItem(record, item, { now, alone: !(await hasOthers(stores.items, record, item)) });
    if ((await stores.cases.save(next)) === "written") return 1;
  }
  return 0;
};

const hasOthers = async (items: ItemRepository, record: Case, item: Item): Promise<boolean> => {
  const { rows } = await items.list({ tenantId: item.tenantId, caseId: record.caseId, limit: 2 });
  return rows.some((row) => row.itemId !== item.itemId);
};

const withoutItem = (record: Case, item: Item, facts: { now: string; alone: boolean }): Case => {
  const next = { ...record, version: record.version + 1, updatedAt: facts.now };
  if (facts.alone) return { ...next, parties: [], keys: [], timeline: [], state: "closed" };
  const address = item.summary.sender.address.toLowerCase();
  return {
    ...next,
    parties: record.parties.filter((party) => address === "" || party !== `mail:${address}`),
    timeline: record.timeline.filter((entry) => entry.itemId !== item.itemId),
  };
};
