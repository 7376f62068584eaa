import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import { textOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";

export class SqliteClaimRegistry implements ClaimRegistry {
  readonly #database: Database;
  readonly #writer: GroupWriter;

  constructor(database: Database, writer: GroupWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  async claim(key: string, owner: string): Promise<string> {
    return this.#writer.write(() => {
      this.#database.run("INSERT OR IGNORE INTO claims (key, owner) VALUES (?, ?)", key, owner);
      return this.#holder(key) ?? owner;
    });
  }

  async holder(key: string): Promise<string | undefined> {
    return this.#holder(key);
  }

  async release(key: string, owner: string): Promise<void> {
    await this.#writer.write(() => this.#database.run("DELETE FROM claims WHERE key = ? AND owner = ?", key, owner));
  }

  #holder(key: string): string | undefined {
    const row = this.#database.one("SELECT owner FROM claims WHERE key = ?", key);
    return row === undefined ? undefined : textOf(row, "owner");
  }
}
