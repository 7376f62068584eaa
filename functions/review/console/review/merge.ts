import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { type Draft, emptyDraft, setAbsent, setValue } from "./draft.ts";
import { sameValue } from "./form-rows.ts";

/** What a person decided between their version and the stored one. */
export interface Merged {
  draft: Draft;
  /** Their category, where it is to replace the stored one; null: the stored one stays. */
  category: string | null;
}

const categoryOf = (detail: ItemDetail): string | null => detail.item.classification?.category ?? null;

/** Requests besides the category; what either person saw in it is not lost, and can be taken out by hand. */
export const secondaryOf = (detail: ItemDetail): string[] =>
  detail.item.classification?.secondary.map(({ category }) => category) ?? [];

/** The category on this person's screen, where another is stored by now. */
export const categoryConflict = (seen: ItemDetail, theirs: ItemDetail): string | null =>
  categoryOf(seen) === categoryOf(theirs) ? null : categoryOf(seen);

/** Fields where this person's edit and the stored value differ. */
export const conflictsOf = (draft: Draft, theirs: ItemDetail): string[] =>
  Object.values(draft.edits)
    .filter((edit) => !sameValue(edit.value, theirs.item.extraction?.fields[edit.name]?.value ?? null))
    .map((edit) => edit.name);

/** What the second of two people saved while reading blind stands with the first one's values only now. */
export const withSecondReading = (draft: Draft, theirs: ItemDetail): Draft => {
  const { secondReading } = theirs.item.review;
  if (secondReading?.compared !== true) return draft;
  return Object.entries(secondReading.fields).reduce((next, [name, value]) => {
    if (next.edits[name] !== undefined) return next;
    return value === null ? setAbsent(next, name) : setValue(next, name, value);
  }, draft);
};

export const mergedDraft = (draft: Draft, theirs: ItemDetail, keepMine: ReadonlySet<string>): Draft => ({
  ...emptyDraft(theirs.item.version),
  note: draft.note,
  secondary: draft.secondary === null ? null : [...new Set([...secondaryOf(theirs), ...draft.secondary])],
  edits: Object.fromEntries(Object.entries(draft.edits).filter(([name]) => keepMine.has(name))),
});
