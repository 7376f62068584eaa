import type { Classification } from "../../schemas/classification.ts";
import type { Decision } from "../../schemas/decision.ts";
import type { Extraction, Field, FieldValue } from "../../schemas/extraction.ts";
import type { Item, Summary } from "../../schemas/item.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import type { FieldEdit } from "../../schemas/review-api.ts";
import { TELLING_STEPS } from "./hidden-sample.ts";
import { classifiedByPerson } from "./person-decision.ts";
import { hasRole, type Reviewer } from "./reviewer.ts";
import { FIRST_LOOK_NOTE, isSecondLook } from "./rights.ts";

/** Reasons that say why two people look, without a value of the first. */
const TELLABLE_REASONS: ReadonlySet<string> = new Set([
  "four_eyes_category",
  "four_eyes_field",
  "four_eyes_amount",
  "sender_unauthenticated",
]);

const requestsOf = (item: Item): string[] => [
  ...(item.classification === null ? [] : [item.classification.category]),
  ...(item.classification?.secondary ?? []).map(({ category }) => category),
];

/** True until the second person has given an answer of their own, where the pack's rule of one of the requests says blind. */
export const readsBlind = (item: Item, reviewer: Reviewer, pack: Pack): boolean => {
  if (!isSecondLook(item) || item.review.firstReviewer === reviewer.user) return false;
  if (!hasRole(reviewer, "clerk", "lead", "admin", "partner")) return false;
  const own = item.review.secondReading;
  if (own?.by === reviewer.user && own.compared) return false;
  return asksForBlind(item, pack);
};

export const asksForBlind = (item: Item, pack: Pack): boolean =>
  requestsOf(item).some((request) => pack.categories[request]?.fourEyes.second === "blind");

const ownReading = (item: Item, user: string): NonNullable<Item["review"]["secondReading"]> =>
  item.review.secondReading?.by === user ? item.review.secondReading : { by: user, fields: {}, compared: false };

/** The item as it came, with an empty form: what the second person chose and saved themselves stands in it, and what master data locked. */
export const blindItem = (item: Item, user: string, pack: Pack): Item => {
  const own = ownReading(item, user);
  const classification = own.category === undefined ? null : ownClassification(item, own.category);
  return {
    ...item,
    summary: { ...item.summary, ...UNTOLD, category: own.category ?? null },
    classification,
    extraction: blindExtraction(item, { own: own.fields, category: own.category ?? NONE_CATEGORY, pack }),
    decision: item.decision === null ? null : blindDecision(item.decision),
    review: {
      ...withoutReading(item.review),
      ...(item.review.secondReading?.by === user ? { secondReading: own } : {}),
      touchedFields: Object.keys(own.fields),
      categoryTouched: classification !== null,
      note: "",
      comments: [],
    },
    ledger: item.ledger.map((entry) =>
      TELLING_STEPS.has(entry.by) && entry.actor !== user && entry.note !== FIRST_LOOK_NOTE ? { ...entry, note: "" } : entry,
    ),
  };
};

/** What follows from the first person's category. */
const UNTOLD = { category: null, confidence: null, customer: null, team: null, system: null } as const;

/** A row of a list. */
export const blindSummary = (summary: Summary): Summary => ({ ...summary, ...UNTOLD });

const ownClassification = (item: Item, category: string): Classification => ({
  ...classifiedByPerson(null, { category }),
  language: item.classification?.language ?? "und",
});

/** Why two look at it, without the name of a field or of the category. */
const blindDecision = (decision: Decision): Decision => ({
  ...decision,
  workItems: [],
  reasons: decision.reasons.flatMap((reason) =>
    TELLABLE_REASONS.has(reason.code) ? [{ ...reason, message: "Two people look at it.", field: null, data: {} }] : [],
  ),
});

const blindExtraction = (
  item: Item,
  facts: { own: Record<string, FieldValue | null>; category: string; pack: Pack },
): Extraction => {
  const { own, category, pack } = facts;
  const wanted = pack.categories[category]?.fields.map((field) => field.name) ?? [];
  const first = item.extraction?.fields ?? {};
  const found = wanted.flatMap((name) => {
    const field = first[name];
    return field === undefined ? [] : [[name, field.locked ? field : emptyField(name)]];
  });
  const typed = Object.entries(own).map(([name, value]) => [name, typedField(name, value)]);
  return { category, customer: null, contradictions: [], fields: Object.fromEntries([...found, ...typed]) };
};

const emptyField = (name: string): Field => ({
  name,
  value: null,
  raw: null,
  confidence: 0,
  valid: true,
  checks: [],
  source: null,
  provenance: null,
  candidates: [],
  locked: false,
});

const typedField = (name: string, value: FieldValue | null): Field => ({
  ...emptyField(name),
  value,
  raw: typeof value === "string" ? value : null,
  confidence: 1,
  source: "person",
});

/** Keeps what the second person typed beside the first one's values, which stay as they are. */
export const readingKept = (
  item: Item,
  change: { user: string; edits: FieldEdit[]; compared: boolean; category?: string },
): Item => {
  const { user, edits, compared, category } = change;
  const own = ownReading(item, user);
  const typed = Object.fromEntries(edits.map((edit) => [edit.name, edit.absent ? null : edit.value]));
  const chosen = category === undefined ? {} : { category };
  const secondReading = { ...own, ...chosen, fields: { ...own.fields, ...typed }, compared };
  return { ...item, review: { ...item.review, secondReading } };
};

/** The requests the two see in it: the category, and what is asked for besides. */
export const requestDifferences = (item: Item, chosen: { category: string; secondary: string[] }): string[] => {
  const first = item.classification?.secondary.map(({ category }) => category) ?? [];
  const sameOthers = first.toSorted().join() === [...new Set(chosen.secondary)].toSorted().join();
  return [...(item.classification?.category === chosen.category ? [] : ["category"]), ...(sameOthers ? [] : ["secondary"])];
};

/** Fields the two people read differently: what the second gave, and what the rule wants read twice. */
export const differencesOf = (item: Item, reading: Item, pack: Pack): string[] => {
  const ruled = requestsOf(item).flatMap((request) => pack.categories[request]?.fourEyes.fields ?? []);
  return [...new Set([...reading.review.touchedFields, ...ruled])].filter((name) => {
    const [first, second] = [item.extraction?.fields[name], reading.extraction?.fields[name]];
    return first?.locked !== true && canonical(first?.value ?? null) !== canonical(second?.value ?? null);
  });
};

/** The same value whatever the order of its keys and the width of its blanks. */
const canonical = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value.replaceAll(/\s+/g, " ").trim());
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, leaf]) => `${name}:${canonical(leaf)}`).join()}}`;
};

export const withoutReading = (review: Item["review"]): Item["review"] => {
  const { secondReading: _gone, ...rest } = review;
  return rest;
};
