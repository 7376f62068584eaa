import { evaluatePack } from "../../shared/core/classify/evaluation/evaluate-pack.ts";
import { runToEnd } from "../../shared/core/classify/engine/training.ts";
import { trainPackModel } from "../../shared/core/classify/pack-model.ts";
import { loadPack } from "../../shared/core/packs/load-pack.ts";
import { packFolderOf } from "../../infra/local/defaults.ts";
import { readPackFolder } from "../../shared/adapters/packs/read-pack-folder.ts";

/** The starter pack with whole industries held out; other messages, kept apart, decide. */
export async function benchStarterPack(print: (line: string) => void): Promise<void> {
  const { loaded, complaints } = loadPack(await readPackFolder(await packFolderOf("customer-service")));
  if (loaded === null) {
    print(`\nstarter pack: does not load (${complaints.length} complaints); run \`posthorn pack check\``);
    return;
  }
  const report = runToEnd(evaluatePack(loaded));
  const share = (value: number): string => (value * 100).toFixed(1);
  print(`\nstarter pack, ${report.items} examples, one ${report.heldOut} held out at a time (target macro-F1 0.90)`);
  print(
    `  macro-F1 ${report.macroF1.toFixed(3)}, accuracy ${share(report.accuracy)} %, calibration error ${share(report.calibrationError)} %`,
  );
  print(
    `  coverage at ${share(report.promisedPrecision)} % precision: ${share(report.coverage)} % (kept ${share(report.coveredPrecision)} %)`,
  );
  for (const { category, precision, recall, f1, support } of report.categories) {
    print(
      `  ${category.padEnd(26)}${String(support).padStart(4)}  P ${share(precision).padStart(5)}  R ${share(recall).padStart(5)}  F1 ${share(f1).padStart(5)}`,
    );
  }
  const started = performance.now();
  const learnt = trainPackModel(loaded);
  const same = loaded.model !== undefined && Buffer.from(learnt).equals(loaded.model);
  print(
    `  learnt whole in ${((performance.now() - started) / 1000).toFixed(0)} s: ${same ? "the same bytes as" : "NOT what is in"} model.bin`,
  );
}
