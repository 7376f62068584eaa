import { randomUUID } from "node:crypto";
import { deadLetterQueueOf, isDeadLetterQueue, isFifoQueue } from "../../ports/dead-letter-office.ts";
import type { SendMessage } from "../../ports/message-queue.ts";
import { numberOf } from "./columns.ts";
import type { Database, Row } from "./database.ts";

/** SQS forgets a deduplication id after five minutes. */
const DEDUPLICATION_MS = 5 * 60_000;

/** FIFO messages without a group follow each other. */
const NO_GROUP = "none";

const VISIBLE = "queue = ? AND visible_at <= ?";
/** A group goes on only when none of it is in flight and nothing before the message is delayed. */
const GROUP_IS_FREE = `NOT EXISTS (SELECT 1 FROM messages AS other WHERE other.queue = messages.queue AND other.message_group = messages.message_group
  AND other.visible_at > ? AND (other.receipt IS NOT NULL OR other.sequence < messages.sequence))`;

const COLUMNS = "sequence, message_id, body, attributes, sent_at, receive_count, message_group";
/** The number stands in the text: SQLite plans a statement anew whenever a bound limit changes. */
const nextStandard = (max: number): string =>
  `SELECT ${COLUMNS} FROM messages WHERE ${VISIBLE} ORDER BY visible_at, sequence LIMIT ${max}`;
const nextFifo = (max: number): string =>
  `SELECT ${COLUMNS} FROM messages WHERE ${VISIBLE} AND ${GROUP_IS_FREE} ORDER BY sequence LIMIT ${max}`;

/** A message as it was taken: its row from before, and what the receiver gets with it. */
export interface TakenMessage {
  row: Row;
  receipt: string;
  receiveCount: number;
}

export interface QueueLimits {
  /** Receives before a message goes to the dead-letter queue. */
  maxReceiveCount: number;
  /** Exceptions by queue name. */
  queues: Record<string, { maxReceiveCount: number }>;
}

/** SQS's rules on one table. All methods that write run inside a transaction of the caller. */
export class MessageTable {
  /** Queues that got something to take in the running transaction. */
  readonly #filled = new Set<string>();
  /** Queues that got something for later. */
  readonly #postponed = new Set<string>();
  readonly #database: Database;
  readonly #limits: QueueLimits;
  readonly #now: () => number;

  constructor(database: Database, options: { limits: QueueLimits; now: () => number }) {
    this.#database = database;
    this.#limits = options.limits;
    this.#now = options.now;
  }

  /** In the transaction; grows while messages are taken, when a spent one becomes a dead letter. */
  get filled(): Set<string> {
    return this.#filled;
  }

  /** After the transaction: queues whose receivers must look again, or for longer. */
  forgetChanges(): string[] {
    const changed = [...this.#filled, ...this.#postponed];
    this.#filled.clear();
    this.#postponed.clear();
    return changed;
  }

  /** As `forgetChanges`, without what receivers were handed already. */
  forgetHandedOver(): string[] {
    this.#filled.clear();
    return this.forgetChanges();
  }

  insert(queue: string, message: SendMessage): void {
    const now = this.#now();
    if (isFifoQueue(queue) && !this.#isNew(queue, message, now)) return;
    const delaySeconds = message.delaySeconds ?? 0;
    (delaySeconds > 0 ? this.#postponed : this.#filled).add(queue);
    this.#database.run(
      "INSERT INTO messages (queue, message_id, body, attributes, sent_at, visible_at, message_group) VALUES (?, ?, ?, ?, ?, ?, ?)",
      queue,
      randomUUID(),
      message.body,
      JSON.stringify(message.attributes ?? {}),
      now,
      now + delaySeconds * 1000,
      isFifoQueue(queue) ? (message.group ?? NO_GROUP) : null,
    );
  }

  hasVisible(queue: string): boolean {
    return this.#next(queue, 1).length > 0;
  }

  /** Takes up to `max` messages for `visibilitySeconds`; those received too often go to the dead-letter queue instead. */
  take(queue: string, wanted: { max: number; visibilitySeconds: number }): TakenMessage[] {
    const taken: TakenMessage[] = [];
    while (taken.length < wanted.max) {
      const rows = this.#next(queue, wanted.max - taken.length);
      const alive = rows.filter((row) => !this.#isSpent(queue, row));
      for (const row of rows) if (!alive.includes(row)) this.#bury(queue, row);
      taken.push(...alive.map((row) => this.#hand(row, wanted.visibilitySeconds)));
      if (alive.length === rows.length) break;
    }
    return taken;
  }

  /** Messages in flight that belong to nobody any more. Their receive counts stay, so that a message that kills its reader still ends as a dead letter. */
  showAgain(queues: string[]): void {
    const now = this.#now();
    for (const queue of queues) {
      this.#database.run(
        "UPDATE messages SET visible_at = ?, receipt = NULL WHERE queue = ? AND receipt IS NOT NULL AND visible_at > ?",
        now,
        queue,
        now,
      );
    }
  }

  /** The earliest moment at which waiting can end without a new message; undefined when the queue is empty. */
  nextVisibleAt(queue: string): number | undefined {
    const row = this.#database.one(
      "SELECT min(visible_at) AS at FROM messages WHERE queue = ? AND visible_at > ?",
      queue,
      this.#now(),
    );
    return typeof row?.["at"] === "number" ? row["at"] : undefined;
  }

  remove(queue: string, receipt: string): void {
    const removed = this.#database.run(
      "DELETE FROM messages WHERE sequence = ? AND receipt = ? AND queue = ?",
      sequenceIn(receipt),
      receipt,
      queue,
    );
    // What waited behind it in its group is free.
    if (removed > 0 && isFifoQueue(queue)) this.#filled.add(queue);
  }

  extend(queue: string, receipt: string, seconds: number): void {
    const now = this.#now();
    this.#database.run(
      "UPDATE messages SET visible_at = ? WHERE sequence = ? AND receipt = ? AND queue = ? AND visible_at > ?",
      now + seconds * 1000,
      sequenceIn(receipt),
      receipt,
      queue,
      now,
    );
  }

  depth(queue: string): { visible: number; inFlight: number; delayed: number; oldestSeconds: number } {
    const now = this.#now();
    const row = this.#database.one(
      `SELECT count(*) FILTER (WHERE visible_at <= ?1) AS visible, count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NOT NULL) AS in_flight,
        count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NULL) AS delayed, coalesce(min(sent_at), ?1) AS oldest FROM messages WHERE queue = ?2`,
      now,
      queue,
    );
    if (row === undefined) return { visible: 0, inFlight: 0, delayed: 0, oldestSeconds: 0 };
    const oldestSeconds = Math.max(0, (now - numberOf(row, "oldest")) / 1000);
    return {
      visible: numberOf(row, "visible"),
      inFlight: numberOf(row, "in_flight"),
      delayed: numberOf(row, "delayed"),
      oldestSeconds,
    };
  }

  #next(queue: string, max: number): Row[] {
    const now = this.#now();
    return isFifoQueue(queue)
      ? this.#database.all(nextFifo(max), queue, now, now)
      : this.#database.all(nextStandard(max), queue, now);
  }

  #isSpent(queue: string, row: Row): boolean {
    if (isDeadLetterQueue(queue)) return false;
    const limit = this.#limits.queues[queue]?.maxReceiveCount ?? this.#limits.maxReceiveCount;
    return numberOf(row, "receive_count") >= limit;
  }

  #bury(queue: string, row: Row): void {
    this.#database.run(
      "UPDATE messages SET queue = ?, receipt = NULL, receive_count = 0 WHERE sequence = ?",
      deadLetterQueueOf(queue),
      numberOf(row, "sequence"),
    );
    this.#filled.add(deadLetterQueueOf(queue));
  }

  #hand(row: Row, visibilitySeconds: number): TakenMessage {
    const sequence = numberOf(row, "sequence");
    const receipt = `${sequence}${RECEIPT_JOINT}${randomUUID()}`;
    const receiveCount = numberOf(row, "receive_count") + 1;
    const visibleAt = this.#now() + visibilitySeconds * 1000;
    this.#database.run(
      "UPDATE messages SET receipt = ?, receive_count = ?, visible_at = ? WHERE sequence = ?",
      receipt,
      receiveCount,
      visibleAt,
      sequence,
    );
    return { row, receipt, receiveCount };
  }

  #isNew(queue: string, message: SendMessage, now: number): boolean {
    if (message.deduplicationId === undefined) return true;
    this.#database.run("DELETE FROM deduplication WHERE at <= ?", now - DEDUPLICATION_MS);
    return (
      this.#database.run(
        "INSERT OR IGNORE INTO deduplication (queue, deduplication_id, at) VALUES (?, ?, ?)",
        queue,
        message.deduplicationId,
        now,
      ) === 1
    );
  }
}

/** A receipt begins with its message's place in the table: it is found without an index of receipts, which would change with every receive. */
const RECEIPT_JOINT = ".";
const NO_SEQUENCE = -1;

const sequenceIn = (receipt: string): number => {
  const sequence = Number(receipt.slice(0, receipt.indexOf(RECEIPT_JOINT)));
  return Number.isSafeInteger(sequence) ? sequence : NO_SEQUENCE;
};
