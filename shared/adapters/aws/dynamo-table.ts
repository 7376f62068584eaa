import { setTimeout as sleep } from "node:timers/promises";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type {
  DeleteCommandInput,
  DynamoDBDocumentClient,
  PutCommandInput,
  QueryCommandInput,
  UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { IndexName } from "./table-definition.ts";

export type Attributes = Record<string, unknown>;
export interface Key {
  pk: string;
  sk: string;
}

/** Service limits: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const BATCH_GET_SIZE = 100;
const BATCH_WRITE_SIZE = 25;
/** Throttled parts of a batch come back; doubling from 50 ms this waits 6 s in all. */
const MOST_BATCH_TRIES = 8;
const FIRST_BACKOFF_MS = 50;

type Without<T, K extends PropertyKey> = Omit<T, K | "TableName">;

/** The calls this package makes of DynamoDB, on one table. */
export class DynamoTable {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;

  constructor(client: DynamoDBDocumentClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async get(key: Key): Promise<Attributes | undefined> {
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#name, Key: key, ConsistentRead: true }));
    return Item;
  }

  /** False when the condition does not hold. */
  async put(input: Without<PutCommandInput, never>): Promise<boolean> {
    return (
      (await unlessConditionFails(() => this.#client.send(new PutCommand({ TableName: this.#name, ...input })))) !== undefined
    );
  }

  /** undefined when the condition does not hold, else what `ReturnValues` asks for. */
  async update(input: Without<UpdateCommandInput, never>): Promise<Attributes | undefined> {
    const output = await unlessConditionFails(() => this.#client.send(new UpdateCommand({ TableName: this.#name, ...input })));
    return output === undefined ? undefined : (output.Attributes ?? {});
  }

  /** False when the condition does not hold. */
  async delete(input: Without<DeleteCommandInput, never>): Promise<boolean> {
    return (
      (await unlessConditionFails(() => this.#client.send(new DeleteCommand({ TableName: this.#name, ...input })))) !== undefined
    );
  }

  async *query(input: Without<QueryCommandInput, "IndexName"> & { IndexName?: IndexName }): AsyncGenerator<Attributes> {
    let start: QueryCommandInput["ExclusiveStartKey"];
    do {
      const page = await this.#client.send(new QueryCommand({ TableName: this.#name, ...input, ExclusiveStartKey: start }));
      yield* page.Items ?? [];
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }

  async countOf(input: Without<QueryCommandInput, "IndexName"> & { IndexName: IndexName }): Promise<number> {
    let count = 0;
    let start: QueryCommandInput["ExclusiveStartKey"];
    do {
      const page = await this.#client.send(
        new QueryCommand({ TableName: this.#name, ...input, Select: "COUNT", ExclusiveStartKey: start }),
      );
      count += page.Count ?? 0;
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return count;
  }

  /** Those that exist, in no particular order. */
  async getAll(keys: Key[], attributes?: string[]): Promise<Attributes[]> {
    const found: Attributes[] = [];
    const names = attributes === undefined ? {} : projection(attributes);
    for (const batch of chunks(keys, BATCH_GET_SIZE)) {
      let open: Attributes[] = batch.map((key) => ({ ...key }));
      for (let tries = 0; open.length > 0; tries += 1) {
        await backOff(tries);
        const output = await this.#client.send(
          new BatchGetCommand({ RequestItems: { [this.#name]: { Keys: open, ConsistentRead: true, ...names } } }),
        );
        found.push(...(output.Responses?.[this.#name] ?? []));
        open = output.UnprocessedKeys?.[this.#name]?.Keys ?? [];
      }
    }
    return found;
  }

  async writeAll(writes: { put?: Attributes[]; delete?: Key[] }): Promise<void> {
    const requests = [
      ...(writes.put ?? []).map((item) => ({ PutRequest: { Item: item } })),
      ...(writes.delete ?? []).map((key) => ({ DeleteRequest: { Key: { ...key } } })),
    ];
    for (const batch of chunks(requests, BATCH_WRITE_SIZE)) {
      let open: NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]["RequestItems"]>[string] = batch;
      for (let tries = 0; open.length > 0; tries += 1) {
        await backOff(tries);
        const output = await this.#client.send(new BatchWriteCommand({ RequestItems: { [this.#name]: open } }));
        open = output.UnprocessedItems?.[this.#name] ?? [];
      }
    }
  }
}

async function unlessConditionFails<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

function projection(attributes: string[]): { ProjectionExpression: string; ExpressionAttributeNames: Record<string, string> } {
  return {
    ProjectionExpression: attributes.map((_, index) => `#p${index}`).join(", "),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name, index) => [`#p${index}`, name])),
  };
}

async function backOff(tries: number): Promise<void> {
  if (tries === 0) return;
  if (tries > MOST_BATCH_TRIES)
    throw new Error(`the table still refuses a part of the batch after ${MOST_BATCH_TRIES} tries: its throughput is exhausted`);
  await sleep(FIRST_BACKOFF_MS * 2 ** (tries - 1));
}

export function chunks<T>(values: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
}
