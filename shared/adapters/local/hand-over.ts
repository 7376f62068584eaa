import type { ReceivedMessage } from "../../ports/message-queue.ts";
import type { GroupGuest } from "./group-writer.ts";
import type { MessageTable, TakenMessage } from "./message-table.ts";
import type { QueueSignals, Waiter, Wanted } from "./queue-signals.ts";
import { receivedOf } from "./received-message.ts";

/**
 * Receives that ride in the transaction which fills their queue: whoever waits there has taken its messages when that is
 * committed. A transaction for each receive cost as much as the writes of its stage.
 */
export class HandOver implements GroupGuest {
  readonly #messages: MessageTable;
  readonly #signals: QueueSignals;
  #riders: { queue: string; waiter: Waiter }[] = [];
  #taken: { waiter: Waiter; messages: TakenMessage[] }[] = [];

  constructor(messages: MessageTable, signals: QueueSignals) {
    this.#messages = messages;
    this.#signals = signals;
  }

  /** What the coming transaction can take; nothing when there is nothing. */
  ride(queue: string, wanted: Wanted): Promise<ReceivedMessage[]> {
    const { waiter, given } = this.#signals.enter(queue, wanted);
    this.#riders.push({ queue, waiter });
    return given;
  }

  join(): void {
    this.#taken = [];
    for (const { queue } of this.#riders) this.#messages.filled.add(queue);
    for (const queue of this.#messages.filled) this.#serve(queue);
  }

  leave(committed: boolean): void {
    const [taken, riders] = [committed ? this.#taken : [], this.#riders];
    this.#taken = [];
    this.#riders = [];
    for (const { waiter, messages } of taken) give(waiter, messages);
    // Who was given something is deaf by now.
    for (const { waiter } of riders) waiter.give([]);
    for (const queue of this.#messages.forgetHandedOver()) this.#signals.announce(queue);
  }

  #serve(queue: string): void {
    for (const waiter of this.#signals.waitersOf(queue)) {
      const messages = this.#messages.take(queue, waiter.wanted);
      if (messages.length > 0) this.#taken.push({ waiter, messages });
      if (messages.length < waiter.wanted.max) return;
    }
  }
}

/** A row nobody can read fails its receiver, not the writes it rode with. */
const give = (waiter: Waiter, messages: TakenMessage[]): void => {
  try {
    waiter.give(messages.map(receivedOf));
  } catch (error) {
    waiter.fail(error);
  }
};
