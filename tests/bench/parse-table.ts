export interface Row {
  what: string;
  measured: string;
  /** The bar; "" where there is none. */
  wanted: string;
  /** null: no bar, or nothing to measure by on this machine. */
  isMet: boolean | null;
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

export const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);

export const list = (title: string, names: string[]): void => {
  for (const name of names) print(`  ${title}: ${name}`);
};

const verdict = (row: Row): string => (row.isMet === null ? "" : row.isMet ? "yes" : "NO");

/** The whole of what was measured, once more and in one place. */
export const printTable = (rows: Row[]): void => {
  const width = (pick: (row: Row) => string, title: string): number =>
    Math.max(title.length, ...rows.map((row) => pick(row).length));
  const [what, measured, wanted] = [
    width((row) => row.what, "What"),
    width((row) => row.measured, "Measured"),
    width((row) => row.wanted, "Wanted"),
  ];
  const line = (a: string, b: string, c: string, d: string): string =>
    `${a.padEnd(what)}  ${b.padEnd(measured)}  ${c.padEnd(wanted)}  ${d}`.trimEnd();
  print("");
  print(line("What", "Measured", "Wanted", "Met"));
  print(line("-".repeat(what), "-".repeat(measured), "-".repeat(wanted), "---"));
  for (const row of rows) print(line(row.what, row.measured, row.wanted, verdict(row)));
};
