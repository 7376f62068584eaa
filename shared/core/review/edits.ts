import {
  type Extraction,
  type Field,
  type FieldCandidate,
  type FieldValue,
  fieldValueSchema,
  type ValidityCheck,
} from "../../schemas/extraction.ts";
import type { FieldDefinition, Pack } from "../../schemas/pack.ts";
import type { FieldEdit } from "../../schemas/review-api.ts";

export interface EditDeps {
  pack: Pack;
  checkValue: (definition: FieldDefinition, value: FieldValue) => ValidityCheck[];
}

/** Schema limit of `Field.candidates`. */
const MAX_CANDIDATES = 5;
export const OVERRIDE_CHECK = "override";

/** The extraction with what a person said. Fields the pack does not know are left out: nothing could be done with them. */
export const applyEdits = (deps: EditDeps, extraction: Extraction, edits: FieldEdit[]): Extraction => {
  const fields = { ...extraction.fields };
  for (const edit of edits) {
    const definition = deps.pack.fields[edit.name];
    if (definition !== undefined) fields[edit.name] = editedField(deps, { edit, definition, before: fields[edit.name] });
  }
  return { ...extraction, fields };
};

export const touchedBy = (edits: FieldEdit[], touched: string[]): string[] => [
  ...new Set([...touched, ...edits.map((edit) => edit.name)]),
];

const editedField = (
  deps: EditDeps,
  change: { edit: FieldEdit; definition: FieldDefinition; before: Field | undefined },
): Field => {
  const { edit, definition, before } = change;
  const value = edit.absent || isBlank(edit.value) ? null : tidied(edit.value);
  const checks = value === null ? [] : checksOf(deps, { edit, definition, value });
  return {
    name: edit.name,
    value,
    raw: typeof value === "string" ? value : (before?.raw ?? null),
    confidence: 1,
    valid: checks.every((check) => check.result !== "fail"),
    checks,
    source: "person",
    provenance: edit.provenance ?? (sameValue(before?.value ?? null, value) ? (before?.provenance ?? null) : null),
    candidates: candidatesAfter(before),
    locked: false,
  };
};

/** An overridden complaint stays on record as not checkable, with the reason beside it. */
const checksOf = (
  deps: EditDeps,
  typed: { edit: FieldEdit; definition: FieldDefinition; value: FieldValue },
): ValidityCheck[] => {
  const checks = deps.checkValue(typed.definition, typed.value);
  const reason = typed.edit.overrideReason?.trim() ?? "";
  if (reason === "" || checks.every((check) => check.result !== "fail")) return checks;
  return [
    ...checks.map((check) => (check.result === "fail" ? { ...check, result: "not_checkable" as const } : check)),
    { check: OVERRIDE_CHECK, result: "pass", message: reason, proposal: null },
  ];
};

/** What the machine had read stays a candidate: it can be chosen again, and lessons need it. */
const candidatesAfter = (before: Field | undefined): FieldCandidate[] => {
  if (before === undefined) return [];
  if (before.value === null || before.source === null || before.source === "person") return before.candidates;
  const { value, raw, confidence, source, provenance } = before;
  const machine: FieldCandidate = { value, raw: raw ?? "", confidence, source, provenance };
  return [machine, ...before.candidates.filter((candidate) => !sameValue(candidate.value, value))].slice(0, MAX_CANDIDATES);
};

/** What was there before any person. */
export const machineValue = (field: Field | undefined): FieldValue | null => {
  if (field === undefined) return null;
  return field.source === "person"
    ? (field.candidates.find((candidate) => candidate.source !== "person")?.value ?? null)
    : field.value;
};

export const sameValue = (one: FieldValue | null, other: FieldValue | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isBlank = (value: FieldValue | null): boolean => value === null || (typeof value === "string" && value.trim() === "");

/** Zero-width and bidirectional control characters change what a reader sees; no business value needs them. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Structured values are cleaned leaf by leaf; one that is then no value any more stays as it was, for the checks to complain about. */
const tidied = (value: FieldValue | null): FieldValue | null => {
  const parsed = fieldValueSchema.nullable().safeParse(tidiedLeaves(value));
  return parsed.success ? parsed.data : value;
};

const tidiedLeaves = (value: unknown): unknown => {
  if (typeof value === "string") return value.normalize("NFC").replace(INVISIBLE, "").trim();
  if (Array.isArray(value)) return value.map(tidiedLeaves);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, leaf]) => [name, tidiedLeaves(leaf)]));
};
