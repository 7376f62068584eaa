import type { Case } from "../schemas/case.ts";

export interface CaseRepository {
  get(tenantId: string, caseId: string): Promise<Case | undefined>;
  /** Cases that hold any of the keys, newest first, at most 20. */
  find(tenantId: string, keys: string[]): Promise<Case[]>;
  /** Conditional on the version (1 creates); "conflict" writes nothing. */
  save(record: Case): Promise<"written" | "conflict">;
}
