import type { LearntAnchor } from "../../schemas/learnt-anchor.ts";

/** About 1.2 KB each: the file stays below 3 MB and is read in milliseconds. */
const MAX_ANCHORS = 2_000;

/** Those that count or that a person judged stay; of the others the ones seen last. */
export const keptAnchors = (anchors: LearntAnchor[]): LearntAnchor[] => {
  if (anchors.length <= MAX_ANCHORS) return anchors;
  const rank = (anchor: LearntAnchor): string => `${anchor.state === "shadow" ? 0 : 1}${anchor.updatedAt}`;
  return anchors.toSorted((one, other) => (rank(one) < rank(other) ? 1 : -1)).slice(0, MAX_ANCHORS);
};
