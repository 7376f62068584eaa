import { watch } from "node:fs";
import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type AcceptDeps, acceptOriginal, MAX_ORIGINAL_BYTES } from "../../../shared/core/intake/accept.ts";
import { detectChannel } from "../../../shared/core/intake/detect-channel.ts";
import { type InboundMeta, type Sidecar, sidecarSchema } from "../../../shared/schemas/inbound.ts";

export interface DropFolderOptions {
  folder: string;
  tenantId: string;
  now: () => string;
  accept: AcceptDeps;
  onError: (error: unknown) => void;
  /** One line for people: what happened to which file. */
  onFile: (line: string) => void;
}

export interface DropFolder {
  close(): Promise<void>;
}

const META_SUFFIX = ".meta.json";
/** File systems without change events (network shares) are looked at this often. */
const SCAN_INTERVAL_MS = 2_000;
/** A file counts as complete when it has not grown for this long: scanners and copies write slowly. */
const SETTLED_MS = 400;

/** Takes each file put into the folder; moves it to `taken/` when accepted, to `refused/` with a note when it can't be. */
export const openDropFolder = async (options: DropFolderOptions): Promise<DropFolder> => {
  await mkdir(join(options.folder, "taken"), { recursive: true });
  await mkdir(join(options.folder, "refused"), { recursive: true });
  let running: Promise<void> = Promise.resolve();
  let queued = false;
  const scan = (): void => {
    if (queued) return;
    queued = true;
    running = running.then(async () => {
      queued = false;
      await scanOnce(options).catch(options.onError);
    });
  };
  const watcher = watch(options.folder, scan);
  watcher.on("error", options.onError);
  const timer = setInterval(scan, SCAN_INTERVAL_MS);
  scan();
  return {
    close: async () => {
      watcher.close();
      clearInterval(timer);
      await running;
    },
  };
};

const scanOnce = async (options: DropFolderOptions): Promise<void> => {
  const entries = await readdir(options.folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
  for (const name of names) {
    if (name.startsWith(".") || name.endsWith(META_SUFFIX) || name.endsWith(".part") || name.endsWith(".tmp")) continue;
    await take(options, name, names);
  }
};

const take = async (options: DropFolderOptions, name: string, names: string[]): Promise<void> => {
  const path = join(options.folder, name);
  const info = await stat(path);
  if (Date.now() - info.mtimeMs < SETTLED_MS) return;
  if (info.size > MAX_ORIGINAL_BYTES) {
    await rename(path, join(options.folder, "refused", name));
    options.onFile(`${name}: refused, larger than ${MAX_ORIGINAL_BYTES / 1024 / 1024} MB`);
    return;
  }
  const hasSidecar = names.includes(`${name}${META_SUFFIX}`);
  const bytes = await readFile(path);
  const sidecar = hasSidecar ? await readSidecar(`${path}${META_SUFFIX}`) : {};
  if (sidecar === null) options.onFile(`${name}: its ${META_SUFFIX} is not valid and was ignored`);
  await acceptOriginal(options.accept, bytes, metaOf(options, { name, bytes, sidecar: sidecar ?? {}, modified: info.mtime }));
  await rename(path, join(options.folder, "taken", name));
  if (hasSidecar) await rename(`${path}${META_SUFFIX}`, join(options.folder, "taken", `${name}${META_SUFFIX}`));
};

/** null when it is there and cannot be understood: the file itself is taken all the same. */
export const readSidecar = async (path: string): Promise<Sidecar | null> => {
  try {
    return sidecarSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const metaOf = (
  options: DropFolderOptions,
  file: { name: string; bytes: Uint8Array; sidecar: Sidecar; modified: Date },
): InboundMeta => ({
  tenantId: file.sidecar.tenant ?? options.tenantId,
  channel: file.sidecar.channel ?? detectChannel(file.name, file.bytes),
  receivedAt: file.sidecar.receivedAt === undefined ? options.now() : new Date(file.sidecar.receivedAt).toISOString(),
  source: join(basename(options.folder), file.name),
  fileName: file.name,
  envelope: null,
  verdicts: {},
});
