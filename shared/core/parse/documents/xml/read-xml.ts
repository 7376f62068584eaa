import { readingOf, textReading, unread, type FormatReader } from "../reading.ts";
import { flatDocument, tidyText } from "../canonical-text.ts";
import { decodeXml } from "./decode-xml.ts";
import { parseXml, type XmlElement } from "./parse-xml.ts";

/** Values of unknown XML, one a line with the element's name: readable, searchable. */
const outline = (element: XmlElement, lines: string[]): void => {
  if (element.text !== "") {
    lines.push(`${element.name}: ${element.text}`);
  }
  for (const child of element.children) {
    outline(child, lines);
  }
};

/** E-invoices become data and a readable text; any other XML a list of its values. */
export const readXml: FormatReader = async (file, mediaType) => {
  const { root, problem } = parseXml(decodeXml(file.bytes));
  if (problem !== null) {
    return unread(mediaType, problem);
  }
  const { readEInvoice } = await import("../e-invoice/read-e-invoice.ts");
  const found = readEInvoice(root);
  if (found === null) {
    const lines: string[] = [];
    outline(root, lines);
    return textReading({ file, reader: "xml", mediaType, text: lines.join("\n") });
  }
  const document = flatDocument(file.partId, "einvoice", tidyText(found.text));
  document.structured.push({ kind: "e_invoice", format: found.format, data: found.invoice, page: null, box: null });
  return readingOf(mediaType, document, found.problems);
};
