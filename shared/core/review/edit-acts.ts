import type { Item } from "../../schemas/item.ts";
import type { FieldEdit } from "../../schemas/review-api.ts";
import { act, type Move, type ReviewDeps, type Target } from "./act.ts";
import { applyEdits, touchedBy } from "./edits.ts";
import { categoryIsOpen, formOf, openChecksOf } from "./form.ts";
import { isLive, newLock } from "./item-lock.ts";
import { type Outcome, refused } from "./outcome.ts";
import { classifiedByPerson, emptyExtraction, knownCategory, summaryFor } from "./person-decision.ts";
import type { Reviewer } from "./reviewer.ts";
import { readingKept, readsBlind } from "./second-reading.ts";
import { readingOf } from "./stored-reading.ts";

/** Keeps what was typed without finishing; the lock stays, or is taken. */
export const saveItem = (deps: ReviewDeps, reviewer: Reviewer, call: { target: Target; fields: FieldEdit[] }): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "save",
    target: call.target,
    decide: (item, now) =>
      kept(deps, reviewer, { item: typedInto(deps, reviewer, { item, edits: call.fields }), now, note: "saved" }),
  });

/** Category first: a new one is extracted anew, values a person gave are kept where the name matches. */
export const changeCategory = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { target: Target; category: string; fields: FieldEdit[] },
): Promise<Outcome> => {
  if (!knownCategory(deps.pack, call.category)) return Promise.resolve(unknownCategory(deps, call.category));
  return act(deps, reviewer, {
    action: "category",
    target: call.target,
    decide: async (item, now) => {
      if (readsBlind(item, reviewer, deps.pack))
        return kept(deps, reviewer, { item: chosenBlind(item, reviewer, call), now, note: "saved" });
      const recategorised = await withCategory(deps, edited(deps, item, call.fields), call.category);
      return kept(deps, reviewer, { item: recategorised, now, note: `category ${call.category}` });
    },
  });
};

export const unknownCategory = (deps: ReviewDeps, category: string): Outcome =>
  refused(
    "unknown_category",
    `There is no category ${category}; there are ${Object.keys(deps.pack.categories).join(", ")} and none.`,
  );

/** Their own category stands beside the first one's, and nothing is read anew: the form is theirs to fill. */
const chosenBlind = (item: Item, reviewer: Reviewer, call: { category: string; fields: FieldEdit[] }): Item =>
  readingKept(item, { user: reviewer.user, edits: call.fields, category: call.category, compared: false });

/** What somebody reading blind types stands beside the first one's values, never over them. */
const typedInto = (deps: ReviewDeps, reviewer: Reviewer, change: { item: Item; edits: FieldEdit[] }): Item => {
  const { item, edits } = change;
  if (!readsBlind(item, reviewer, deps.pack)) return edited(deps, item, edits);
  return readingKept(item, { user: reviewer.user, edits, compared: false });
};

/** The item as it would be with these edits; nothing is written. */
export const edited = (deps: ReviewDeps, item: Item, edits: FieldEdit[]): Item => {
  if (edits.length === 0) return item;
  const extraction = item.extraction ?? emptyExtraction(item.classification?.category ?? "none");
  return {
    ...item,
    extraction: applyEdits(deps, extraction, edits),
    review: { ...item.review, touchedFields: touchedBy(edits, item.review.touchedFields) },
  };
};

export const withCategory = async (deps: ReviewDeps, item: Item, category: string): Promise<Item> => {
  const review = { ...item.review, categoryTouched: true };
  const unchanged = item.classification?.category === category && item.extraction?.category === category;
  const classification = classifiedByPerson(item.classification, { category });
  if (unchanged) return { ...item, classification, review };
  const parsed = await readingOf(deps.blobs, item);
  const fresh =
    parsed === null ? emptyExtraction(category) : await deps.extract({ parsed, classification, arrival: item.arrival });
  const byPerson = Object.entries(item.extraction?.fields ?? {}).filter(([, field]) => field.source === "person");
  return {
    ...item,
    classification,
    extraction: { ...fresh, fields: { ...fresh.fields, ...Object.fromEntries(byPerson) } },
    review,
  };
};

const kept = (deps: ReviewDeps, reviewer: Reviewer, change: { item: Item; now: string; note: string }): Move => {
  const { item, now, note } = change;
  const mine = item.review.lock?.user === reviewer.user && isLive(item.review.lock, now);
  const review = { ...item.review, lock: mine ? item.review.lock : newLock(reviewer, now), setAsideUntil: null };
  const form = formOf(item, deps.pack, { user: reviewer.user, masked: false });
  const summary = summaryFor(item, deps.pack, openChecksOf(form, categoryIsOpen(item, deps.pack)));
  const { classification, extraction } = item;
  return { to: "in_review", stage: "review", note, changes: { classification, extraction, review, summary } };
};
