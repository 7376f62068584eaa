import type { SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { ItemQuery, ItemRow } from "../../ports/item-repository.ts";
import { channelSchema } from "../../schemas/identifiers.ts";
import { summarySchema } from "../../schemas/item.ts";
import { itemStateSchema } from "../../schemas/ledger.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import { queryTerms } from "../search/search-terms.ts";
import { jsonOf, numberOf, optionalTextOf, textOf } from "./columns.ts";
import type { Row } from "./database.ts";

/** Sorts after every instant: items without a due time come last. */
export const NEVER_DUE = "9999";

const positionSchema = z.tuple([z.string(), z.string()]);

const ORDERS = {
  newest: { column: "created_at", direction: "DESC", beyond: "<" },
  oldest: { column: "created_at", direction: "ASC", beyond: ">" },
  due: { column: "due_at", direction: "ASC", beyond: ">" },
} as const;

const EQUALITIES = [
  ["category", "category"],
  ["team", "team"],
  ["system", "system"],
  ["channel", "channel"],
  ["caseId", "case_id"],
  ["assignee", "assignee"],
] as const;

interface Condition {
  sql: string;
  values: SQLInputValue[];
}

export function listStatement(query: ItemQuery): { sql: string; values: SQLInputValue[] } {
  const order = ORDERS[query.order ?? "newest"];
  const conditions = conditionsOf(query);
  const sql = `SELECT tenant, item_id, version, state, created_at, updated_at, due_at, channel, case_id, locked_by, summary
    FROM items WHERE ${conditions.map((condition) => condition.sql).join(" AND ")}
    ORDER BY ${order.column} ${order.direction}, item_id ${order.direction} LIMIT ?`;
  return { sql, values: [...conditions.flatMap((condition) => condition.values), query.limit + 1] };
}

export function rowOf(row: Row): ItemRow {
  return {
    itemId: textOf(row, "item_id"),
    tenantId: textOf(row, "tenant"),
    version: numberOf(row, "version"),
    state: itemStateSchema.parse(row["state"]),
    createdAt: textOf(row, "created_at"),
    updatedAt: textOf(row, "updated_at"),
    channel: channelSchema.parse(row["channel"]),
    caseId: optionalTextOf(row, "case_id"),
    summary: summarySchema.parse(jsonOf(row, "summary")),
    lockedBy: optionalTextOf(row, "locked_by"),
  };
}

export function cursorAfter(row: Row, query: ItemQuery): string {
  return encodeCursor([textOf(row, ORDERS[query.order ?? "newest"].column), textOf(row, "item_id")]);
}

function conditionsOf(query: ItemQuery): Condition[] {
  const conditions: Condition[] = [{ sql: "tenant = ?", values: [query.tenantId] }];
  if (query.states !== undefined)
    conditions.push({ sql: `state IN (${query.states.map(() => "?").join(", ")})`, values: query.states });
  for (const [name, column] of EQUALITIES) {
    const value = query[name];
    if (value !== undefined) conditions.push({ sql: `${column} = ?`, values: [value] });
  }
  if (query.text !== undefined && query.text.trim() !== "") conditions.push(searchCondition(query.text));
  if (query.cursor !== undefined) {
    const order = ORDERS[query.order ?? "newest"];
    conditions.push({
      sql: `(${order.column}, item_id) ${order.beyond} (?, ?)`,
      values: decodeCursor(positionSchema, query.cursor),
    });
  }
  return conditions;
}

function searchCondition(text: string): Condition {
  const terms = queryTerms(text);
  if (terms.length === 0) return { sql: "FALSE", values: [] };
  const match = terms.map(({ term, prefix }) => `"${term}"${prefix ? "*" : ""}`).join(" AND ");
  return { sql: "id IN (SELECT rowid FROM item_search WHERE item_search MATCH ?)", values: [match] };
}
