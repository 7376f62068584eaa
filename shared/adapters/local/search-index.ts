import type { Database } from "./database.ts";
import type { GroupWork } from "./group-writer.ts";

/**
 * Words of items, written once per group in ascending order: the full-text index flushes its buffer whenever a row comes
 * out of order, which made it the most expensive part of a transition.
 */
export class SearchIndex implements GroupWork {
  readonly #database: Database;
  readonly #changed = new Map<number, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  begin(): void {
    this.#changed.clear();
  }

  /** To be called last in a write: what is noted here is not taken back with its savepoint. */
  replace(row: number, words: string): void {
    this.#changed.set(row, words);
  }

  finish(): void {
    for (const [row, words] of [...this.#changed].toSorted(([left], [right]) => left - right)) {
      const before = this.#database.one("SELECT words FROM item_search WHERE rowid = ?", row);
      if (before?.["words"] === words) continue;
      if (before !== undefined) this.#database.run("DELETE FROM item_search WHERE rowid = ?", row);
      if (words !== "") this.#database.run("INSERT INTO item_search (rowid, words) VALUES (?, ?)", row, words);
    }
  }
}
