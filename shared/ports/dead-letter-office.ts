import type { QueueMessage } from "./message-queue.ts";

export interface DeadLetter extends QueueMessage {
  /** The queue it failed on, where redrive puts it back. */
  queue: string;
  sentAt: string;
}

/** The messages that were received too often, as a work list. `queue` is always the queue they failed on. */
export interface DeadLetterOffice {
  /** Oldest first, as far as the limit; `after` continues where the store can, else null. */
  list(queue: string, options?: { after?: string; limit?: number }): Promise<{ letters: DeadLetter[]; after: string | null }>;
  get(queue: string, id: string): Promise<DeadLetter | undefined>;
  /** Puts one back to where it failed; false when it is not there. */
  redrive(queue: string, id: string): Promise<boolean>;
  /** Puts all back that are there when it starts; returns how many. */
  redriveAll(queue: string): Promise<number>;
  /** Throws one away for good; false when it is not there. */
  drop(queue: string, id: string): Promise<boolean>;
}

const FIFO_SUFFIX = ".fifo";

export function isFifoQueue(queue: string): boolean {
  return queue.endsWith(FIFO_SUFFIX);
}

/** `parse` -> `parse-dlq`; `crm.fifo` -> `crm-dlq.fifo`, since a FIFO queue's dead-letter queue must be FIFO too. */
export function deadLetterQueueOf(queue: string): string {
  return isFifoQueue(queue) ? `${queue.slice(0, -FIFO_SUFFIX.length)}-dlq${FIFO_SUFFIX}` : `${queue}-dlq`;
}

export function isDeadLetterQueue(queue: string): boolean {
  return queue.endsWith("-dlq") || queue.endsWith(`-dlq${FIFO_SUFFIX}`);
}
