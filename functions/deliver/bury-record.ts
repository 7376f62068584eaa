import type { SQSRecord } from "aws-lambda";
import { type HopelessMessage, buryMessage } from "../../shared/core/retain/bury-message.ts";
import type { MessageQueue } from "../../shared/ports/message-queue.ts";

/** An SQS record of the logical queue `queue` onto its dead-letter list. */
export const buryRecord = (queues: MessageQueue, queue: string, given: { record: SQSRecord; cause: string }): Promise<void> => {
  const { record, cause } = given;
  const attributes = Object.entries(record.messageAttributes).flatMap(([name, { stringValue }]) =>
    stringValue === undefined ? [] : [[name, stringValue] as const],
  );
  const message: HopelessMessage = {
    queue,
    id: record.messageId,
    body: record.body,
    attributes: Object.fromEntries(attributes),
    group: record.attributes.MessageGroupId ?? null,
    receiveCount: Number(record.attributes.ApproximateReceiveCount),
  };
  return buryMessage(queues, message, cause);
};
