import type { Context, SQSEvent, SQSRecord } from "aws-lambda";
import type { SqsHandler } from "../../functions/stage-handler.ts";
import type { MessageQueue, ReceivedMessage } from "../../shared/ports/message-queue.ts";

export interface EventSource {
  queue: string;
  handler: SqsHandler;
  batchSize: number;
  /** Batches at work at once. */
  concurrency: number;
  /** How long a message stays hidden without a sign of life: a killed process's messages come back after this. */
  visibilitySeconds: number;
  /** Told of what the handler itself could not survive. */
  onError: (queue: string, error: unknown) => void;
}

/** A waiting receive is woken by a send at once; this only bounds how long a stop takes. */
const POLL_SECONDS = 5;
/**
 * Failed messages come back after 1, 2, 4, ... seconds, so that a passing fault does not burn all tries at once. Counted are the
 * failures this process has seen: receives of a process that was killed say nothing about the message.
 */
const MAX_BACKOFF_SECONDS = 60;
/** Two heartbeats may be missed before a message is taken for lost. */
const HEARTBEATS_PER_VISIBILITY = 3;

/** Feeds one exported handler from one queue as Lambda's SQS event source does; stops when the signal is aborted. */
export const runEventSource = async (queues: MessageQueue, source: EventSource, signal: AbortSignal): Promise<void> => {
  const running: RunningSource = { ...source, failures: new Map(), acknowledging: new Set() };
  await Promise.all(Array.from({ length: source.concurrency }, () => pollLoop(queues, running, signal)));
  await Promise.all(running.acknowledging);
};

/** By message id; forgotten with a success, or all at once when dead letters have filled it. */
const MAX_FAILURES_KNOWN = 10_000;

interface RunningSource extends EventSource {
  failures: Map<string, number>;
  /** Removals on their way to the disk: the next receive shares their write instead of waiting for it. */
  acknowledging: Set<Promise<void>>;
}

const pollLoop = async (queues: MessageQueue, source: RunningSource, signal: AbortSignal): Promise<void> => {
  const stopped = aborted(signal);
  while (!signal.aborted) {
    const poll = queues.receive(source.queue, {
      max: source.batchSize,
      visibilitySeconds: source.visibilitySeconds,
      waitSeconds: POLL_SECONDS,
    });
    const messages = await Promise.race([poll, stopped]);
    if (messages === "aborted") return giveBack(queues, source, poll);
    if (messages.length > 0) await handleBatch(queues, source, messages);
  }
};

const aborted = (signal: AbortSignal): Promise<"aborted"> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve("aborted");
    else signal.addEventListener("abort", () => resolve("aborted"), { once: true });
  });

/** A stop does not wait for an empty long poll; what it still brings is shown again at once. */
const giveBack = (queues: MessageQueue, source: EventSource, poll: Promise<ReceivedMessage[]>): void => {
  poll
    .then((messages) => Promise.all(messages.map((message) => queues.extend(source.queue, message.receipt, 0))))
    .catch((error: unknown) => source.onError(source.queue, error));
};

const handleBatch = async (queues: MessageQueue, source: RunningSource, messages: ReceivedMessage[]): Promise<void> => {
  const heart = setInterval(
    () => keepHidden(queues, source, messages),
    (source.visibilitySeconds * 1000) / HEARTBEATS_PER_VISIBILITY,
  );
  const failed = await failuresOf(source, messages).finally(() => clearInterval(heart));
  const done = messages.filter((message) => !failed.has(message.id));
  for (const message of done) source.failures.delete(message.id);
  acknowledge(queues, source, done);
  for (const message of messages.filter((candidate) => failed.has(candidate.id))) {
    await queues.extend(source.queue, message.receipt, backoffSeconds(noteFailure(source.failures, message.id)));
  }
};

/** What could not be removed comes back, as receivers expect anyway. */
const acknowledge = (queues: MessageQueue, source: RunningSource, done: ReceivedMessage[]): void => {
  const receipts = done.map((message) => message.receipt);
  const removal = queues
    .remove(source.queue, receipts)
    .catch((error: unknown) => source.onError(source.queue, error))
    .finally(() => source.acknowledging.delete(removal));
  source.acknowledging.add(removal);
};

/** A long OCR keeps its message; only a dead process loses it. */
const keepHidden = (queues: MessageQueue, source: EventSource, messages: ReceivedMessage[]): void => {
  for (const message of messages) {
    queues
      .extend(source.queue, message.receipt, source.visibilitySeconds)
      .catch((error: unknown) => source.onError(source.queue, error));
  }
};

/** Ids of messages to try again. A handler that throws fails its whole batch, as in Lambda. */
const failuresOf = async (source: EventSource, messages: ReceivedMessage[]): Promise<Set<string>> => {
  try {
    const response = await source.handler(toEvent(source.queue, messages), lambdaContext(source.queue));
    return new Set(response.batchItemFailures.map((failure) => failure.itemIdentifier));
  } catch (error) {
    source.onError(source.queue, error);
    return new Set(messages.map((message) => message.id));
  }
};

const noteFailure = (failures: Map<string, number>, id: string): number => {
  if (failures.size >= MAX_FAILURES_KNOWN) failures.clear();
  const count = (failures.get(id) ?? 0) + 1;
  failures.set(id, count);
  return count;
};

const backoffSeconds = (failures: number): number => Math.min(2 ** (failures - 1), MAX_BACKOFF_SECONDS);

const toEvent = (queue: string, messages: ReceivedMessage[]): SQSEvent => ({
  Records: messages.map((message) => toRecord(queue, message)),
});

const toRecord = (queue: string, message: ReceivedMessage): SQSRecord => ({
  messageId: message.id,
  receiptHandle: message.receipt,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(Date.parse(message.sentAt)),
    SenderId: "local",
    ApproximateFirstReceiveTimestamp: String(Date.parse(message.sentAt)),
    ...(message.group === undefined ? {} : { MessageGroupId: message.group }),
  },
  messageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, value]) => [name, { dataType: "String", stringValue: value }]),
  ),
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
  awsRegion: "local",
});

const lambdaContext = (name: string): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: `posthorn-${name}`,
  functionVersion: "$LATEST",
  invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:posthorn-${name}`,
  memoryLimitInMB: "1024",
  awsRequestId: `local-${name}`,
  logGroupName: "local",
  logStreamName: "local",
  getRemainingTimeInMillis: () => 60_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
