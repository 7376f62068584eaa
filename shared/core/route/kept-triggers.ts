import type { BlobStore } from "../../ports/blob-store.ts";
import type { Item } from "../../schemas/item.ts";
import type { TriggerList } from "../../schemas/trigger-list.ts";
import { type TriggerEvent, triggerEventSchema } from "../../schemas/work-item.ts";

/**
 * What went out as triggers, for people: the queue forgets a message once somebody took it. One blob each under a key that
 * counts down, so that a plain listing gives the newest first, and that carries the kind, so that others need not be read.
 */
export interface KeptTrigger {
  event: TriggerEvent;
  /** The item's arrival or the round's time: the same in every retry, so that a trigger is kept once. */
  since: string;
}

/** Milliseconds until the year 5138: subtracted from, it makes later times sort first. */
const FAR_FUTURE_MS = 99_999_999_999_999;
const STAMP_DIGITS = 14;
const KEY_PAGE = 200;
/** Keys looked at for one answer: with rare kinds the cursor goes on. */
const MAX_LOOKED_AT = 2_000;

const prefixOf = (tenantId: string): string => `triggers/${tenantId}/`;
const stampOf = (at: string): string => String(FAR_FUTURE_MS - Date.parse(at)).padStart(STAMP_DIGITS, "0");

/** Start of the keys of an item's triggers: what erasure removes. */
export const triggerPrefix = (item: Pick<Item, "tenantId" | "itemId" | "createdAt">): string =>
  `${prefixOf(item.tenantId)}${stampOf(item.createdAt)}-${item.itemId}`;

const keyOf = ({ event, since }: KeptTrigger): string =>
  `${prefixOf(event.tenant)}${stampOf(since)}-${event.id}|${event.data.kind}`;

export const keepTriggers = async (blobs: BlobStore, kept: KeptTrigger[]): Promise<void> => {
  const encoder = new TextEncoder();
  await Promise.all(
    kept.map((one) =>
      blobs.put(keyOf(one), encoder.encode(JSON.stringify(one.event)), { mediaType: "application/cloudevents+json" }),
    ),
  );
};

export interface TriggerQuery {
  kind?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export const listTriggers = async (blobs: BlobStore, tenantId: string, query: TriggerQuery): Promise<TriggerList> => {
  const items: TriggerList["items"] = [];
  const prefix = prefixOf(tenantId);
  let after = query.cursor === undefined ? null : `${prefix}${query.cursor}`;
  for (let looked = 0; looked < MAX_LOOKED_AT;) {
    const page = await blobs.list(prefix, { limit: KEY_PAGE, ...(after === null ? {} : { after }) });
    for (const key of page.keys) {
      looked += 1;
      after = key;
      const item = query.kind === undefined || key.endsWith(`|${query.kind}`) ? await itemAt(blobs, key) : null;
      if (item !== null) items.push(item);
      if (items.length === query.limit) return { items, next: key.slice(prefix.length) };
    }
    if (page.after === null) return { items, next: null };
  }
  return { items, next: after === null ? null : after.slice(prefix.length) };
};

const itemAt = async (blobs: BlobStore, key: string): Promise<TriggerList["items"][number] | null> => {
  const blob = await blobs.get(key);
  if (blob === undefined) return null;
  const { id, time, data } = triggerEventSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
  const { kind, caseId, itemId, customer, message } = data;
  return { id, kind, occurredAt: time, caseId, itemId, customer, reason: message, data: data.data };
};
