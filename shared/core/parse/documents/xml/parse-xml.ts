import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Problem } from "../../../../schemas/problem.ts";
import { MAX_XML_BYTES, MAX_XML_DEPTH } from "../limits.ts";

/** An element without its namespace prefix; attributes without theirs. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Own character data, joined and trimmed. */
  text: string;
}

export type XmlParse = { root: XmlElement; problem: null } | { root: null; problem: Problem };

const refused = (code: string, message: string): XmlParse => ({ root: null, problem: { code, message } });

const ATTRIBUTES = ":@";
const TEXT = "#text";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const attributesOf = (raw: unknown): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(isRecord(raw) ? raw : {})) {
    attributes[name] = String(value);
  }
  return attributes;
};

/** The parser's ordered form: one object per node with its name as the only key beside the attributes. */
const elementsOf = (nodes: unknown, depth: number): { children: XmlElement[]; text: string } => {
  const children: XmlElement[] = [];
  let text = "";
  for (const node of Array.isArray(nodes) && depth <= MAX_XML_DEPTH ? nodes : []) {
    const name = isRecord(node) ? Object.keys(node).find((key) => key !== ATTRIBUTES) : undefined;
    if (!isRecord(node) || name === undefined) {
      continue;
    }
    if (name === TEXT) {
      text += String(node[TEXT]);
    } else if (!name.startsWith("?")) {
      children.push({ name, attributes: attributesOf(node[ATTRIBUTES]), ...elementsOf(node[name], depth + 1) });
    }
  }
  return { children, text: text.trim() };
};

/** Only the five entities of XML itself and character numbers are ever replaced: a DOCTYPE, and with it every other entity, is refused. */
export const parseXml = (xml: string): XmlParse => {
  if (xml.length > MAX_XML_BYTES) {
    return refused("xml_too_large", `The XML is larger than ${MAX_XML_BYTES} characters; it was not read.`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    return refused("xml_doctype", "The XML declares a DOCTYPE, which business documents never need and attacks do; it was not read.");
  }
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    return refused("damaged_xml", `The XML is not well-formed (line ${valid.err.line}); it was not read.`);
  }
  const parser = new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: true,
    htmlEntities: false,
  });
  const parsed: unknown = parser.parse(xml);
  const { children } = elementsOf(parsed, 0);
  const root = children[0];
  return root === undefined ? refused("damaged_xml", "The XML has no root element.") : { root, problem: null };
};

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] => element?.children.filter((child) => child.name === name) ?? [];

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

export const textAt = (element: XmlElement | undefined, path: string): string => textOf(first(element, path));
