import type { MessageQueue, ReceivedMessage, SendMessage } from "../../ports/message-queue.ts";
import type { GroupWriter } from "./group-writer.ts";
import type { HandOver } from "./hand-over.ts";
import type { MessageTable } from "./message-table.ts";
import type { QueueSignals, Wanted } from "./queue-signals.ts";
import { receivedOf } from "./received-message.ts";

export class SqliteMessageQueue implements MessageQueue {
  readonly #writer: GroupWriter;
  readonly #table: MessageTable;
  readonly #signals: QueueSignals;
  readonly #handOver: HandOver;
  readonly #now: () => number;

  constructor(
    writer: GroupWriter,
    table: MessageTable,
    options: { signals: QueueSignals; handOver: HandOver; now: () => number },
  ) {
    this.#writer = writer;
    this.#table = table;
    this.#signals = options.signals;
    this.#handOver = options.handOver;
    this.#now = options.now;
  }

  async send(queue: string, messages: SendMessage[]): Promise<void> {
    await this.#writer.write(() => {
      for (const message of messages) this.#table.insert(queue, message);
    });
  }

  async receive(
    queue: string,
    options: { max: number; visibilitySeconds: number; waitSeconds: number },
  ): Promise<ReceivedMessage[]> {
    const deadline = this.#now() + options.waitSeconds * 1000;
    for (;;) {
      if (this.#signals.closed) return [];
      const received = await this.#look(queue, options);
      const now = this.#now();
      if (received.length > 0 || now >= deadline) return received;
      const next = this.#table.nextVisibleAt(queue) ?? deadline;
      const handed = await this.#signals.wait(queue, options, Math.max(1, Math.min(next, deadline) - now));
      if (handed.length > 0) return handed;
    }
  }

  async remove(queue: string, receipts: string[]): Promise<void> {
    if (receipts.length === 0) return;
    await this.#writer.write(() => {
      for (const receipt of receipts) this.#table.remove(queue, receipt);
    });
  }

  async extend(queue: string, receipt: string, seconds: number): Promise<void> {
    this.#writer.writeUnsynced(() => this.#table.extend(queue, receipt, seconds));
    if (seconds === 0) this.#signals.announce(queue);
  }

  async depth(queue: string): Promise<{ visible: number; inFlight: number; delayed: number; oldestSeconds: number }> {
    return this.#table.depth(queue);
  }

  #look(queue: string, wanted: Wanted): ReceivedMessage[] | Promise<ReceivedMessage[]> {
    return this.#writer.isGathering ? this.#handOver.ride(queue, wanted) : this.#takeVisible(queue, wanted);
  }

  /** A receive lost in a power cut shows the message again, which is what receivers expect anyway: it need not wait for the disk. */
  #takeVisible(queue: string, wanted: Wanted): ReceivedMessage[] {
    if (!this.#table.hasVisible(queue)) return [];
    const taken = this.#writer.writeUnsynced(() => this.#table.take(queue, wanted));
    for (const changed of this.#table.forgetChanges()) this.#signals.announce(changed);
    return taken.map(receivedOf);
  }
}
