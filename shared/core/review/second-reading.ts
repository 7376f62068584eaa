import type { Extraction, Field, FieldValue } from "../../schemas/extraction.ts";
import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { FieldEdit } from "../../schemas/review-api.ts";
import { hasRole, type Reviewer } from "./reviewer.ts";
import { isSecondLook } from "./rights.ts";

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
  return requestsOf(item).some((request) => pack.categories[request]?.fourEyes.second === "blind");
};

const ownValues = (item: Item, user: string): Record<string, FieldValue | null> =>
  item.review.secondReading?.by === user ? item.review.secondReading.fields : {};

/** The item with an empty form: what the second person saved themselves stands in it, and what master data locked. */
export const blindItem = (item: Item, user: string): Item => {
  const own = ownValues(item, user);
  return {
    ...item,
    summary: { ...item.summary, customer: null },
    extraction: item.extraction === null ? null : blindExtraction(item.extraction, own),
    decision:
      item.decision === null
        ? null
        : {
            ...item.decision,
            reasons: item.decision.reasons.flatMap((reason) =>
              TELLABLE_REASONS.has(reason.code) ? [{ ...reason, data: {} }] : [],
            ),
          },
    review: { ...item.review, touchedFields: Object.keys(own), note: "", comments: [] },
  };
};

const blindExtraction = (extraction: Extraction, own: Record<string, FieldValue | null>): Extraction => ({
  ...extraction,
  customer: null,
  contradictions: [],
  fields: {
    ...Object.fromEntries(
      Object.entries(extraction.fields).map(([name, field]) => [name, field.locked ? field : emptyField(name)]),
    ),
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, typedField(name, value)])),
  },
});

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
export const readingKept = (item: Item, change: { user: string; edits: FieldEdit[]; compared: boolean }): Item => {
  const { user, edits, compared } = change;
  const typed = Object.fromEntries(edits.map((edit) => [edit.name, edit.absent ? null : edit.value]));
  const secondReading = { by: user, fields: { ...ownValues(item, user), ...typed }, compared };
  return { ...item, review: { ...item.review, secondReading } };
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
