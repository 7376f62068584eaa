/** Wakes receivers of this process that wait for a queue; other processes look again by themselves. */
export class QueueSignals {
  readonly #waiting = new Map<string, Set<() => void>>();
  #closed = false;

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
    });
  }

  get closed(): boolean {
    return this.#closed;
  }

  close(): void {
    this.#closed = true;
    for (const queue of this.#waiting.keys()) this.announce(queue);
  }
}
