import type { Evidence } from "./evidence.ts";

const has = (one: Evidence, feature: string): boolean => (one.features[feature] ?? 0) !== 0;

/** In the sender's own words and not in the history or the subject above them. */
const isOwnWords = (one: Evidence): boolean => !has(one, "quote") && !has(one, "subject");

/** "Am 9. kann ich nicht": the 9th of the subject and of the quoted appointment is refused as well. */
export function withRefusals(evidence: Evidence[]): Evidence[] {
  const days = evidence.filter((one) => one.field === "requestedDate" && isOwnWords(one));
  const refused = new Set(days.filter((one) => has(one, "negated")).map((one) => one.key));
  for (const one of days) if (!has(one, "negated")) refused.delete(one.key);
  if (refused.size === 0) return evidence;
  return evidence.map((one) =>
    one.field === "requestedDate" && refused.has(one.key) ? { ...one, features: { ...one.features, negated: 1 } } : one,
  );
}
