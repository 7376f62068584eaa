import { z } from "zod";
import { deadLetterQueueOf } from "../../ports/dead-letter-office.ts";
import type { DeadLetter, DeadLetterOffice } from "../../ports/dead-letter-office.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import { jsonOf, numberOf, textOf } from "./columns.ts";
import type { Database, Row } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";
import type { QueueSignals } from "./queue-signals.ts";
import { attributesSchema } from "./received-message.ts";

const DEFAULT_LIMIT = 100;

const REVIVE = "UPDATE messages SET queue = ?, receipt = NULL, receive_count = 0, visible_at = ? WHERE queue = ?";

export class SqliteDeadLetterOffice implements DeadLetterOffice {
  readonly #database: Database;
  readonly #writer: GroupWriter;
  readonly #signals: QueueSignals;
  readonly #now: () => number;

  constructor(database: Database, writer: GroupWriter, options: { signals: QueueSignals; now: () => number }) {
    this.#database = database;
    this.#writer = writer;
    this.#signals = options.signals;
    this.#now = options.now;
  }

  async list(
    queue: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ letters: DeadLetter[]; after: string | null }> {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const after = options.after === undefined ? 0 : decodeCursor(z.number(), options.after);
    const rows = this.#database.all(
      "SELECT * FROM messages WHERE queue = ? AND sequence > ? ORDER BY sequence LIMIT ?",
      deadLetterQueueOf(queue),
      after,
      limit + 1,
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      letters: page.map((row) => letterOf(queue, row)),
      after: rows.length > limit && last !== undefined ? encodeCursor(numberOf(last, "sequence")) : null,
    };
  }

  async get(queue: string, id: string): Promise<DeadLetter | undefined> {
    const row = this.#database.one("SELECT * FROM messages WHERE queue = ? AND message_id = ?", deadLetterQueueOf(queue), id);
    return row === undefined ? undefined : letterOf(queue, row);
  }

  async redrive(queue: string, id: string): Promise<boolean> {
    return (
      (await this.#revive(queue, () =>
        this.#database.run(`${REVIVE} AND message_id = ?`, queue, this.#now(), deadLetterQueueOf(queue), id),
      )) > 0
    );
  }

  async redriveAll(queue: string): Promise<number> {
    return this.#revive(queue, () => this.#database.run(REVIVE, queue, this.#now(), deadLetterQueueOf(queue)));
  }

  async drop(queue: string, id: string): Promise<boolean> {
    return this.#writer.write(
      () => this.#database.run("DELETE FROM messages WHERE queue = ? AND message_id = ?", deadLetterQueueOf(queue), id) > 0,
    );
  }

  async #revive(queue: string, update: () => number): Promise<number> {
    const revived = await this.#writer.write(update);
    if (revived > 0) this.#signals.announce(queue);
    return revived;
  }
}

function letterOf(queue: string, row: Row): DeadLetter {
  return {
    queue,
    id: textOf(row, "message_id"),
    body: textOf(row, "body"),
    attributes: attributesSchema.parse(jsonOf(row, "attributes")),
    sentAt: new Date(numberOf(row, "sent_at")).toISOString(),
  };
}
