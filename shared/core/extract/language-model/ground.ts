import type { Evidence } from "../evidence.ts";
import { fieldValueOf } from "../field-value.ts";
import { foldText, squeeze } from "../fold-text.ts";
import { isOwn, ownIdentitiesOf } from "../own-identities.ts";
import { provenanceOf } from "../place.ts";
import { entityTypesOf, type FieldPlan, type Region, type Scene } from "../scene.ts";
import { nameInLine, nameKey } from "../values/names.ts";

export interface NumberedLine {
  number: number;
  text: string;
  start: number;
  region: Region;
}

export interface ModelField {
  name: string;
  value: string;
  quote: string;
  line: number;
}

export function linesOf(regions: Region[]): NumberedLine[] {
  const lines: NumberedLine[] = [];
  for (const region of regions) {
    let start = 0;
    for (const text of region.reading.text.split("\n")) {
      if (text.trim() !== "") lines.push({ number: lines.length + 1, text, start, region });
      start += text.length + 1;
    }
  }
  return lines;
}

/** One character a unit, so that a place in the plain form is the place in the text. */
function plain(text: string): string {
  return foldText(text)
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[\u00a0\u202f\t]/g, " ")
    .replace(/[„“”«»]/g, '"')
    .replace(/[‚‘’]/g, "'");
}

function evidence(
  plan: FieldPlan,
  line: NumberedLine,
  at: { start: number; end: number },
  found: Pick<Evidence, "value" | "key" | "checks" | "features">,
): Evidence {
  const raw = line.region.reading.text.slice(at.start, at.end);
  return {
    field: plan.name,
    value: found.value,
    key: found.key,
    raw,
    source: "llm",
    provenance: provenanceOf(line.region, at.start, at.end),
    features: { llm: 1, ...found.features },
    checks: found.checks,
    extractor: "language-model",
  };
}

function named(plan: FieldPlan, line: NumberedLine, at: { start: number; end: number }, value: string): Evidence | null {
  const raw = line.region.reading.text.slice(at.start, at.end);
  if (plan.definition.type === "person") {
    const name = nameInLine(value);
    return name === null || !nameKey(raw).includes(nameKey(name))
      ? null
      : evidence(plan, line, at, { value: name, key: nameKey(name), checks: [], features: {} });
  }
  return squeeze(raw).includes(squeeze(value)) && squeeze(value) !== ""
    ? evidence(plan, line, at, { value, key: squeeze(value), checks: [], features: {} })
    : null;
}

/**
 * An answer counts only when its quote stands in the line it names and our own reader finds a value of the field's type in that quote.
 * The model's own value is never used for typed fields: a wrong number cannot hide behind a right quote.
 */
export function groundAnswer(scene: Scene, plans: FieldPlan[], lines: NumberedLine[], answer: ModelField): Evidence | null {
  const plan = plans.find((entry) => entry.name === answer.name);
  const line = lines[answer.line - 1];
  const quote = plain(answer.quote.trim());
  if (plan === undefined || line === undefined || quote === "") return null;
  const column = plain(line.text).indexOf(quote);
  if (column < 0) return null;
  const span = { start: line.start + column, end: line.start + column + quote.length };
  const types = entityTypesOf(plan.definition.type);
  if (types.length === 0 || plan.definition.type === "person") return named(plan, line, span, answer.value);
  for (const type of types) {
    for (const entity of line.region.entities.get(type) ?? []) {
      if (entity.start < span.start || entity.end > span.end) continue;
      const value = fieldValueOf(scene, plan, entity);
      if (value === null) continue;
      return evidence(plan, line, entity, {
        value: value.value,
        key: value.key,
        checks: entity.checks,
        features: { own: isOwn(ownIdentitiesOf(scene.pack), entity, line.region.reading.text) ? 1 : 0 },
      });
    }
  }
  return null;
}
