/** A cell that a spreadsheet would run as a formula, also behind blanks or in full width, gets an apostrophe (CSV injection). */
const FORMULA_START = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

export const csvCell = (value: string | number): string => {
  const text = String(value);
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** With a byte order mark: without it Excel reads umlauts as Latin-1. */
export const csvText = (rows: (string | number)[][]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`;

export const download = (name: string, type: string, content: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
