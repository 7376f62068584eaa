import type { BlobStore } from "../../ports/blob-store.ts";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { Item } from "../../schemas/item.ts";
import { triggerPrefix } from "../route/kept-triggers.ts";
import { fingerprint } from "../intake/fingerprint.ts";

export interface ErasedContent {
  originals: number;
  files: number;
  /** Key and hash of each thing removed, for the digest of the proof. */
  lines: string[];
}

const PAGE = 500;

export const itemPrefix = (item: Pick<Item, "tenantId" | "itemId">): string => `items/${item.tenantId}/${item.itemId}/`;

/** The original, all that was made of it, and the marks by which it would be known again: sent once more, it is a new item. */
export const eraseContent = async (stores: { blobs: BlobStore; claims: ClaimRegistry }, item: Item): Promise<ErasedContent> => {
  const erased: ErasedContent = { originals: 0, files: 0, lines: [] };
  const keys = [...(await keysBelow(stores.blobs, itemPrefix(item))), ...(await keysBelow(stores.blobs, triggerPrefix(item)))];
  for (const key of keys) {
    await remove(stores.blobs, key, erased.lines);
    erased.files += 1;
  }
  const original = await stores.blobs.get(item.arrival.rawKey);
  if (original === undefined) return erased;
  const { channel, receivedAt } = item.arrival;
  const prints = fingerprint({ channel, bytes: original.bytes, sha256: original.sha256, receivedAt });
  for (const print of prints.claim) await stores.claims.release(`${item.tenantId}/${print}`, item.itemId);
  await remove(stores.blobs, item.arrival.rawKey, erased.lines);
  await stores.claims.release(`object/${item.arrival.rawKey}`, item.itemId);
  erased.originals += 1;
  return erased;
};

const keysBelow = async (blobs: BlobStore, prefix: string): Promise<string[]> => {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const page: { keys: string[]; after: string | null } = await blobs.list(prefix, {
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    keys.push(...page.keys);
    after = page.after;
  } while (after !== null);
  return keys;
};

const remove = async (blobs: BlobStore, key: string, lines: string[]): Promise<void> => {
  const head = await blobs.head(key);
  await blobs.delete(key);
  lines.push(`${head?.sha256 ?? ""} ${head?.size ?? 0}`);
};
