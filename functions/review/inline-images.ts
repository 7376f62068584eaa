import type { BlobStore } from "../../shared/ports/blob-store.ts";
import { partKeyOf } from "../../shared/core/parse/parse-item.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { Parsed, Part } from "../../shared/schemas/parsed.ts";

/** Pictures inside a mail are logos and screenshots; more than this in one page only slows the browser. */
const MAX_INLINE_BYTES = 8 * 1024 * 1024;
const SHOWN_TYPES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"]);

/**
 * `cid:` references to the mail's own pictures, as data URLs: the sandboxed page has no cookies to fetch them with.
 * Mail programs build content ids from the file name (image001.png@01D9...); the others are taken in order of appearance.
 */
export const inlineImages = async (
  blobs: BlobStore,
  item: Item,
  parsed: Parsed,
): Promise<(contentId: string) => string | null> => {
  const pictures = parsed.parts.filter(
    (part) => SHOWN_TYPES.has(part.mediaType) && (part.role === "inline" || part.role === "attachment"),
  );
  const loaded = await load(blobs, item, pictures);
  const unused = pictures.filter((part) => part.role === "inline");
  const given = new Map<string, string | null>();
  return (contentId) => {
    const known = given.get(contentId);
    if (known !== undefined) return known;
    const at = unused.findIndex((part) => part.name !== null && contentId.startsWith(part.name));
    const part =
      at >= 0
        ? unused.splice(at, 1)[0]
        : (pictures.find((one) => one.name !== null && contentId.startsWith(one.name)) ?? unused.shift());
    const url = part === undefined ? null : (loaded.get(part.id) ?? null);
    given.set(contentId, url);
    return url;
  };
};

const load = async (blobs: BlobStore, item: Item, pictures: Part[]): Promise<Map<string, string>> => {
  const loaded = new Map<string, string>();
  let total = 0;
  for (const part of pictures) {
    if (total + part.size > MAX_INLINE_BYTES) continue;
    const blob = await blobs.get(partKeyOf(item, part.sha256));
    if (blob === undefined) continue;
    total += part.size;
    loaded.set(part.id, `data:${part.mediaType};base64,${Buffer.from(blob.bytes).toString("base64")}`);
  }
  return loaded;
};
