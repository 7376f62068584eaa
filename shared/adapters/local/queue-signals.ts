import type { ReceivedMessage } from "../../ports/message-queue.ts";

/** Another process on the same file cannot wake us; one look for all queues costs a microsecond. */
const LOOK_AGAIN_MS = 100;

export interface Wanted {
  max: number;
  visibilitySeconds: number;
}

/** A receiver that waits. Given nothing, it looks for itself. */
export interface Waiter {
  wanted: Wanted;
  give(messages: ReceivedMessage[]): void;
  fail(error: unknown): void;
}

/** Receivers that wait for a queue, and what wakes them. */
export class QueueSignals {
  readonly #waiting = new Map<string, Set<Waiter>>();
  readonly #changedElsewhere: () => boolean;
  #look: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(changedElsewhere: () => boolean) {
    this.#changedElsewhere = changedElsewhere;
  }

  announce(queue: string): void {
    for (const waiter of this.waitersOf(queue)) waiter.give([]);
  }

  /** Those who have waited longest come first. */
  waitersOf(queue: string): Waiter[] {
    const waiters = this.#waiting.get(queue);
    return waiters === undefined ? [] : [...waiters];
  }

  /** Resolves when the receiver is given something or woken, after `ms`, or when all is closed. */
  wait(queue: string, wanted: Wanted, ms: number): Promise<ReceivedMessage[]> {
    if (this.#closed) return Promise.resolve([]);
    const { waiter, given } = this.enter(queue, wanted);
    const timer = setTimeout(() => waiter.give([]), ms);
    this.#look ??= setInterval(() => this.#lookElsewhere(), LOOK_AGAIN_MS);
    return given.finally(() => clearTimeout(timer));
  }

  /** As `wait`, for who knows that it will be given an answer. */
  enter(queue: string, wanted: Wanted): { waiter: Waiter; given: Promise<ReceivedMessage[]> } {
    const { promise, resolve, reject } = Promise.withResolvers<ReceivedMessage[]>();
    const waiters = this.#waiting.get(queue) ?? new Set();
    this.#waiting.set(queue, waiters);
    const waiter: Waiter = {
      wanted,
      give: (messages) => {
        waiters.delete(waiter);
        resolve(messages);
      },
      fail: (error) => {
        waiters.delete(waiter);
        reject(error);
      },
    };
    if (this.#closed) waiter.give([]);
    else waiters.add(waiter);
    return { waiter, given: promise };
  }

  get closed(): boolean {
    return this.#closed;
  }

  close(): void {
    this.#closed = true;
    this.#announceAll();
    clearInterval(this.#look);
  }

  #announceAll(): void {
    for (const queue of this.#waiting.keys()) this.announce(queue);
  }

  #lookElsewhere(): void {
    const someoneWaits = this.#waiting.values().some((waiters) => waiters.size > 0);
    if (this.#changedElsewhere()) this.#announceAll();
    if (someoneWaits) return;
    clearInterval(this.#look);
    this.#look = undefined;
  }
}
