import type { ReviewDeps } from "../../shared/core/review/act.ts";
import { checkValue } from "../../shared/core/review/check-value.ts";
import type { ReviewApiOptions } from "./options.ts";

/** Long enough to see one's own slip, short enough that nobody downstream waits. */
const DEFAULT_UNDO_SECONDS = 10;

export const undoSecondsOf = (options: ReviewApiOptions): number => options.undoSeconds ?? DEFAULT_UNDO_SECONDS;

export const reviewDeps = async (options: ReviewApiOptions): Promise<ReviewDeps> => ({
  tenantId: options.tenantId,
  items: options.state.items,
  blobs: options.state.blobs,
  corrections: options.state.corrections,
  pack: (await options.pack()).pack,
  extract: options.extract,
  checkValue: options.checkValue ?? checkValue,
  now: options.now,
  newId: options.newId,
  undoSeconds: undoSecondsOf(options),
});
