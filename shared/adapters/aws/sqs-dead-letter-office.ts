import { deadLetterQueueOf } from "../../ports/dead-letter-office.ts";
import type { DeadLetter, DeadLetterOffice } from "../../ports/dead-letter-office.ts";
import type { MessageQueue, ReceivedMessage } from "../../ports/message-queue.ts";

const DEFAULT_LIMIT = 100;
/** SQS has no way to look without taking: what is looked at is taken for this long at most. */
const LOOK_SECONDS = 30;
/** Enough to search for one message; a dead-letter queue longer than this is emptied as a whole. */
const MOST_LOOKED_AT = 1_000;
/** Shown again at once would be 0; 1 second is what every SQS-compatible service honours. */
const SHOW_AGAIN_SECONDS = 1;
const BATCH = 10;

/** Works with receive, send and remove alone, since those are all that a queue of SQS offers; nothing is removed before it was sent. */
export class SqsDeadLetterOffice implements DeadLetterOffice {
  readonly #queues: MessageQueue;

  constructor(queues: MessageQueue) {
    this.#queues = queues;
  }

  async list(
    queue: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ letters: DeadLetter[]; after: string | null }> {
    const taken = await this.#take(queue, options.limit ?? DEFAULT_LIMIT);
    await this.#putBack(queue, taken);
    const letters = taken
      .map((message) => letterOf(queue, message))
      .toSorted((left, right) => (left.sentAt < right.sentAt ? -1 : 1));
    return { letters, after: null };
  }

  async get(queue: string, id: string): Promise<DeadLetter | undefined> {
    const found = await this.#withMessage(queue, id, async () => undefined);
    return found === undefined ? undefined : letterOf(queue, found);
  }

  async redrive(queue: string, id: string): Promise<boolean> {
    return (await this.#withMessage(queue, id, (message) => this.#sendBack(queue, [message]))) !== undefined;
  }

  async redriveAll(queue: string): Promise<number> {
    const { visible } = await this.#queues.depth(deadLetterQueueOf(queue));
    let redriven = 0;
    while (redriven < visible) {
      const messages = await this.#receive(queue);
      if (messages.length === 0) break;
      await this.#sendBack(queue, messages);
      redriven += messages.length;
    }
    return redriven;
  }

  async drop(queue: string, id: string): Promise<boolean> {
    return (
      (await this.#withMessage(queue, id, (message) => this.#queues.remove(deadLetterQueueOf(queue), [message.receipt]))) !==
      undefined
    );
  }

  async #withMessage(
    queue: string,
    id: string,
    act: (message: ReceivedMessage) => Promise<void>,
  ): Promise<ReceivedMessage | undefined> {
    const taken = await this.#take(queue, MOST_LOOKED_AT, id);
    const found = taken.find((message) => message.id === id);
    if (found !== undefined) await act(found);
    await this.#putBack(queue, taken);
    return found;
  }

  /** Up to `limit`, or until the one that is looked for. */
  async #take(queue: string, limit: number, lookedFor?: string): Promise<ReceivedMessage[]> {
    const taken: ReceivedMessage[] = [];
    while (taken.length < limit && !taken.some((message) => message.id === lookedFor)) {
      const messages = await this.#receive(queue, Math.min(BATCH, limit - taken.length));
      if (messages.length === 0) break;
      taken.push(...messages);
    }
    return taken;
  }

  async #receive(queue: string, max = BATCH): Promise<ReceivedMessage[]> {
    return this.#queues.receive(deadLetterQueueOf(queue), { max, visibilitySeconds: LOOK_SECONDS, waitSeconds: 0 });
  }

  async #sendBack(queue: string, messages: ReceivedMessage[]): Promise<void> {
    const sent = messages.map((message) => ({
      body: message.body,
      attributes: message.attributes,
      group: message.group ?? null,
    }));
    await this.#queues.send(queue, sent);
    await this.#queues.remove(
      deadLetterQueueOf(queue),
      messages.map((message) => message.receipt),
    );
  }

  async #putBack(queue: string, messages: ReceivedMessage[]): Promise<void> {
    for (const message of messages) await this.#queues.extend(deadLetterQueueOf(queue), message.receipt, SHOW_AGAIN_SECONDS);
  }
}

function letterOf(queue: string, message: ReceivedMessage): DeadLetter {
  return { queue, id: message.id, body: message.body, attributes: message.attributes, sentAt: message.sentAt };
}
