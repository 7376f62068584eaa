import type { Item } from "../schemas/item.ts";
import type { LedgerEntry } from "../schemas/ledger.ts";

/** The ledger entry a transition carries; refuses an item whose history does not end with the step being written. */
export function transitionEntry(item: Item): LedgerEntry {
  const entry = item.ledger.at(-1);
  if (entry?.sequence === item.version && entry.to === item.state && entry.itemId === item.itemId) return entry;
  throw new TypeError(
    `item ${item.itemId} version ${item.version} (${item.state}) cannot be written: its last ledger entry is ${entry === undefined ? "missing" : `${entry.sequence} (${entry.to})`}, it must carry the same number and state`,
  );
}
