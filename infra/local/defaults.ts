import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "./usage-error.ts";

export const DEFAULT_PACK = "customer-service";
export const DEFAULT_TENANT = "default";
export const DEFAULT_DATA_FOLDER = "data";

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const PACKS_FOLDER = join(projectFolder, "shared", "packs");

/** Where a pack lies: one of ours by name, or a folder of the admin's own. */
export const packFolderOf = async (nameOrFolder: string): Promise<string> => {
  for (const folder of [join(PACKS_FOLDER, nameOrFolder), resolve(nameOrFolder)]) {
    const found = await stat(join(folder, "pack.yaml")).catch(() => null);
    if (found !== null) return folder;
  }
  throw new UsageError(
    `no pack.yaml in ${resolve(nameOrFolder)} and no pack of that name in ${PACKS_FOLDER}; name a folder with a pack.yaml`,
  );
};
