import type { MessageQueue, ReceivedMessage } from "../../shared/ports/message-queue.ts";

const take = { max: 10, visibilitySeconds: 30, waitSeconds: 0 };

/** A receive may bring one message of a FIFO group or several. */
export async function drain(queues: MessageQueue, queue: string): Promise<ReceivedMessage[]> {
  const all: ReceivedMessage[] = [];
  for (let received = await queues.receive(queue, take); received.length > 0; received = await queues.receive(queue, take)) {
    all.push(...received);
    await queues.remove(
      queue,
      received.map((message) => message.receipt),
    );
  }
  return all;
}
