import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** A write takes seconds at most; what lies longer was left by a crash. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/** Content-addressed files `ab/cdef...`: there completely or not at all, on disk when `write` resolves. */
export class ObjectFiles {
  readonly #folder: string;
  readonly #incoming: string;
  readonly #known = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#incoming = join(folder, "incoming");
  }

  async open(now: number): Promise<void> {
    await mkdir(this.#incoming, { recursive: true });
    for (const name of await readdir(this.#incoming)) {
      const path = join(this.#incoming, name);
      const age = now - (await stat(path)).mtimeMs;
      if (age > ABANDONED_AFTER_MS) await rm(path, { force: true });
    }
  }

  has(sha256: string): boolean {
    return existsSync(this.#path(sha256));
  }

  async write(sha256: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(sha256);
    // Another put may have renamed it a moment ago without having synced the folder yet.
    if (this.has(sha256)) return syncFolder(dirname(path));
    const incoming = join(this.#incoming, randomUUID());
    const file = await open(incoming, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.#makeFolder(dirname(path));
    await rename(incoming, path);
    return syncFolder(dirname(path));
  }

  /** undefined when there is no such file. */
  async read(sha256: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.#path(sha256));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Synchronous, for callers that hold the database's write lock. */
  removeNow(sha256: string): void {
    rmSync(this.#path(sha256), { force: true });
  }

  #path(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2));
  }

  /** The entry of a new folder must be on disk before a file in it counts. */
  async #makeFolder(folder: string): Promise<void> {
    if (this.#known.has(folder)) return;
    await mkdir(folder, { recursive: true });
    await syncFolder(this.#folder);
    this.#known.add(folder);
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
