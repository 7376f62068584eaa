/** Another process on the same file cannot wake us; one look for all queues costs a microsecond. */
const LOOK_AGAIN_MS = 100;

/** Wakes receivers that wait for a queue. */
export class QueueSignals {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #changedElsewhere: () => boolean;
  #look: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(changedElsewhere: () => boolean) {
    this.#changedElsewhere = changedElsewhere;
  }

  announce(queue: string): void {
    const waiters = this.#waiting.get(queue);
    if (waiters === undefined) return;
    this.#waiting.delete(queue);
    for (const wake of waiters) wake();
  }

  /** Resolves when the queue is announced, after `ms`, or when all is closed. */
  wait(queue: string, ms: number): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      const waiters = this.#waiting.get(queue) ?? new Set();
      this.#waiting.set(queue, waiters);
      const wake = (): void => {
        clearTimeout(timer);
        waiters.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiters.add(wake);
      this.#look ??= setInterval(() => this.#lookElsewhere(), LOOK_AGAIN_MS);
    });
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
