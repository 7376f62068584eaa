import type { ItemQuery, ItemRow } from "../../ports/item-repository.ts";
import { isUnreadRow, unansweredSummary } from "./hidden-sample.ts";

/** What a list must not tell of an item. */
export const isHiddenRow = (row: Pick<ItemRow, "state" | "summary">): boolean => isUnreadRow(row);

/** The row as everybody gets it, whatever their role: a list lies open on desks. */
export const shownRow = (row: ItemRow): ItemRow =>
  isUnreadRow(row) ? { ...row, caseId: null, summary: unansweredSummary(row.summary) } : row;

/**
 * Somebody asked for a category (or what follows from it): a hidden row in the answer would tell its own. It is left out
 * there, and stays in every list that asks for something else. Words find it still: who looks for a customer's letter finds
 * it, and no word of the index names the category. Rights of a person go before: who sees one category only knows it.
 */
export const tellsTooMuch = (row: ItemRow, asked: Pick<ItemQuery, "category" | "team" | "system">): boolean =>
  isUnreadRow(row) && (asked.category ?? asked.team ?? asked.system) !== undefined;
