import type { ItemRepository } from "../../shared/ports/item-repository.ts";
import type { Item } from "../../shared/schemas/item.ts";

export type ItemListener = (item: Item) => void;

export interface ObservedItems extends ItemRepository {
  /** Told of each written version, after it is durable. Returns the way to stop listening. */
  subscribe(listener: ItemListener): () => void;
}

/** The repository with an ear: progress bars and live lists hear of each transition of this process. */
export const observeItems = (items: ItemRepository): ObservedItems => {
  const listeners = new Set<ItemListener>();
  const tell = (result: string, item: Item): void => {
    if (result === "written") for (const listener of listeners) listener(item);
  };
  return {
    create: async (transition) => {
      const result = await items.create(transition);
      tell(result, transition.item);
      return result;
    },
    advance: async (transition) => {
      const result = await items.advance(transition);
      tell(result, transition.item);
      return result;
    },
    get: (tenantId, itemId) => items.get(tenantId, itemId),
    list: (query) => items.list(query),
    count: (tenantId) => items.count(tenantId),
    relay: (olderThanSeconds) => items.relay(olderThanSeconds),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
