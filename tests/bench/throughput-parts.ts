import type { Mailroom } from "../../infra/local/mailroom.ts";
import { classifyItem } from "../../shared/core/classify/classify-item.ts";
import { extractItem } from "../../shared/core/extract/extract-item.ts";
import type { Item } from "../../shared/schemas/item.ts";

const PAGE = 200;
/** Passes over all items; the least counts, since what else runs on the machine only adds. */
const PASSES = 3;

/** Milliseconds of CPU a mail of the stages that only think, measured by themselves on the items of the run. */
export interface Parts {
  classify: number;
  extract: number;
}

export async function measureParts({ services }: Pick<Mailroom, "services">, items: readonly Item[]): Promise<Parts> {
  const classify = await services.classify("default");
  const extract = await services.extract("default");
  return {
    classify: await leastCpu(items, (item) => classifyItem(classify, item)),
    extract: await leastCpu(items, (item) => extractItem(extract, item)),
  };
}

/** All that came as far as a category. */
export async function storedItems({ services }: Pick<Mailroom, "services">): Promise<Item[]> {
  const repository = services.state.items;
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page = await repository.list({ tenantId: "default", limit: PAGE, ...(cursor === null ? {} : { cursor }) });
    for (const { itemId } of page.rows) {
      const item = await repository.get("default", itemId);
      if (item?.classification != null) items.push(item);
    }
    cursor = page.cursor;
  } while (cursor !== null);
  return items;
}

async function leastCpu(items: readonly Item[], work: (item: Item) => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = process.threadCpuUsage();
    for (const item of items) await work(item);
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000 / items.length);
  }
  return least;
}
