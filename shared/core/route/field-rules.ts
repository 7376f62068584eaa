import type { Field } from "../../schemas/extraction.ts";
import type { CategoryField, FieldType, Pack } from "../../schemas/pack.ts";
import { objection, percent, remark, type RequestRule, type Rule } from "./route-input.ts";

/** Values that would be booked or dated by: an unsure one must not be left out silently, since "no date" also means something. */
const bookedTypes: readonly FieldType[] = [
  "iban",
  "money",
  "decimal",
  "currency",
  "date",
  "deadline",
  "address",
  "meter_reading",
  "line_items",
  "request_type",
];

/** Code of the remark by which delivery knows what not to send. */
export const LEFT_OUT = "field_left_out";

const isSure = (field: Field | undefined, threshold: number): field is Field =>
  field !== undefined && field.value !== null && field.valid && field.confidence >= threshold;

const labelOf = (pack: Pack, name: string): string => pack.fields[name]?.label.en ?? name;

export const fieldsUnsure: RequestRule = ({ extraction, pack }, { category, policy }) =>
  policy.fields.flatMap((wanted) => {
    const field = extraction.fields[wanted.name];
    const label = labelOf(pack, wanted.name);
    if (field === undefined || field.value === null) return missing(wanted, { label, category });
    if (!field.valid) return invalid(wanted.name, field, label);
    if (field.confidence >= wanted.threshold) return [];
    const data = { category, confidence: field.confidence, threshold: wanted.threshold };
    const type = pack.fields[wanted.name]?.type ?? "text";
    if (wanted.required || bookedTypes.includes(type)) {
      const message = `"${label}" was read with ${percent(field.confidence)} only; ${percent(wanted.threshold)} are needed.`;
      return [objection("field_unsure", message, { field: wanted.name, data })];
    }
    const message = `"${label}" was read with ${percent(field.confidence)} only and is left out.`;
    return [remark(LEFT_OUT, message, { field: wanted.name, data })];
  });

const missing = (wanted: CategoryField, about: { label: string; category: string }) =>
  wanted.required
    ? [
        objection("field_missing", `"${about.label}" is needed and was not found.`, {
          field: wanted.name,
          data: { category: about.category },
        }),
      ]
    : [];

const invalid = (name: string, field: Field, label: string) => {
  const failed = field.checks.find((check) => check.result === "fail");
  const message = `"${label}" does not hold: ${failed?.message ?? "a check failed."}`;
  return [objection("field_invalid", message, { field: name, data: { check: failed?.check ?? "unknown" } })];
};

/** At least one field of each group must be sure. */
export const oneOfMissing: RequestRule = ({ extraction, pack }, { category, policy }) =>
  policy.requireOneOf.flatMap((group) => {
    const thresholds = new Map(policy.fields.map((field) => [field.name, field.threshold]));
    if (group.some((name) => isSure(extraction.fields[name], thresholds.get(name) ?? DEFAULT_THRESHOLD))) return [];
    const labels = group.map((name) => labelOf(pack, name)).join(", ");
    const seen = group.find((name) => extraction.fields[name]?.value != null);
    const message =
      seen === undefined
        ? `One of these is needed and none was found: ${labels}.`
        : `One of these is needed and none is sure: ${labels}.`;
    return [
      objection(seen === undefined ? "one_of_missing" : "one_of_unsure", message, {
        data: { category, fields: group.join(",") },
      }),
    ];
  });

/** The schema's default, for groups that name a field the category does not list. */
const DEFAULT_THRESHOLD = 0.9;

export const contradictions: Rule = ({ extraction }) =>
  extraction.contradictions.map(({ code, message, fields }) =>
    objection("contradiction", message, {
      ...(fields[0] === undefined ? {} : { field: fields[0] }),
      data: { contradiction: code },
    }),
  );
