import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Problem } from "../../../../schemas/problem.ts";
import { MAX_XML_BYTES, MAX_XML_DEPTH } from "../limits.ts";
import { decodeEntities } from "../text/entities.ts";

/** An element without its namespace prefix; attributes without theirs. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Own character data, joined and trimmed. */
  text: string;
  /** The same with its white space. */
  raw: string;
}

export type XmlParse = { root: XmlElement; problem: null } | { root: null; problem: Problem };

const refused = (code: string, message: string): XmlParse => ({ root: null, problem: { code, message } });

const ATTRIBUTES = ":@";
const TEXT = "#text";
const CDATA = "#cdata";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const attributesOf = (raw: unknown): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(isRecord(raw) ? raw : {})) {
    attributes[name] = decodeEntities(String(value));
  }
  return attributes;
};

/** The parser's ordered form: one object per node with its name as the only key beside the attributes. */
const elementsOf = (nodes: unknown, depth: number): Pick<XmlElement, "children" | "text" | "raw"> => {
  const children: XmlElement[] = [];
  let raw = "";
  for (const node of Array.isArray(nodes) && depth <= MAX_XML_DEPTH ? nodes : []) {
    const name = isRecord(node) ? Object.keys(node).find((key) => key !== ATTRIBUTES) : undefined;
    if (!isRecord(node) || name === undefined) {
      continue;
    }
    if (name === TEXT) {
      raw += decodeEntities(String(node[TEXT]));
    } else if (name === CDATA) {
      raw += elementsOf(node[CDATA], depth + 1).raw;
    } else if (!name.startsWith("?")) {
      children.push({ name, attributes: attributesOf(node[ATTRIBUTES]), ...elementsOf(node[name], depth + 1) });
    }
  }
  return { children, text: raw.trim(), raw };
};

/** The parser throws at nesting beyond its limit and at names that would pollute prototypes. */
const treeOf = (xml: string): { nodes: unknown } | Error => {
  const parser = new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    // Character references are decoded below, once and flat; there is nothing else to expand without a DOCTYPE.
    processEntities: false,
    htmlEntities: false,
    cdataPropName: CDATA,
    maxNestedTags: MAX_XML_DEPTH,
  });
  try {
    return { nodes: parser.parse(xml) };
  } catch (error) {
    if (error instanceof Error) {
      return error;
    }
    throw error;
  }
};

/** Only the five entities of XML itself and character numbers are ever replaced: a DOCTYPE, and with it every other entity, is refused. */
export const parseXml = (xml: string): XmlParse => {
  if (xml.length > MAX_XML_BYTES) {
    return refused("xml_too_large", `The XML is larger than ${MAX_XML_BYTES} characters; it was not read.`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    return refused(
      "xml_doctype",
      "The XML declares a DOCTYPE, which business documents never need and attacks do; it was not read.",
    );
  }
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    return refused("damaged_xml", `The XML is not well-formed (line ${valid.err.line}); it was not read.`);
  }
  const tree = treeOf(xml);
  if (tree instanceof Error) {
    return refused("damaged_xml", `The XML could not be read (${tree.message.slice(0, 120)}).`);
  }
  const root = elementsOf(tree.nodes, 0).children[0];
  return root === undefined ? refused("damaged_xml", "The XML has no root element.") : { root, problem: null };
};

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Text of an element; "" where it is missing. */
export const textOf = (element: XmlElement | undefined): string => element?.text ?? "";

/** All elements at a path of names: `at(root, "Invoice/AccountingSupplierParty/Party")`. */
export const at = (element: XmlElement | undefined, path: string): XmlElement[] => {
  let found = element === undefined ? [] : [element];
  for (const name of path.split("/")) {
    found = found.flatMap((each) => childrenOf(each, name));
  }
  return found;
};

export const first = (element: XmlElement | undefined, path: string): XmlElement | undefined => at(element, path)[0];
