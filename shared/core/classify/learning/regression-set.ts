import { hashText } from "../engine/hashing.ts";

const REGRESSION_SEED = 43;
const TWO_TO_32 = 4_294_967_296;
/** One example in ten belongs to the set that judges every later model alike. */
export const REGRESSION_SHARE = 0.1;

/** Decided by the id, so an example stays in or out of the frozen set for good. */
export function isFrozen(exampleId: string): boolean {
  return (hashText(exampleId, REGRESSION_SEED) >>> 0) / TWO_TO_32 < REGRESSION_SHARE;
}
