import type { XmlElement } from "../xml/parse-xml.ts";
import { childrenOf, parseXml, textOf } from "../xml/parse-xml.ts";
import { MAX_SHEET_ROWS } from "../limits.ts";
import { textReading, unread, type FormatReader } from "../reading.ts";
import { decodeText } from "../text/decode-text.ts";
import { openOfficeZip } from "./open-zip.ts";
import { dateFormats, excelDate } from "./xlsx-dates.ts";

const isWanted = (name: string): boolean =>
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]{1,80}\.xml)$/.test(name);

const xmlOf = (files: Map<string, Uint8Array>, name: string): XmlElement | null => {
  const bytes = files.get(name);
  if (bytes === undefined) {
    return null;
  }
  const parsed = parseXml(decodeText(bytes));
  return parsed.root;
};

/** Rich text keeps its runs in `r/t`; phonetic guides (`rPh`) are not part of the text. */
const stringItem = (item: XmlElement): string =>
  item.children
    .flatMap((child) =>
      child.name === "t" ? [child.raw] : child.name === "r" ? childrenOf(child, "t").map((run) => run.raw) : [],
    )
    .join("");

interface Workbook {
  strings: string[];
  isDate: boolean[];
}

const cellText = (cell: XmlElement, book: Workbook): string => {
  const type = cell.attributes["t"] ?? "n";
  const raw = textOf(childrenOf(cell, "v")[0]);
  if (type === "s") {
    return book.strings[Number.parseInt(raw, 10)] ?? "";
  }
  if (type === "inlineStr") {
    return childrenOf(cell, "is").map(stringItem).join("");
  }
  if (type === "b") {
    return raw === "1" ? "TRUE" : "FALSE";
  }
  const style = Number.parseInt(cell.attributes["s"] ?? "0", 10);
  return type === "n" && raw !== "" && book.isDate[style] === true ? excelDate(Number(raw)) : raw;
};

const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "") {
    column = column * 26 + (letter.charCodeAt(0) - 64);
  }
  return column;
};

/** Cells apart by tabs; empty columns in between keep one tab each, at most this many. */
const MAX_GAP = 20;

const rowText = (row: XmlElement, book: Workbook): string => {
  let line = "";
  let column = 1;
  for (const cell of childrenOf(row, "c")) {
    const at = columnOf(cell.attributes["r"] ?? "") || column;
    line += "\t".repeat(Math.min(MAX_GAP, Math.max(0, at - column)));
    line += cellText(cell, book).replaceAll(/[\t\n]+/g, " ");
    column = at;
  }
  return line;
};

const sheetOrder = (files: Map<string, Uint8Array>): { name: string; path: string }[] => {
  const targets = new Map(
    (xmlOf(files, "xl/_rels/workbook.xml.rels")?.children ?? []).map((relation) => [
      relation.attributes["Id"] ?? "",
      relation.attributes["Target"] ?? "",
    ]),
  );
  const sheets = childrenOf(childrenOf(xmlOf(files, "xl/workbook.xml") ?? undefined, "sheets")[0], "sheet");
  return sheets.map((sheet) => {
    const target = targets.get(sheet.attributes["id"] ?? "") ?? "";
    return { name: sheet.attributes["name"] ?? "", path: target.startsWith("/") ? target.slice(1) : `xl/${target}` };
  });
};

export const readXlsx: FormatReader = async (file, mediaType) => {
  const { files, problem } = await openOfficeZip(file.bytes, isWanted);
  if (problem !== null) {
    return unread(mediaType, problem);
  }
  const book: Workbook = {
    strings: childrenOf(xmlOf(files, "xl/sharedStrings.xml") ?? undefined, "si").map(stringItem),
    isDate: dateFormats(xmlOf(files, "xl/styles.xml")),
  };
  const pieces: string[] = [];
  let rows = 0;
  for (const sheet of sheetOrder(files)) {
    const data = childrenOf(xmlOf(files, sheet.path) ?? undefined, "sheetData")[0];
    const lines = childrenOf(data, "row");
    pieces.push(sheet.name, ...lines.slice(0, Math.max(0, MAX_SHEET_ROWS - rows)).map((row) => rowText(row, book)), "");
    rows += lines.length;
  }
  const problems =
    rows > MAX_SHEET_ROWS
      ? [{ code: "too_many_rows", message: `The workbook has ${rows} rows; the first ${MAX_SHEET_ROWS} were read.` }]
      : [];
  return textReading({ file, reader: "xlsx", mediaType, text: pieces.join("\n"), problems });
};
