import type { Reviewer } from "../../shared/core/review/reviewer.ts";
import type { ItemState } from "../../shared/schemas/ledger.ts";
import type { SavedSearch } from "../../shared/schemas/review-api.ts";
import { itemQueryOf } from "./list-query.ts";
import type { ReviewApiOptions } from "./options.ts";
import { searchesOf } from "./saved-searches.ts";
import { visibleRows } from "./visible-rows.ts";

/** Tiles count so far; beyond it "500+" says as much. */
export const MAX_TILE_COUNT = 500;
const PAGE = 100;

export type Counts = Partial<Record<ItemState, number>>;

export interface TileCounts {
  states: Counts;
  tiles: Record<string, number>;
}

/** Live numbers of states and tiles. Somebody with narrow rights gets numbers of what they may see only. */
export const countTiles = async (options: ReviewApiOptions, reviewer: Reviewer, all: Counts): Promise<TileCounts> => {
  const unlimited =
    reviewer.teams.length === 0 && reviewer.categories.length === 0 && !reviewer.roles.every((role) => role === "partner");
  const searches = await searchesOf(options.state.settings, options.tenantId, reviewer.user);
  const tiles: Record<string, number> = {};
  for (const search of searches) {
    const fast = unlimited ? countByState(search, all) : null;
    tiles[search.id] = fast ?? (await countRows(options, reviewer, search));
  }
  return { states: unlimited ? all : {}, tiles };
};

/** Searches for states alone need no rows. */
const countByState = (search: SavedSearch, counts: Counts): number | null => {
  const { state, order: _order, ...others } = search.query;
  if (state === undefined || Object.values(others).some((value) => value !== undefined)) return null;
  return state.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
};

const countRows = async (options: ReviewApiOptions, reviewer: Reviewer, search: SavedSearch): Promise<number> => {
  const query = itemQueryOf(options.tenantId, { ...search.query, limit: PAGE });
  let count = 0;
  let cursor: string | null = null;
  do {
    const page: { rows: unknown[]; cursor: string | null } = await visibleRows(options.state.items, reviewer, {
      ...query,
      ...(cursor === null ? {} : { cursor }),
    });
    count += page.rows.length;
    cursor = page.cursor;
  } while (cursor !== null && count < MAX_TILE_COUNT);
  return count;
};
