import { PackError } from "../../core/packs/complaint.ts";
import { loadPack } from "../../core/packs/load-pack.ts";
import type { PackFile } from "../../core/packs/load-pack.ts";
import type { PackSource } from "../../ports/pack-source.ts";
import type { LoadedPack } from "../../schemas/pack.ts";

export interface PackAssignment {
  default: string;
  tenants: Record<string, string>;
}

/** Reads each pack once; one that is broken is read again next time, when somebody may have mended it. */
export class TenantPacks implements PackSource {
  readonly #assignment: PackAssignment;
  readonly #read: (name: string) => Promise<PackFile[]>;
  readonly #loaded = new Map<string, Promise<LoadedPack>>();

  constructor(assignment: PackAssignment, read: (name: string) => Promise<PackFile[]>) {
    this.#assignment = assignment;
    this.#read = read;
  }

  async load(tenantId: string): Promise<LoadedPack> {
    const name = this.#assignment.tenants[tenantId] ?? this.#assignment.default;
    const known = this.#loaded.get(name);
    if (known !== undefined) return known;
    const loading = this.#load(name);
    this.#loaded.set(name, loading);
    loading.catch(() => this.#loaded.delete(name));
    return loading;
  }

  async #load(name: string): Promise<LoadedPack> {
    const outcome = loadPack(await this.#read(name));
    if (outcome.loaded === null)
      throw new PackError(outcome.complaints.map((complaint) => ({ ...complaint, file: `${name}/${complaint.file}` })));
    return outcome.loaded;
  }
}
