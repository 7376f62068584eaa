import { readFile } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { cloudCost, type CostInput, type Prices, pricesSchema } from "../../../shared/core/cost/cloud-cost.ts";
import type { State } from "../../../shared/ports/state.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";

interface CostOptions {
  data: string;
  pack: string;
  items?: number;
  retentionMonths: number;
  prices?: string;
  json: boolean;
}

/** Newest items whose times and sizes are averaged. */
const SAMPLE = 500;
const DAYS_PER_MONTH = 30;
const DAY_MS = 86_400_000;

export const registerCost = (program: Command): void => {
  program
    .command("cost")
    .description("what the mailroom's load would cost per month in the cloud, from measured times and list prices")
    .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .option("--items <per month>", "instead of the pace of the stored items", countOf)
    .option("--retention-months <months>", "how long originals are kept", countOf, 12)
    .option("--prices <file>", "JSON with other list prices in US dollars")
    .option("--json", "one JSON object", false)
    .action(cost);
};

const countOf = (text: string): number => {
  const count = Number(text);
  if (!Number.isFinite(count) || count <= 0) throw new InvalidArgumentError("a number above 0");
  return count;
};

const cost = async (options: CostOptions): Promise<void> => {
  const prices = await pricesOf(options.prices);
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  try {
    const measured = await measure(state);
    if (measured === null) throw new UsageError("no item was worked on yet; process some mail first, then ask again");
    const { pack } = await state.packs.load(DEFAULT_TENANT);
    const itemsPerMonth = options.items ?? measured.itemsPerMonth;
    const input = {
      ...measured,
      itemsPerMonth,
      systems: Object.keys(pack.systems).length,
      retentionMonths: options.retentionMonths,
    };
    const lines = cloudCost(input, prices);
    process.stdout.write(options.json ? `${JSON.stringify({ input, lines })}\n` : readable(input, lines));
  } finally {
    await state.close();
  }
};

const pricesOf = async (file: string | undefined): Promise<Prices> => {
  if (file === undefined) return pricesSchema.parse({});
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file} cannot be read; give a JSON file with prices`);
  });
  const parsed = pricesSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new UsageError(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

const measure = async (state: State): Promise<Omit<CostInput, "systems" | "retentionMonths"> | null> => {
  const { rows } = await state.items.list({ tenantId: DEFAULT_TENANT, order: "newest", limit: SAMPLE });
  const items = (await Promise.all(rows.map((row) => state.items.get(DEFAULT_TENANT, row.itemId)))).filter(
    (item) => item !== undefined,
  );
  const worked = items.filter((item) => item.timings["parse"] !== undefined);
  const [newest, oldest] = [rows[0], rows.at(-1)];
  if (worked.length === 0 || newest === undefined || oldest === undefined) return null;
  const days = Math.max(1, (Date.parse(newest.createdAt) - Date.parse(oldest.createdAt)) / DAY_MS);
  const stageMs: Record<string, number> = {};
  for (const item of worked) {
    for (const [stage, ms] of Object.entries(item.timings)) stageMs[stage] = (stageMs[stage] ?? 0) + ms / worked.length;
  }
  const sizes = worked.map((item) => item.arrival.size);
  const bytesPerItem = (sizes.reduce((sum, size) => sum + size, 0) / worked.length) * ORIGINAL_AND_READINGS;
  return { itemsPerMonth: (rows.length / days) * DAYS_PER_MONTH, stageMs, bytesPerItem };
};

/** The original once, its parts and reading together about once more. */
const ORIGINAL_AND_READINGS = 2;

const readable = (input: CostInput, lines: { what: string; usd: number }[]): string => {
  const total = lines.reduce((sum, line) => sum + line.usd, 0);
  const rows = lines.map((line) => `  ${line.what.padEnd(38)}${line.usd.toFixed(2).padStart(10)} USD\n`).join("");
  const perThousand = ((total / input.itemsPerMonth) * 1000).toFixed(2);
  return `At ${Math.round(input.itemsPerMonth)} items a month, kept ${input.retentionMonths} months (estimate from list prices, without sign-in, traffic and Textract):\n${rows}  ${"together".padEnd(38)}${total.toFixed(2).padStart(10)} USD, ${perThousand} USD per thousand items\n`;
};
