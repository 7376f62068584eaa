import { createHash } from "node:crypto";
import { z } from "zod";
import type { ItemRow, OutboxMessage } from "../../ports/item-repository.ts";
import { channelSchema } from "../../schemas/identifiers.ts";
import { summarySchema } from "../../schemas/item.ts";
import type { Item } from "../../schemas/item.ts";
import { itemStateSchema } from "../../schemas/ledger.ts";
import type { Attributes, Key } from "./dynamo-table.ts";
import { packedSchema } from "./packed-value.ts";

/** Sorts after every instant: items without a due time come last. */
const NEVER_DUE = "9999";
/** Spreads the outbox index, which every transition writes, over as many partitions (1,000 writes a second each). */
const OUTBOX_SHARDS = 8;

export const outboxPartitions = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => `outbox#${shard}`);

export function itemKey(tenantId: string, itemId: string): Key {
  return { pk: `${tenantId}#item#${itemId}`, sk: "item" };
}

export function arrivalPartition(tenantId: string, state: string): string {
  return `${tenantId}#state#${state}`;
}

export function casePartition(tenantId: string, caseId: string): string {
  return `${tenantId}#case#${caseId}`;
}

export function outboxPartition(itemId: string): string {
  return `outbox#${createHash("sha256").update(itemId).digest().readUInt8(0) % OUTBOX_SHARDS}`;
}

const outboxMessageSchema = z.strictObject({
  id: z.string(),
  queue: z.string(),
  body: z.string(),
  attributes: z.record(z.string(), z.string()),
  delaySeconds: z.number(),
  group: z.string().nullable(),
}) satisfies z.ZodType<OutboxMessage>;
export const outboxSchema = z.array(outboxMessageSchema);

export const termsSchema = z.array(z.string());

/** What is read back from an item's row; lists read a part of it. */
export const storedItemSchema = z.object({
  tenantId: z.string(),
  itemId: z.string(),
  version: z.number(),
  body: packedSchema,
  /** Messages that have not gone out, packed, by the transition that made them. */
  outbox: z.record(z.string(), packedSchema),
  /** Words of this item in the search index. */
  terms: packedSchema.optional(),
  /** Words of the version before, still to be removed from the index. */
  staleTerms: packedSchema.optional(),
  /** Set while `terms` are not in the index yet. */
  unindexed: z.boolean().optional(),
  /** Which write made this version: tells a repeated request from a conflict. */
  writeId: z.string(),
});
export type StoredItem = z.infer<typeof storedItemSchema>;

const listRowSchema = z.object({
  tenantId: z.string(),
  itemId: z.string(),
  version: z.number(),
  state: itemStateSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
  channel: channelSchema,
  caseId: z.string().nullable().default(null),
  summary: z.string(),
  lockedBy: z.string().nullable().default(null),
});

export function listRowOf(attributes: Attributes): ItemRow {
  const { summary, ...row } = listRowSchema.parse(attributes);
  return { ...row, summary: summarySchema.parse(JSON.parse(summary)) };
}

/** Attributes that follow from the item; undefined ones are to be absent. */
export function itemAttributes(item: Item): Record<string, string | number | undefined> {
  const { tenantId, itemId, state, createdAt, summary, caseId } = item;
  const dueAt = summary.dueAt ?? NEVER_DUE;
  const listed = {
    tenantId,
    itemId,
    version: item.version,
    state,
    createdAt,
    updatedAt: item.updatedAt,
    dueAt,
    channel: item.arrival.channel,
  };
  const filters = {
    category: summary.category ?? undefined,
    team: summary.team ?? undefined,
    system: summary.system ?? undefined,
  };
  const people = { assignee: item.review.assignee ?? undefined, lockedBy: item.review.lock?.user };
  const partition = arrivalPartition(tenantId, state);
  return {
    ...listed,
    ...filters,
    ...people,
    caseId: caseId ?? undefined,
    summary: JSON.stringify(summary),
    arrivalPk: partition,
    arrivalSk: `${createdAt}#${itemId}`,
    duePk: partition,
    dueSk: `${dueAt}#${itemId}`,
    relationPk: caseId === null ? undefined : casePartition(tenantId, caseId),
    relationSk: caseId === null ? undefined : `${createdAt}#${itemId}`,
  };
}
