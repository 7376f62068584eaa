import { setTimeout as sleep } from "node:timers/promises";
import type { SendMessageBatchCommandOutput, SendMessageBatchRequestEntry } from "@aws-sdk/client-sqs";

/** Service limits of one batch. */
const LARGEST_BATCH = 10;
const MOST_BATCH_BYTES = 262_144;
/** A part of a batch fails when SQS throttles; three tries with doubled waits cover that. */
const MOST_TRIES = 3;
const FIRST_BACKOFF_MS = 100;

/** Sends in order, in batches as large as allowed; resolves when SQS has confirmed every single message. */
export async function sendBatches(
  entries: SendMessageBatchRequestEntry[],
  send: (batch: SendMessageBatchRequestEntry[]) => Promise<SendMessageBatchCommandOutput>,
): Promise<void> {
  for (const batch of batchesOf(entries)) {
    let open = batch;
    for (let tries = 1; open.length > 0; tries += 1) {
      const { Failed: failed = [] } = await send(open);
      const fatal = failed.find((entry) => entry.SenderFault === true || tries === MOST_TRIES);
      if (fatal !== undefined)
        throw new Error(`a message was not accepted by its queue: ${fatal.Code ?? "no code"} ${fatal.Message ?? ""}`);
      const ids = new Set(failed.map((entry) => entry.Id));
      open = open.filter((entry) => ids.has(entry.Id));
      if (open.length > 0) await sleep(FIRST_BACKOFF_MS * 2 ** (tries - 1));
    }
  }
}

function batchesOf(entries: SendMessageBatchRequestEntry[]): SendMessageBatchRequestEntry[][] {
  const batches: SendMessageBatchRequestEntry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify([entry.MessageBody, entry.MessageAttributes]));
    const last = batches.at(-1);
    if (last !== undefined && last.length < LARGEST_BATCH && bytes + size <= MOST_BATCH_BYTES) {
      last.push(entry);
      bytes += size;
    } else {
      batches.push([entry]);
      bytes = size;
    }
  }
  return batches;
}
