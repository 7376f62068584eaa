import { z } from "zod";
import type { FieldValue, Provenance } from "../../../../shared/schemas/extraction.ts";
import { type FieldEdit, fieldEditSchema, type ItemDetail, type ReviewField } from "../../../../shared/schemas/review-api.ts";
import type { MessageKey } from "../i18n/messages.ts";
import { readField } from "./field-text.ts";

/** What a person did to an item and has not yet handed in. Kept in the session storage: it outlives reloads and expired sessions. */
export const draftSchema = z.strictObject({
  /** Version the edits were made on. */
  version: z.number().int(),
  categoryConfirmed: z.boolean(),
  secondary: z.array(z.string()).nullable(),
  edits: z.record(z.string(), fieldEditSchema),
  /** Text that is no value yet; kept so that nothing typed is lost. */
  typed: z.record(z.string(), z.string()),
  note: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

export const emptyDraft = (version: number): Draft => ({
  version,
  categoryConfirmed: false,
  secondary: null,
  edits: {},
  typed: {},
  note: "",
});

export const isUntouched = (draft: Draft): boolean =>
  Object.keys(draft.edits).length === 0 &&
  Object.keys(draft.typed).length === 0 &&
  draft.note === "" &&
  draft.secondary === null &&
  !draft.categoryConfirmed;

const without = <T>(record: Record<string, T>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

const withEdit = (draft: Draft, edit: FieldEdit): Draft => ({
  ...draft,
  edits: { ...draft.edits, [edit.name]: edit },
  typed: without(draft.typed, edit.name),
});

/** What a person typed: a value where it can be read as one, else kept as text with its problem. */
export const typeText = (draft: Draft, field: Pick<ReviewField, "name" | "type">, text: string): Draft => {
  const reading = readField(field.type, text);
  if (reading.problem !== null)
    return { ...draft, edits: without(draft.edits, field.name), typed: { ...draft.typed, [field.name]: text } };
  return withEdit(draft, { name: field.name, value: reading.value, provenance: null, absent: false, overrideReason: null });
};

export const setValue = (draft: Draft, name: string, value: FieldValue | null, provenance: Provenance | null = null): Draft =>
  withEdit(draft, { name, value, provenance, absent: false, overrideReason: null });

export const setAbsent = (draft: Draft, name: string): Draft =>
  draft.edits[name]?.absent === true
    ? clearEdit(draft, name)
    : withEdit(draft, { name, value: null, provenance: null, absent: true, overrideReason: null });

/** Says "the value as it stands is right". */
export const confirmValue = (draft: Draft, detail: ItemDetail, name: string): Draft => {
  if (draft.edits[name] !== undefined || draft.typed[name] !== undefined) return draft;
  const field = detail.item.extraction?.fields[name];
  if (field === undefined || field.value === null) return draft;
  return withEdit(draft, { name, value: field.value, provenance: field.provenance, absent: false, overrideReason: null });
};

export const override = (draft: Draft, detail: ItemDetail, change: { name: string; type: string; reason: string }): Draft => {
  const { name, type, reason } = change;
  const edit = draft.edits[name];
  const typed = draft.typed[name];
  const read = typed === undefined ? null : readField(type === "iban" || type === "email" ? "text" : type, typed).value;
  const value = edit?.value ?? read ?? typed ?? detail.item.extraction?.fields[name]?.value ?? null;
  return withEdit(draft, { name, value, provenance: edit?.provenance ?? null, absent: false, overrideReason: reason });
};

export const clearEdit = (draft: Draft, name: string): Draft => ({
  ...draft,
  edits: without(draft.edits, name),
  typed: without(draft.typed, name),
});

export const editsOf = (draft: Draft): FieldEdit[] => Object.values(draft.edits);

/** After the category changed: edits of fields the new form has stay, the others go. */
export const keepNamed = (draft: Draft, form: ReviewField[], version: number): Draft => {
  const names = new Set(form.map((field) => field.name));
  const kept = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
  return { ...draft, version, edits: kept(draft.edits), typed: kept(draft.typed) };
};

export const problemOfTyped = (draft: Draft, field: Pick<ReviewField, "name" | "type">): MessageKey | null => {
  const typed = draft.typed[field.name];
  return typed === undefined ? null : readField(field.type, typed).problem;
};
