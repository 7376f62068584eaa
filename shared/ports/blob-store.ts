export interface BlobHead {
  key: string;
  size: number;
  sha256: string;
  meta: Record<string, string>;
  storedAt: string;
}

export interface Blob extends BlobHead {
  bytes: Uint8Array;
}

/**
 * Bytes by key, durable when `put` resolves. Keys:
 * `inbound/<tenant>/<channel>/<name>` raw originals, `items/<tenant>/<itemId>/...` what was made of them,
 * `models/...`, `packs/...`. Putting the same bytes under the same key again is harmless.
 */
export interface BlobStore {
  put(key: string, bytes: Uint8Array, meta?: Record<string, string>): Promise<BlobHead>;
  /** undefined when there is none. */
  get(key: string): Promise<Blob | undefined>;
  head(key: string): Promise<BlobHead | undefined>;
  /** Removes the key; a key that is not there is not an error. */
  delete(key: string): Promise<void>;
  /** Keys below a prefix in ascending order, a page at a time. */
  list(prefix: string, options?: { after?: string; limit?: number }): Promise<{ keys: string[]; after: string | null }>;
  /** A link a system of record can read for `seconds`; null where there is none. */
  link(key: string, seconds: number): Promise<string | null>;
}
