import type { Database } from "./database.ts";

/** Twelve waits of a mail on its way stay below a third of a second; only a flood waits this long. With 15 ms it cost twice the syncs and a fifth more pages. */
const LONGEST_WINDOW_MS = 25;
/**
 * Writes at work together tell how many will soon follow. At up to 1,000 writes a second (some 50 mails) the wait stays
 * with the disk's own time; above, groups grow, since then the number of commits decides what a mail costs.
 */
const WINDOW_MS_PER_WRITE = 1;
/** Keeps one transaction, and the time readers of other processes wait, below some tens of milliseconds. */
const LARGEST_GROUP = 500;

/** Works in each group's transaction, after its writes. */
export interface GroupGuest {
  join(): void;
  /** After the commit, or when the group could not be committed. */
  leave(committed: boolean): void;
}

interface PendingWrite {
  run(): void;
  commit(): void;
  fail(error: unknown): void;
}

/**
 * Group commit: writes that are asked for while the last commit is young share one transaction and one fsync.
 * When one throws, the group is rolled back and run again with a savepoint each, so it takes nothing of the others with
 * it. (Savepoints for all would cost a third of the throughput for the sake of a rare case.)
 */
export class GroupWriter {
  readonly #database: Database;
  #pending: PendingWrite[] = [];
  #scheduled = false;
  #lastCommitEnd = 0;
  #lastCommitMs = 0;
  #lastGroup = 0;
  #guest: GroupGuest | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  welcome(guest: GroupGuest): void {
    this.#guest = guest;
  }

  /** A group is being gathered and will be committed within milliseconds. */
  get isGathering(): boolean {
    return this.#scheduled;
  }

  /** Resolves after COMMIT has reached the disk. */
  write<T>(operation: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let settle = (): void => reject(new Error("the write was never run"));
      this.#pending.push({
        run: () => {
          const value = operation();
          settle = () => resolve(value);
        },
        commit: () => settle(),
        fail: reject,
      });
      this.#schedule();
    });
  }

  /** At once and in a transaction, but without waiting for the disk: only for what may be forgotten in a power cut. */
  writeUnsynced<T>(operation: () => T): T {
    this.#database.exec("PRAGMA synchronous = NORMAL");
    try {
      return this.#inTransaction(operation);
    } finally {
      this.#database.exec("PRAGMA synchronous = FULL");
    }
  }

  async close(): Promise<void> {
    while (this.#pending.length > 0) await this.write(() => undefined);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const window = Math.min(Math.max(this.#lastCommitMs, (this.#lastGroup - 1) * WINDOW_MS_PER_WRITE), LONGEST_WINDOW_MS);
    const wait = Math.floor(this.#lastCommitEnd + window - performance.now());
    if (wait >= 1) setTimeout(() => this.#flush(), wait);
    else setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    const group = this.#pending.splice(0, LARGEST_GROUP);
    if (this.#pending.length > 0) this.#schedule();
    const started = performance.now();
    let failures: Map<PendingWrite, unknown>;
    try {
      failures = this.#runGroup(group);
    } catch (error) {
      for (const write of group) write.fail(error);
      this.#guest?.leave(false);
      return;
    } finally {
      this.#lastCommitEnd = performance.now();
      this.#lastCommitMs = this.#lastCommitEnd - started;
      this.#lastGroup = group.length;
    }
    for (const write of group) {
      if (failures.has(write)) write.fail(failures.get(write));
      else write.commit();
    }
    this.#guest?.leave(true);
  }

  #runGroup(group: PendingWrite[]): Map<PendingWrite, unknown> {
    let oneFailed = false;
    try {
      this.#commitGroup(group, (write) => {
        oneFailed = true;
        write.run();
        oneFailed = false;
      });
      return new Map();
    } catch (error) {
      if (!oneFailed) throw error;
    }
    const failures = new Map<PendingWrite, unknown>();
    this.#commitGroup(group, (write) => this.#runInSavepoint(write, failures));
    return failures;
  }

  #commitGroup(group: PendingWrite[], run: (write: PendingWrite) => void): void {
    this.#inTransaction(() => {
      for (const write of group) run(write);
      this.#guest?.join();
    });
  }

  #runInSavepoint(write: PendingWrite, failures: Map<PendingWrite, unknown>): void {
    this.#database.run("SAVEPOINT one_write");
    try {
      write.run();
    } catch (error) {
      failures.set(write, error);
      this.#database.run("ROLLBACK TO one_write");
    }
    this.#database.run("RELEASE one_write");
  }

  #inTransaction<T>(operation: () => T): T {
    this.#database.run("BEGIN IMMEDIATE");
    try {
      const value = operation();
      this.#database.run("COMMIT");
      return value;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** After a full disk SQLite has rolled back by itself. */
  #rollBack(): void {
    if (this.#database.inTransaction) this.#database.run("ROLLBACK");
  }
}
