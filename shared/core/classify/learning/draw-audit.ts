import { hashText } from "../engine/hashing.ts";

const AUDIT_SEED = 41;
const TWO_TO_32 = 4_294_967_296;

/**
 * Whether an automatic item is drawn for the hidden audit. By its id, not by chance: a retried delivery draws
 * the same lot, and nobody can choose a message so that it is spared without knowing ids in advance.
 */
export function isDrawnForAudit(itemId: string, rate: number): boolean {
  return (hashText(itemId, AUDIT_SEED) >>> 0) / TWO_TO_32 < rate;
}
