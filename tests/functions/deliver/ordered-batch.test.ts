import type { SQSRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { orderedBatch } from "../../../functions/deliver/ordered-batch.ts";

const record = (id: string): SQSRecord => ({
  messageId: id,
  receiptHandle: id,
  body: id,
  attributes: { ApproximateReceiveCount: "1", SentTimestamp: "0", SenderId: "", ApproximateFirstReceiveTimestamp: "0" },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: "arn:aws:sqs:local:0:system-billing.fifo",
  awsRegion: "local",
});

describe("a batch that keeps order inside a case", () => {
  it("lets the rest of a case wait after a failure, and goes on with the other cases", async () => {
    const done: string[] = [];
    const work = async ({ body }: SQSRecord): Promise<void> => {
      if (body === "a1") throw new Error("away");
      done.push(body);
    };

    const { batchItemFailures } = await orderedBatch(
      { Records: ["a0", "a1", "b0", "a2", "b1"].map(record) },
      { groupOf: ({ body }) => body.slice(0, 1), work, onFailure: () => undefined },
    );

    expect(batchItemFailures.map((failure) => failure.itemIdentifier)).toEqual(["a1", "a2"]);
    expect(done.sort()).toEqual(["a0", "b0", "b1"]);
  });
});
