import type { Blob, BlobHead } from "../../ports/blob-store.ts";

/** The originals of a second or two of a flood: each is read again by intake and by parse soon after it came. */
const MOST_BYTES = 8 * 1024 * 1024;

interface RecentBlob {
  /** As the row that was written says it: only while it still says so, the bytes are the stored ones. */
  row: StoredRow;
  blob: Blob;
}

export interface StoredRow {
  sha256: string;
  meta: string;
  storedAt: string;
}

/** Small contents this process has just made durable, so that they need not be read and hashed again. */
export class RecentBlobs {
  readonly #blobs = new Map<string, RecentBlob>();
  #bytes = 0;

  /** A copy: what the caller does with its bytes afterwards changes nothing here. */
  keep(head: BlobHead, bytes: Uint8Array, row: StoredRow): void {
    this.forget(head.key);
    this.#blobs.set(head.key, { row, blob: { ...head, bytes: new Uint8Array(bytes) } });
    this.#bytes += bytes.byteLength;
    while (this.#bytes > MOST_BYTES) {
      const oldest = this.#blobs.keys().next();
      if (oldest.done) return;
      this.forget(oldest.value);
    }
  }

  get(key: string, stored: StoredRow): Blob | undefined {
    const known = this.#blobs.get(key);
    const same = known?.row.sha256 === stored.sha256 && known.row.storedAt === stored.storedAt && known.row.meta === stored.meta;
    return same ? known.blob : undefined;
  }

  forget(key: string): void {
    const known = this.#blobs.get(key);
    if (known === undefined) return;
    this.#blobs.delete(key);
    this.#bytes -= known.blob.bytes.byteLength;
  }
}
