import type { Document, FormField } from "../../../schemas/parsed.ts";
import type { FieldValue, Provenance } from "../../../schemas/extraction.ts";
import type { Entity, Evidence, Extractor } from "../evidence.ts";
import { fieldValueOf } from "../field-value.ts";
import { findEntities } from "../find-entities.ts";
import { foldText, squeeze } from "../fold-text.ts";
import { findLabels, type LabelIndex } from "../labels/label-index.ts";
import { entityTypesOf, type FieldPlan, type Scene } from "../scene.ts";
import { identifierKey } from "../values/identifiers.ts";
import { nameInLine, nameKey } from "../values/names.ts";
import { isOrganisation } from "../values/organisations.ts";
import { decideConvention } from "../values/number-convention.ts";
import { formAddresses, formNames } from "./form-groups.ts";

/** A form value longer than this is a message, not a value. */
const MAX_VALUE = 300;

export function provenanceOfFormField(document: Document, field: FormField): Provenance {
  return { part: document.part, page: field.page, start: field.start, end: field.end, box: field.box };
}

interface FormValue {
  value: FieldValue;
  key: string;
  checks: Entity["checks"];
}

/** "Huber, Franz" where a form asks for "Name, Vorname". */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}'’ -]{1,30}), ?(\p{Lu}[\p{L}'’ .-]{1,30})$/u;

function personIn(written: string): FormValue | null {
  const swapped = isOrganisation(written) ? null : SURNAME_FIRST.exec(written);
  const text = swapped === null ? written : `${swapped[2] ?? ""} ${swapped[1] ?? ""}`;
  const name = nameInLine(text, true) ?? (text.length <= 70 && !/\d/.test(text) ? text : null);
  return name === null ? null : { value: name, key: nameKey(name), checks: [] };
}

function codeIn(text: string, fallback: () => FormValue | null): FormValue | null {
  if (!/\d/.test(text) || text.length > 40 || /\s\p{L}{3,}/u.test(text)) return fallback();
  return { value: text, key: identifierKey(text), checks: [] };
}

function typedValue(scene: Scene, plan: FieldPlan, text: string): FormValue | null {
  const { type } = plan.definition;
  const reading = {
    text,
    folded: foldText(text),
    language: scene.language,
    convention: decideConvention(text, scene.language),
    today: scene.today,
  };
  const types = entityTypesOf(type);
  const entities = findEntities(reading, { wanted: new Set(types), signatureFrom: 0 });
  const candidates = types.flatMap((entityType) => entities.get(entityType) ?? []);
  if (type === "identifier") return codeIn(text, () => longest(scene, plan, candidates));
  if (type === "license_plate" && candidates.length === 0 && /^[\p{L}\d -]{4,12}$/u.test(text))
    return { value: text.toUpperCase(), key: identifierKey(text), checks: [] };
  return longest(scene, plan, candidates);
}

/** The value a form field holds for a field of a type; null when it is not of that kind. */
function parseValue(scene: Scene, plan: FieldPlan, raw: string): FormValue | null {
  const text = raw.trim();
  const { type } = plan.definition;
  if (type === "person") return personIn(text);
  // Things in a form are read from its text as a whole, where article, name and count stand in fields of their own.
  if (type === "line_items") return null;
  if (type === "text") return { value: text, key: squeeze(text), checks: [] };
  return typedValue(scene, plan, text);
}

function longest(scene: Scene, plan: FieldPlan, candidates: Entity[]): FormValue | null {
  const [best] = [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start));
  if (best === undefined) return null;
  const valued = fieldValueOf(scene, plan, best);
  // "PLZ/Ort" alone is a part of the address the form asks for in several fields.
  const isPart = typeof best.value === "object" && "street" in best.value && best.value.street === "";
  return valued === null || isPart ? null : { value: valued.value, key: valued.key, checks: best.checks };
}

/** How much of a form label the field's own label covers: "Kundennummer (falls bekannt)" does, "Straße" in "Hausstraße" does not. */
function labelMatch(label: string, plan: FieldPlan, index: LabelIndex): number {
  const folded = foldText(label);
  const total = squeeze(label).length;
  let best = 0;
  for (const hit of findLabels(folded, index)) {
    const meaning = hit.meanings.find((entry) => entry.field === plan.name);
    if (meaning !== undefined) best = Math.max(best, meaning.strength * (hit.letters / Math.max(1, total)));
  }
  return best;
}

function runDocument(scene: Scene, document: Document, index: LabelIndex): Evidence[] {
  const found: Evidence[] = [];
  for (const field of document.formFields) {
    if (field.value.trim() === "" || field.value.length > MAX_VALUE || field.kind === "signature" || field.kind === "checkbox")
      continue;
    for (const plan of scene.fields) {
      const match = Math.max(
        labelMatch(field.label ?? "", plan, index),
        labelMatch(field.name, plan, index),
        squeeze(field.name) === squeeze(plan.name) ? 1 : 0,
      );
      if (match < 0.3) continue;
      const parsed = parseValue(scene, plan, field.value);
      if (parsed === null) continue;
      found.push({
        field: plan.name,
        value: parsed.value,
        key: parsed.key,
        raw: field.value.trim(),
        source: "form",
        provenance: provenanceOfFormField(document, field),
        features: { form: match },
        checks: parsed.checks,
        extractor: "form-fields",
      });
    }
  }
  return [...found, ...formAddresses(scene, document), ...formNames(scene, document)];
}

export const formFields: Extractor<Scene> = {
  id: "form-fields",
  run: (scene) =>
    scene.parsed.documents.flatMap((document) =>
      document.formFields.length === 0 ? [] : runDocument(scene, document, scene.labels),
    ),
};
