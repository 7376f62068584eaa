import type { Field, FieldValue, ValidityCheck } from "../../../../shared/schemas/extraction.ts";
import type { FieldEdit, ItemDetail, ReviewField } from "../../../../shared/schemas/review-api.ts";
import type { MessageKey } from "../i18n/messages.ts";
import { type Draft, problemOfTyped } from "./draft.ts";

export type FieldState = ReviewField["state"];

export interface FormRow extends ReviewField {
  value: FieldValue | null;
  /** Text that is no value yet. */
  typed: string | null;
  field: Field | null;
  edit: FieldEdit | null;
  /** A key of ours, or the server's own sentence. */
  problem: { key: MessageKey } | { text: string; check: string } | null;
  proposal: FieldValue | null;
  /** What the first of two people did to it. */
  first: FirstMark | null;
}

interface FirstMark {
  kind: "changed" | "filled" | "seen";
  /** What the machine had read. */
  was: FieldValue | null;
}

const BLOCKING: ReadonlySet<FieldState> = new Set(["error", "empty_required"]);
const OPEN: ReadonlySet<FieldState> = new Set(["error", "empty_required", "to_confirm", "warning"]);

export const isBlocking = (row: FormRow): boolean => BLOCKING.has(row.state);
export const isOpen = (row: FormRow): boolean => OPEN.has(row.state);

export const sameValue = (one: FieldValue | null, other: FieldValue | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const failedCheck = (field: Field | null): ValidityCheck | null => field?.checks.find((check) => check.result === "fail") ?? null;

const editedState = (row: ReviewField, field: Field | null, edit: FieldEdit): FieldState => {
  if (edit.absent) return "not_on_document";
  if (edit.value === null) return row.required ? "empty_required" : "empty";
  if (edit.overrideReason !== null) return "confirmed";
  return field?.valid === false && sameValue(field.value, edit.value) ? "error" : "confirmed";
};

const stateOf = (
  row: ReviewField,
  facts: { field: Field | null; edit: FieldEdit | null; typed: string | null; refusal: string | undefined },
): FieldState => {
  if (facts.typed !== null) return "error";
  if (facts.edit !== null) return editedState(row, facts.field, facts.edit);
  return facts.refusal === undefined || BLOCKING.has(row.state) ? row.state : "error";
};

/** The form as it stands with the person's edits; `refusals` are the server's complaints about what was handed in. */
export const formRows = (detail: ItemDetail, draft: Draft, refusals: Record<string, string>): FormRow[] =>
  detail.form.map((row) => {
    const field = detail.item.extraction?.fields[row.name] ?? null;
    const edit = draft.edits[row.name] ?? null;
    const typed = draft.typed[row.name] ?? null;
    const typedProblem = problemOfTyped(draft, row);
    const refusal = refusals[row.name];
    const state = stateOf(row, { field, edit, typed, refusal });
    const failed = state === "error" ? failedCheck(field) : null;
    const value = edit === null ? (field?.value ?? null) : edit.value;
    return {
      ...row,
      state,
      value,
      typed,
      field,
      edit,
      problem: problemOf({ typedProblem, refusal: edit === null ? refusal : undefined, failed, state }),
      proposal: failed?.proposal ?? null,
      first: detail.item.review.firstReviewer === null || detail.hidden !== null ? null : firstMark(field),
    };
  });

const firstMark = (field: Field | null): FirstMark | null => {
  if (field === null || field.source !== "person") return null;
  const was = field.candidates.find((candidate) => candidate.source !== "person")?.value ?? null;
  if (was === null) return { kind: "filled", was };
  return { kind: sameValue(was, field.value) ? "seen" : "changed", was };
};

const problemOf = (facts: {
  typedProblem: MessageKey | null;
  refusal: string | undefined;
  failed: ValidityCheck | null;
  state: FieldState;
}): FormRow["problem"] => {
  if (facts.typedProblem !== null) return { key: facts.typedProblem };
  if (facts.failed !== null) return { text: facts.failed.message, check: facts.failed.check };
  if (facts.state === "empty_required") return { key: "check_required" };
  return facts.refusal === undefined ? null : { text: facts.refusal, check: "" };
};

export const CATEGORY_CHECK = "category";

/** Names of the open checks in form order, the category first. */
export const openChecks = (rows: FormRow[], categoryOpen: boolean): string[] => [
  ...(categoryOpen ? [CATEGORY_CHECK] : []),
  ...rows.filter(isOpen).map((row) => row.name),
];

const CUSTOMER_FIELD = "customerNumber";
const rank = (row: FormRow): number => {
  if (row.name === CUSTOMER_FIELD) return 0;
  if (row.state === "error") return 1;
  return row.state === "empty_required" ? 2 : 3;
};

/** Where the cursor goes on opening: category, customer, errors, missing, to confirm; null: straight to Confirm. */
export const firstCheck = (rows: FormRow[], categoryOpen: boolean): string | null => {
  if (categoryOpen) return CATEGORY_CHECK;
  return rows.filter(isOpen).toSorted((one, other) => rank(one) - rank(other))[0]?.name ?? null;
};

/** The next open check behind `from` in form order, around the end; null when none is left. */
export const nextCheck = (rows: FormRow[], categoryOpen: boolean, from: string): string | null => {
  const names = [CATEGORY_CHECK, ...rows.map((row) => row.name)];
  const open = new Set(openChecks(rows, categoryOpen));
  const at = names.indexOf(from);
  return [...names.slice(at + 1), ...names.slice(0, Math.max(at, 0))].find((name) => open.has(name)) ?? null;
};
