import { hash } from "node:crypto";
import { z } from "zod";
import type { Blob, BlobHead, BlobStore } from "../../ports/blob-store.ts";
import { DamagedBlobError } from "../damaged-blob-error.ts";
import { bytesOf, jsonOf, numberOf, textOf } from "./columns.ts";
import type { Database, Row } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";
import type { ObjectFiles } from "./object-files.ts";
import { RecentBlobs } from "./recent-blobs.ts";

const DEFAULT_PAGE = 1_000;
/** A put that is still on its way must not lose its file to a sweep. */
const LOOSE_FOR_MS = 60 * 60_000;
/** Older than any put on its way: to be removed at once. */
const LET_GO = 0;

const metaSchema = z.record(z.string(), z.string());

export class DiskBlobStore implements BlobStore {
  readonly #database: Database;
  readonly #writer: GroupWriter;
  readonly #files: ObjectFiles;
  readonly #inlineBytes: number;
  readonly #now: () => number;
  readonly #recent = new RecentBlobs();

  constructor(database: Database, writer: GroupWriter, options: { files: ObjectFiles; inlineBytes: number; now: () => number }) {
    this.#database = database;
    this.#writer = writer;
    this.#files = options.files;
    this.#inlineBytes = options.inlineBytes;
    this.#now = options.now;
  }

  async put(key: string, bytes: Uint8Array, meta: Record<string, string> = {}): Promise<BlobHead> {
    const sha256 = sha256Of(bytes);
    const head = { key, size: bytes.length, sha256, meta, storedAt: new Date(this.#now()).toISOString() };
    const metaText = JSON.stringify(meta);
    if (bytes.length <= this.#inlineBytes) {
      const loose = await this.#writer.write(() => {
        this.#database.run("INSERT INTO small_contents (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, bytes);
        return this.#writeKey(head, metaText);
      });
      this.#recent.keep(head, bytes, { sha256, meta: metaText, storedAt: head.storedAt });
      if (loose) await this.#sweepUntil(LET_GO);
      return head;
    }
    while (!(await this.#putFile(head, { bytes, metaText })));
    return head;
  }

  async get(key: string): Promise<Blob | undefined> {
    const row = this.#row(key);
    if (row === undefined) return undefined;
    const known = this.#recent.get(key, {
      sha256: textOf(row, "sha256"),
      meta: textOf(row, "meta"),
      storedAt: textOf(row, "stored_at"),
    });
    return known === undefined ? this.#read(headOf(row)) : { ...known };
  }

  async #read(head: BlobHead): Promise<Blob | undefined> {
    const { key } = head;
    const bytes = await this.#content(head.sha256);
    if (bytes === undefined) {
      // Deleted while we were reading is not damage.
      if ((await this.head(key))?.sha256 !== head.sha256) return this.get(key);
      throw new DamagedBlobError(key, `its bytes (${head.sha256}) are missing`);
    }
    if (sha256Of(bytes) !== head.sha256)
      throw new DamagedBlobError(key, `its bytes do not have the SHA-256 ${head.sha256} they were stored with`);
    return { ...head, bytes };
  }

  async head(key: string): Promise<BlobHead | undefined> {
    const row = this.#row(key);
    return row === undefined ? undefined : headOf(row);
  }

  async delete(key: string): Promise<void> {
    this.#recent.forget(key);
    const loose = await this.#writer.write(() => {
      const head = this.#database.one("SELECT sha256 FROM blobs WHERE key = ?", key);
      if (head === undefined) return false;
      this.#database.run("DELETE FROM blobs WHERE key = ?", key);
      return this.#letGo(textOf(head, "sha256"));
    });
    if (loose) await this.#sweepUntil(LET_GO);
    this.#database.emptyLogSoon();
  }

  async list(
    prefix: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ keys: string[]; after: string | null }> {
    const limit = options.limit ?? DEFAULT_PAGE;
    const rows = this.#database.all(
      "SELECT key FROM blobs WHERE key >= ?1 AND key < ?1 || char(0x10FFFF) AND key > ?2 ORDER BY key LIMIT ?3",
      prefix,
      options.after ?? "",
      limit + 1,
    );
    const keys = rows.slice(0, limit).map((row) => textOf(row, "key"));
    return { keys, after: rows.length > limit ? (keys.at(-1) ?? null) : null };
  }

  /** Files have no address of their own here; the console serves them. */
  async link(): Promise<string | null> {
    return null;
  }

  /** Removes what a crash left: files that got no key. */
  async sweep(): Promise<void> {
    await this.#sweepUntil(this.#now() - LOOSE_FOR_MS);
  }

  async #sweepUntil(since: number): Promise<void> {
    // The file goes before the note about it is committed: a crash between leaves a note without a file, never the reverse.
    await this.#writer.write(() => {
      for (const row of this.#database.all("SELECT sha256 FROM loose_files WHERE since <= ?", since)) {
        const sha256 = textOf(row, "sha256");
        if (!this.#isNeeded(sha256)) this.#files.removeNow(sha256);
        this.#database.run("DELETE FROM loose_files WHERE sha256 = ?", sha256);
      }
    });
  }

  /** False when a delete of the same content took the file away in between. */
  async #putFile(head: BlobHead, content: { bytes: Uint8Array; metaText: string }): Promise<boolean> {
    const { sha256 } = head;
    const note = "INSERT INTO loose_files (sha256, since) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET since = ?2";
    this.#writer.writeUnsynced(() => this.#database.run(note, sha256, this.#now()));
    await this.#files.write(sha256, content.bytes);
    const outcome = await this.#writer.write(() => {
      if (!this.#files.has(sha256)) return { stored: false, loose: false };
      const loose = this.#writeKey(head, content.metaText);
      this.#database.run("DELETE FROM loose_files WHERE sha256 = ?", sha256);
      return { stored: true, loose };
    });
    if (outcome.loose) await this.#sweepUntil(LET_GO);
    return outcome.stored;
  }

  /** True when the key held other content before, and a file of that is left which no key needs. */
  #writeKey(head: BlobHead, metaText: string): boolean {
    const before = this.#database.one("SELECT sha256 FROM blobs WHERE key = ?", head.key);
    this.#database.run(
      "INSERT OR REPLACE INTO blobs (key, sha256, size, meta, stored_at) VALUES (?, ?, ?, ?, ?)",
      head.key,
      head.sha256,
      head.size,
      metaText,
      head.storedAt,
    );
    return before !== undefined && before["sha256"] !== head.sha256 && this.#letGo(textOf(before, "sha256"));
  }

  /** True when a file is left that no key needs. */
  #letGo(sha256: string): boolean {
    if (this.#isNeeded(sha256)) return false;
    this.#database.run("DELETE FROM small_contents WHERE sha256 = ?", sha256);
    if (!this.#files.has(sha256)) return false;
    this.#database.run("INSERT INTO loose_files (sha256, since) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, LET_GO);
    return true;
  }

  #row(key: string): Row | undefined {
    return this.#database.one("SELECT * FROM blobs WHERE key = ?", key);
  }

  #isNeeded(sha256: string): boolean {
    return this.#database.one("SELECT 1 AS needed FROM blobs WHERE sha256 = ? LIMIT 1", sha256) !== undefined;
  }

  async #content(sha256: string): Promise<Uint8Array | undefined> {
    const row = this.#database.one("SELECT bytes FROM small_contents WHERE sha256 = ?", sha256);
    return row === undefined ? this.#files.read(sha256) : bytesOf(row, "bytes");
  }
}

function headOf(row: Row): BlobHead {
  return {
    key: textOf(row, "key"),
    size: numberOf(row, "size"),
    sha256: textOf(row, "sha256"),
    meta: metaSchema.parse(jsonOf(row, "meta")),
    storedAt: textOf(row, "stored_at"),
  };
}

function sha256Of(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
