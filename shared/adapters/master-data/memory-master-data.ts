import { buildArticleIndex, findArticles, type ArticleIndex } from "../../core/extract/master-data/find-articles.ts";
import { buildMasterIndex, findRecords, type MasterIndex } from "../../core/extract/master-data/master-index.ts";
import { readRecords } from "../../core/extract/master-data/read-records.ts";
import type { MasterData } from "../../ports/master-data.ts";
import type { ArticleQuery, MasterHit, MasterQuery, MasterRecord } from "../../schemas/master-data.ts";

/** The lists a pack brings along, indexed in memory. */
export class MemoryMasterData implements MasterData {
  readonly #index: MasterIndex;
  readonly #articles: ArticleIndex;

  constructor(records: MasterRecord[]) {
    this.#index = buildMasterIndex(records);
    this.#articles = buildArticleIndex(records);
  }

  async find(query: MasterQuery): Promise<MasterHit[]> {
    return findRecords(this.#index, query);
  }

  async findArticles(things: ArticleQuery[]): Promise<MasterHit[][]> {
    return things.map((thing) => findArticles(this.#articles, thing));
  }
}

/** null when the pack brings no lists. */
export function openMasterData(lists: Record<string, Uint8Array>): MasterData | null {
  const records = Object.entries(lists).flatMap(([name, bytes]) => readRecords(name, bytes));
  return records.length === 0 ? null : new MemoryMasterData(records);
}
