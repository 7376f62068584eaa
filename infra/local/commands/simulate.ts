import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { complaintLine } from "../../../shared/core/packs/complaint.ts";
import { loadParsed } from "../../../shared/core/parse/parse-item.ts";
import { overlayPack } from "../../../shared/core/route/overlay-pack.ts";
import { packInForce } from "../../../shared/core/review/policies.ts";
import { type PolicyResult, type Replayed, simulate, type Simulation } from "../../../shared/core/route/simulate.ts";
import type { State } from "../../../shared/ports/state.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";

interface SimulateOptions {
  data: string;
  pack: string;
  policy: string;
  last: string;
  json: boolean;
}

const PAGE = 200;
const DEFAULT_ITEMS = 2000;

export const registerSimulate = (program: Command): void => {
  program
    .command("simulate")
    .description("replay stored items under another policy: what would go straight through, what would people see")
    .requiredOption("--policy <file>", "a pack.yaml, or only the settings that differ")
    .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration in force", DEFAULT_PACK)
    .option("--last <count>", "newest items to replay", String(DEFAULT_ITEMS))
    .option("--json", "one JSON object", false)
    .action(runSimulation);
};

const runSimulation = async (options: SimulateOptions): Promise<void> => {
  const last = Number(options.last);
  if (!Number.isInteger(last) || last < 1) throw new UsageError(`--last takes a number of items, not ${options.last}`);
  const policy = await policyText(options.policy);
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  try {
    const { pack } = await packInForce(state.settings, DEFAULT_TENANT, await state.packs.load(DEFAULT_TENANT));
    const other = overlayPack(pack, policy.file, policy.text);
    if (other.pack === null) throw new UsageError(other.complaints.map(complaintLine).join("\n"));
    const simulation = simulate(await replayable(state, last), { current: pack, proposed: other.pack });
    process.stdout.write(options.json ? `${JSON.stringify(simulation)}\n` : readable(simulation));
  } finally {
    await state.close();
  }
};

const policyText = async (path: string): Promise<{ file: string; text: string }> => {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path} does not exist; name a YAML file with the other policy`);
  const file = found.isDirectory() ? join(path, "pack.yaml") : path;
  return { file, text: await readFile(file, "utf8") };
};

/** Items that were understood once; their reading must not have been erased. */
const replayable = async (state: State, last: number): Promise<Replayed[]> => {
  const found: Replayed[] = [];
  let cursor: string | null = null;
  do {
    const query = { tenantId: DEFAULT_TENANT, order: "newest" as const, limit: PAGE };
    const page: Awaited<ReturnType<State["items"]["list"]>> = await state.items.list(
      cursor === null ? query : { ...query, cursor },
    );
    for (const row of page.rows) {
      const item = await state.items.get(DEFAULT_TENANT, row.itemId);
      if (item === undefined || item.decision === null || item.parsedKey === null || item.state === "erased") continue;
      if ((await state.blobs.head(item.parsedKey)) !== undefined)
        found.push({ item, parsed: await loadParsed(state.blobs, item) });
      if (found.length >= last) return found;
    }
    ({ cursor } = page);
  } while (cursor !== null);
  return found;
};

const MOST_CHANGES_SHOWN = 30;
const MOST_ROWS_SHOWN = 8;

const teamsOf = ({ teams }: PolicyResult): Map<string, number> => new Map(teams.map(({ team, items }) => [team, items]));
const reasonsOf = ({ reasons }: PolicyResult): Map<string, number> => new Map(reasons.map(({ code, items }) => [code, items]));

/** One line per name of either side, the largest first. */
const table = (title: string, current: Map<string, number>, proposed: Map<string, number>): string => {
  const largest = (name: string): number => Math.max(current.get(name) ?? 0, proposed.get(name) ?? 0);
  const names = [...new Set([...current.keys(), ...proposed.keys()])].sort((left, right) => largest(right) - largest(left));
  const rows = names
    .slice(0, MOST_ROWS_SHOWN)
    .map(
      (name) =>
        `  ${name.padEnd(26)}${String(current.get(name) ?? 0).padStart(12)}${String(proposed.get(name) ?? 0).padStart(12)}\n`,
    );
  return rows.length === 0 ? "" : `${title}\n${rows.join("")}`;
};

const readable = ({ current, proposed, changed }: Simulation): string => {
  const line = (label: string, value: (result: PolicyResult) => string): string =>
    `${label.padEnd(28)}${value(current).padStart(12)}${value(proposed).padStart(12)}\n`;
  const head = `${"".padEnd(28)}${"current".padStart(12)}${"proposed".padStart(12)}\n`;
  const rows = [
    line("items replayed", (result) => String(result.items)),
    line("straight through", (result) => String(result.automatic)),
    line("to people", (result) => String(result.review)),
    line("filed", (result) => String(result.filed)),
    line("rejected", (result) => String(result.rejected)),
    line("automation", (result) => `${(result.automationRate * 100).toFixed(1)} %`),
    line("expected wrong work items", (result) => result.expectedErrors.toFixed(2)),
  ];
  const loads = table("to people, by team", teamsOf(current), teamsOf(proposed));
  const why = table("what sends them to people", reasonsOf(current), reasonsOf(proposed));
  const changes = changed
    .slice(0, MOST_CHANGES_SHOWN)
    .map((change) => `  ${change.itemId}  ${change.category}: ${change.from} -> ${change.to}  ${change.why}\n`);
  const more =
    changed.length > MOST_CHANGES_SHOWN ? `  ... and ${changed.length - MOST_CHANGES_SHOWN} more (--json lists all)\n` : "";
  return `${head}${rows.join("")}${loads}${why}\n${changed.length} items would go another way.\n${changes.join("")}${more}`;
};
