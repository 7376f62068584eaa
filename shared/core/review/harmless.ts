import type { Item } from "../../schemas/item.ts";

/** Notes of steps that change nothing a reviewer has on the screen. */
export const HEARTBEAT_NOTE = "lock renewed";
export const COMMENT_NOTE = "comment";
export const ASSIGN_NOTE = "assigned";
const HARMLESS = new Set([HEARTBEAT_NOTE, COMMENT_NOTE, ASSIGN_NOTE, "also received at another mailbox"]);

/** True when everything after that version leaves form, state and lock holder as they were. */
export const onlyHarmlessSince = (item: Item, version: number): boolean => {
  const since = item.ledger.filter((entry) => entry.sequence > version);
  return version > 0 && version < item.version && since.every((entry) => entry.from === entry.to && HARMLESS.has(entry.note));
};
