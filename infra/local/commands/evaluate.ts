import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { folderPackSource } from "../../../shared/adapters/local/folder-pack-source.ts";
import { drive } from "../../../shared/core/classify/engine/training.ts";
import type { TrainingExample } from "../../../shared/core/classify/engine/train-classifier.ts";
import { type EvaluationOptions, evaluatePack } from "../../../shared/core/classify/evaluation/evaluate-pack.ts";
import { expectEach } from "../../../shared/core/classify/evaluation/learning-curve.ts";
import { renderHtml } from "../../../shared/core/classify/evaluation/render-html.ts";
import { renderText } from "../../../shared/core/classify/evaluation/render-text.ts";
import type { EvaluationReport } from "../../../shared/schemas/model-report.ts";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import { whatIsNew } from "../../../shared/core/classify/learning/what-is-new.ts";
import { LESSON_PREFIX } from "../../../shared/core/classify/pack-model.ts";
import { DEFAULT_PACK, DEFAULT_TENANT, packFolderOf, PACKS_FOLDER } from "../defaults.ts";
import { openBooks } from "./open-books.ts";
import { printFieldScores } from "./evaluate-fields.ts";
import { trainingBar } from "./training-bar.ts";

interface EvaluateOptions {
  pack: string;
  json: boolean;
  html?: string;
  curve: boolean;
  data?: string;
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
    .option("--data <folder>", "also learn from what people confirmed in this mailroom")
    .option("--fields <dir>", "instead: score extracted fields against <name>.gold.json beside each <name>.<ext>")
    .option("--mistakes", "with --fields: also each value that is wrong or missing", false)
    .action(evaluate);
};

const evaluate = async (options: EvaluateOptions): Promise<void> => {
  if (options.fields !== undefined) return printFieldScores({ ...options, fields: options.fields });
  const folder = await packFolderOf(options.pack);
  const pack = await folderPackSource({ folder: PACKS_FOLDER, default: folder, tenants: {} }).load(DEFAULT_TENANT);
  const lessons = options.data === undefined ? [] : await lessonsOf(options.data, { folder, pack });
  const report = await watched(pack, { learningCurve: options.curve, lessons });
  if (options.html !== undefined) await writeFile(options.html, renderHtml(report, `How well ${pack.pack.name} classifies`));
  process.stdout.write(
    options.json ? `${JSON.stringify({ ...report, expectations: expectEach(report) })}\n` : renderText(report),
  );
};

/** What people taught and did not take back; what cannot be used is told on stderr. */
const lessonsOf = async (data: string, { folder, pack }: { folder: string; pack: LoadedPack }): Promise<TrainingExample[]> => {
  const state = await openBooks({ data, packFolder: folder });
  try {
    const news = await whatIsNew(state, { tenantId: DEFAULT_TENANT, pack, now: new Date().toISOString() });
    for (const complaint of news.complaints) process.stderr.write(`${complaint}\n`);
    return news.examples.filter(({ id }) => id.startsWith(LESSON_PREFIX));
  } finally {
    await state.close();
  }
};

const watched = async (pack: LoadedPack, options: EvaluationOptions): Promise<EvaluationReport> => {
  const bar = trainingBar();
  try {
    return await drive(evaluatePack(pack, options), bar.driver);
  } finally {
    bar.stop();
  }
};
