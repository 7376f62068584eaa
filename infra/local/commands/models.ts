import type { Command } from "commander";
import { decodeModel } from "../../../shared/core/classify/engine/model-format.ts";
import { type Promotion, promoteModel, rollBackModel } from "../../../shared/core/classify/learning/model-versions.ts";
import { packModelName } from "../../../shared/core/classify/pack-model.ts";
import { activeModelName, modelKeyOf } from "../../../shared/core/learn/active-model.ts";
import type { State } from "../../../shared/ports/state.ts";
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
  bytes: number;
  examples: number;
  accuracy: number;
  macroF1: number;
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
  const rows: ModelRow[] = [];
  let after: string | undefined;
  do {
    const page = await state.blobs.list(
      modelKeyOf(DEFAULT_TENANT, "").replace(/\.bin$/, ""),
      after === undefined ? {} : { after },
    );
    for (const key of page.keys) rows.push(await rowOf(state, key, active));
    after = page.after ?? undefined;
  } while (after !== undefined);
  return rows;
};

const rowOf = async (state: State, key: string, active: string): Promise<ModelRow> => {
  const name =
    key
      .split("/")
      .at(-1)
      ?.replace(/\.bin$/, "") ?? key;
  const blob = await state.blobs.get(key);
  const bytes = blob?.bytes ?? new Uint8Array();
  const reading = decodeModel(bytes);
  const base = { name, active: name === active, bytes: bytes.length };
  if (!reading.ok) return { ...base, examples: 0, accuracy: 0, macroF1: 0, parent: null, refused: reading.reason };
  const { evidence, quality, lineage } = reading.model.header;
  const examples = evidence.reduce((sum, category) => sum + category.examples, 0);
  return { ...base, examples, accuracy: quality.accuracy, macroF1: quality.macroF1, parent: lineage.parent, refused: null };
};

const readable = (rows: readonly ModelRow[]): string => {
  if (rows.length === 0) return "No model is stored yet; `posthorn start` or `posthorn train` makes the first.\n";
  return rows
    .map((row) => {
      const mark = row.active ? "*" : " ";
      if (row.refused !== null) return `${mark} ${row.name}  refused: ${row.refused}\n`;
      const quality = `accuracy ${(row.accuracy * 100).toFixed(1)} %, macro-F1 ${row.macroF1.toFixed(3)} (held out)`;
      return `${mark} ${row.name}  ${row.examples} examples, ${quality}${row.parent === null ? "" : `, after ${row.parent}`}\n`;
    })
    .join("");
};
