import { join } from "node:path";
import { PackError } from "../../core/packs/complaint.ts";
import type { PackFile } from "../../core/packs/load-pack.ts";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { PackSource } from "../../ports/pack-source.ts";
import { readPackFolder } from "../packs/read-pack-folder.ts";
import { TenantPacks } from "../packs/tenant-packs.ts";
import type { PackAssignment } from "../packs/tenant-packs.ts";

const IN_BUCKET = "s3:";

/** Packs bundled with the function, or kept in the bucket so that a change needs no deployment. */
export function awsPackSource(config: PackAssignment & { folder: string }, blobs: BlobStore): PackSource {
  return new TenantPacks(config, (name) => {
    if (name.startsWith(IN_BUCKET)) return readFromBlobs(blobs, `packs/${name.slice(IN_BUCKET.length)}/`);
    return readPackFolder(name.includes("/") ? name : join(config.folder, name));
  });
}

async function readFromBlobs(blobs: BlobStore, prefix: string): Promise<PackFile[]> {
  const files: PackFile[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page: { keys: string[]; after: string | null } = await blobs.list(prefix, after === "" ? {} : { after });
    for (const key of page.keys) {
      const blob = await blobs.get(key);
      if (blob !== undefined) files.push({ path: key.slice(prefix.length), bytes: blob.bytes });
    }
    after = page.after;
  }
  if (files.length === 0)
    throw new PackError([{ file: prefix, line: null, message: "holds no files in the bucket; upload a pack there" }]);
  return files;
}
