import type { BlobStore } from "../../ports/blob-store.ts";
import type { QueryTerm } from "../search/search-terms.ts";
import { queryTerms, searchTerms } from "../search/search-terms.ts";
import type { DynamoTable, Key } from "./dynamo-table.ts";
import { termsSchema } from "./item-row.ts";
import { unpack } from "./packed-value.ts";

/** Each word costs a write; the first 300 hold subject, sender, numbers and the gist of a letter. Words with digits always come along. */
const MOST_INDEXED_TERMS = 300;
/** A word found in more items than this is no search; the newest are kept. */
const MOST_ITEMS_PER_TERM = 2_000;
/** Words that begin alike share a partition, so that "kuend" finds "kuendigung" with one query. */
const PARTITION_CHARACTERS = 2;

/** The words of `text` that are worth a row. */
export function indexedTerms(text: string): string[] {
  const terms = searchTerms(text);
  const numbers = terms.filter((term) => /\d/.test(term));
  return [...new Set([...numbers, ...terms])].slice(0, MOST_INDEXED_TERMS);
}

/** Rows `term -> item`: enough to find an item by its words; who finds one checks the item itself. */
export class TermIndex {
  readonly #table: DynamoTable;
  readonly #blobs: BlobStore;

  constructor(table: DynamoTable, blobs: BlobStore) {
    this.#table = table;
    this.#blobs = blobs;
  }

  async replace(item: { tenantId: string; itemId: string }, terms: string[], stale: string[]): Promise<void> {
    const gone = new Set(stale).difference(new Set(terms));
    await this.#table.writeAll({
      put: terms.map((term) => ({ ...termKey(item, term) })),
      delete: [...gone].map((term) => termKey(item, term)),
    });
  }

  /** Ids of items that hold all words; the longest word is asked for first, since it is the rarest. */
  async find(tenantId: string, text: string): Promise<Set<string>> {
    const terms = queryTerms(text).toSorted((left, right) => right.term.length - left.term.length);
    let found: Set<string> | undefined;
    for (const term of terms) {
      const holders = await this.#itemsWith(tenantId, term);
      found = found === undefined ? holders : found.intersection(holders);
      if (found.size === 0) break;
    }
    return found ?? new Set();
  }

  /** A crash may leave a row of the index behind; the item's own words decide. */
  async holdsAll(packedTerms: unknown, text: string): Promise<boolean> {
    if (packedTerms === undefined) return false;
    const terms = termsSchema.parse(await unpack(packedTerms, this.#blobs));
    return queryTerms(text).every(({ term, prefix }) => terms.some((own) => (prefix ? own.startsWith(term) : own === term)));
  }

  async #itemsWith(tenantId: string, { term, prefix }: QueryTerm): Promise<Set<string>> {
    const items = new Set<string>();
    const rows = this.#table.query({
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :term)",
      ExpressionAttributeValues: { ":pk": termPartition(tenantId, term), ":term": prefix ? term : `${term}#` },
      ScanIndexForward: false,
    });
    for await (const row of rows) {
      items.add(String(row["sk"]).split("#").at(-1) ?? "");
      if (items.size === MOST_ITEMS_PER_TERM) break;
    }
    return items;
  }
}

function termPartition(tenantId: string, term: string): string {
  return `${tenantId}#term#${Array.from(term).slice(0, PARTITION_CHARACTERS).join("")}`;
}

function termKey(item: { tenantId: string; itemId: string }, term: string): Key {
  return { pk: termPartition(item.tenantId, term), sk: `${term}#${item.itemId}` };
}
