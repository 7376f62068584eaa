import type { Item } from "../../schemas/item.ts";
import { newItem } from "../flow/new-item.ts";
import { stepItem } from "../flow/transition.ts";

const NO_HASH = "0".repeat(64);

/** What stays of an erased item: its number, when it came, by which channel, and its history without anybody's words. */
export const erasedItem = (item: Item, act: { by: string; at: string }): Item => {
  const blank = newItem({
    itemId: item.itemId,
    tenantId: item.tenantId,
    arrival: {
      channel: item.arrival.channel,
      rawKey: `erased/${item.itemId}`,
      sha256: NO_HASH,
      size: 0,
      receivedAt: item.arrival.receivedAt,
      source: "",
      envelope: null,
      verdicts: {},
      fileName: null,
    },
    at: item.createdAt,
    state: "received",
    stage: null,
    parentItemId: item.parentItemId,
    note: "",
  });
  const { ledger: _ledger, version: _version, state: _state, ...empty } = blank;
  const history = item.ledger.map((entry) => ({ ...entry, note: "" }));
  return stepItem(
    { ...item, ...empty, childItemIds: item.childItemIds, ledger: history },
    { to: "erased", stage: null, by: "retain", actor: act.by, note: "erased", at: act.at },
    {},
  );
};
