import type { ItemRepository, ItemRow } from "../../ports/item-repository.ts";
import { stepItem } from "../flow/transition.ts";

const PAGE = 100;
/** reviewStateSchema's highest level. */
const TOP_LEVEL = 3;
/** Past due by so many hours it goes one level further up. */
const HOURS_PER_LEVEL = [0, 24];
const HOUR_MS = 3_600_000;

/** Raises what waits beyond its due time, so that a lead sees it; returns the items that were raised. */
export const escalateOverdue = async (
  deps: { items: ItemRepository; now: () => string },
  tenantId: string,
): Promise<string[]> => {
  const raised: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ItemRepository["list"]>> = await deps.items.list({
      tenantId,
      states: ["needs_review"],
      order: "due",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    const overdue = page.rows.filter((row) => levelOf(row, deps.now()) > 1);
    for (const row of overdue) if (await raise(deps, row)) raised.push(row.itemId);
    // Due soonest first: the first that is not overdue ends the walk.
    cursor = overdue.length < page.rows.length ? null : page.cursor;
  } while (cursor !== null);
  return raised;
};

const levelOf = (row: ItemRow, now: string): number => {
  if (row.summary.dueAt === null) return 1;
  const late = (Date.parse(now) - Date.parse(row.summary.dueAt)) / HOUR_MS;
  return Math.min(TOP_LEVEL, 1 + HOURS_PER_LEVEL.filter((hours) => late > hours).length);
};

const raise = async (deps: { items: ItemRepository; now: () => string }, row: ItemRow): Promise<boolean> => {
  const item = await deps.items.get(row.tenantId, row.itemId);
  const level = levelOf(row, deps.now());
  if (item === undefined || item.state !== "needs_review" || item.review.level >= level) return false;
  const step = {
    to: item.state,
    stage: item.stage,
    by: "retain",
    actor: "system",
    note: `escalated to level ${level}: past due`,
    at: deps.now(),
  };
  const next = stepItem(item, step, { review: { ...item.review, level } });
  return (await deps.items.advance({ item: next, outbox: [] })) === "written";
};
