import { childrenOf, type XmlElement } from "../xml/parse-xml.ts";

/** Built-in number formats that show a date (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** A custom format with day, month or year letters outside quotes and brackets. */
const isDateCode = (code: string): boolean => /[dy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

/** Per cell style: does it show a date? */
export const dateFormats = (styles: XmlElement | null): boolean[] => {
  const custom = new Map(
    childrenOf(childrenOf(styles ?? undefined, "numFmts")[0], "numFmt").map((format) => [
      Number(format.attributes["numFmtId"]),
      isDateCode(format.attributes["formatCode"] ?? ""),
    ]),
  );
  return childrenOf(childrenOf(styles ?? undefined, "cellXfs")[0], "xf").map((style) => {
    const id = Number(style.attributes["numFmtId"] ?? "0");
    return custom.get(id) ?? BUILT_IN.has(id);
  });
};

const DAY_MS = 86_400_000;
/** Serial day 0; Excel's invented 29 February 1900 is before every date that matters. */
const EPOCH = Date.UTC(1899, 11, 30);

/** 45000.5 -> 2023-03-15T12:00 */
export const excelDate = (serial: number): string => {
  const instant = new Date(EPOCH + Math.round(serial * DAY_MS));
  if (Number.isNaN(instant.getTime())) {
    return String(serial);
  }
  const iso = instant.toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
};
