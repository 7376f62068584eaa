import type { ShadowAnswer } from "../schemas/shadow-answer.ts";

/** Answers of candidates to live items: compared with what came of the items, never acted upon. */
export interface ShadowLog {
  /** One answer per model and item: of two the first stays. */
  record(answer: ShadowAnswer): Promise<void>;
  /** Of one model, the newest items first, a page at a time. */
  list(
    tenantId: string,
    model: string,
    options?: { after?: string; limit?: number },
  ): Promise<{ answers: ShadowAnswer[]; after: string | null }>;
  /** Forgets all answers of a model; returns how many there were. */
  drop(tenantId: string, model: string): Promise<number>;
  /** Removes all answers about an item: erasure. */
  eraseItem(tenantId: string, itemId: string): Promise<number>;
}
