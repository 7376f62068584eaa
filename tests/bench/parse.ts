import { openSandbox } from "../../shared/adapters/sandbox/worker-sandbox.ts";
import { checkContents, compareAttachments } from "./parse-attachments.ts";
import { corporaMissing, corpus } from "./parse-corpora.ts";
import { measureCpu } from "./parse-cpu.ts";
import { readForwards } from "./parse-forwards.ts";
import { readAll } from "./parse-outcomes.ts";

const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const list = (title: string, names: string[]): void => {
  for (const name of names) print(`  ${title}: ${name}`);
};

if (corporaMissing()) {
  print("The test corpora are not beside the project (../shared/corpora): nothing to measure.");
  process.exit(0);
}

const sandbox = openSandbox({ workers: 1 });
const mails = corpus("mail");
const outlook = corpus("msg");

print("Parse\n\nOutcomes                    files   read  partly  unreadable  empty  invalid");
const { outcomes, results } = await readAll(sandbox, mails);
const msg = await readAll(sandbox, outlook);
for (const [name, row] of [
  ["mail", outcomes],
  ["msg", msg.outcomes],
] as const) {
  print(
    `${name.padEnd(26)}${[row.files, row.read, row.partlyRead, row.unreadable, row.empty.length, row.invalid.length].map((value) => String(value).padStart(8)).join("")}`,
  );
  list("empty although the body is not", row.empty);
  list("not valid by the schema", row.invalid);
}

const attachments = compareAttachments(mails, results);
if (attachments === null) print("\nNamed attachments: python3 is not on this machine, not compared");
else {
  print(
    `\nNamed attachments equal to Python's parser: ${attachments.equal} of ${attachments.named} (${percent(attachments.equal, attachments.named)}; at least 97.5 %)`,
  );
  list("differs", attachments.different);
}
list("content does not fit its part", checkContents(results));

print("\nForwards: sender, date, subject, body (at least 98 %)");
for (const row of await readForwards(sandbox)) {
  print(`${row.language.padEnd(4)} ${row.right} of ${row.cells} (${percent(row.right, row.cells)})`);
  list("wrong", row.wrong);
}

print("\nCPU per message (mail corpora, same run)");
const rows = await measureCpu(sandbox, mails);
const base = rows[0]?.micros ?? 1;
for (const row of rows) print(`${row.what.padEnd(42)}${row.micros.toFixed(0).padStart(7)} us  ${(row.micros / base).toFixed(2)}`);
await sandbox.close();
