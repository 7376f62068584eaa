import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** What lists show: enough that they never open the item itself. */
export const LIST_ATTRIBUTES = [
  "tenantId",
  "itemId",
  "version",
  "state",
  "createdAt",
  "updatedAt",
  "dueAt",
  "channel",
  "category",
  "team",
  "system",
  "caseId",
  "assignee",
  "lockedBy",
  "summary",
];

export interface TableIndex {
  name: string;
  partitionKey: string;
  sortKey: string;
  /** Attributes beside the keys; empty for keys only. */
  include: string[];
}

/**
 * One table holds all state but bytes: items with their outbox and ledger, search terms, claims, cases, corrections, settings.
 * All key attributes are strings. The stack and the tests create the table from this.
 */
export const tableDefinition = {
  partitionKey: "pk",
  sortKey: "sk",
  indexes: [
    /** Items by tenant and state in order of arrival; corrections by tenant in order of time. */
    { name: "byArrival", partitionKey: "arrivalPk", sortKey: "arrivalSk", include: LIST_ATTRIBUTES },
    /** Items by tenant and state, due soonest first. */
    { name: "byDue", partitionKey: "duePk", sortKey: "dueSk", include: LIST_ATTRIBUTES },
    /** Items of a case, corrections of an item; sparse. */
    { name: "byRelation", partitionKey: "relationPk", sortKey: "relationSk", include: LIST_ATTRIBUTES },
    /** Items whose messages or search terms have not gone out yet; sparse and nearly always empty. */
    { name: "byOutbox", partitionKey: "outboxPk", sortKey: "outboxSk", include: [] },
  ],
} as const satisfies { partitionKey: string; sortKey: string; indexes: readonly TableIndex[] };

export type IndexName = (typeof tableDefinition.indexes)[number]["name"];

export function createTableInput(tableName: string): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes } = tableDefinition;
  const names = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: "S" })),
    KeySchema: keySchema(partitionKey, sortKey),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection:
        index.include.length === 0
          ? { ProjectionType: "KEYS_ONLY" }
          : { ProjectionType: "INCLUDE", NonKeyAttributes: [...index.include] },
    })),
  };
}

function keySchema(partitionKey: string, sortKey: string): NonNullable<CreateTableCommandInput["KeySchema"]> {
  return [
    { AttributeName: partitionKey, KeyType: "HASH" },
    { AttributeName: sortKey, KeyType: "RANGE" },
  ];
}
