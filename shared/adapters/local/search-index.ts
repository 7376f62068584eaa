import { numberOf, textOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";

/** An item on its way gets new words with several transitions within a second or two; only the last ones need the index. */
const QUIET_MS = 2_000;
/** Some 0.3 ms each: the event loop is held for a tenth of a second at most. */
const ROWS_PER_ROUND = 300;

/**
 * Words of items, for full-text search. A transition only notes them, durably; they get into the index when the item has
 * come to rest, or when somebody searches. Indexing at every transition cost more than the rest of the transition.
 */
export class SearchIndex {
  readonly #database: Database;
  readonly #writer: GroupWriter;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(database: Database, writer: GroupWriter, now: () => number) {
    this.#database = database;
    this.#writer = writer;
    this.#now = now;
    // What a process that ended before its time has left.
    if (this.#hasPending()) this.#indexLater();
  }

  /** Part of a transition's write. No words means that the item is to be forgotten: that is not put off. */
  replace(row: number, words: string): void {
    if (words === "") {
      this.#database.run("DELETE FROM pending_search WHERE row = ?", row);
      this.#database.run("DELETE FROM item_search WHERE rowid = ?", row);
      return;
    }
    this.#database.run("INSERT OR REPLACE INTO pending_search (row, words, since) VALUES (?, ?, ?)", row, words, this.#now());
    this.#indexLater();
  }

  /** Before a search: everything that is noted gets into the index. */
  catchUp(): void {
    while (this.#hasPending()) this.#writer.writeUnsynced(() => this.#indexNoted(Number.MAX_SAFE_INTEGER));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #hasPending(): boolean {
    return this.#database.one("SELECT 1 AS pending FROM pending_search LIMIT 1") !== undefined;
  }

  #indexLater(): void {
    if (this.#timer !== undefined || this.#closed) return;
    this.#timer = setTimeout(() => void this.#indexRested(), QUIET_MS);
    this.#timer.unref();
  }

  async #indexRested(): Promise<void> {
    const [round] = await Promise.allSettled([this.#writer.write(() => this.#indexNoted(this.#now() - QUIET_MS))]);
    this.#timer = undefined;
    // A round that failed (disk full, file locked) is tried again; the words stay noted.
    if (!this.#closed && (round.status === "rejected" || this.#hasPending())) this.#indexLater();
  }

  /** In ascending order: the full-text index flushes its buffer whenever a row comes out of order. */
  #indexNoted(until: number): void {
    const noted = "SELECT row, words FROM pending_search WHERE since <= ? ORDER BY row LIMIT ?";
    for (const pending of this.#database.all(noted, until, ROWS_PER_ROUND)) {
      const [row, words] = [numberOf(pending, "row"), textOf(pending, "words")];
      const before = this.#database.one("SELECT words FROM item_search WHERE rowid = ?", row);
      if (before?.["words"] !== words) this.#writeRow(row, words, before !== undefined);
      this.#database.run("DELETE FROM pending_search WHERE row = ?", row);
    }
  }

  #writeRow(row: number, words: string, isThere: boolean): void {
    if (isThere) this.#database.run("DELETE FROM item_search WHERE rowid = ?", row);
    this.#database.run("INSERT INTO item_search (rowid, words) VALUES (?, ?)", row, words);
  }
}
