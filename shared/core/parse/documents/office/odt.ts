import { decodeText } from "../text/decode-text.ts";
import { markupText, type MarkupRules } from "../text/markup-text.ts";
import { textReading, unread, type FormatReader } from "../reading.ts";
import { openOfficeZip } from "./open-zip.ts";

const ODF: MarkupRules = {
  paragraphs: new Set(["text:list", "text:section"]),
  lines: new Set(["text:p", "text:h"]),
  cells: new Set(["table:table-cell"]),
  rows: new Set(["table:table-row", "table:table"]),
  characters: new Map([
    ["text:tab", "\t"],
    ["text:line-break", "\n"],
    ["text:s", " "],
  ]),
  skipped: new Set([
    "office:automatic-styles",
    "office:font-face-decls",
    "office:scripts",
    "text:tracked-changes",
    "office:annotation",
    "text:sequence-decls",
    "office:forms",
  ]),
  raw: new Set(),
  foldSpace: true,
};

/** Text documents and spreadsheets of OpenDocument keep their text alike. */
export const readOpenDocument: FormatReader = async (file, mediaType) => {
  const { files, problem } = await openOfficeZip(file.bytes, (name) => name === "content.xml");
  if (problem !== null) {
    return unread(mediaType, problem);
  }
  const content = files.get("content.xml");
  if (content === undefined) {
    return unread(mediaType, { code: "damaged_file", message: "The OpenDocument file has no content." });
  }
  return textReading({
    file,
    reader: mediaType.includes("spreadsheet") ? "ods" : "odt",
    mediaType,
    text: markupText(decodeText(content), ODF),
  });
};
