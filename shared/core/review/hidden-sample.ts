import type { Item, Summary } from "../../schemas/item.ts";
import { SAMPLE_RIGHT, SAMPLE_WRONG } from "./figures.ts";
import { hasRole, type Reviewer } from "./reviewer.ts";

/** Note of a person's own answer, given before they saw the machine's. */
const ANSWER_NOTE = "sample answer ";
/** Steps whose notes name what the machine made of an item. */
const TELLING_STEPS: ReadonlySet<string> = new Set(["classify", "extract", "route", "review", "deliver"]);

export const answerNote = (category: string): string => `${ANSWER_NOTE}${category}`;

/** Drawn from what went straight through, and nobody has judged it yet. */
export const isOpenSample = (item: Item): boolean =>
  (item.state === "delivered" || item.state === "accepted") &&
  item.decision?.audit === true &&
  !item.ledger.some((entry) => entry.note === SAMPLE_RIGHT || entry.note === SAMPLE_WRONG || entry.to === "confirmed");

export const hasAnswered = (item: Item, user: string): boolean =>
  item.ledger.some((entry) => entry.actor === user && entry.note.startsWith(ANSWER_NOTE));

/** Whoever might judge it must not know the answer before giving their own: a verdict that only nods is worth nothing. */
export const isHiddenSample = (item: Item, reviewer: Reviewer): boolean =>
  isOpenSample(item) && hasRole(reviewer, "clerk", "lead", "admin") && !hasAnswered(item, reviewer.user);

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

/** A row of the list of samples. */
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
});
