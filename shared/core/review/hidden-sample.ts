import type { Item, Summary } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import { SAMPLE_RIGHT, SAMPLE_WRONG } from "./figures.ts";
import { hasRole, type Reviewer } from "./reviewer.ts";

/** Note of a person's own answer, given before they saw the machine's. */
const ANSWER_NOTE = "sample answer ";
/** Steps whose notes name what the machine made of an item. */
export const TELLING_STEPS: ReadonlySet<string> = new Set(["classify", "extract", "route", "review", "deliver"]);

export const answerNote = (category: string): string => `${ANSWER_NOTE}${category}`;

/** A system that does not answer keeps drawn items on their way for hours: they are hidden there as well. */
const HIDDEN_STATES: readonly ItemState[] = ["processing", "delivered", "accepted"];

const isUnread = (item: Item): boolean =>
  item.decision?.audit === true &&
  !item.ledger.some((entry) => entry.note === SAMPLE_RIGHT || entry.note === SAMPLE_WRONG || entry.to === "confirmed");

/** Drawn from what went straight through, and nobody has judged it yet. */
export const isOpenSample = (item: Item): boolean => (item.state === "delivered" || item.state === "accepted") && isUnread(item);

/** The same by what lists keep of an item. */
export const isUnreadRow = (row: { state: ItemState; summary: Summary }): boolean =>
  row.summary.drawn === true && HIDDEN_STATES.includes(row.state);

/** Nothing is kept back any more: lists show it like any other from now on. */
export const toldSummary = (summary: Summary): Summary => {
  const { drawn: _read, blind: _settled, ...rest } = summary;
  return rest;
};

export const hasAnswered = (item: Item, user: string): boolean =>
  item.ledger.some((entry) => entry.actor === user && entry.note.startsWith(ANSWER_NOTE));

/** Whoever might judge it must not know the answer before giving their own: a verdict that only nods is worth nothing. */
export const isHiddenSample = (item: Item, reviewer: Reviewer): boolean =>
  HIDDEN_STATES.includes(item.state) &&
  isUnread(item) &&
  hasRole(reviewer, "clerk", "lead", "admin") &&
  !hasAnswered(item, reviewer.user);

/** The item as it came: its original and its way, nothing of what was made of it. */
export const withoutAnswer = (item: Item): Item => ({
  ...item,
  summary: unansweredSummary(item.summary),
  classification: null,
  extraction: null,
  decision: null,
  receipts: [],
  // Its timeline names the category.
  caseId: null,
  review: { ...item.review, note: "", comments: [] },
  ledger: item.ledger.map((entry) => (TELLING_STEPS.has(entry.by) ? { ...entry, note: "" } : entry)),
});

/** A row of a list. Not the due time either: it comes from the category. */
export const unansweredSummary = (summary: Summary): Summary => ({
  ...summary,
  customer: null,
  category: null,
  confidence: null,
  sentiment: null,
  priority: null,
  openChecks: 0,
  firstReason: null,
  team: null,
  system: null,
  dueAt: null,
});
