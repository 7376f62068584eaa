import type { ItemRow } from "../../ports/item-repository.ts";
import type { Item } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import { stepItem } from "../flow/transition.ts";
import type { ReviewDeps } from "./act.ts";
import { isLive, LOCK_MINUTES } from "./item-lock.ts";
import { backToQueue } from "./lock-acts.ts";

export type WakeDeps = Pick<ReviewDeps, "items" | "tenantId" | "now">;

const PAGE = 100;

const MINUTE_MS = 60_000;

/**
 * Brings back what waited: locks nobody renewed, and items whose set-aside time is over.
 * Run by a timer and, now and then, by the review API. Returns how many came back.
 */
export const dueItems = async (deps: WakeDeps): Promise<number> => {
  const now = Date.parse(deps.now());
  // A live lock was written within its own lifetime: rows younger than that need not be opened.
  const locked = (await rowsIn(deps, "in_review")).filter((row) => Date.parse(row.updatedAt) + LOCK_MINUTES * MINUTE_MS <= now);
  const waiting = [...locked, ...(await rowsIn(deps, "set_aside"))];
  let woken = 0;
  for (const row of waiting) woken += Number(await wakeOne(deps, row));
  return woken;
};

const rowsIn = async (deps: WakeDeps, state: ItemState): Promise<ItemRow[]> => {
  const rows: ItemRow[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: ItemRow[]; cursor: string | null } = await deps.items.list({
      tenantId: deps.tenantId,
      states: [state],
      order: "oldest",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== null);
  return rows;
};

const wakeOne = async (deps: WakeDeps, row: ItemRow): Promise<boolean> => {
  const item = await deps.items.get(deps.tenantId, row.itemId);
  const note = item === undefined ? null : wakeNote(item, deps.now());
  if (item === undefined || note === null) return false;
  const { changes, ...move } = backToQueue(item, note);
  const review = { ...item.review, ...changes?.review, lock: null, setAsideUntil: null };
  const next = stepItem(item, { ...move, by: "review", actor: "system", at: deps.now() }, { review });
  return (await deps.items.advance({ item: next, outbox: [] })) === "written";
};

const wakeNote = (item: Item, now: string): string | null => {
  if (item.state === "in_review" && !isLive(item.review.lock, now)) return "lock expired";
  const until = item.review.setAsideUntil;
  if (item.state === "set_aside" && (until === null || Date.parse(until) <= Date.parse(now))) return "set-aside time is over";
  return null;
};
