import { join } from "node:path";
import type { PackSource } from "../../ports/pack-source.ts";
import { readPackFolder } from "../packs/read-pack-folder.ts";
import { TenantPacks } from "../packs/tenant-packs.ts";
import type { PackAssignment } from "../packs/tenant-packs.ts";

/** Packs by name below one folder, or anywhere by path. */
export function folderPackSource(config: PackAssignment & { folder: string }): PackSource {
  return new TenantPacks(config, (name) => readPackFolder(isPath(name) ? name : join(config.folder, name)));
}

function isPath(name: string): boolean {
  return name.includes("/");
}
