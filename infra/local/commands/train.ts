import { createHash } from "node:crypto";
import type { Command } from "commander";
import { drive, TrainingCancelled } from "../../../shared/core/classify/engine/training.ts";
import { encodeModel } from "../../../shared/core/classify/engine/model-format.ts";
import { type LearnOutcome, learnFromLessons } from "../../../shared/core/classify/learning/learn-from-lessons.ts";
import { packModelName, packModelTraining } from "../../../shared/core/classify/pack-model.ts";
import { modelKeyOf } from "../../../shared/core/learn/active-model.ts";
import type { State } from "../../../shared/ports/state.ts";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { EXIT_FAILED } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";
import { trainingBar } from "./training-bar.ts";

interface TrainOptions {
  data: string;
  pack: string;
  json: boolean;
}

export const registerTrain = (program: Command): void => {
  program
    .command("train")
    .description("learn from the pack's examples and from what people confirmed; used only when not worse than the model in use")
    .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .option("--json", "one JSON object", false)
    .action(train);
};

const train = async (options: TrainOptions): Promise<void> => {
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  const bar = trainingBar();
  try {
    const pack = await state.packs.load(DEFAULT_TENANT);
    await keepPackModel(state, pack, bar.driver);
    const outcome = await learnFromLessons(
      {
        ...state,
        now: () => new Date().toISOString(),
        sha256: (text) => createHash("sha256").update(text).digest("hex"),
        driver: bar.driver,
      },
      { tenantId: DEFAULT_TENANT, pack, by: "posthorn train", always: await hasLessons(state) },
    );
    bar.stop();
    process.stdout.write(options.json ? `${JSON.stringify(outcome)}\n` : readable(outcome, packModelName(pack)));
  } catch (error) {
    if (!(error instanceof TrainingCancelled)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_FAILED;
  } finally {
    bar.stop();
    await state.close();
  }
};

const keepPackModel = async (state: State, pack: LoadedPack, driver: ReturnType<typeof trainingBar>["driver"]): Promise<void> => {
  const key = modelKeyOf(DEFAULT_TENANT, packModelName(pack));
  if ((await state.blobs.head(key)) !== undefined) return;
  await state.blobs.put(key, encodeModel(await drive(packModelTraining(pack), driver)));
};

const hasLessons = async (state: State): Promise<boolean> =>
  (await state.corrections.list(DEFAULT_TENANT, { limit: 1 })).corrections.length > 0;

const readable = (outcome: LearnOutcome, packModel: string): string => {
  const complaints = outcome.complaints.map((line) => `  ${line}\n`).join("");
  if (outcome.outcome === "not_due")
    return `${complaints}Nothing to learn from people yet; the pack's own model ${packModel} is ready.\n`;
  const { name, lessons, judgement } = outcome;
  const verdict =
    outcome.outcome === "promoted"
      ? "in use now"
      : "kept aside; it may look on beside the model in use; `posthorn models promote` takes it anyway";
  return `${complaints}${name}: ${lessons} new lessons. ${judgement.reason} It is ${verdict}.\n`;
};
