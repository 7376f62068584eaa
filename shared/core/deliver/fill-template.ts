import type { Template } from "../../schemas/connector.ts";

const WHOLE = /^\{\{\s*([\w.-]+)\s*\}\}$/;
const PLACE = /\{\{\s*([\w.-]+)\s*\}\}/g;
/** A mapping deeper than this is a mistake. */
const MAX_DEPTH = 32;

/**
 * The system's own JSON from a work item. "{{fields.amount.value}}" alone keeps the value's type, inside a longer string it
 * becomes text; a path that leads nowhere gives null, or nothing inside a string.
 */
export const fillTemplate = (template: Template, data: unknown, depth = 0): unknown => {
  if (depth > MAX_DEPTH) throw new RangeError(`A mapping may be ${MAX_DEPTH} levels deep`);
  if (typeof template === "string") return fillString(template, data);
  if (Array.isArray(template)) return template.map((entry) => fillTemplate(entry, data, depth + 1));
  if (template === null || typeof template !== "object") return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fillTemplate(value, data, depth + 1)]));
};

const fillString = (template: string, data: unknown): unknown => {
  const whole = WHOLE.exec(template);
  if (whole !== null) return valueAt(data, whole[1] ?? "") ?? null;
  return template.replaceAll(PLACE, (_, path: string) => asText(valueAt(data, path)));
};

/** For URLs: each value is one path segment, whatever it contains. */
export const fillPath = (template: string, data: unknown): string =>
  template.replaceAll(PLACE, (_, path: string) => encodeURIComponent(asText(valueAt(data, path))));

/** Own properties only: a path such as `constructor.name` leads nowhere. */
export const valueAt = (data: unknown, path: string): unknown => {
  let value = data;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return value;
};

const asText = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
};
