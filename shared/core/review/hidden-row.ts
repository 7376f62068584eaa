import type { ItemQuery, ItemRow } from "../../ports/item-repository.ts";
import { WAITING_STATES } from "./figures.ts";
import { isUnreadRow, unansweredSummary } from "./hidden-sample.ts";
import { blindSummary } from "./second-reading.ts";

type Row = Pick<ItemRow, "state" | "summary">;

const isBlindRow = (row: Row): boolean => row.summary.blind === true && WAITING_STATES.includes(row.state);

/** What a list must not tell of an item. */
export const isHiddenRow = (row: Row): boolean => isUnreadRow(row) || isBlindRow(row);

/** The row as everybody gets it, whatever their role: a list lies open on desks. */
export const shownRow = (row: ItemRow): ItemRow => {
  if (isUnreadRow(row)) return { ...row, caseId: null, summary: unansweredSummary(row.summary) };
  return isBlindRow(row) ? { ...row, summary: blindSummary(row.summary) } : row;
};

/**
 * Somebody asked for a category: a hidden row in the answer would tell its own. It is left out there, and stays in every
 * list that asks for something else. So is a drawn one where its team or system is asked for; one that waits for a second
 * reader is not: that is how a team finds its work. Words find both still: who looks for a customer's letter finds it, and
 * no word of the index names the category. Rights of a person go before: who sees one category only knows it.
 */
export const tellsTooMuch = (
  row: Row,
  asked: { [Name in "category" | "team" | "system"]?: ItemQuery[Name] | undefined },
): boolean => {
  if (asked.category !== undefined && asked.category !== "") return isHiddenRow(row);
  return isUnreadRow(row) && (asked.team ?? asked.system) !== undefined;
};
