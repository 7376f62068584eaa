import { gunzip, gzip } from "node:zlib";
import { promisify } from "node:util";
import { z } from "zod";
import type { BlobStore } from "../../ports/blob-store.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A row holds 400 KB at most; a packed value of 300 KB leaves room for the rest of it. */
const MOST_INLINE_BYTES = 300_000;

export const packedSchema = z.union([z.strictObject({ gzip: z.instanceof(Uint8Array) }), z.strictObject({ blob: z.string() })]);
/** JSON as it lies in a row: compressed, or the key of a blob where it is too big. */
export type Packed = z.infer<typeof packedSchema>;

export async function pack(value: unknown, blobs: BlobStore, spillKey: string): Promise<Packed> {
  const bytes = await compress(JSON.stringify(value));
  if (bytes.length <= MOST_INLINE_BYTES) return { gzip: bytes };
  await blobs.put(spillKey, bytes);
  return { blob: spillKey };
}

export async function unpack(packed: unknown, blobs: BlobStore): Promise<unknown> {
  const place = packedSchema.parse(packed);
  if ("gzip" in place) return JSON.parse((await decompress(place.gzip)).toString("utf8"));
  const blob = await blobs.get(place.blob);
  if (blob === undefined) throw new Error(`${place.blob} is missing, a row points to it`);
  return JSON.parse((await decompress(blob.bytes)).toString("utf8"));
}
