import type { Evidence } from "../evidence.ts";
import type { FieldPlan } from "../scene.ts";

/** A label weaker than this is somebody else's. */
export const UNNAMED = 0.05;
/** What a word that only hints says at best. */
const WEAKLY_NAMED = 0.5;

/** A weak word stands right before it. */
const RIGHT_BEHIND_HINT = 0.48;

/** "das Display zeigt 21 Grad": a bare number is a code only where the word error or code names it. */
function isBareNumber({ features }: Evidence): boolean {
  if ((features.letters ?? 0) !== 0 || (features.labelled ?? 0) !== 0 || (features.label ?? 0) > WEAKLY_NAMED) return false;
  return (features.short ?? 0) === 1 || (features.counted ?? 0) === 1 || (features.label ?? 0) < RIGHT_BEHIND_HINT;
}

/** Digits from which on a code right behind a device's name may be the number of this very one. */
const DIGITS_OF_A_DEVICE = 0.6;
const THREE_GROUPS = /^[^-/. ]+[-/. ][^-/. ]+[-/. ][^-/. ]/u;

/** "Unser Kessel GX-200", "Drucker LX 4200": what kind of device it is. */
function isModel({ features, raw }: Evidence): boolean {
  return (
    (features.labelled ?? 0) === 0 &&
    (features.label ?? 0) <= WEAKLY_NAMED &&
    (features.digits ?? 0) < DIGITS_OF_A_DEVICE &&
    !THREE_GROUPS.test(raw)
  );
}

/** Half an address counts only where a word says whose it is. */
function isNamedStreet(evidence: Evidence): boolean {
  return (evidence.features.labelled ?? 0) === 1 || (evidence.features.roleFits ?? 0) === 1;
}

/** "Der Kunde fordert 1.890 EUR", "Vertrag vom 12.2": beside a word that only hints, these are no numbers of anybody's. */
const NEEDS_A_NAME = ["in_money", "dateLike", "short"];

/** What names something else, so near that the word for a code further off says nothing. */
const CLAIMED_BY_OTHER = 0.5;

/** "Unser Router RT-AC68U blinkt": what blinks is a device; "blinkt orange, Auftrag AB-55120": named as something else. */
function isNamedOtherwise({ features }: Evidence, has: (feature: string) => boolean): boolean {
  if (has("labelled")) return false;
  if (has("labelAfter") && (has("contested") || has("other"))) return true;
  return (features.other ?? 0) >= CLAIMED_BY_OTHER && (features.label ?? 0) < CLAIMED_BY_OTHER;
}

/** "Ihre Kundennummer?" - "40099 Bernd Schlüter" is no town. */
function isPlace(evidence: Evidence, has: (feature: string) => boolean): boolean {
  if (has("complete")) return true;
  return has("bareStreet") ? isNamedStreet(evidence) : !has("askedOther");
}

/** Without a label an identifier is anything; only codes that could be the field's are candidates. */
export function isCandidate(plan: FieldPlan, evidence: Evidence): boolean {
  const has = (feature: string): boolean => (evidence.features[feature] ?? 0) !== 0;
  if (plan.definition.type === "address") return isPlace(evidence, has);
  if (plan.definition.type !== "identifier") return true;
  if (has("lastDigits")) return false;
  const label = evidence.features.label ?? 0;
  if (plan.name === "errorCode")
    return !isBareNumber(evidence) && !isNamedOtherwise(evidence, has) && isNamedOrMasked(label, has);
  if (plan.name === "serialNumber" && isModel(evidence)) return false;
  return !(label <= WEAKLY_NAMED && NEEDS_A_NAME.some(has)) && isNamedOrMasked(label, has);
}

function isNamedOrMasked(label: number, has: (feature: string) => boolean): boolean {
  return label > UNNAMED || (has("mask") && !has("short") && !has("inside"));
}
