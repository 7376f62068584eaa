import type { Extraction, Field } from "../../schemas/extraction.ts";
import type { Item } from "../../schemas/item.ts";
import { type CategoryField, NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import type { ReviewField } from "../../schemas/review-api.ts";
import { isSecondLook } from "./rights.ts";

type FieldState = ReviewField["state"];

/** States a person has to look at. */
const OPEN: readonly FieldState[] = ["error", "empty_required", "to_confirm", "warning"];
/** States that forbid to confirm the item. */
const BLOCKING: readonly FieldState[] = ["error", "empty_required"];

export interface Viewer {
  user: string;
  masked: boolean;
}

/** The fields of the item's category in form order, each with the state the screen shows. */
export const formOf = (item: Item, pack: Pack, viewer: Viewer): ReviewField[] => {
  const definition = pack.categories[item.classification?.category ?? NONE_CATEGORY];
  const wanted = definition === undefined ? strayFields(item.extraction) : definition.fields;
  const missing = missingOneOf(definition?.requireOneOf ?? [], item.extraction);
  return wanted.flatMap((wish) => {
    const field = pack.fields[wish.name];
    if (field === undefined) return [];
    const required = wish.required || missing.has(wish.name);
    const state = fieldState({ item, viewer, wish: { ...wish, required } });
    const masked = viewer.masked && field.sensitive;
    return [{ name: wish.name, label: field.label, type: field.type, required, threshold: wish.threshold, state, masked }];
  });
};

/** Without a category the values found are still shown. */
const strayFields = (extraction: Extraction | null): CategoryField[] =>
  Object.values(extraction?.fields ?? {})
    .filter((field) => field.value !== null)
    .map((field) => ({ name: field.name, required: false, threshold: 0 }));

/** Of each group without any value the first field stands for the group. */
const missingOneOf = (groups: string[][], extraction: Extraction | null): Set<string> => {
  const settled = (name: string): boolean => {
    const field = extraction?.fields[name];
    return field !== undefined && (field.value !== null || field.source === "person");
  };
  return new Set(groups.filter((group) => !group.some(settled)).flatMap((group) => group.slice(0, 1)));
};

const fieldState = (input: { item: Item; viewer: Viewer; wish: CategoryField }): FieldState => {
  const { item, viewer, wish } = input;
  const field = item.extraction?.fields[wish.name];
  if (field === undefined) return wish.required ? "empty_required" : "empty";
  if (item.review.touchedFields.includes(wish.name)) return touchedState(field);
  if (field.source === "person" && isSecondLook(item) && item.review.firstReviewer !== viewer.user) return "to_confirm";
  if (field.source === "person") return touchedState(field);
  return machineState(field, { wish, contradicted: isContradicted(item.extraction, wish.name) });
};

const touchedState = (field: Field): FieldState => {
  if (field.value === null) return "not_on_document";
  return field.valid ? "confirmed" : "error";
};

const machineState = (field: Field, facts: { wish: CategoryField; contradicted: boolean }): FieldState => {
  if (field.locked && field.value !== null) return "locked";
  if (field.value === null) return facts.wish.required ? "empty_required" : "empty";
  if (!field.valid) return "error";
  if (facts.contradicted) return "warning";
  return field.confidence >= facts.wish.threshold ? "sure" : "to_confirm";
};

const isContradicted = (extraction: Extraction | null, name: string): boolean =>
  (extraction?.contradictions ?? []).some((contradiction) => contradiction.fields.includes(name));

/** The category counts as a check until it is sure or a person said so. */
export const categoryIsOpen = (item: Item, pack: Pack): boolean => {
  if (item.classification === null) return true;
  if (item.review.categoryTouched) return false;
  const threshold = pack.categories[item.classification.category]?.threshold ?? pack.classification.promisedPrecision;
  return item.classification.confidence < threshold;
};

export const openChecksOf = (form: ReviewField[], categoryOpen: boolean): number =>
  form.filter((field) => OPEN.includes(field.state)).length + (categoryOpen ? 1 : 0);

export const blockingFields = (form: ReviewField[]): ReviewField[] => form.filter((field) => BLOCKING.includes(field.state));
