import { z } from "zod";
import type { ItemQuery, ItemRow } from "../../ports/item-repository.ts";
import { itemStateSchema } from "../../schemas/ledger.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import type { Attributes, DynamoTable } from "./dynamo-table.ts";
import { arrivalPartition, casePartition, itemKey, listRowOf } from "./item-row.ts";
import { LIST_ATTRIBUTES } from "./table-definition.ts";
import type { TermIndex } from "./term-index.ts";

/** Sorts before and after every key. */
const FIRST = " ";
const LAST = "~";

const ORDERS = {
  newest: { index: "byArrival", partitionKey: "arrivalPk", sortKey: "arrivalSk", forward: false },
  oldest: { index: "byArrival", partitionKey: "arrivalPk", sortKey: "arrivalSk", forward: true },
  due: { index: "byDue", partitionKey: "duePk", sortKey: "dueSk", forward: true },
} as const;

const FILTERS = ["category", "team", "system", "channel", "caseId", "assignee"] as const;

interface Positioned {
  position: string;
  attributes: Attributes;
}

export class ItemLists {
  readonly #table: DynamoTable;
  readonly #terms: TermIndex;

  constructor(table: DynamoTable, terms: TermIndex) {
    this.#table = table;
    this.#terms = terms;
  }

  async list(query: ItemQuery): Promise<{ rows: ItemRow[]; cursor: string | null }> {
    const { sortKey, forward } = orderOf(query);
    const positioned = (await this.#candidates(query))
      .map((attributes) => ({ attributes, position: String(attributes[sortKey]) }))
      .toSorted((left, right) => (left.position < right.position === forward ? -1 : 1));
    const page = positioned.slice(0, query.limit);
    return {
      rows: page.map(({ attributes }) => listRowOf(attributes)),
      cursor: positioned.length > query.limit ? cursorAfter(page) : null,
    };
  }

  /** At least `limit + 1` rows where there are as many, the right ones among them. */
  async #candidates(query: ItemQuery): Promise<Attributes[]> {
    if (query.text !== undefined && query.text.trim() !== "") return this.#searched(query, query.text);
    if (query.caseId !== undefined) return this.#ofCase(query, query.caseId);
    const perState = await Promise.all((query.states ?? itemStateSchema.options).map((state) => this.#ofState(query, state)));
    return perState.flat();
  }

  async #ofState(query: ItemQuery, state: string): Promise<Attributes[]> {
    const { index, partitionKey, sortKey, forward } = orderOf(query);
    const bound = boundOf(query);
    const { expression, names, values } = filterOf(query);
    const rows = this.#table.query({
      IndexName: index,
      KeyConditionExpression: `${partitionKey} = :partition AND ${sortKey} ${forward ? ">" : "<"} :bound`,
      ...(expression === undefined
        ? { Limit: query.limit + 1 }
        : { FilterExpression: expression, ExpressionAttributeNames: names }),
      ExpressionAttributeValues: { ":partition": arrivalPartition(query.tenantId, state), ":bound": bound, ...values },
      ScanIndexForward: forward,
    });
    return firstOf(rows, query.limit + 1);
  }

  async #ofCase(query: ItemQuery, caseId: string): Promise<Attributes[]> {
    const rows = this.#table.query({
      IndexName: "byRelation",
      KeyConditionExpression: "relationPk = :case",
      ExpressionAttributeValues: { ":case": casePartition(query.tenantId, caseId) },
    });
    const all = await firstOf(rows, Number.POSITIVE_INFINITY);
    return all.map((row) => withSortKeys(row)).filter((row) => matches(row, query));
  }

  async #searched(query: ItemQuery, text: string): Promise<Attributes[]> {
    const ids = await this.#terms.find(query.tenantId, text);
    const rows = await this.#table.getAll(
      [...ids].map((itemId) => itemKey(query.tenantId, itemId)),
      [...LIST_ATTRIBUTES, "terms"],
    );
    const held = await Promise.all(rows.map((row) => this.#terms.holdsAll(row["terms"], text)));
    return rows
      .filter((_, index) => held[index])
      .map((row) => withSortKeys(row))
      .filter((row) => matches(row, query));
  }
}

function orderOf(query: ItemQuery): (typeof ORDERS)[keyof typeof ORDERS] {
  return ORDERS[query.order ?? "newest"];
}

function boundOf(query: ItemQuery): string {
  if (query.cursor !== undefined) return decodeCursor(z.string(), query.cursor);
  return orderOf(query).forward ? FIRST : LAST;
}

function cursorAfter(page: Positioned[]): string | null {
  const last = page.at(-1);
  return last === undefined ? null : encodeCursor(last.position);
}

/** The keys that a row from another index than the list's would have there. */
function withSortKeys(row: Attributes): Attributes {
  return {
    ...row,
    arrivalSk: `${String(row["createdAt"])}#${String(row["itemId"])}`,
    dueSk: `${String(row["dueAt"])}#${String(row["itemId"])}`,
  };
}

function matches(row: Attributes, query: ItemQuery): boolean {
  const { sortKey, forward } = orderOf(query);
  const position = String(row[sortKey]);
  const bound = boundOf(query);
  const isBeyond = forward ? position > bound : position < bound;
  const isInState = query.states === undefined || query.states.some((state) => state === row["state"]);
  return isBeyond && isInState && FILTERS.every((name) => query[name] === undefined || row[name] === query[name]);
}

function filterOf(query: ItemQuery): {
  expression: string | undefined;
  names: Record<string, string>;
  values: Record<string, string>;
} {
  const used = FILTERS.flatMap((name) => (query[name] === undefined ? [] : [{ name, value: query[name] }]));
  return {
    expression: used.length === 0 ? undefined : used.map(({ name }) => `#${name} = :${name}`).join(" AND "),
    names: Object.fromEntries(used.map(({ name }) => [`#${name}`, name])),
    values: Object.fromEntries(used.map(({ name, value }) => [`:${name}`, value])),
  };
}

async function firstOf(rows: AsyncGenerator<Attributes>, most: number): Promise<Attributes[]> {
  const found: Attributes[] = [];
  for await (const row of rows) {
    found.push(row);
    if (found.length >= most) break;
  }
  return found;
}
