import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { PackError, complaintLine } from "../../../shared/core/packs/complaint.ts";
import { broughtModel } from "../../../shared/core/classify/brought-model.ts";
import { encodeModel } from "../../../shared/core/classify/engine/model-format.ts";
import { packModelName, packModelTraining } from "../../../shared/core/classify/pack-model.ts";
import { MODEL_FILE } from "../../../shared/core/packs/load-pack.ts";
import { evaluatePack } from "../../../shared/core/classify/evaluation/evaluate-pack.ts";
import { lintExamples, type SampleText } from "../../../shared/core/classify/evaluation/lint-examples.ts";
import { renderText } from "../../../shared/core/classify/evaluation/render-text.ts";
import type { EvaluationReport } from "../../../shared/schemas/model-report.ts";
import { drive } from "../../../shared/core/classify/engine/training.ts";
import { folderPackSource } from "../../../shared/adapters/local/folder-pack-source.ts";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import { DEFAULT_PACK, DEFAULT_TENANT, packFolderOf, PACKS_FOLDER } from "../defaults.ts";
import { EXIT_FAILED } from "../usage-error.ts";
import { trainingBar } from "./training-bar.ts";

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
  pack
    .command("model")
    .description(
      `learns from the examples and puts the model beside them as ${MODEL_FILE}: mailrooms that use the pack, in the cloud too, need not learn at their first mail`,
    )
    .argument("[folder]", "a pack's name or folder", DEFAULT_PACK)
    .action(makeModel);
};

const checkPack = async (nameOrFolder: string, options: CheckOptions): Promise<void> => {
  const folder = await packFolderOf(nameOrFolder);
  const loaded = await load(folder);
  if (loaded === null) return;
  const findings = lintExamples(loaded, await samplesOf(folder));
  const report = options.quick ? null : await evaluate(loaded);
  const brought = broughtModel(loaded);
  if (options.json) {
    const { pack, examples } = loaded;
    const told = { pack: pack.name, examples: examples.length, model: brought.state, findings, report };
    process.stdout.write(`${JSON.stringify(told)}\n`);
    return;
  }
  process.stdout.write(
    `${folder}: ${Object.keys(loaded.pack.categories).length} categories, ${loaded.examples.length} examples; the configuration is right.\n`,
  );
  for (const finding of findings) process.stdout.write(`  ${finding.code}: ${finding.message}\n`);
  if (brought.state === "outdated" || brought.state === "unreadable")
    process.stdout.write(
      `  model_${brought.state}: ${MODEL_FILE} is not used, mailrooms learn at their first mail. ${brought.reason} \`posthorn pack model\` makes it anew.\n`,
    );
  if (report !== null) process.stdout.write(`\n${renderText(report)}`);
};

const makeModel = async (nameOrFolder: string): Promise<void> => {
  const folder = await packFolderOf(nameOrFolder);
  const loaded = await load(folder);
  if (loaded === null) return;
  const bar = trainingBar();
  try {
    const bytes = encodeModel(await drive(packModelTraining(loaded), bar.driver));
    const path = join(folder, MODEL_FILE);
    // Renamed when it is whole: a mailroom that starts meanwhile reads the old one or the new one.
    await writeFile(`${path}.${process.pid}`, bytes);
    await rename(`${path}.${process.pid}`, path);
    process.stdout.write(
      `${path}: ${packModelName(loaded)}, ${(bytes.length / 1e6).toFixed(1)} MB, from ${loaded.examples.length} examples.\n`,
    );
  } finally {
    bar.stop();
  }
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
  const bar = trainingBar();
  try {
    return await drive(evaluatePack(pack, { learningCurve: true }), bar.driver);
  } finally {
    bar.stop();
  }
};
