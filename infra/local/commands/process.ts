import type { Command } from "commander";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import cliProgress from "cli-progress";
import { processLine } from "../../../shared/core/flow/process-line.ts";
import { acceptOriginal, MAX_ORIGINAL_BYTES } from "../../../shared/core/intake/accept.ts";
import { detectChannel } from "../../../shared/core/intake/detect-channel.ts";
import { loadParsed } from "../../../shared/core/parse/parse-item.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import type { ItemState } from "../../../shared/schemas/ledger.ts";
import type { ProcessLine } from "../../../shared/schemas/process-line.ts";
import { readSidecar } from "../doors/drop-folder.ts";
import { type Mailroom, openMailroom } from "../mailroom.ts";
import { DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";

interface ProcessOptions {
  json: boolean;
  fullText: boolean;
  pack: string;
}

/** Files on their way at once: enough to keep all readers busy, few enough to keep memory flat. */
const IN_FLIGHT = 64;
/** States in which an item stays until a person or another system acts. */
const AT_REST: ReadonlySet<ItemState> = new Set([
  "needs_review",
  "delivered",
  "accepted",
  "filed",
  "split",
  "rejected",
  "duplicate",
  "failed",
  "erased",
]);
const SIDECAR_SUFFIX = ".meta.json";

export const registerProcess = (program: Command): void => {
  program
    .command("process")
    .description("push files through the whole pipeline in a throw-away store; one result per item, in input order")
    .argument("<file or folder...>", "mails, letters, forms, chats, messages, events; folders are walked")
    .option("--json", "one JSON object per line, in the documented shape", false)
    .option("--full-text", "with --json: the whole text of every part", false)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .action((paths: string[], options: ProcessOptions) => processFiles(paths, options));
};

const processFiles = async (paths: string[], options: ProcessOptions): Promise<void> => {
  const pack = await packFolderOf(options.pack);
  const files = (await Promise.all(paths.map(filesBelow))).flat();
  const dataFolder = await mkdtemp(join(tmpdir(), "posthorn-process-"));
  const mailroom = await openMailroom({
    dataFolder,
    pack,
    tenantId: DEFAULT_TENANT,
    readers: cpus().length,
    say: (line) => process.stderr.isTTY && process.stderr.write(`${line}\n`),
    onError: (where, error) => process.stderr.write(`posthorn: ${where}: ${String(error)}\n`),
  });
  try {
    await printAll(mailroom, files, options);
  } finally {
    await mailroom.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

/** Children of a split follow their parent's line. */
const printAll = async (mailroom: Mailroom, files: string[], options: ProcessOptions): Promise<void> => {
  const bar = progressBar(files.length);
  const rest = restWatcher(mailroom);
  const results: Promise<ProcessLine[]>[] = [];
  const write = (lines: ProcessLine[]): void => {
    for (const line of lines) process.stdout.write(`${options.json ? JSON.stringify(line) : readable(line)}\n`);
    bar?.increment();
  };
  for (const file of files) {
    results.push(processOne(mailroom, rest, { file, fullText: options.fullText }));
    if (results.length >= IN_FLIGHT) write((await results.shift()) ?? []);
  }
  for (const result of results) write(await result);
  bar?.stop();
  rest.stop();
};

const processOne = async (
  mailroom: Mailroom,
  rest: RestWatcher,
  job: { file: string; fullText: boolean },
): Promise<ProcessLine[]> => {
  const info = await stat(job.file);
  if (info.size > MAX_ORIGINAL_BYTES) {
    throw new UsageError(`${job.file} is larger than ${MAX_ORIGINAL_BYTES / 1024 / 1024} MB, the limit of every door`);
  }
  const bytes = await readFile(job.file);
  const sidecar = (await exists(`${job.file}${SIDECAR_SUFFIX}`)) ? await readSidecar(`${job.file}${SIDECAR_SUFFIX}`) : {};
  if (sidecar === null) process.stderr.write(`posthorn: ${job.file}${SIDECAR_SUFFIX} is not valid and was ignored\n`);
  const now = mailroom.services.flow.now();
  const accepted = await acceptOriginal(mailroom.accept, bytes, {
    tenantId: DEFAULT_TENANT,
    channel: sidecar?.channel ?? detectChannel(job.file, bytes),
    receivedAt: sidecar?.receivedAt === undefined ? now : new Date(sidecar.receivedAt).toISOString(),
    source: job.file,
    fileName: job.file.split("/").at(-1) ?? job.file,
    envelope: null,
    verdicts: {},
  });
  const item = await rest.of(accepted.key);
  const children = await Promise.all(item.childItemIds.map((id) => rest.ofItem(id)));
  return Promise.all([item, ...children].map((one) => lineOf(mailroom, one, job)));
};

const lineOf = async (mailroom: Mailroom, item: Item, job: { file: string; fullText: boolean }): Promise<ProcessLine> => {
  const parsed = item.parsedKey === null ? null : await loadParsed(mailroom.services.state.blobs, item);
  return processLine(item, parsed, { source: job.file, fullText: job.fullText });
};

interface RestWatcher {
  /** The item of that original, once it is at rest. */
  of(rawKey: string): Promise<Item>;
  ofItem(itemId: string): Promise<Item>;
  stop(): void;
}

const restWatcher = (mailroom: Mailroom): RestWatcher => {
  const settled = new Map<string, Item>();
  const waiting = new Map<string, (item: Item) => void>();
  const stop = mailroom.items.subscribe((item) => {
    if (!AT_REST.has(item.state)) return;
    for (const name of [item.arrival.rawKey, item.itemId]) {
      settled.set(name, item);
      waiting.get(name)?.(item);
      waiting.delete(name);
    }
  });
  const wait = (name: string): Promise<Item> =>
    new Promise((resolve) => {
      const item = settled.get(name);
      if (item === undefined) waiting.set(name, resolve);
      else resolve(item);
    });
  return { of: wait, ofItem: wait, stop };
};

/** Files below a path in a stable order; sidecars belong to their files. */
const filesBelow = async (path: string): Promise<string[]> => {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new UsageError(`${path} does not exist; name a file or a folder`);
  if (info.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(SIDECAR_SUFFIX))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

const progressBar = (total: number): cliProgress.SingleBar | null => {
  if (!process.stderr.isTTY || total < 2) return null;
  const bar = new cliProgress.SingleBar({ format: "{bar} {value}/{total}  {eta_formatted} left", stream: process.stderr });
  bar.start(total, 0);
  return bar;
};

const readable = (line: ProcessLine): string => {
  const confidence = line.confidence === null ? "" : ` ${Math.round(line.confidence * 100)} %`;
  const where = line.queue === null ? line.state : `${line.state} -> ${line.queue}`;
  const fields = Object.entries(line.fields)
    .map(([name, field]) => `${name}=${typeof field.value === "string" ? field.value : JSON.stringify(field.value)}`)
    .join(" ");
  const reason = line.failure?.message ?? line.reasons.find((candidate) => candidate.blocks)?.message ?? "";
  return [`${line.source}: ${line.category ?? line.channel}${confidence} ${where}`, reason, fields]
    .filter((text) => text !== "")
    .join("\n    ");
};
