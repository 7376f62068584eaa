import type { Field } from "../../schemas/extraction.ts";
import { check } from "./evidence.ts";
import type { Scene } from "./scene.ts";
import { endOfDuration } from "./values/deadlines.ts";
import { daysBetween } from "./values/iso-day.ts";
import { rollForward } from "./values/working-days.ts";

/** Payment terms count from the invoice's day; the day is computed by us and said so. */
function dueFromTerms(scene: Scene, due: Field, invoiceDate: Field | undefined): Field {
  const value = due.value;
  if (value === null || typeof value !== "object" || !("kind" in value) || value.kind !== "duration") return due;
  const issued = invoiceDate?.value;
  if (typeof issued !== "string") return due;
  const day = endOfDuration(value.duration, value.workingDays, { from: issued, federalState: scene.pack.federalState });
  if (day === null) return due;
  const payable = rollForward(day, scene.pack.federalState);
  const rest = payable === day ? "" : ` No working day: it is in time until ${payable} (§ 193 BGB).`;
  const told = check("due_date_computed", "pass", `${value.duration} after the invoice date ${issued}.${rest}`);
  return {
    ...due,
    value: day,
    source: "arithmetic",
    checks: [...due.checks, told],
    confidence: Math.min(due.confidence, invoiceDate?.confidence ?? 0),
  };
}

/** Order of days: an invoice is due when it is issued or later, nothing happens before people were alive. */
function orderChecks(fields: Record<string, Field>): void {
  const issued = fields.invoiceDate?.value;
  const due = fields.dueDate;
  if (due === undefined || typeof due.value !== "string" || typeof issued !== "string") return;
  const late = daysBetween(issued, due.value) >= 0;
  due.checks.push(
    check(
      "due_after_issue",
      late ? "pass" : "fail",
      late ? "Due on or after the invoice date." : "Due before the invoice was issued.",
    ),
  );
  due.valid &&= late;
}

export function finishDates(scene: Scene, fields: Record<string, Field>): Record<string, Field> {
  const finished = { ...fields };
  if (finished.dueDate !== undefined) finished.dueDate = { ...dueFromTerms(scene, finished.dueDate, finished.invoiceDate) };
  orderChecks(finished);
  return finished;
}
