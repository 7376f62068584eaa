import type { Correction } from "../schemas/correction.ts";

/** Append-only record of what people confirmed or changed. */
export interface CorrectionLog {
  append(correction: Correction): Promise<void>;
  /** In order of time, a page at a time. */
  list(
    tenantId: string,
    options?: { after?: string; limit?: number },
  ): Promise<{ corrections: Correction[]; after: string | null }>;
  /** Marks a lesson as bad (or good again). */
  setUndone(tenantId: string, correctionId: string, undone: boolean): Promise<boolean>;
  /** Removes all lessons of an item: erasure. */
  eraseItem(tenantId: string, itemId: string): Promise<number>;
}
