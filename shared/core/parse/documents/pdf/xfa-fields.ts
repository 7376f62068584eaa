import { z } from "zod";
import type { FormField } from "../../../../schemas/parsed.ts";
import { cleanText } from "../canonical-text.ts";
import { MAX_GROUP_DEPTH } from "../limits.ts";

const nodeSchema = z.object({
  name: z.string().catch(""),
  value: z.unknown().optional(),
  attributes: z.record(z.string(), z.unknown()).catch({}),
  children: z.array(z.unknown()).catch([]),
});

const INPUTS = new Set(["input", "textarea", "select"]);

const text = (value: unknown): string => (typeof value === "string" ? cleanText(value).trim() : "");

const fieldOf = (node: z.infer<typeof nodeSchema>, page: number): FormField => {
  const { attributes } = node;
  const isButton = attributes["type"] === "checkbox" || attributes["type"] === "radio";
  const pressed = attributes["checked"] === true || attributes["checked"] === "checked";
  const value = isButton ? (pressed ? text(attributes["xfaOn"]) || "on" : "") : text(attributes["value"]) || text(attributes["textContent"]) || text(node.value);
  return {
    name: text(attributes["xfaName"]) || text(attributes["name"]) || text(attributes["dataId"]),
    label: text(attributes["aria-label"]) || text(attributes["title"]) || null,
    value,
    kind: isButton ? (attributes["type"] === "radio" ? "radio" : "checkbox") : node.name === "select" ? "choice" : "text",
    page,
    box: null,
    start: null,
    end: null,
  };
};

/** Fields of a page of an XFA form, from the HTML tree pdf.js makes of it. */
export const xfaFields = (tree: unknown, page: number): FormField[] => {
  const fields: FormField[] = [];
  const walk = (raw: unknown, depth: number): void => {
    const parsed = nodeSchema.safeParse(raw);
    if (!parsed.success || depth > MAX_GROUP_DEPTH) {
      return;
    }
    if (INPUTS.has(parsed.data.name)) {
      fields.push(fieldOf(parsed.data, page));
    }
    for (const child of parsed.data.children) {
      walk(child, depth + 1);
    }
  };
  walk(tree, 0);
  return fields;
};
