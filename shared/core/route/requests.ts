import type { Classification } from "../../schemas/classification.ts";
import type { Autonomy, Decision } from "../../schemas/decision.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";
import type { Request } from "./route-input.ts";

/** The requests of an item, the main one first; `none` and categories the pack no longer has are no requests. */
export const requestsOf = (pack: Pack, classification: Classification): Request[] => {
  const named = [
    { category: classification.category, confidence: classification.confidence },
    ...classification.secondary.filter((candidate) => candidate.category !== classification.category),
  ];
  return named.flatMap(({ category, confidence }, index) => {
    const policy = category === NONE_CATEGORY ? undefined : pack.categories[category];
    return policy === undefined ? [] : [{ category, confidence, policy, primary: index === 0 }];
  });
};

/** One work item per request, in order. */
export const plannedWorkItems = (pack: Pack, classification: Classification): Decision["workItems"] =>
  requestsOf(pack, classification).map(({ category, policy }) => ({ category, system: policy.system, team: policy.team }));

const steps: readonly Autonomy[] = ["shadow", "assist", "auto"];

/** A category is never more autonomous than the system it writes to, an item never more than its most guarded request. */
export const autonomyOf = (pack: Pack, requests: Request[]): Autonomy => {
  const levels = requests.flatMap(({ policy }) => [policy.autonomy, pack.systems[policy.system]?.autonomy ?? "shadow"]);
  return steps.find((step) => levels.includes(step)) ?? "assist";
};
