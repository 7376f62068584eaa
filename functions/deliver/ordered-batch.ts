import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

export interface OrderedBatch {
  /** Records of one group are done one after the other, groups side by side. */
  groupOf: (record: SQSRecord) => string;
  work: (record: SQSRecord) => Promise<void>;
  onFailure: (record: SQSRecord, error: unknown) => void;
}

/** Partial batch that keeps the order inside a group: after a failure the rest of its group waits for the next receive. */
export const orderedBatch = async (event: SQSEvent, batch: OrderedBatch): Promise<SQSBatchResponse> => {
  const groups = Map.groupBy(event.Records, batch.groupOf);
  const failed = await Promise.all([...groups.values()].map((records) => runGroup(records, batch)));
  return { batchItemFailures: failed.flat().map((record) => ({ itemIdentifier: record.messageId })) };
};

const runGroup = async (records: SQSRecord[], batch: OrderedBatch): Promise<SQSRecord[]> => {
  for (const [index, record] of records.entries()) {
    try {
      await batch.work(record);
    } catch (error) {
      batch.onFailure(record, error);
      return records.slice(index);
    }
  }
  return [];
};
