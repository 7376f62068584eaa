import type { Item } from "../../schemas/item.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import type { Confirm } from "../../schemas/review-api.ts";
import { wake } from "../flow/transition.ts";
import { nextStage } from "../pipeline.ts";
import { act, type Move, type ReviewDeps, type Target } from "./act.ts";
import { commented } from "./comment.ts";
import { edited, unknownCategory, withCategory } from "./edit-acts.ts";
import { blockingFields, formOf } from "./form.ts";
import { newLock } from "./item-lock.ts";
import { withoutLock } from "./lock-acts.ts";
import { toldSummary } from "./hidden-sample.ts";
import { lessonOf } from "./lesson.ts";
import { asksForTwo } from "./four-eyes.ts";
import type { Outcome } from "./outcome.ts";
import { classifiedByPerson, decidedByPerson, knownCategory, summaryFor } from "./person-decision.ts";
import type { Reviewer } from "./reviewer.ts";
import { FIRST_LOOK_NOTE } from "./rights.ts";
import { searchTextOf } from "./search-text.ts";
import {
  asksForBlind,
  blindItem,
  differencesOf,
  readingKept,
  readsBlind,
  requestDifferences,
  withoutReading,
} from "./second-reading.ts";
import { readingOf } from "./stored-reading.ts";

export interface ConfirmCall {
  target: Target;
  confirm: Confirm;
}

/** Settles an item: to the second person where two must look, else on to delivery (or to the archive where there is no request). */
export const confirmItem = async (deps: ReviewDeps, reviewer: Reviewer, call: ConfirmCall): Promise<Outcome> => {
  const { confirm, target } = call;
  let differing: string[] = [];
  const unknown = [confirm.category, ...confirm.secondary].find((category) => !knownCategory(deps.pack, category));
  if (unknown !== undefined) return unknownCategory(deps, unknown);
  const outcome = await act(deps, reviewer, {
    action: "confirm",
    target,
    decide: (item, now) => {
      if (!readsBlind(item, reviewer, deps.pack)) return settle(deps, reviewer, { item, now, confirm });
      const compared = compare(deps, reviewer, { item, now, confirm });
      if ("kind" in compared) return compared;
      differing = compared.fields;
      return differing.length === 0 ? settle(deps, reviewer, { item, now, confirm }) : compared.move;
    },
  });
  if (outcome.kind === "done" && differing.length > 0) return { kind: "readings_differ", item: outcome.item, fields: differing };
  if (outcome.kind === "done" && isSettled(outcome.item)) await learnFrom(deps, reviewer, outcome.item);
  return outcome;
};

const isSettled = (item: Item): boolean => item.state === "confirmed" || item.state === "filed";

/** The second person's own reading beside the first one's. Nothing is settled while they differ. */
const compare = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { item: Item; now: string; confirm: Confirm },
): { fields: string[]; move: Move } | Outcome => {
  const { item, now, confirm } = call;
  const own = { user: reviewer.user, edits: [], category: confirm.category, compared: false };
  const reading = edited(deps, blindItem(readingKept(item, own), reviewer.user, deps.pack), confirm.fields);
  const blocking = blockingFields(formOf(reading, deps.pack, { user: reviewer.user, masked: false }));
  if (blocking.length > 0) return { kind: "open_checks", problems: blocking.map((field) => problemOf(reading, field)) };
  const fields = [...requestDifferences(item, confirm), ...differencesOf(item, reading, deps.pack)];
  const { review } = readingKept(item, { ...own, edits: confirm.fields, compared: true });
  const note = `readings differ: ${fields.join(", ")}`;
  return {
    fields,
    move: { to: "in_review", stage: "review", note, changes: { review: { ...review, lock: newLock(reviewer, now) } } },
  };
};

const settle = async (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { item: Item; now: string; confirm: Confirm },
): Promise<Move | Outcome> => {
  const { now, confirm } = call;
  const recategorised = await withCategory(deps, edited(deps, call.item, confirm.fields), confirm.category);
  const classification = classifiedByPerson(recategorised.classification, confirm);
  const item = commented({ ...recategorised, classification }, { by: reviewer.user, at: now, text: confirm.note });
  const blocking = blockingFields(formOf(item, deps.pack, { user: reviewer.user, masked: false }));
  if (blocking.length > 0) return { kind: "open_checks", problems: blocking.map((field) => problemOf(item, field)) };
  const secondPerson = needsSecond(item, deps.pack);
  const parsed = secondPerson ? null : await readingOf(deps.blobs, item);
  const changed = secondPerson ? toSecond(item, reviewer, deps.pack) : settled(deps, item);
  return { ...changed, ...(secondPerson ? {} : { searchText: searchTextOf(item, parsed) }) };
};

/** The first is done when nobody was before, and the route or what the person just confirmed asks for two people. */
const needsSecond = (item: Item, pack: Pack): boolean =>
  item.review.firstReviewer === null && (item.decision?.fourEyes === true || asksForTwo(item, pack));

/** The second person sees the first one's values as still to confirm: only what they touch themselves counts as seen. */
const toSecond = (item: Item, reviewer: Reviewer, pack: Pack): Move => ({
  to: "second_review",
  stage: "review",
  note: FIRST_LOOK_NOTE,
  changes: {
    classification: item.classification,
    extraction: item.extraction,
    review: { ...withoutLock(item), firstReviewer: reviewer.user, touchedFields: [], assignee: null },
    summary: {
      ...item.summary,
      category: item.classification?.category ?? null,
      firstReason: "second_person",
      ...(asksForBlind(item, pack) ? { blind: true } : {}),
    },
  },
});

const settled = (deps: ReviewDeps, item: Item): Move => {
  const decision = decidedByPerson(item, deps.pack);
  const changes: Partial<Item> = {
    classification: item.classification,
    extraction: item.extraction,
    decision,
    review: withoutReading(withoutLock(item)),
    summary: { ...toldSummary(summaryFor(item, deps.pack, 0)), firstReason: null, dueAt: decision.dueAt },
  };
  if (item.classification?.category === NONE_CATEGORY && decision.workItems.length === 0) {
    return { to: "filed", stage: null, note: "no request in it", changes };
  }
  const stage = nextStage("review");
  return {
    to: "confirmed",
    stage,
    note: item.classification?.category ?? "",
    changes,
    outbox: (next) => (stage === null ? [] : [{ ...wake(next, stage), delaySeconds: deps.undoSeconds }]),
  };
};

const problemOf = (item: Item, blocking: { name: string; state: string }): { code: string; message: string; field: string } => {
  const field = item.extraction?.fields[blocking.name];
  const failed = field?.checks.find((check) => check.result === "fail");
  if (blocking.state === "empty_required") {
    return { code: "field_missing", message: "A value is needed, or mark it as not on the document.", field: blocking.name };
  }
  return { code: failed?.check ?? "invalid", message: failed?.message ?? "The value is not valid.", field: blocking.name };
};

/** After the write: a lesson for a decision that then lost a race would be a lie. */
const learnFrom = async (deps: ReviewDeps, reviewer: Reviewer, item: Item): Promise<void> => {
  const parsed = await readingOf(deps.blobs, item);
  await deps.corrections.append(lessonOf({ item, parsed, pack: deps.pack, by: reviewer.user, at: item.updatedAt }));
};
