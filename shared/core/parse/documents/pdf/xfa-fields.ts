import { z } from "zod";
import type { FormField } from "../../../../schemas/parsed.ts";
import { cleanText } from "../canonical-text.ts";
import { MAX_GROUP_DEPTH } from "../limits.ts";
import { namedButton } from "./form-fields.ts";

const nodeSchema = z.object({
  name: z.string().catch(""),
  value: z.unknown().optional(),
  attributes: z.record(z.string(), z.unknown()).catch({}),
  children: z.array(z.unknown()).catch([]),
});
type Node = z.infer<typeof nodeSchema>;

const INPUTS = new Set(["input", "textarea", "select"]);

/** What the boxes around an input say about it. */
interface Around {
  field: string;
  /** Of a group of which one may be chosen: the group is the field, its buttons are values. */
  group: string;
  title: string;
  caption: string;
  depth: number;
}

const text = (value: unknown): string => (typeof value === "string" ? cleanText(value).trim() : "");

const firstText = (...values: unknown[]): string => values.map(text).find((value) => value !== "") ?? "";

const hasClass = (node: Node, name: string): boolean => {
  const { class: classes } = node.attributes;
  return Array.isArray(classes) && classes.includes(name);
};

const nodeOf = (raw: unknown): Node | null => nodeSchema.safeParse(raw).data ?? null;

/** The words of a caption; those of the inputs beside it are values. */
const wordsOf = (raw: unknown, depth: number): string => {
  const node = nodeOf(raw);
  if (node === null || depth > MAX_GROUP_DEPTH || INPUTS.has(node.name)) {
    return "";
  }
  return [text(node.value), ...node.children.map((child) => wordsOf(child, depth + 1))].filter((words) => words !== "").join(" ");
};

const captionOf = (node: Node): string =>
  node.children
    .flatMap((child) => nodeOf(child) ?? [])
    .filter((child) => child.name === "label")
    .map((label) => wordsOf(label, 0))
    .join(" ");

const inside = (node: Node, around: Around): Around => {
  const deeper = { ...around, depth: around.depth + 1 };
  if (hasClass(node, "xfaExclgroup")) {
    return { ...deeper, group: text(node.attributes["xfaName"]) };
  }
  if (!hasClass(node, "xfaField")) {
    return deeper;
  }
  return {
    ...deeper,
    field: text(node.attributes["xfaName"]),
    title: text(node.attributes["title"]),
    caption: captionOf(node),
  };
};

const kindOf = (node: Node): FormField["kind"] => {
  const type = node.attributes["type"];
  if (type === "radio" || type === "checkbox") {
    return type;
  }
  return node.name === "select" ? "choice" : "text";
};

const valueOf = (node: Node, kind: FormField["kind"], label: string | null): string => {
  const { attributes } = node;
  if (kind !== "radio" && kind !== "checkbox") {
    return firstText(attributes["value"], attributes["textContent"], node.value);
  }
  const isPressed = attributes["checked"] === true || attributes["checked"] === "checked";
  return isPressed ? namedButton(firstText(attributes["xfaOn"], "on"), label) : "";
};

/** pdf.js numbers the elements: "Name48" is its name for the field "Name". */
const withoutNumber = (dataId: unknown): string => text(dataId).replace(/\d{1,9}$/, "");

const fieldOf = (node: Node, page: number, around: Around): FormField => {
  const { attributes } = node;
  const kind = kindOf(node);
  const label = firstText(around.title, attributes["aria-label"], attributes["title"], around.caption) || null;
  return {
    name: firstText(
      kind === "radio" ? around.group : "",
      around.field,
      attributes["xfaName"],
      withoutNumber(attributes["dataId"]),
    ),
    label,
    value: valueOf(node, kind, label),
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
  const walk = (raw: unknown, around: Around): void => {
    const node = nodeOf(raw);
    if (node === null || around.depth > MAX_GROUP_DEPTH) {
      return;
    }
    if (INPUTS.has(node.name)) {
      fields.push(fieldOf(node, page, around));
    }
    const within = inside(node, around);
    for (const child of node.children) {
      walk(child, within);
    }
  };
  walk(tree, { field: "", group: "", title: "", caption: "", depth: 0 });
  return fields;
};
