import type { Priority, PriorityReason } from "../../../schemas/classification.ts";
import { spanOf, wordsOf } from "../phrases/spans.ts";
import type { Token } from "../engine/tokens.ts";
import { compilePhrases, findPhrases } from "../phrases/phrase-matcher.ts";
import { PRIORITY_PHRASES } from "./priority-phrases.ts";

export interface PriorityRating {
  priority: Priority;
  reasons: PriorityReason[];
}

const CODES: readonly PriorityReason["code"][] = [
  "danger",
  "vulnerable_person",
  "legal_deadline",
  "lawyer",
  "regulator",
  "press",
  "repeated_contact",
  "wants_person",
];

const matcher = compilePhrases(CODES.map((code) => ({ name: code, phrases: PRIORITY_PHRASES[code] })));

/** Urgency a reason brings; 1 makes an item urgent. A wish to be called back alone does not. */
const WEIGHTS: Readonly<Record<PriorityReason["code"], number>> = {
  danger: 1,
  vulnerable_person: 1,
  legal_deadline: 1,
  lawyer: 1,
  regulator: 1,
  press: 1,
  repeated_contact: 0.6,
  wants_person: 0.3,
};

/** Rules, not a model: who is put first must be explainable word by word. */
export function ratePriority(
  tokens: readonly Token[],
  text: string,
  { angry, unimportant }: { angry: boolean; unimportant: boolean },
): PriorityRating {
  const first = new Map<string, PriorityReason>();
  for (const match of findPhrases(matcher, tokens)) {
    const code = CODES.find((known) => known === match.name);
    if (code === undefined || first.has(code)) continue;
    first.set(code, { code, evidence: wordsOf(tokens, text, match), span: spanOf(tokens, match) });
  }
  const reasons = CODES.flatMap((code) => first.get(code) ?? []);
  if (unimportant) return { priority: "low", reasons: [] };
  const urgency = reasons.reduce((sum, reason) => sum + WEIGHTS[reason.code], angry ? 0.5 : 0);
  return { priority: urgency >= 1 ? "high" : "normal", reasons };
}
