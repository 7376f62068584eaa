import type { Evidence } from "../evidence.ts";
import { toMinor } from "../values/decimal.ts";

const has = (one: Evidence, feature: string): boolean => (one.features[feature] ?? 0) !== 0;

/** A word for a code or an amount stands by it. */
const NAMED = 0.3;
/** What is no code shown now: in the history, ruled out, named as something else. */
const NO_CODE = ["quote", "negated", "own", "other", "short", "lastDigits"];

function isCode(one: Evidence): boolean {
  return one.field === "errorCode" && (one.features.label ?? 0) > NAMED && !NO_CODE.some((feature) => has(one, feature));
}

/** "F28 letzte Woche, heute F75": which of the two is shown is for a person; "09" is a piece of "Err 09". */
function besideOthers(codes: Evidence[]): (one: Evidence) => boolean {
  const keys = [...new Set(codes.map((code) => code.key))];
  return (one) => keys.some((key) => !key.includes(one.key) && !one.key.includes(key));
}

/** Sums the words around already tell from the matter's. */
const TOLD_APART = ["quote", "beside", "partial", "paid", "negated"];

function centsOf(one: Evidence): number | null {
  return typeof one.value === "object" && "currency" in one.value ? toMinor(one.value.value) : null;
}

/** "Rechnung über 410 € anbei, insgesamt 6.340,50 €": the smaller one may be a part. */
function largestOf(evidence: Evidence[]): number {
  const open = evidence.filter(
    (one) => one.field === "amount" && has(one, "currency") && !TOLD_APART.some((feature) => has(one, feature)),
  );
  return Math.max(0, ...open.map((one) => centsOf(one) ?? 0));
}

/** "Geräte-Nr. BR-3000, Serien-Nr. 3000-17-00862": where the word itself names one, the other is a model or an inventory number. */
function withoutOtherDevices(evidence: Evidence[]): Evidence[] {
  const isTold = (one: Evidence): boolean =>
    one.field === "serialNumber" && has(one, "serialWord") && !["quote", "negated", "own"].some((feature) => has(one, feature));
  const told = new Set(evidence.filter(isTold).map((one) => one.key));
  if (told.size === 0) return evidence;
  return evidence.map((one) =>
    one.field === "serialNumber" && !told.has(one.key) && !has(one, "serialWord")
      ? { ...one, features: { ...one.features, negated: 1 } }
      : one,
  );
}

/** Marks values beside which another could be meant as well: they are reported, never sure. */
export function withRivals(found: Evidence[]): Evidence[] {
  const evidence = withoutOtherDevices(found);
  const isBeside = besideOthers(evidence.filter(isCode));
  const largest = largestOf(evidence);
  return evidence.map((one) => {
    const isRivalled =
      (one.field === "errorCode" && isBeside(one)) || (one.field === "amount" && (centsOf(one) ?? largest) < largest);
    return isRivalled ? { ...one, features: { ...one.features, besideAnother: 1 } } : one;
  });
}
