import type { Command } from "commander";
import { decodeModel } from "../../../shared/core/classify/engine/model-format.ts";
import { type Promotion, promoteModel, rollBackModel } from "../../../shared/core/classify/learning/model-versions.ts";
import { LESSON_PREFIX, packModelName } from "../../../shared/core/classify/pack-model.ts";
import { activeModelName, modelKeyOf } from "../../../shared/core/learn/active-model.ts";
import { reportOf, storedModels } from "../../../shared/core/learn/model-reports.ts";
import { shadowModel, startShadow } from "../../../shared/core/learn/shadow-model.ts";
import type { State } from "../../../shared/ports/state.ts";
import type { Verdict } from "../../../shared/schemas/model-report.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";

interface ModelsOptions {
  data: string;
  pack: string;
  json: boolean;
}

interface ModelRow {
  name: string;
  active: boolean;
  /** Answers live items beside the active one. */
  lookingOn: boolean;
  bytes: number;
  examples: number;
  lessons: number;
  accuracy: number;
  macroF1: number;
  calibrationError: number;
  /** Straight through at the promised precision; null while nobody measured it. */
  coverage: number | null;
  /** How it was judged against the model before it; null for the pack's own. */
  verdict: Verdict | null;
  parent: string | null;
  /** Why it cannot be used; null when it can. */
  refused: string | null;
}

export const registerModels = (program: Command): void => {
  const models = program
    .command("models")
    .description("the models of a mailroom: list them, take one into use, go one step back");
  const shared = (command: Command): Command =>
    command
      .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
      .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
      .option("--json", "one JSON object a line", false);
  shared(models.command("list", { isDefault: true }).description("all models with their lineage")).action(list);
  shared(models.command("promote").description("take a model into use").argument("<name>", "as listed")).action(promote);
  shared(models.command("shadow").description("let a model look on at live items beside the one in use, or nobody"))
    .argument("<name>", "as listed, or `none`")
    .action(shadow);
  shared(models.command("rollback").description("back to the model before this one")).action(rollBack);
};

const within = async (options: ModelsOptions, act: (state: State) => Promise<void>): Promise<void> => {
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  try {
    await act(state);
  } finally {
    await state.close();
  }
};

const list = (options: ModelsOptions): Promise<void> =>
  within(options, async (state) => {
    const rows = await rowsOf(state);
    if (options.json) for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
    else process.stdout.write(readable(rows));
  });

const promote = (name: string, options: ModelsOptions): Promise<void> =>
  within(options, async (state) => {
    const row = (await rowsOf(state)).find((candidate) => candidate.name === name);
    if (row === undefined) throw new UsageError(`there is no model ${name}; \`posthorn models\` lists them`);
    if (row.refused !== null) throw new UsageError(`${name} cannot be used: ${row.refused}`);
    told(await promoteModel(state.settings, name, change("promoted by hand")));
  });

const shadow = (name: string, options: ModelsOptions): Promise<void> =>
  within(options, async (state) => {
    const model = name === "none" ? null : name;
    if (model !== null && !(await storedModels(state.blobs, DEFAULT_TENANT)).includes(model))
      throw new UsageError(`there is no model ${name}; \`posthorn models\` lists them`);
    const { tenantId, by, at } = change("");
    if (!(await startShadow(state, { tenantId, model, by, at })))
      throw new UsageError("another change came first; look at `posthorn models` and try again");
    process.stdout.write(
      model === null ? "Nobody looks on any more.\n" : `${model} looks on from now on; the learning page compares its answers.\n`,
    );
  });

const rollBack = (options: ModelsOptions): Promise<void> =>
  within(options, async (state) => {
    const pack = await state.packs.load(DEFAULT_TENANT);
    told(await rollBackModel(state.settings, packModelName(pack), change("rolled back by hand")));
  });

const change = (note: string): { tenantId: string; by: string; at: string; note: string } => ({
  tenantId: DEFAULT_TENANT,
  by: "posthorn models",
  at: new Date().toISOString(),
  note,
});

const told = (promotion: Promotion): void => {
  if (promotion.outcome === "conflict")
    throw new UsageError("another change came first; look at `posthorn models` and try again");
  if (promotion.outcome === "nothing_before") throw new UsageError("there is no model before this one");
  const { name } = promotion;
  process.stdout.write(`${name} is in use from now on; a running mailroom notices within half a minute.\n`);
};

const rowsOf = async (state: State): Promise<ModelRow[]> => {
  const pack = await state.packs.load(DEFAULT_TENANT);
  const active = await activeModelName(state, DEFAULT_TENANT, pack);
  const looking = await shadowModel(state.settings, DEFAULT_TENANT, new Date().toISOString());
  const rows: ModelRow[] = [];
  for (const name of await storedModels(state.blobs, DEFAULT_TENANT))
    rows.push(
      await rowOf(state, name, {
        active: name === active,
        lookingOn: name !== active && looking?.lookingOn === true && looking.model === name,
      }),
    );
  return rows;
};

const rowOf = async (state: State, name: string, facts: { active: boolean; lookingOn: boolean }): Promise<ModelRow> => {
  const blob = await state.blobs.get(modelKeyOf(DEFAULT_TENANT, name));
  const bytes = blob?.bytes ?? new Uint8Array();
  const reading = decodeModel(bytes);
  const base = { name, ...facts, bytes: bytes.length };
  if (!reading.ok) return { ...base, ...NOTHING_KNOWN, refused: reading.reason };
  const { evidence, quality, lineage, remembered } = reading.model.header;
  const report = await reportOf(state.blobs, DEFAULT_TENANT, name);
  return {
    ...base,
    examples: evidence.reduce((sum, category) => sum + category.examples, 0),
    lessons: remembered.filter(([id]) => id.startsWith(LESSON_PREFIX)).length,
    accuracy: quality.accuracy,
    macroF1: quality.macroF1,
    calibrationError: quality.calibrationError,
    coverage: report?.evaluation.coverage ?? null,
    verdict: report?.judged?.verdict ?? null,
    parent: lineage.parent,
    refused: null,
  };
};

const NOTHING_KNOWN = {
  examples: 0,
  lessons: 0,
  accuracy: 0,
  macroF1: 0,
  calibrationError: 0,
  coverage: null,
  verdict: null,
  parent: null,
} as const;

const readable = (rows: readonly ModelRow[]): string => {
  if (rows.length === 0) return "No model is stored yet; `posthorn start` or `posthorn train` makes the first.\n";
  return rows.map(line).join("");
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const line = (row: ModelRow): string => {
  const mark = row.active ? "*" : row.lookingOn ? "~" : " ";
  if (row.refused !== null) return `${mark} ${row.name}  refused: ${row.refused}\n`;
  const told = [
    `${row.examples} examples, ${row.lessons} of them lessons`,
    `accuracy ${percent(row.accuracy)}, macro-F1 ${row.macroF1.toFixed(3)}, calibration error ${percent(row.calibrationError)} (held out)`,
    row.coverage === null ? null : `straight through ${percent(row.coverage)}`,
    row.verdict === null ? null : `judged ${row.verdict.replaceAll("_", " ")}`,
    row.parent === null ? null : `after ${row.parent}`,
    row.lookingOn ? "looks on" : null,
  ];
  return `${mark} ${row.name}  ${told.filter((part) => part !== null).join("; ")}\n`;
};
