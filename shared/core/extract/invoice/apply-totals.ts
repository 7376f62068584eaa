import type { Evidence, Features } from "../evidence.ts";
import { fromMinor } from "../values/decimal.ts";
import { decideTotals, isRole, minorOf, ROLES, ROUNDING_CENTS, type Role, type Totals } from "./joint-amounts.ts";
import { settleTable } from "./settle-table.ts";
import { NO_CONTEXT, type TaxContext } from "./tax-parts.ts";

/** From here on labels and arithmetic agree well enough to call the totals found. */
const CONVINCING = 2.5;
const SURE_SCORE = 8;

function isWanted(one: Evidence, wanted: Partial<Record<Role, number>>): boolean {
  if (!isRole(one.field)) return false;
  const minor = minorOf(one);
  const sum = wanted[one.field];
  return minor !== null && sum !== undefined && Math.abs(minor - sum) <= (one.field === "taxTotal" ? ROUNDING_CENTS : 0);
}

/** Words of other roles say little against an amount that the sums on the page prove. */
const DOUBT = 0.3;

function fitting(features: Features, totals: Totals): Features {
  const adds = Math.min(1, totals.score / SURE_SCORE);
  const other = features.other ?? 0;
  return { ...features, adds, ...(totals.printed && other > DOUBT ? { other: DOUBT } : {}) };
}

/** No part is larger than the whole, whatever stands beside it ("capital de 120 000 €, TVA FR..."). */
function outside(one: Evidence, totals: Totals): Features {
  const tooLarge = Math.abs(minorOf(one) ?? 0) > Math.abs(totals.gross);
  return { ...one.features, notInTotals: 1, ...(tooLarge ? { label: 0, labelled: 0 } : {}) };
}

/** Marks the amounts of the winning triple, and derives a total that is not printed (several tax rates, no net line). */
export function applyTotals(evidence: Evidence[], context: TaxContext = NO_CONTEXT): Evidence[] {
  const totals = decideTotals(evidence, context);
  const known = knownTotals(evidence);
  if (totals === null || totals.score < CONVINCING) return evidence.map((one) => settleTable(one, known));
  const all = { netTotal: totals.net, taxTotal: totals.tax, grossTotal: totals.gross };
  const wanted: Partial<Record<Role, number>> = totals.grossOnly ? { grossTotal: totals.gross } : all;
  const marked = evidence
    .map((one) => settleTable(one, [totals.net, totals.gross, ...known]))
    .map((one) => {
      if (!isRole(one.field) || one.source === "xml") return one;
      return { ...one, features: isWanted(one, wanted) ? fitting(one.features, totals) : outside(one, totals) };
    });
  const seen = new Set(marked.filter((one) => one.source !== "xml" && isWanted(one, wanted)).map((one) => one.field));
  const derived = ROLES.filter((role) => !seen.has(role)).map((role) => derive(evidence, role, { minor: wanted[role], totals }));
  return [...marked, ...derived.filter((one) => one !== null)];
}

/** Totals that structured data states. */
function knownTotals(evidence: Evidence[]): number[] {
  return evidence
    .filter((one) => (one.field === "netTotal" || one.field === "grossTotal") && (one.source === "xml" || one.source === "qr"))
    .map(minorOf)
    .filter((minor) => minor !== null);
}

/** What follows from the two others only is surer the surer those are, and never as sure as print. */
const DERIVED = 0.4;
const DERIVED_FROM_PRINT = 0.85;

function derive(evidence: Evidence[], role: Role, of: { minor: number | undefined; totals: Totals }): Evidence | null {
  const sample = evidence.find((one) => isRole(one.field) && typeof one.value === "object" && "currency" in one.value);
  if (of.minor === undefined || sample === undefined || typeof sample.value !== "object" || !("currency" in sample.value))
    return null;
  const value = fromMinor(of.minor);
  const adds = of.totals.printed ? Math.min(1, of.totals.score / SURE_SCORE) * DERIVED_FROM_PRINT : DERIVED;
  return {
    field: role,
    value: { value, currency: sample.value.currency },
    key: value,
    raw: value,
    source: "arithmetic",
    provenance: null,
    features: { adds, derived: 1 },
    checks: [],
    extractor: "joint-amounts",
  };
}
