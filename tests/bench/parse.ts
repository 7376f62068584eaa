/**
 * Everything that is promised of reading, in one table.
 * `npm run bench:parse [-- --only mail,ocr] [-- --without ocr] [-- --variants noise,fax] [-- --letters 12]`
 */
import { parseArgs } from "node:util";
import { openSandbox } from "../../shared/adapters/sandbox/worker-sandbox.ts";
import type { ReaderSandbox } from "../../shared/ports/reader-sandbox.ts";
import { eInvoiceRows } from "./e-invoice.ts";
import { ocrRows } from "./ocr.ts";
import { VARIANTS } from "./ocr-variants.ts";
import { attachmentRows } from "./parse-attachments.ts";
import { corporaMissing } from "./parse-corpora.ts";
import { cpuRows } from "./parse-cpu.ts";
import { forwardRows } from "./parse-forwards.ts";
import { outcomeRows } from "./parse-outcomes.ts";
import { print, printTable, type Row } from "./parse-table.ts";

interface Tools {
  sandbox: ReaderSandbox;
  variants: string[];
  /** Letters beside the bench's own, from the starter pack. */
  letters: number | null;
}

/** In the order they run: the clock of the CPU section must not tick beside anything else. */
const SECTIONS: Record<string, { needsCorpora: boolean; run(tools: Tools): Promise<Row[]> }> = {
  cpu: { needsCorpora: true, run: ({ sandbox }) => cpuRows(sandbox) },
  mail: { needsCorpora: true, run: ({ sandbox }) => outcomeRows(sandbox) },
  attachments: { needsCorpora: true, run: ({ sandbox }) => attachmentRows(sandbox) },
  forwards: { needsCorpora: true, run: ({ sandbox }) => forwardRows(sandbox) },
  invoices: { needsCorpora: true, run: async () => eInvoiceRows() },
  ocr: { needsCorpora: false, run: ({ variants, letters }) => ocrRows({ variants, letters }) },
};

const names = (given: string | undefined, known: string[], option: string): string[] => {
  const asked = (given ?? known.join(",")).split(",").map((name) => name.trim());
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`--${option} ${unknown.join(",")}: it takes ${known.join(", ")}`);
  return asked;
};

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    without: { type: "string" },
    variants: { type: "string" },
    letters: { type: "string" },
  },
});
const sections = Object.keys(SECTIONS);
const left = values.without === undefined ? [] : names(values.without, sections, "without");
const wanted = names(values.only, sections, "only").filter((name) => !left.includes(name));

const sandbox = openSandbox({ workers: 1 });
const tools: Tools = {
  sandbox,
  variants: names(values.variants, [...VARIANTS], "variants"),
  letters: values.letters === undefined ? null : Number(values.letters),
};
const rows: Row[] = [];
try {
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (!wanted.includes(name)) continue;
    if (section.needsCorpora && corporaMissing()) {
      rows.push({ what: name, measured: "not run: ../shared/corpora is not there", wanted: "", isMet: null });
      continue;
    }
    print(`\n== ${name}`);
    rows.push(...(await section.run(tools)));
  }
} finally {
  await sandbox.close();
}
printTable(rows);
process.exitCode = rows.some((row) => row.isMet === false) ? 1 : 0;
