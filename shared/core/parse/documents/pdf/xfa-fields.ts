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

type Node = z.infer<typeof nodeSchema>;

const firstText = (...values: unknown[]): string => values.map(text).find((value) => value !== "") ?? "";

const kindOf = (node: Node): FormField["kind"] => {
  const type = node.attributes["type"];
  if (type === "radio" || type === "checkbox") {
    return type;
  }
  return node.name === "select" ? "choice" : "text";
};

const valueOf = (node: Node, kind: FormField["kind"]): string => {
  const { attributes } = node;
  if (kind !== "radio" && kind !== "checkbox") {
    return firstText(attributes["value"], attributes["textContent"], node.value);
  }
  const isPressed = attributes["checked"] === true || attributes["checked"] === "checked";
  return isPressed ? firstText(attributes["xfaOn"], "on") : "";
};

const fieldOf = (node: Node, page: number): FormField => {
  const { attributes } = node;
  const kind = kindOf(node);
  return {
    name: firstText(attributes["xfaName"], attributes["name"], attributes["dataId"]),
    label: firstText(attributes["aria-label"], attributes["title"]) || null,
    value: valueOf(node, kind),
    kind,
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
