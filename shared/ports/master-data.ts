import type { ArticleQuery, MasterHit, MasterQuery } from "../schemas/master-data.ts";

/** Customers, contracts, meters and articles of the tenant, wherever they are kept. */
export interface MasterData {
  /** Records that fit the query, best first, at most 5. Never rejects for "nothing found". */
  find(query: MasterQuery): Promise<MasterHit[]>;
  /** For each thing the articles it can be, best first, at most 5; an empty list where none is like it. */
  findArticles(things: ArticleQuery[]): Promise<MasterHit[][]>;
}
