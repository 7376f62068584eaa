import type { BlobStore } from "../../ports/blob-store.ts";
import type { Item } from "../../schemas/item.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { loadParsed } from "../parse/parse-item.ts";

/** What was read, or null where nothing was (unreadable, duplicate) or it is erased. */
export const readingOf = async (blobs: BlobStore, item: Item): Promise<Parsed | null> => {
  if (item.parsedKey === null) return null;
  return (await blobs.head(item.parsedKey)) === undefined ? null : loadParsed(blobs, item);
};
