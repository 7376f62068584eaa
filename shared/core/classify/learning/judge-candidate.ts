import { compareModels, type Comparison } from "./compare-models.ts";

/** An item answered by the way the model in use was trained and by the candidate's, neither knowing the item. */
export interface JudgedItem {
  id: string;
  current: boolean;
  candidate: boolean;
  /** Belongs to the frozen regression set. */
  frozen: boolean;
}

export interface CandidateJudgement {
  promote: boolean;
  comparison: Comparison;
  /** Frozen items that were right and would be wrong. */
  broken: string[];
  frozen: number;
  /** In one sentence, for people. */
  reason: string;
}

/** A lesson may cost a frozen item or two; more than one in fifty is a broken promise. */
const TOLERATED_BREAKS = 0.02;

export function judgeCandidate(items: readonly JudgedItem[]): CandidateJudgement {
  const comparison = compareModels(items);
  const frozen = items.filter((item) => item.frozen);
  const broken = frozen.filter((item) => item.current && !item.candidate).map((item) => item.id);
  const gained = frozen.filter((item) => !item.current && item.candidate).length;
  const kept = broken.length - gained <= frozen.length * TOLERATED_BREAKS;
  const good = comparison.verdict === "better" || comparison.verdict === "not_worse";
  const reason = kept
    ? comparison.reason
    : `${broken.length} of ${frozen.length} frozen items would break and ${gained} be mended. The model in use stays.`;
  return { promote: good && kept, comparison, broken, frozen: frozen.length, reason };
}
