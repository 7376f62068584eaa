import type { ItemQuery, ItemRepository, ItemRow } from "../../shared/ports/item-repository.ts";
import { shownRow, tellsTooMuch } from "../../shared/core/review/hidden-row.ts";
import { type Reviewer, seesSummary } from "../../shared/core/review/reviewer.ts";

/** Rows fetched at most to fill one page for somebody with narrow rights; the cursor goes on from there. */
const MAX_LOOKED_AT = 2_000;

/** One page of what the person may see, as they may see it. Rights with a single team or category become part of the query, the rest is filtered here. */
export const visibleRows = async (
  items: ItemRepository,
  reviewer: Reviewer,
  query: ItemQuery,
): Promise<{ rows: ItemRow[]; cursor: string | null }> => {
  const narrowed = narrowedTo(reviewer, query);
  if (narrowed === null) return { rows: [], cursor: null };
  const rows: ItemRow[] = [];
  let { cursor } = { cursor: query.cursor ?? null };
  for (let looked = 0; looked < MAX_LOOKED_AT; looked += query.limit) {
    const page = await items.list({ ...narrowed, limit: query.limit - rows.length, ...(cursor === null ? {} : { cursor }) });
    const theirs = page.rows.filter((row) => seesSummary(reviewer, row.summary) && !tellsTooMuch(row, query));
    rows.push(...theirs.map(shownRow));
    cursor = page.cursor;
    if (cursor === null || rows.length >= query.limit) break;
  }
  return { rows, cursor };
};

/** null: nothing of what was asked for is theirs. */
const narrowedTo = (reviewer: Reviewer, query: ItemQuery): ItemQuery | null => {
  const { teams, categories } = reviewer;
  if (query.team !== undefined && teams.length > 0 && !teams.includes(query.team)) return null;
  if (query.category !== undefined && categories.length > 0 && !categories.includes(query.category)) return null;
  const [team] = teams;
  const [category] = categories;
  return {
    ...query,
    ...(query.team === undefined && teams.length === 1 && team !== undefined ? { team } : {}),
    ...(query.category === undefined && categories.length === 1 && category !== undefined ? { category } : {}),
  };
};
