import type { Deadline, FieldValue } from "../../schemas/extraction.ts";
import type { Entity, Features } from "./evidence.ts";
import type { FieldPlan, Scene } from "./scene.ts";
import { endOfDuration } from "./values/deadlines.ts";
import { daysBetween } from "./values/iso-day.ts";

interface Valued {
  value: FieldValue;
  key: string;
  features?: Features;
}

/** Days that lie behind the writer by their meaning; the others lie ahead. */
export const PAST_FIELDS = new Set(["readingDate", "damageDate", "invoiceDate", "orderDate"]);
/** A day without a year that would lie most of a year ahead has just gone by: "ab 1.2." written in the middle of February. */
export const FAR_AHEAD_DAYS = 300;

function comingDay(scene: Scene, variants: { past: string; future: string }): string {
  return daysBetween(scene.today, variants.future) > FAR_AHEAD_DAYS ? variants.past : variants.future;
}

function dateValue(scene: Scene, plan: FieldPlan, entity: Entity): Valued | null {
  if (typeof entity.value !== "string") return null;
  const past = PAST_FIELDS.has(plan.name);
  const day = entity.variants === undefined ? entity.value : past ? entity.variants.past : comingDay(scene, entity.variants);
  return { value: day, key: day };
}

function anchorDay(scene: Scene, deadline: Extract<Deadline, { kind: "duration" }>): string | null {
  if (deadline.anchor === "delivery" || deadline.anchor === "contract_end" || deadline.anchor === "invoice_date") return null;
  return scene.today;
}

/** Durations count from a day only where the text or the letter gives one; we compute, never the sender. */
function deadlineValue(scene: Scene, plan: FieldPlan, entity: Entity): Valued | null {
  if (plan.definition.type !== "deadline" || typeof entity.value !== "object" || !("kind" in entity.value)) return null;
  const deadline = entity.value;
  if (deadline.kind !== "duration") return plan.name === "dueDate" ? null : { value: deadline, key: entity.key };
  // "Bestätigen Sie innerhalb von 14 Tagen" sets us a period; only payment terms are the value itself.
  if (plan.name !== "dueDate") return null;
  const from = anchorDay(scene, deadline);
  const date =
    from === null
      ? null
      : endOfDuration(deadline.duration, deadline.workingDays, { from, federalState: scene.pack.federalState });
  return { value: { ...deadline, date }, key: entity.key };
}

/** The value an entity has as a certain field; null where it cannot be it. */
export function fieldValueOf(scene: Scene, plan: FieldPlan, entity: Entity): Valued | null {
  if (entity.type === "date") return dateValue(scene, plan, entity);
  if (entity.type === "deadline") return deadlineValue(scene, plan, entity);
  if (plan.definition.type === "meter_reading" || plan.definition.type === "decimal")
    return { value: entity.value, key: entity.key };
  if (plan.definition.type === "vat_id") return { value: entity.value, key: entity.key };
  return { value: entity.value, key: entity.key };
}
