import type { SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { ItemQuery, ItemRow } from "../../ports/item-repository.ts";
import { channelSchema } from "../../schemas/identifiers.ts";
import { summarySchema } from "../../schemas/item.ts";
import { itemStateSchema } from "../../schemas/ledger.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import { type QueryTerm, queryTerms } from "../search/search-terms.ts";
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

/** Words in more items than this are looked up item by item in the order of the list; fewer hits are fetched and sorted. */
export const COMMON_WORD_HITS = 1_000;
/** So many items are looked at for a common word before the whole index is asked: some 10 µs each. */
const ITEMS_LOOKED_AT = 1_500;
/** As the table of words is declared. */
const INDEXED_BEGINNING = 3;
const EVERY_STATE = itemStateSchema.options;

export interface Statement {
  sql: string;
  values: SQLInputValue[];
}

/** What the query's words are in the full-text index's own language; null without words, "" for words that match nothing. */
export function matchOf(query: ItemQuery): string | null {
  if (query.text === undefined || query.text.trim() === "") return null;
  return matchFor(queryTerms(query.text));
}

/**
 * As the match, with the first letters of each word only: the index keeps those, and can stop after the first hits. Of longer
 * beginnings it has to collect all hits first.
 */
export function looseMatchOf(query: ItemQuery): string {
  return matchFor(queryTerms(query.text ?? "").map(({ term, prefix }) => ({ term: prefix ? firstLetters(term) : term, prefix })));
}

function matchFor(terms: QueryTerm[]): string {
  return terms.map(({ term, prefix }) => `"${term}"${prefix ? "*" : ""}`).join(" AND ");
}

function firstLetters(term: string): string {
  return Array.from(term).slice(0, INDEXED_BEGINNING).join("");
}

/**
 * The first items of the list with a common word, by reading the words of each; the page is complete when it is full.
 * Asking the index would mean to collect all items that have the word.
 */
export function commonWordStatement(query: ItemQuery): Statement {
  const near = inOrder({ ...query, limit: ITEMS_LOOKED_AT - 1 }, undefined);
  const terms = queryTerms(query.text ?? "");
  const has = terms.map(() => "instr(said, ?) > 0").join(" AND ");
  const said = "SELECT near.id AS id, (SELECT ' ' || words || ' ' FROM item_search WHERE rowid = near.id) AS said";
  return {
    sql: rowsOf(`SELECT id FROM (${said} FROM (${near.sql}) AS near) WHERE ${has} LIMIT ?`, query),
    values: [...near.values, ...terms.map(({ term, prefix }) => ` ${term}${prefix ? "" : " "}`), query.limit + 1],
  };
}

/** How many items have the words, counted no further than needed. */
export function hitsStatement(match: string): Statement {
  return {
    sql: "SELECT count(*) AS hits FROM (SELECT 1 FROM item_search WHERE item_search MATCH ? LIMIT ?)",
    values: [match, COMMON_WORD_HITS + 1],
  };
}

/**
 * Finds the page in an index first and opens only its rows. The indexes are named: without statistics about the data SQLite
 * takes whatever saves the sorting, and reads every item for a filter few of them pass.
 */
export function listStatement(query: ItemQuery, search: { match: string; common: boolean } | null = null): Statement {
  const found = search !== null && !search.common ? amongHits(query, search.match) : inOrder(query, search?.match);
  return { sql: rowsOf(found.sql, query), values: found.values };
}

function rowsOf(found: string, query: ItemQuery): string {
  const { column, direction } = ORDERS[query.order ?? "newest"];
  return `SELECT tenant, items.item_id AS item_id, version, state, created_at, updated_at, due_at, channel, case_id, locked_by, summary
    FROM (${found}) AS found CROSS JOIN items ON items.id = found.id ORDER BY items.${column} ${direction}, items.item_id ${direction}`;
}

function amongHits(query: ItemQuery, match: string): Statement {
  const { sql, values } = allOf([...filtersOf(query), ...statesOf(query)]);
  const hits = "(SELECT rowid AS hit FROM item_search WHERE item_search MATCH ?)";
  return {
    sql: `SELECT id FROM ${hits} CROSS JOIN items ON id = hit WHERE ${sql} ${pageOrder(query)} LIMIT ?`,
    values: [match, ...values, query.limit + 1],
  };
}

function inOrder(query: ItemQuery, match: string | undefined): Statement {
  const filters = filtersOf(query);
  if (match !== undefined)
    filters.push({ sql: "+id IN (SELECT rowid FROM item_search WHERE item_search MATCH ?)", values: [match] });
  if (query.caseId !== undefined) return walk("items_by_case", [...filters, ...statesOf(query)], query);
  if (query.states === undefined && query.order !== "due") return walk("items_as_arrived", filters, query);
  const index = query.order === "due" ? "items_as_due" : "items_of_state";
  const walks = [...new Set(query.states ?? EVERY_STATE)].map((state) =>
    walk(index, [{ sql: "state = ?", values: [state] }, ...filters], query),
  );
  const [only] = walks;
  if (only === undefined) return { sql: "SELECT id FROM items WHERE FALSE", values: [] };
  if (walks.length === 1) return only;
  const { direction } = ORDERS[query.order ?? "newest"];
  return {
    sql: `${walks.map((one) => `SELECT * FROM (${one.sql})`).join(" UNION ALL ")} ORDER BY place ${direction}, name ${direction} LIMIT ?`,
    values: [...walks.flatMap((one) => one.values), query.limit + 1],
  };
}

function walk(index: string, conditions: Statement[], query: ItemQuery): Statement {
  const { sql, values } = allOf(conditions);
  const { column } = ORDERS[query.order ?? "newest"];
  return {
    sql: `SELECT id, ${column} AS place, item_id AS name FROM items INDEXED BY ${index} WHERE ${sql} ${pageOrder(query)} LIMIT ?`,
    values: [...values, query.limit + 1],
  };
}

function pageOrder(query: ItemQuery): string {
  const { column, direction } = ORDERS[query.order ?? "newest"];
  return `ORDER BY ${column} ${direction}, item_id ${direction}`;
}

function allOf(conditions: Statement[]): Statement {
  return {
    sql: conditions.map((condition) => condition.sql).join(" AND "),
    values: conditions.flatMap((condition) => condition.values),
  };
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

function filtersOf(query: ItemQuery): Statement[] {
  const filters: Statement[] = [{ sql: "tenant = ?", values: [query.tenantId] }];
  for (const [name, column] of EQUALITIES) {
    const value = query[name];
    if (value !== undefined) filters.push({ sql: `${column} = ?`, values: [value] });
  }
  if (query.cursor !== undefined) {
    const { column, beyond } = ORDERS[query.order ?? "newest"];
    filters.push({ sql: `(${column}, item_id) ${beyond} (?, ?)`, values: decodeCursor(positionSchema, query.cursor) });
  }
  return filters;
}

function statesOf(query: ItemQuery): Statement[] {
  if (query.states === undefined) return [];
  return [{ sql: `state IN (${query.states.map(() => "?").join(", ")})`, values: query.states }];
}
