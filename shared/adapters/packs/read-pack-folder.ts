import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { PackFile } from "../../core/packs/load-pack.ts";
import { PackError } from "../../core/packs/complaint.ts";

/** Sample messages are fed to the mailroom, not to the pack. */
const NOT_THE_PACK = ["samples"];

export async function readPackFolder(folder: string): Promise<PackFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new PackError([
      {
        file: folder,
        line: null,
        message: `cannot be read as a folder (${error instanceof Error ? error.message : String(error)}); give a folder with a pack.yaml`,
      },
    ]);
  });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !NOT_THE_PACK.includes(path.split("/")[0] ?? ""));
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })));
}
