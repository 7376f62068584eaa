import type { ItemQuery, ItemRow } from "../../ports/item-repository.ts";
import type { Item } from "../../schemas/item.ts";
import type { Next } from "../../schemas/review-api.ts";
import type { ReviewDeps } from "./act.ts";
import { isLive } from "./item-lock.ts";
import { claimItem } from "./lock-acts.ts";
import { tellsTooMuch } from "./hidden-row.ts";
import type { Outcome } from "./outcome.ts";
import { type Reviewer, seesSummary } from "./reviewer.ts";

/** A few more than are being given out at one moment. */
const PAGE = 25;
/** Pages looked through before we say that nothing waits. */
const MAX_PAGES = 40;

const HOUR_MS = 3_600_000;
const urgency: Record<string, number> = { high: 0, normal: 1, low: 2 };

/** Assigns and locks: due first, by the hour; within the hour the urgent, then the oldest. `not_found`: nothing waits. */
export const takeNext = async (deps: ReviewDeps, reviewer: Reviewer, wish: Next): Promise<Outcome> => {
  let cursor: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const found: { rows: ItemRow[]; cursor: string | null } = await deps.items.list(queryOf(deps, wish, cursor));
    const rows = found.rows.filter(
      (row) => seesSummary(reviewer, row.summary) && !tellsTooMuch(row, wish.filter) && !wish.except.includes(row.itemId),
    );
    for (const row of rows.toSorted((one, other) => rank(one, other))) {
      const outcome = await tryRow(deps, reviewer, row);
      if (outcome !== null) return outcome;
    }
    if (found.cursor === null) break;
    cursor = found.cursor;
  }
  return { kind: "not_found" };
};

const queryOf = (deps: ReviewDeps, wish: Next, cursor: string | null): ItemQuery => {
  const { q, ...filter } = wish.filter;
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ""));
  return {
    tenantId: deps.tenantId,
    states: ["needs_review", "second_review"],
    order: "due",
    limit: PAGE,
    ...given,
    ...(q === undefined || q === "" ? {} : { text: q }),
    ...(cursor === null ? {} : { cursor }),
  };
};

/** null: not for us, or somebody was faster. */
const tryRow = async (deps: ReviewDeps, reviewer: Reviewer, row: ItemRow): Promise<Outcome | null> => {
  if (deps.beingTaken?.has(row.itemId) === true) return null;
  deps.beingTaken?.add(row.itemId);
  try {
    const item = await deps.items.get(deps.tenantId, row.itemId);
    if (item === undefined || !isFor(item, reviewer, deps.now())) return null;
    const outcome = await claimItem(deps, reviewer, { itemId: row.itemId, expected: item.version });
    return outcome.kind === "done" ? outcome : null;
  } finally {
    deps.beingTaken?.delete(row.itemId);
  }
};

const isFor = (item: Item, reviewer: Reviewer, now: string): boolean => {
  const { level, lock, assignee } = item.review;
  const waits = item.state === "needs_review" || item.state === "second_review";
  return waits && level <= reviewer.level && !isLive(lock, now) && (assignee === null || assignee === reviewer.user);
};

const rank = (one: ItemRow, other: ItemRow): number =>
  dueHour(one) - dueHour(other) || urgencyOf(one) - urgencyOf(other) || compare(one.createdAt, other.createdAt);

const dueHour = (row: ItemRow): number =>
  row.summary.dueAt === null ? Number.MAX_SAFE_INTEGER : Math.floor(Date.parse(row.summary.dueAt) / HOUR_MS);

const urgencyOf = (row: ItemRow): number => urgency[row.summary.priority ?? "normal"] ?? 1;

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
