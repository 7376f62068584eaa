import { deadLetterQueueOf } from "../../ports/dead-letter-office.ts";
import type { MessageQueue } from "../../ports/message-queue.ts";

export interface HopelessMessage {
  queue: string;
  id: string;
  body: string;
  attributes: Record<string, string>;
  /** Ordering group of a FIFO queue. */
  group: string | null;
  receiveCount: number;
}

/** Why it is a dead letter, in words for people. */
export const CAUSE_ATTRIBUTE = "error";
/** On a message that a receiver may have had before, whatever its receive count says: how often it was tried. */
export const TRIED_ATTRIBUTE = "receiveCount";
const MAX_CAUSE_CHARACTERS = 500;

/**
 * Puts a message on its dead-letter list at once and with its cause, instead of using up tries that cannot help. The caller
 * then finishes the message; after a crash in between it is buried twice, which the marks of what was done make harmless.
 */
export const buryMessage = (queues: MessageQueue, message: HopelessMessage, cause: string): Promise<void> =>
  queues.send(deadLetterQueueOf(message.queue), [
    {
      body: message.body,
      attributes: { ...message.attributes, [CAUSE_ATTRIBUTE]: oneLine(cause), [TRIED_ATTRIBUTE]: String(message.receiveCount) },
      group: message.group,
      deduplicationId: `${message.id}-dead`,
    },
  ]);

/** Queues refuse control characters in attributes. */
const oneLine = (cause: string): string => cause.replace(/\p{Cc}+/gu, " ").slice(0, MAX_CAUSE_CHARACTERS);
