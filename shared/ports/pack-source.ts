import type { LoadedPack } from "../schemas/pack.ts";

/** Where a tenant's configuration comes from: a folder, or a bundle beside the function. */
export interface PackSource {
  load(tenantId: string): Promise<LoadedPack>;
}
