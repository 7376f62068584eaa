/** Spreadsheets run a cell that begins like a formula, also behind a tab or line break; an apostrophe makes it text. */
const FORMULA_START = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

export const csvCell = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** RFC 4180 with a byte order mark, which is how Excel knows UTF-8. */
export const csvOf = (head: string[], rows: (string | number | null)[][]): string =>
  `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
