import { z } from "zod";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { CorrectionLog } from "../../ports/correction-log.ts";
import { correctionSchema } from "../../schemas/correction.ts";
import type { Correction } from "../../schemas/correction.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import type { DynamoTable, Key } from "./dynamo-table.ts";
import { pack, packedSchema, unpack } from "./packed-value.ts";

const DEFAULT_LIMIT = 500;

/** `undone` lies beside the packed correction so that it can change in one write. */
const rowSchema = z.object({ pk: z.string(), sk: z.string(), arrivalSk: z.string(), undone: z.boolean(), body: packedSchema });

export class DynamoCorrectionLog implements CorrectionLog {
  readonly #table: DynamoTable;
  readonly #blobs: BlobStore;

  constructor(table: DynamoTable, blobs: BlobStore) {
    this.#table = table;
    this.#blobs = blobs;
  }

  async append(correction: Correction): Promise<void> {
    const { tenantId, correctionId, itemId, at, undone } = correction;
    const time = `${at}#${correctionId}`;
    const body = await pack(correction, this.#blobs, `spill/${tenantId}/correction/${correctionId}`);
    const places = {
      arrivalPk: arrivalPk(tenantId),
      arrivalSk: time,
      relationPk: relationPk(tenantId, itemId),
      relationSk: time,
    };
    await this.#table.put({
      Item: { ...keyOf(tenantId, correctionId), ...places, undone, body },
      ConditionExpression: "attribute_not_exists(pk)",
    });
  }

  async list(
    tenantId: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ corrections: Correction[]; after: string | null }> {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const after = options.after === undefined ? " " : decodeCursor(z.string(), options.after);
    const keys = await this.#page(tenantId, after, limit + 1);
    const rows = (await this.#table.getAll(keys.slice(0, limit)))
      .map((row) => rowSchema.parse(row))
      .toSorted((left, right) => (left.arrivalSk < right.arrivalSk ? -1 : 1));
    const corrections = await Promise.all(
      rows.map(async (row) => ({ ...correctionSchema.parse(await unpack(row.body, this.#blobs)), undone: row.undone })),
    );
    const last = rows.at(-1);
    return { corrections, after: keys.length > limit && last !== undefined ? encodeCursor(last.arrivalSk) : null };
  }

  async setUndone(tenantId: string, correctionId: string, undone: boolean): Promise<boolean> {
    const updated = await this.#table.update({
      Key: keyOf(tenantId, correctionId),
      UpdateExpression: "SET undone = :undone",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":undone": undone },
    });
    return updated !== undefined;
  }

  async eraseItem(tenantId: string, itemId: string): Promise<number> {
    let erased = 0;
    const ofItem = {
      KeyConditionExpression: "relationPk = :item",
      ExpressionAttributeValues: { ":item": relationPk(tenantId, itemId) },
    };
    for await (const row of this.#table.query({ IndexName: "byRelation", ...ofItem })) {
      const key = { pk: String(row["pk"]), sk: String(row["sk"]) };
      const body = packedSchema.safeParse((await this.#table.get(key))?.["body"]);
      if (body.success && "blob" in body.data) await this.#blobs.delete(body.data.blob);
      await this.#table.delete({ Key: key });
      erased += 1;
    }
    return erased;
  }

  async #page(tenantId: string, after: string, limit: number): Promise<Key[]> {
    const keys: Key[] = [];
    const later = {
      KeyConditionExpression: "arrivalPk = :log AND arrivalSk > :after",
      ExpressionAttributeValues: { ":log": arrivalPk(tenantId), ":after": after },
    };
    for await (const row of this.#table.query({ IndexName: "byArrival", ...later, Limit: limit })) {
      keys.push({ pk: String(row["pk"]), sk: String(row["sk"]) });
      if (keys.length === limit) break;
    }
    return keys;
  }
}

function keyOf(tenantId: string, correctionId: string): Key {
  return { pk: `${tenantId}#correction#${correctionId}`, sk: "correction" };
}

function arrivalPk(tenantId: string): string {
  return `${tenantId}#corrections`;
}

function relationPk(tenantId: string, itemId: string): string {
  return `${tenantId}#corrections-of#${itemId}`;
}
