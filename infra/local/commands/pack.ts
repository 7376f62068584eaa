import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import cliProgress from "cli-progress";
import type { Command } from "commander";
import { PackError, complaintLine } from "../../../shared/core/packs/complaint.ts";
import { evaluatePack } from "../../../shared/core/classify/evaluation/evaluate-pack.ts";
import { lintExamples, type SampleText } from "../../../shared/core/classify/evaluation/lint-examples.ts";
import type { EvaluationReport } from "../../../shared/core/classify/evaluation/report.ts";
import { drive } from "../../../shared/core/classify/engine/training.ts";
import { folderPackSource } from "../../../shared/adapters/local/folder-pack-source.ts";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import { DEFAULT_PACK, DEFAULT_TENANT, packFolderOf, PACKS_FOLDER } from "../defaults.ts";
import { EXIT_FAILED } from "../usage-error.ts";

interface CheckOptions {
  quick: boolean;
  json: boolean;
}

export const registerPack = (program: Command): void => {
  const pack = program.command("pack").description("a company's configuration");
  pack
    .command("check")
    .description(
      "is the pack right, what do its examples lack, and which automation can be expected of it? exit 1 when it is wrong",
    )
    .argument("[folder]", "a pack's name or folder", DEFAULT_PACK)
    .option("--quick", "configuration and examples only, without the minutes of cross-validation", false)
    .option("--json", "one JSON object", false)
    .action(checkPack);
};

const checkPack = async (nameOrFolder: string, options: CheckOptions): Promise<void> => {
  const folder = await packFolderOf(nameOrFolder);
  const loaded = await load(folder);
  if (loaded === null) return;
  const findings = lintExamples(loaded, await samplesOf(folder));
  const report = options.quick ? null : await evaluate(loaded);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ pack: loaded.pack.name, examples: loaded.examples.length, findings, report })}\n`);
    return;
  }
  process.stdout.write(
    `${folder}: ${Object.keys(loaded.pack.categories).length} categories, ${loaded.examples.length} examples; the configuration is right.\n`,
  );
  for (const finding of findings) process.stdout.write(`  ${finding.code}: ${finding.message}\n`);
  if (report !== null) process.stdout.write(readable(report));
};

/** null when it is wrong: its complaints are told then, each with file and line. */
const load = async (folder: string): Promise<LoadedPack | null> => {
  try {
    return await folderPackSource({ folder: PACKS_FOLDER, default: folder, tenants: {} }).load(DEFAULT_TENANT);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const complaint of error.complaints) process.stdout.write(`${complaintLine(complaint)}\n`);
    process.exitCode = EXIT_FAILED;
    return null;
  }
};

const samplesOf = async (folder: string): Promise<SampleText[]> => {
  const names = await readdir(join(folder, "samples")).catch(() => []);
  const texts = names.filter((name) => /\.(eml|json|txt)$/.test(name));
  return Promise.all(texts.map(async (name) => ({ name, text: await readFile(join(folder, "samples", name), "utf8") })));
};

const evaluate = async (pack: LoadedPack): Promise<EvaluationReport> => {
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar({ format: "{bar} {percentage} %  {phase}", stream: process.stderr })
    : null;
  bar?.start(1, 0, { phase: "" });
  const report = await drive(evaluatePack(pack, { learningCurve: true }), {
    onProgress: ({ phase, share }) => bar?.update(share, { phase }),
  });
  bar?.stop();
  return report;
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

const readable = (report: EvaluationReport): string => {
  const rows = report.categories.map(
    (row) =>
      `  ${row.category.padEnd(26)}${String(row.support).padStart(5)}${percent(row.precision)}${percent(row.recall)}${percent(row.f1)}${percent(row.coverage)}\n`,
  );
  const curve = report.learningCurve.map((point) => `${point.examples} examples ${percent(point.accuracy).trim()}`).join(", ");
  return [
    `\nEach ${report.heldOut} in turn held out, learnt from the others:\n`,
    `  ${"category".padEnd(26)}items  precision  recall    F1  automatic\n`,
    ...rows,
    `\n  accuracy ${percent(report.accuracy).trim()}, macro-F1 ${report.macroF1.toFixed(3)}, calibration error ${percent(report.calibrationError).trim()}\n`,
    `  at a promised precision of ${percent(report.promisedPrecision).trim()}: ${percent(report.coverage).trim()} would go straight through by their category, ${percent(report.coveredPrecision).trim()} of those right\n`,
    curve === "" ? "" : `  learning curve: ${curve}\n`,
  ].join("");
};
