import { check, type Evidence } from "../evidence.ts";
import { toMinor } from "../values/decimal.ts";
import { ROUNDING_CENTS } from "./joint-amounts.ts";

/** A table of line items is accepted when its rows add up to a total of the document. */
export function settleTable(one: Evidence, totals: number[]): Evidence {
  const told = one.checks.find((entry) => entry.check === "table_sum");
  const sum = typeof told?.proposal === "string" ? toMinor(told.proposal) : null;
  if (told === undefined || sum === null) return one;
  const adds = totals.some((total) => Math.abs(total - sum) <= ROUNDING_CENTS);
  const message = adds ? "The rows add up to the total." : `${told.message} No total of the document is that sum.`;
  const settled = check("table_sum", totals.length === 0 ? "not_checkable" : adds ? "pass" : "fail", message);
  return {
    ...one,
    checks: one.checks.map((entry) => (entry === told ? settled : entry)),
    features: { ...one.features, addsUp: adds ? 1 : 0 },
  };
}
