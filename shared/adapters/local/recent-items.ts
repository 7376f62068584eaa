import type { Item } from "../../schemas/item.ts";

/** A mail passes its seven stages within a second; these are the mails of a second or two. */
const REMEMBERED_ITEMS = 256;

/** Items as this process last wrote or read them, so that the next stage need not read and check the same JSON again. */
export class RecentItems {
  readonly #items = new Map<string, Item>();

  /** As remembered: whether it is still what is stored is for the caller to compare, by its version. */
  get(tenantId: string, itemId: string): Item | undefined {
    return this.#items.get(keyOf(tenantId, itemId));
  }

  keep(item: Item): Item {
    const key = keyOf(item.tenantId, item.itemId);
    this.#items.delete(key);
    this.#items.set(key, item);
    const oldest = this.#items.keys().next();
    if (this.#items.size > REMEMBERED_ITEMS && !oldest.done) this.#items.delete(oldest.value);
    return item;
  }
}

const keyOf = (tenantId: string, itemId: string): string => `${tenantId}/${itemId}`;
