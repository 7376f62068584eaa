import { randomUUID } from "node:crypto";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSServiceException,
} from "@aws-sdk/client-sqs";
import type { Message, SendMessageBatchRequestEntry, SQSClient } from "@aws-sdk/client-sqs";
import { isFifoQueue } from "../../ports/dead-letter-office.ts";
import type { MessageQueue, ReceivedMessage, SendMessage } from "../../ports/message-queue.ts";
import { chunks } from "./dynamo-table.ts";
import { sendBatches } from "./sqs-batches.ts";

/** Service limits: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
const LARGEST_BATCH = 10;
const LONGEST_POLL_SECONDS = 20;
/** SQS's ways to say that a receipt is not the latest one any more. */
const STALE_RECEIPT = ["ReceiptHandleIsInvalid", "MessageNotInflight", "InvalidParameterValue"];

export class SqsMessageQueue implements MessageQueue {
  readonly #client: SQSClient;
  readonly #urlPrefix: string;

  /** Queue URLs are `urlPrefix` followed by the queue's name. */
  constructor(client: SQSClient, urlPrefix: string) {
    this.#client = client;
    this.#urlPrefix = urlPrefix;
  }

  async send(queue: string, messages: SendMessage[]): Promise<void> {
    const entries = messages.map((message, index) => entryOf(queue, message, String(index)));
    await sendBatches(entries, async (batch) =>
      this.#client.send(new SendMessageBatchCommand({ QueueUrl: this.#url(queue), Entries: batch })),
    );
  }

  async receive(
    queue: string,
    options: { max: number; visibilitySeconds: number; waitSeconds: number },
  ): Promise<ReceivedMessage[]> {
    const deadline = performance.now() + options.waitSeconds * 1000;
    const received: ReceivedMessage[] = [];
    for (;;) {
      // Only the first messages are worth waiting for.
      const wait = received.length > 0 ? 0 : Math.max(0, Math.ceil((deadline - performance.now()) / 1000));
      const messages = await this.#receiveOnce(queue, {
        ...options,
        max: options.max - received.length,
        waitSeconds: Math.min(wait, LONGEST_POLL_SECONDS),
      });
      received.push(...messages);
      if (received.length >= options.max || (messages.length === 0 && (received.length > 0 || performance.now() >= deadline)))
        return received;
    }
  }

  async remove(queue: string, receipts: string[]): Promise<void> {
    for (const batch of chunks(receipts, LARGEST_BATCH)) {
      const output = await this.#client.send(
        new DeleteMessageBatchCommand({
          QueueUrl: this.#url(queue),
          Entries: batch.map((receipt, index) => ({ Id: String(index), ReceiptHandle: receipt })),
        }),
      );
      const failed = (output.Failed ?? []).find((entry) => !STALE_RECEIPT.includes(entry.Code ?? ""));
      if (failed !== undefined)
        throw new Error(`queue ${queue} did not remove a message: ${failed.Code ?? "no code"} ${failed.Message ?? ""}`);
    }
  }

  async extend(queue: string, receipt: string, seconds: number): Promise<void> {
    try {
      await this.#client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: this.#url(queue), ReceiptHandle: receipt, VisibilityTimeout: seconds }),
      );
    } catch (error) {
      if (!(error instanceof SQSServiceException && STALE_RECEIPT.some((name) => error.name.includes(name)))) throw error;
    }
  }

  /** SQS tells the age of the oldest message only as a metric: it is 0 here, the alarms watch the metric. */
  async depth(queue: string): Promise<{ visible: number; inFlight: number; delayed: number; oldestSeconds: number }> {
    const { Attributes = {} } = await this.#client.send(
      new GetQueueAttributesCommand({
        QueueUrl: this.#url(queue),
        AttributeNames: [
          "ApproximateNumberOfMessages",
          "ApproximateNumberOfMessagesNotVisible",
          "ApproximateNumberOfMessagesDelayed",
        ],
      }),
    );
    return {
      visible: Number(Attributes["ApproximateNumberOfMessages"] ?? 0),
      inFlight: Number(Attributes["ApproximateNumberOfMessagesNotVisible"] ?? 0),
      delayed: Number(Attributes["ApproximateNumberOfMessagesDelayed"] ?? 0),
      oldestSeconds: 0,
    };
  }

  async #receiveOnce(
    queue: string,
    options: { max: number; visibilitySeconds: number; waitSeconds: number },
  ): Promise<ReceivedMessage[]> {
    const { Messages = [] } = await this.#client.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#url(queue),
        MaxNumberOfMessages: Math.min(options.max, LARGEST_BATCH),
        VisibilityTimeout: options.visibilitySeconds,
        WaitTimeSeconds: options.waitSeconds,
        MessageAttributeNames: ["All"],
        MessageSystemAttributeNames: ["ApproximateReceiveCount", "SentTimestamp", "MessageGroupId"],
      }),
    );
    return Messages.map(receivedOf);
  }

  #url(queue: string): string {
    return `${this.#urlPrefix}${queue}`;
  }
}

function entryOf(queue: string, message: SendMessage, id: string): SendMessageBatchRequestEntry {
  const { group, attributes = {}, delaySeconds = 0, deduplicationId } = message;
  const entry: SendMessageBatchRequestEntry = {
    Id: id,
    MessageBody: sendable(message.body),
    MessageAttributes: messageAttributes(attributes),
  };
  if (isFifoQueue(queue))
    return { ...entry, MessageGroupId: group ?? "none", MessageDeduplicationId: deduplicationId ?? randomUUID() };
  // On a standard queue the group makes it fair: a tenant with a flood does not keep the others waiting.
  const fairness = group ?? attributes["tenant"];
  return { ...entry, DelaySeconds: delaySeconds, ...(fairness === undefined ? {} : { MessageGroupId: fairness }) };
}

/**
 * SQS refuses U+FFFE and U+FFFF, and some services that speak its protocol all characters beyond U+FFFF.
 * Bodies are JSON, where an escape means the same.
 */
function sendable(body: string): string {
  return body.replace(/[\uFFFE\uFFFF\uD800-\uDFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}

/** SQS refuses empty values; a missing attribute says the same. */
function messageAttributes(attributes: Record<string, string>): Record<string, { DataType: string; StringValue: string }> {
  const filled = Object.entries(attributes).filter(([, value]) => value !== "");
  return Object.fromEntries(filled.map(([name, value]) => [name, { DataType: "String", StringValue: value }]));
}

function receivedOf(message: Message): ReceivedMessage {
  const attributes = Object.entries(message.MessageAttributes ?? {}).flatMap(([name, value]) =>
    value.StringValue === undefined ? [] : [[name, value.StringValue] as const],
  );
  const group = message.Attributes?.MessageGroupId;
  return {
    id: message.MessageId ?? "",
    body: message.Body ?? "",
    attributes: Object.fromEntries(attributes),
    receipt: message.ReceiptHandle ?? "",
    receiveCount: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
    sentAt: new Date(Number(message.Attributes?.SentTimestamp ?? 0)).toISOString(),
    ...(group === undefined ? {} : { group }),
  };
}
