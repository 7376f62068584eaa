import type { SQLInputValue } from "node:sqlite";
import type { ItemQuery, ItemRepository, ItemRow, Transition } from "../../ports/item-repository.ts";
import { itemSchema } from "../../schemas/item.ts";
import type { Item } from "../../schemas/item.ts";
import { itemStateSchema } from "../../schemas/ledger.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import { searchTerms } from "../search/search-terms.ts";
import { transitionEntry } from "../transition-entry.ts";
import { jsonOf, numberOf } from "./columns.ts";
import type { Database, Row } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";
import {
  COMMON_WORD_HITS,
  commonWordStatement,
  cursorAfter,
  hitsStatement,
  listStatement,
  looseMatchOf,
  matchOf,
  NEVER_DUE,
  rowOf,
  type Statement,
} from "./item-list-query.ts";
import { itemText, partText } from "./item-text.ts";
import type { MessageTable } from "./message-table.ts";
import { RecentRecords } from "./recent-records.ts";
import type { SearchIndex } from "./search-index.ts";

/** Mails of a flood that stand between two stages, some 6 KB each: a thousand may be registered before the first is read. */
const REMEMBERED_ITEMS = 2_000;

/** What a list filters or sorts by: stands in indexes. */
const INDEXED = ["state", "created_at", "due_at", "channel", "category", "team", "system", "case_id", "assignee"] as const;
const PLAIN = ["version", "updated_at", "locked_by", "summary", "body"] as const;
const COLUMNS = [...PLAIN, ...INDEXED];

const INSERT = `INSERT INTO items (tenant, item_id, ${COLUMNS.join(", ")}) VALUES (?, ?, ${COLUMNS.map(() => "?").join(", ")})
  ON CONFLICT (tenant, item_id) DO NOTHING RETURNING id`;
const updateOf = (columns: readonly string[]): string =>
  `UPDATE items SET ${columns.map((column) => `${column} = ?`).join(", ")} WHERE tenant = ? AND item_id = ? AND version = ? RETURNING id`;
const UPDATE = updateOf(COLUMNS);
/** Every index of a column that is set is written anew, also with the value it had. */
const UPDATE_PLAIN = updateOf(PLAIN);

export class SqliteItemRepository implements ItemRepository {
  readonly #database: Database;
  readonly #writer: GroupWriter;
  readonly #messages: MessageTable;
  readonly #search: SearchIndex;
  readonly #recent = new RecentRecords<Item>(REMEMBERED_ITEMS);

  constructor(database: Database, writer: GroupWriter, options: { messages: MessageTable; search: SearchIndex }) {
    this.#database = database;
    this.#writer = writer;
    this.#messages = options.messages;
    this.#search = options.search;
  }

  async create(transition: Transition): Promise<"written" | "exists"> {
    const { item } = transition;
    const values = [item.tenantId, item.itemId, ...plainValues(item), ...indexedValues(item)];
    return (await this.#write(transition, () => this.#database.one(INSERT, ...values))) ? "written" : "exists";
  }

  async advance(transition: Transition): Promise<"written" | "conflict"> {
    const { item } = transition;
    const where = [item.tenantId, item.itemId, item.version - 1];
    const [plain, indexed] = [plainValues(item), indexedValues(item)];
    const row = this.#staysInPlace(item, indexed)
      ? () => this.#database.one(UPDATE_PLAIN, ...plain, ...where)
      : () => this.#database.one(UPDATE, ...plain, ...indexed, ...where);
    return (await this.#write(transition, row)) ? "written" : "conflict";
  }

  async get(tenantId: string, itemId: string): Promise<Item | undefined> {
    const stored = this.#database.one("SELECT version FROM items WHERE tenant = ? AND item_id = ?", tenantId, itemId);
    const known = this.#recent.get(tenantId, itemId);
    if (stored === undefined || known?.version === stored["version"]) return stored === undefined ? undefined : known;
    const row = this.#database.one("SELECT body FROM items WHERE tenant = ? AND item_id = ?", tenantId, itemId);
    return row === undefined ? undefined : this.#recent.keep(tenantId, itemId, itemSchema.parse(jsonOf(row, "body")));
  }

  async list(query: ItemQuery): Promise<{ rows: ItemRow[]; cursor: string | null }> {
    const match = matchOf(query);
    // Words without a letter or digit are in no item.
    if (match === "") return { rows: [], cursor: null };
    const found = match === null ? this.#rows(listStatement(query)) : this.#find(query, match);
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    return { rows: page.map(rowOf), cursor: found.length > query.limit && last !== undefined ? cursorAfter(last, query) : null };
  }

  async count(tenantId: string): Promise<Partial<Record<ItemState, number>>> {
    const counts: Partial<Record<ItemState, number>> = {};
    for (const row of this.#database.all("SELECT state, items FROM item_counts WHERE tenant = ? AND items > 0", tenantId)) {
      counts[itemStateSchema.parse(row["state"])] = numberOf(row, "items");
    }
    return counts;
  }

  /** The outbox is in the queue's table when the transition commits: nothing can be left behind. */
  async relay(): Promise<number> {
    return 0;
  }

  /** True when the version this one follows is known, and lists have it at the same place. */
  #staysInPlace(item: Item, indexed: SQLInputValue[]): boolean {
    const before = this.#recent.get(item.tenantId, item.itemId);
    if (before === undefined || before.version !== item.version - 1) return false;
    return indexedValues(before).every((value, index) => value === indexed[index]);
  }

  #find(query: ItemQuery, match: string): Row[] {
    this.#search.catchUp();
    if (this.#isCommon(looseMatchOf(query))) {
      const found = this.#rows(commonWordStatement(query));
      if (found.length > query.limit) return found;
    }
    return this.#rows(listStatement(query, { match, common: this.#isCommon(match) }));
  }

  #isCommon(match: string): boolean {
    const [row] = this.#rows(hitsStatement(match));
    return row !== undefined && numberOf(row, "hits") > COMMON_WORD_HITS;
  }

  #rows({ sql, values }: Statement): Row[] {
    return this.#database.all(sql, ...values);
  }

  async #write(transition: Transition, writeRow: () => { id?: unknown } | undefined): Promise<boolean> {
    const entry = transitionEntry(transition.item);
    const words = transition.searchText === undefined ? undefined : searchTerms(transition.searchText).join(" ");
    const written = await this.#writer.write(() => {
      const row = writeRow();
      if (row === undefined) return false;
      this.#database.run(
        "INSERT INTO ledger (tenant, item_id, sequence, at, from_state, to_state, done_by, actor, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.tenantId,
        entry.itemId,
        entry.sequence,
        entry.at,
        entry.from,
        entry.to,
        entry.by,
        entry.actor,
        entry.note,
      );
      for (const { queue, id, ...message } of transition.outbox)
        this.#messages.insert(queue, { ...message, deduplicationId: id });
      if (words !== undefined) this.#search.replace(Number(row.id), words);
      return true;
    });
    if (written) {
      this.#recent.keep(transition.item.tenantId, transition.item.itemId, transition.item);
      if (transition.item.state === "erased") this.#database.emptyLogSoon();
    }
    return written;
  }
}

function plainValues(item: Item): SQLInputValue[] {
  return [item.version, item.updatedAt, item.review.lock?.user ?? null, partText(item.summary), itemText(item)];
}

function indexedValues({ state, createdAt, arrival, summary, caseId, review }: Item): SQLInputValue[] {
  const { dueAt, category, team, system } = summary;
  return [state, createdAt, dueAt ?? NEVER_DUE, arrival.channel, category, team, system, caseId, review.assignee];
}
