import { z } from "zod";
import type { ShadowLog } from "../../ports/shadow-log.ts";
import { type ShadowAnswer, shadowAnswerSchema } from "../../schemas/shadow-answer.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import type { DynamoTable, Key } from "./dynamo-table.ts";

const DEFAULT_LIMIT = 500;
/** Sorts behind every item id. */
const FROM_THE_NEWEST = "~";

/** Rows of a model lie in one partition, by item id: ids sort by time of arrival. */
export class DynamoShadowLog implements ShadowLog {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async record(answer: ShadowAnswer): Promise<void> {
    const { tenantId, model, itemId } = answer;
    await this.#table.put({
      Item: { pk: modelPk(tenantId, model), sk: itemId, relationPk: itemPk(tenantId, itemId), relationSk: model, answer },
      ConditionExpression: "attribute_not_exists(pk)",
    });
  }

  async list(
    tenantId: string,
    model: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ answers: ShadowAnswer[]; after: string | null }> {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const before = options.after === undefined ? FROM_THE_NEWEST : decodeCursor(z.string(), options.after);
    const answers: ShadowAnswer[] = [];
    const older = {
      KeyConditionExpression: "pk = :model AND sk < :before",
      ExpressionAttributeValues: { ":model": modelPk(tenantId, model), ":before": before },
    };
    for await (const row of this.#table.query({ ...older, ScanIndexForward: false, Limit: limit + 1 })) {
      answers.push(shadowAnswerSchema.parse(row["answer"]));
      if (answers.length > limit) break;
    }
    const page = answers.slice(0, limit);
    const last = page.at(-1);
    return { answers: page, after: answers.length > limit && last !== undefined ? encodeCursor(last.itemId) : null };
  }

  async drop(tenantId: string, model: string): Promise<number> {
    return this.#deleteAll({
      KeyConditionExpression: "pk = :model",
      ExpressionAttributeValues: { ":model": modelPk(tenantId, model) },
    });
  }

  async eraseItem(tenantId: string, itemId: string): Promise<number> {
    return this.#deleteAll({
      IndexName: "byRelation",
      KeyConditionExpression: "relationPk = :item",
      ExpressionAttributeValues: { ":item": itemPk(tenantId, itemId) },
    });
  }

  async #deleteAll(query: Parameters<DynamoTable["query"]>[0]): Promise<number> {
    const keys: Key[] = [];
    for await (const row of this.#table.query(query)) keys.push({ pk: String(row["pk"]), sk: String(row["sk"]) });
    await this.#table.writeAll({ delete: keys });
    return keys.length;
  }
}

function modelPk(tenantId: string, model: string): string {
  return `${tenantId}#shadow#${model}`;
}

function itemPk(tenantId: string, itemId: string): string {
  return `${tenantId}#shadow-of#${itemId}`;
}
