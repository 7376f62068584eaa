import { createHash } from "node:crypto";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
  SQSServiceException,
} from "@aws-sdk/client-sqs";
import { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, describe, expect, it } from "vitest";
import { DynamoTable } from "../../../shared/adapters/aws/dynamo-table.ts";
import { S3BlobStore } from "../../../shared/adapters/aws/s3-blob-store.ts";
import { SqsDeadLetterOffice } from "../../../shared/adapters/aws/sqs-dead-letter-office.ts";
import { SqsMessageQueue } from "../../../shared/adapters/aws/sqs-message-queue.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/*
 * What the emulators of the contract suites cannot show, and what stands for it:
 * - fauxqs refuses characters beyond U+FFFF in bodies, which SQS takes: bodies are escaped.
 * - fauxqs accepts every message of a batch (no partial failure, no throttling): "send the failed entries again" below.
 * - fauxqs has no fair queues: "name the tenant as group" below.
 * - fauxqs does not compare ChecksumSHA256 with the body: "carry the checksum" below.
 * - fauxqs overwrites in spite of If-None-Match, and the body on PutObjectTagging: neither is used.
 * - fauxqs has no StartMessageMoveTask: redrive works with receive, send and remove.
 * - fauxqs with persistence loses a message whose visibility is set to 0: it runs without persistence here.
 * - dynalite never throttles (no UnprocessedItems, no UnprocessedKeys): "the rest of a throttled batch" below.
 * - dynalite loses no answer: "count as written when the answer got lost" in dynamo-item-repository.test.ts.
 * - dynalite has no transactions, TTL, streams, ReturnValuesOnConditionCheckFailure: none is used.
 */
const sqsMock = mockClient(SQSClient);
const s3Mock = mockClient(S3Client);
const dynamoMock = mockClient(DynamoDBDocumentClient);

const region = { region: "eu-central-1" };
const queues = new SqsMessageQueue(new SQSClient(region), "https://sqs.example.com/1/posthorn-");

afterEach(() => {
  sqsMock.reset();
  s3Mock.reset();
  dynamoMock.reset();
});

describe("requests to SQS", () => {
  it("send the failed entries of a batch again, and only those", async () => {
    sqsMock
      .on(SendMessageBatchCommand)
      .resolvesOnce({ Failed: [{ Id: "1", Code: "ThrottlingException", SenderFault: false }], Successful: [] })
      .resolves({ Successful: [], Failed: [] });

    await queues.send(
      "parse",
      ["a", "b", "c"].map((body) => ({ body })),
    );

    const sent = sqsMock
      .commandCalls(SendMessageBatchCommand)
      .map((call) => call.args[0].input.Entries?.map((entry) => entry.MessageBody));
    expect(sent).toEqual([["a", "b", "c"], ["b"]]);
  });

  it.each([
    ["three times", { Id: "0", Code: "InternalError", SenderFault: false }, 3],
    ["once, when it is our own fault", { Id: "0", Code: "InvalidMessageContents", SenderFault: true }, 1],
  ])("give up on a message after trying %s", async (_, failed, tries) => {
    sqsMock.on(SendMessageBatchCommand).resolves({ Failed: [failed], Successful: [] });

    const sending = queues.send("parse", [{ body: "a" }]);

    await expect(sending).rejects.toThrow(failed.Code);
    expect(sqsMock.commandCalls(SendMessageBatchCommand)).toHaveLength(tries);
  });

  it("name the tenant as group on a standard queue, for fairness, and the case with the effect's id on a FIFO queue", async () => {
    sqsMock.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });

    await queues.send("parse", [
      { body: "a", attributes: { tenant: "north", empty: "" }, delaySeconds: 7, group: null, deduplicationId: "x-1" },
    ]);
    await queues.send("crm.fifo", [{ body: "a", attributes: { tenant: "north" }, group: "case-1", deduplicationId: "x-1" }]);

    const [standard, fifo] = sqsMock.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input);
    expect(standard).toEqual({
      QueueUrl: "https://sqs.example.com/1/posthorn-parse",
      Entries: [
        {
          Id: "0",
          MessageBody: "a",
          MessageAttributes: { tenant: { DataType: "String", StringValue: "north" } },
          DelaySeconds: 7,
          MessageGroupId: "north",
        },
      ],
    });
    expect(fifo?.Entries?.[0]).toMatchObject({ MessageGroupId: "case-1", MessageDeduplicationId: "x-1" });
    expect(fifo?.Entries?.[0]).not.toHaveProperty("DelaySeconds");
  });

  it("stay within 256 KB and ten messages a batch", async () => {
    sqsMock.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });

    await queues.send("parse", [
      ...Array.from({ length: 3 }, () => ({ body: "x".repeat(100_000) })),
      ...Array.from({ length: 12 }, () => ({ body: "y" })),
    ]);

    const sizes = sqsMock.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input.Entries?.length);
    expect(sizes).toEqual([2, 10, 3]);
  });

  it("ask for at most ten messages and twenty seconds at a time", async () => {
    const message = { MessageId: "1", Body: "{}", ReceiptHandle: "r" };
    sqsMock
      .on(ReceiveMessageCommand)
      .resolvesOnce({ Messages: Array.from({ length: 10 }, () => message) })
      .resolvesOnce({ Messages: [message] })
      .resolves({});

    const received = await queues.receive("parse", { max: 25, visibilitySeconds: 60, waitSeconds: 60 });

    const asked = sqsMock
      .commandCalls(ReceiveMessageCommand)
      .map(({ args }) => [args[0].input.MaxNumberOfMessages, args[0].input.WaitTimeSeconds]);
    expect(received).toHaveLength(11);
    expect(asked).toEqual([
      [10, 20],
      [10, 0],
      [10, 0],
    ]);
  });

  it("take a stale receipt quietly and complain of anything else", async () => {
    const stale = new SQSServiceException({ name: "ReceiptHandleIsInvalid", $fault: "client", $metadata: {} });
    const away = new SQSServiceException({ name: "QueueDoesNotExist", $fault: "client", $metadata: {} });
    sqsMock.on(ChangeMessageVisibilityCommand).rejectsOnce(stale).rejects(away);
    sqsMock
      .on(DeleteMessageBatchCommand)
      .resolvesOnce({ Successful: [], Failed: [{ Id: "0", Code: "ReceiptHandleIsInvalid", SenderFault: true }] })
      .resolves({ Successful: [], Failed: [{ Id: "0", Code: "InternalError", SenderFault: false }] });

    await expect(queues.extend("parse", "old", 5)).resolves.toBeUndefined();
    await expect(queues.remove("parse", ["old"])).resolves.toBeUndefined();

    await expect(queues.extend("parse", "r", 5)).rejects.toBe(away);
    await expect(queues.remove("parse", ["r"])).rejects.toThrow(/queue parse did not remove a message: InternalError/);
  });

  it("remove a dead letter only after it was sent back", async () => {
    sqsMock
      .on(ReceiveMessageCommand)
      .resolvesOnce({ Messages: [{ MessageId: "1", Body: "{}", ReceiptHandle: "r" }] })
      .resolves({});
    sqsMock.on(SendMessageBatchCommand).rejects(new Error("the queue is away"));
    sqsMock.on(ChangeMessageVisibilityCommand).resolves({});

    const redriving = new SqsDeadLetterOffice(queues).redrive("parse", "1");

    await expect(redriving).rejects.toThrow("the queue is away");
    expect(sqsMock.commandCalls(DeleteMessageBatchCommand)).toEqual([]);
    expect(sqsMock.commandCalls(ReceiveMessageCommand)[0]?.args[0].input.QueueUrl).toBe(
      "https://sqs.example.com/1/posthorn-parse-dlq",
    );
  });
});

describe("requests to S3", () => {
  it("carry the checksum, so that S3 refuses what was garbled on the way", async () => {
    s3Mock.on(PutObjectCommand).resolves({});
    const bytes = Buffer.from("Grüße");

    await new S3BlobStore(new S3Client(region), "documents").put("items/a", bytes, { fileName: "ä.eml" });

    const { Metadata, ...input } = s3Mock.commandCalls(PutObjectCommand)[0]?.args[0].input ?? {};
    const digest = createHash("sha256").update(bytes).digest();
    expect(input).toMatchObject({ Bucket: "documents", Key: "items/a", ChecksumSHA256: digest.toString("base64") });
    expect(Metadata).toEqual({ sha256: digest.toString("hex"), posthorn: "%7B%22fileName%22%3A%22%C3%A4.eml%22%7D" });
  });

  it("sign links that end when they are to", async () => {
    const store = new S3BlobStore(
      new S3Client({ ...region, credentials: { accessKeyId: "a", secretAccessKey: "b" } }),
      "documents",
    );

    const links = await Promise.all([60, 10_000_000].map((seconds) => store.link("items/a b", seconds)));

    const parsed = links.map((link) => new URL(link ?? ""));
    expect(parsed.map((link) => link.searchParams.get("X-Amz-Expires"))).toEqual(["60", "604800"]);
    expect(parsed[0]?.pathname).toBe("/items/a%20b");
  });
});

describe("requests to DynamoDB", () => {
  const table = new DynamoTable(DynamoDBDocumentClient.from(new DynamoDBClient(region)), "items");

  it("write the rest of a throttled batch again", async () => {
    const put = (pk: string) => ({ PutRequest: { Item: { pk, sk: "x" } } });
    dynamoMock
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { items: [put("b")] } })
      .resolves({});

    await table.writeAll({ put: ["a", "b"].map((pk) => ({ pk, sk: "x" })) });

    const written = dynamoMock.commandCalls(BatchWriteCommand).map((call) => call.args[0].input.RequestItems?.["items"]);
    expect(written).toEqual([[put("a"), put("b")], [put("b")]]);
  });

  it("split batches at 25 writes and 100 reads", async () => {
    dynamoMock.on(BatchWriteCommand).resolves({});
    dynamoMock.on(BatchGetCommand).resolves({});
    const keys = Array.from({ length: 130 }, (_, number) => ({ pk: String(number), sk: "x" }));

    await table.writeAll({ delete: keys.slice(0, 60) });
    await table.getAll(keys);

    expect(dynamoMock.commandCalls(BatchWriteCommand).map((call) => call.args[0].input.RequestItems?.["items"]?.length)).toEqual([
      25, 25, 10,
    ]);
    expect(
      dynamoMock.commandCalls(BatchGetCommand).map((call) => call.args[0].input.RequestItems?.["items"]?.Keys?.length),
    ).toEqual([100, 30]);
  });

  it("read the rest of a throttled batch again", async () => {
    const key = { pk: "b", sk: "x" };
    dynamoMock
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { items: [{ pk: "a" }] }, UnprocessedKeys: { items: { Keys: [key] } } })
      .resolves({ Responses: { items: [{ pk: "b" }] } });

    const rows = await table.getAll([{ pk: "a", sk: "x" }, key]);

    expect(rows).toEqual([{ pk: "a" }, { pk: "b" }]);
  });
});
