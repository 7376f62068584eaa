import { isFifoQueue } from "../../ports/dead-letter-office.ts";
import type { MessageQueue, ReceivedMessage, SendMessage } from "../../ports/message-queue.ts";
import type { GroupWriter } from "./group-writer.ts";
import type { MessageTable } from "./message-table.ts";
import type { QueueSignals } from "./queue-signals.ts";

export class SqliteMessageQueue implements MessageQueue {
  readonly #writer: GroupWriter;
  readonly #table: MessageTable;
  readonly #signals: QueueSignals;
  readonly #now: () => number;

  constructor(writer: GroupWriter, table: MessageTable, options: { signals: QueueSignals; now: () => number }) {
    this.#writer = writer;
    this.#table = table;
    this.#signals = options.signals;
    this.#now = options.now;
  }

  async send(queue: string, messages: SendMessage[]): Promise<void> {
    await this.#writer.write(() => {
      for (const message of messages) this.#table.insert(queue, message);
    });
    this.#table.announce([queue]);
  }

  async receive(
    queue: string,
    options: { max: number; visibilitySeconds: number; waitSeconds: number },
  ): Promise<ReceivedMessage[]> {
    const deadline = this.#now() + options.waitSeconds * 1000;
    for (;;) {
      if (this.#signals.closed) return [];
      const received = this.#takeVisible(queue, options);
      const now = this.#now();
      if (received.length > 0 || now >= deadline) return received;
      const next = this.#table.nextVisibleAt(queue) ?? deadline;
      await this.#signals.wait(queue, Math.max(1, Math.min(next, deadline) - now));
    }
  }

  async remove(queue: string, receipts: string[]): Promise<void> {
    if (receipts.length === 0) return;
    await this.#writer.write(() => {
      for (const receipt of receipts) this.#table.remove(queue, receipt);
    });
    if (isFifoQueue(queue)) this.#table.announce([queue]);
  }

  async extend(queue: string, receipt: string, seconds: number): Promise<void> {
    this.#writer.writeUnsynced(() => this.#table.extend(queue, receipt, seconds));
    if (seconds === 0) this.#table.announce([queue]);
  }

  async depth(queue: string): Promise<{ visible: number; inFlight: number; delayed: number; oldestSeconds: number }> {
    return this.#table.depth(queue);
  }

  /** A receive lost in a power cut shows the message again, which is what receivers expect anyway: it need not wait for the disk. */
  #takeVisible(queue: string, options: { max: number; visibilitySeconds: number }): ReceivedMessage[] {
    if (!this.#table.hasVisible(queue)) return [];
    return this.#writer.writeUnsynced(() => this.#table.take(queue, options.max, options.visibilitySeconds));
  }
}
