import { check, type Evidence } from "../evidence.ts";
import { fromMinor, toMinor } from "../values/decimal.ts";

/** One printed amount with its claims to the three totals. */
interface Amount {
  minor: number;
  claims: Record<Role, number>;
  count: number;
}

type Role = "netTotal" | "taxTotal" | "grossTotal";
const ROLES: Role[] = ["netTotal", "taxTotal", "grossTotal"];

export interface Totals {
  net: number;
  tax: number;
  gross: number;
  /** All three stand on the page. */
  printed: boolean;
  /** How strongly labels speak for the three. */
  score: number;
}

/** Distinct amounts considered: totals are labelled or among the largest. */
const MAX_AMOUNTS = 48;
/** Rounding per line and rate may shift a total by this many cents. */
const ROUNDING_CENTS = 2;
/** Rates of the EU, UK and Switzerland; others are possible and count less. */
const RATES = [0, 2.5, 2.6, 3.7, 3.8, 5, 5.5, 6, 7, 7.7, 8.1, 9, 10, 12, 13, 14, 16, 17, 19, 20, 21, 22, 23, 24, 25, 27];
const MAX_RATE = 27.5;

function isRole(field: string): field is Role {
  return field === "netTotal" || field === "taxTotal" || field === "grossTotal";
}

function claimOf(evidence: Evidence): number {
  const { features } = evidence;
  return (features.label ?? 0) * 2 + (features.labelled ?? 0) - (features.other ?? 0) * 1.6 - (features.quote ?? 0);
}

function minorOf(evidence: Evidence): number | null {
  const { value } = evidence;
  return typeof value === "object" && "currency" in value ? toMinor(value.value) : null;
}

function collect(evidence: Evidence[]): Amount[] {
  const amounts = new Map<number, Amount>();
  for (const one of evidence) {
    if (!isRole(one.field) || one.source === "xml" || one.source === "qr") continue;
    const minor = minorOf(one);
    if (minor === null) continue;
    const known = amounts.get(minor) ?? { minor, claims: { netTotal: -1, taxTotal: -1, grossTotal: -1 }, count: 0 };
    known.claims[one.field] = Math.max(known.claims[one.field], claimOf(one));
    if (one.field === "grossTotal") known.count += 1;
    amounts.set(minor, known);
  }
  const all = [...amounts.values()];
  const best = (amount: Amount): number => Math.max(...ROLES.map((role) => amount.claims[role]));
  const labelled = [...all].sort((a, b) => best(b) - best(a)).slice(0, MAX_AMOUNTS / 2);
  const largest = [...all].sort((a, b) => Math.abs(b.minor) - Math.abs(a.minor)).slice(0, MAX_AMOUNTS / 2);
  return [...new Set([...labelled, ...largest])];
}

function rateScore(net: number, tax: number): number | null {
  if (net === 0) return null;
  const rate = (tax / net) * 100;
  if (rate < -0.01 || rate > MAX_RATE) return null;
  const near = RATES.some((known) => Math.abs(known - rate) < 0.15);
  return near ? 1 : 0.2;
}

function triple(net: Amount, gross: Amount, tax: Amount | undefined, largest: number): Totals | null {
  const difference = gross.minor - net.minor;
  const rate = rateScore(net.minor, difference);
  if (rate === null) return null;
  const printed = tax !== undefined;
  const zero = difference === 0;
  const score =
    net.claims.netTotal +
    gross.claims.grossTotal +
    (printed ? tax.claims.taxTotal + 1.5 : zero ? -0.5 : -1.5) +
    rate +
    (Math.abs(gross.minor) === largest ? 0.8 : 0) +
    Math.min(gross.count - 1, 2) * 0.2;
  return { net: net.minor, tax: difference, gross: gross.minor, printed, score };
}

/** "VAT (0 %) 0.00" is a tax only where no other amount is called one. */
const NAMED_TAX = 1.5;

function nearest(amounts: Amount[], wanted: number): Amount | undefined {
  let best: Amount | undefined;
  for (const amount of amounts) {
    if (Math.abs(amount.minor - wanted) > ROUNDING_CENTS || (amount.minor === 0) !== (wanted === 0)) continue;
    if (best === undefined || amount.claims.taxTotal > best.claims.taxTotal) best = amount;
  }
  if (best?.minor !== 0) return best;
  const isTaxed = amounts.some((amount) => amount.minor !== 0 && amount.claims.taxTotal >= NAMED_TAX);
  return isTaxed || best.claims.taxTotal < 1 ? undefined : best;
}

/** With several tax rates each has its own triple; the invoice's is their sum and inherits what labels say about its parts. */
const SUM_OF_RATES = 1;

function overall(triples: Totals[]): Totals | null {
  const printed = triples.filter((one) => one.printed && one.tax > 0);
  const byNet = new Map(printed.map((one) => [one.net, one]));
  let best: Totals | null = null;
  for (const one of triples) {
    const part =
      one.printed && one.tax > 0 ? printed.find((entry) => isRest(byNet.get(one.net - entry.net), one, entry)) : undefined;
    const rest = part === undefined ? undefined : byNet.get(one.net - part.net);
    const score =
      part === undefined || rest === undefined ? one.score : Math.max(one.score, part.score, rest.score) + SUM_OF_RATES;
    if (best === null || score > best.score) best = { ...one, score };
  }
  return best;
}

function isRest(rest: Totals | undefined, whole: Totals, part: Totals): boolean {
  return rest !== undefined && Math.abs(rest.tax + part.tax - whole.tax) <= ROUNDING_CENTS;
}

/** The net, tax and gross that add up and that labels speak for most; null when nothing adds up. */
export function decideTotals(evidence: Evidence[]): Totals | null {
  const amounts = collect(evidence);
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount.minor)));
  const triples: Totals[] = [];
  for (const gross of amounts) {
    if (gross.minor === 0) continue;
    for (const net of amounts) {
      if (Math.sign(net.minor) !== Math.sign(gross.minor) || Math.abs(net.minor) > Math.abs(gross.minor)) continue;
      const found = triple(net, gross, nearest(amounts, gross.minor - net.minor), largest);
      if (found !== null) triples.push(found);
    }
  }
  return overall(triples);
}

/** From here on labels and arithmetic agree well enough to call the totals found. */
const CONVINCING = 2.5;

/** Marks the amounts of the winning triple, and derives a total that is not printed (several tax rates, no net line). */
export function applyTotals(evidence: Evidence[]): Evidence[] {
  const totals = decideTotals(evidence);
  const known = knownTotals(evidence);
  if (totals === null || totals.score < CONVINCING) return evidence.map((one) => settleTable(one, known));
  const wanted: Record<Role, number> = { netTotal: totals.net, taxTotal: totals.tax, grossTotal: totals.gross };
  const seen = new Set<Role>();
  const marked = evidence
    .map((one) => settleTable(one, [totals.net, totals.gross, ...known]))
    .map((one) => {
      if (!isRole(one.field) || one.source === "xml") return one;
      const minor = minorOf(one);
      const fits = minor !== null && Math.abs(minor - wanted[one.field]) <= (one.field === "taxTotal" ? ROUNDING_CENTS : 0);
      if (fits) seen.add(one.field);
      return { ...one, features: { ...one.features, ...(fits ? { adds: Math.min(1, totals.score / 8) } : { notInTotals: 1 }) } };
    });
  const derived = ROLES.filter((role) => !seen.has(role)).map((role) => derive(evidence, role, wanted[role]));
  return [...marked, ...derived.filter((one) => one !== null)];
}

/** Totals that structured data states. */
function knownTotals(evidence: Evidence[]): number[] {
  return evidence
    .filter((one) => (one.field === "netTotal" || one.field === "grossTotal") && (one.source === "xml" || one.source === "qr"))
    .map(minorOf)
    .filter((minor) => minor !== null);
}

/** A table of line items is accepted when its rows add up to a total of the document. */
function settleTable(one: Evidence, totals: number[]): Evidence {
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

function derive(evidence: Evidence[], role: Role, minor: number): Evidence | null {
  const sample = evidence.find((one) => isRole(one.field) && typeof one.value === "object" && "currency" in one.value);
  if (sample === undefined || typeof sample.value !== "object" || !("currency" in sample.value)) return null;
  const value = fromMinor(minor);
  return {
    field: role,
    value: { value, currency: sample.value.currency },
    key: value,
    raw: value,
    source: "arithmetic",
    provenance: null,
    features: { adds: 0.4, derived: 1 },
    checks: [],
    extractor: "joint-amounts",
  };
}
