import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { folderPackSource } from "../../../shared/adapters/local/folder-pack-source.ts";
import { drive } from "../../../shared/core/classify/engine/training.ts";
import { evaluatePack } from "../../../shared/core/classify/evaluation/evaluate-pack.ts";
import { expectEach } from "../../../shared/core/classify/evaluation/learning-curve.ts";
import { renderHtml } from "../../../shared/core/classify/evaluation/render-html.ts";
import { renderText } from "../../../shared/core/classify/evaluation/render-text.ts";
import type { EvaluationReport } from "../../../shared/schemas/model-report.ts";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import { DEFAULT_PACK, DEFAULT_TENANT, packFolderOf, PACKS_FOLDER } from "../defaults.ts";
import { printFieldScores } from "./evaluate-fields.ts";
import { trainingBar } from "./training-bar.ts";

interface EvaluateOptions {
  pack: string;
  json: boolean;
  html?: string;
  curve: boolean;
  fields?: string;
  mistakes: boolean;
}

export const registerEvaluate = (program: Command): void => {
  program
    .command("evaluate")
    .description("how right the categories are: precision, recall, F1, confusion, calibration, what could go straight through")
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .option("--json", "the whole report as JSON", false)
    .option("--html <file>", "also write a page with plots")
    .option("--curve", "also the learning curve (takes a minute more)", false)
    .option("--fields <dir>", "instead: score extracted fields against <name>.gold.json beside each <name>.<ext>")
    .option("--mistakes", "with --fields: also each value that is wrong or missing", false)
    .action(evaluate);
};

const evaluate = async (options: EvaluateOptions): Promise<void> => {
  if (options.fields !== undefined) return printFieldScores({ ...options, fields: options.fields });
  const folder = await packFolderOf(options.pack);
  const pack = await folderPackSource({ folder: PACKS_FOLDER, default: folder, tenants: {} }).load(DEFAULT_TENANT);
  const report = await watched(pack, options.curve);
  if (options.html !== undefined) await writeFile(options.html, renderHtml(report, `How well ${pack.pack.name} classifies`));
  process.stdout.write(
    options.json ? `${JSON.stringify({ ...report, expectations: expectEach(report) })}\n` : renderText(report),
  );
};

const watched = async (pack: LoadedPack, learningCurve: boolean): Promise<EvaluationReport> => {
  const bar = trainingBar();
  try {
    return await drive(evaluatePack(pack, { learningCurve }), bar.driver);
  } finally {
    bar.stop();
  }
};
