import type { State } from "../../ports/state.ts";
import { parseConfig } from "../config-error.ts";
import { awsPackSource } from "./aws-pack-source.ts";
import { createClients } from "./clients.ts";
import { DynamoCaseRepository } from "./dynamo-case-repository.ts";
import { DynamoClaimRegistry } from "./dynamo-claim-registry.ts";
import { DynamoCorrectionLog } from "./dynamo-correction-log.ts";
import { DynamoItemRepository } from "./dynamo-item-repository.ts";
import { DynamoSettingStore } from "./dynamo-setting-store.ts";
import { DynamoShadowLog } from "./dynamo-shadow-log.ts";
import { DynamoTable } from "./dynamo-table.ts";
import { ItemOutbox } from "./item-outbox.ts";
import { S3BlobStore } from "./s3-blob-store.ts";
import { SqsDeadLetterOffice } from "./sqs-dead-letter-office.ts";
import { SqsMessageQueue } from "./sqs-message-queue.ts";
import { stateConfigSchema } from "./state-config.ts";
import { TermIndex } from "./term-index.ts";

export { stateConfigFrom, stateConfigSchema } from "./state-config.ts";

/** `config` is what `stateConfigSchema` of the chosen adapters describes; `now` is for tests. */
export async function openState(config: unknown, now: () => number = Date.now): Promise<State> {
  const { bucket, table: tableName, queueUrlPrefix, packs, ...access } = parseConfig(stateConfigSchema, config);
  const clients = createClients(access);
  const table = new DynamoTable(clients.dynamodb, tableName);
  const blobs = new S3BlobStore(clients.s3, bucket);
  const queues = new SqsMessageQueue(clients.sqs, queueUrlPrefix);
  const terms = new TermIndex(table, blobs);
  const outbox = new ItemOutbox(table, { queues, terms, blobs });
  return {
    blobs,
    items: new DynamoItemRepository(table, { blobs, outbox, terms, now }),
    claims: new DynamoClaimRegistry(table),
    queues,
    cases: new DynamoCaseRepository(table, blobs),
    corrections: new DynamoCorrectionLog(table, blobs),
    shadows: new DynamoShadowLog(table),
    settings: new DynamoSettingStore(table, blobs),
    deadLetters: new SqsDeadLetterOffice(queues),
    packs: awsPackSource(packs, blobs),
    close: async () => clients.close(),
  };
}
