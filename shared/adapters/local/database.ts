import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import { tables } from "./tables.ts";

/** Another process commits in milliseconds; ten seconds means it hangs. */
const BUSY_TIMEOUT_MS = 10_000;
/** 16 MiB of pages: the hot end of the item and queue tables of a small office. */
const CACHE_KIB = 16_384;
/** 8 MB: an item on its way rewrites the same pages seven times, copied once for all of them. With three times as much, copying held up every twentieth mail. */
const CHECKPOINT_PAGES = 2_000;

/** An erasure writes several times; the log is emptied once after them. */
const EMPTY_LOG_AFTER_MS = 1_000;

export type Row = Record<string, SQLOutputValue>;

/** One connection with its prepared statements. */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #dataVersion: SQLOutputValue | undefined;
  #emptying: NodeJS.Timeout | undefined;

  constructor(path: string) {
    this.#connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    this.#connection.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -${CACHE_KIB};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    `);
    this.#createTables();
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  one(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  get inTransaction(): boolean {
    return this.#connection.isTransaction;
  }

  /** True when another connection has committed since the last time this was asked. */
  changedElsewhere(): boolean {
    const version = this.one("PRAGMA data_version")?.["data_version"];
    const changed = version !== this.#dataVersion;
    this.#dataVersion = version;
    return changed;
  }

  /** What was deleted stays readable in the write-ahead log until that is copied and cut: to be asked for after an erasure. */
  emptyLogSoon(): void {
    this.#emptying ??= setTimeout(() => this.#emptyLog(), EMPTY_LOG_AFTER_MS);
    this.#emptying.unref();
  }

  close(): void {
    clearTimeout(this.#emptying);
    this.#statements.clear();
    this.#connection.close();
  }

  /** Never waits for readers of other processes: it is tried again instead. */
  #emptyLog(): void {
    this.#emptying = undefined;
    this.exec("PRAGMA busy_timeout = 0");
    const result = this.one("PRAGMA wal_checkpoint(TRUNCATE)");
    this.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    if (result?.["busy"] !== 0) this.emptyLogSoon();
  }

  #createTables(): void {
    this.#connection.exec("BEGIN IMMEDIATE");
    try {
      this.#connection.exec(tables);
      this.#connection.exec("COMMIT");
    } catch (error) {
      this.#connection.exec("ROLLBACK");
      throw error;
    }
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
