import type { Evidence } from "../evidence.ts";
import { toMinor } from "../values/decimal.ts";
import { NO_CONTEXT, sumsOfParts, taxParts, type PartSum, type TaxContext } from "./tax-parts.ts";

/** One printed amount with its claims to the three totals. */
interface Amount {
  minor: number;
  claims: Record<Role, number>;
  count: number;
}

export type Role = "netTotal" | "taxTotal" | "grossTotal";
export const ROLES: Role[] = ["netTotal", "taxTotal", "grossTotal"];

export interface Totals {
  net: number;
  tax: number;
  gross: number;
  /** All three stand on the page, or what is missing follows from printed parts. */
  printed: boolean;
  /** How strongly labels speak for the three. */
  score: number;
  /** No tax is charged and no net named: the one sum is the gross, the other two are not on the page. */
  grossOnly: boolean;
}

/** Distinct amounts considered: totals are labelled or among the largest. */
const MAX_AMOUNTS = 48;
/** Rounding per line and rate may shift a total by this many cents. */
export const ROUNDING_CENTS = 2;
/** Rates of the EU, UK and Switzerland; others are possible and count less. */
const RATES = [0, 2.5, 2.6, 3.7, 3.8, 5, 5.5, 6, 7, 7.7, 8.1, 9, 10, 12, 13, 14, 16, 17, 19, 20, 21, 22, 23, 24, 25, 27];
const MAX_RATE = 27.5;

export function isRole(field: string): field is Role {
  return field === "netTotal" || field === "taxTotal" || field === "grossTotal";
}

function claimOf(evidence: Evidence): number {
  const { features } = evidence;
  return (features.label ?? 0) * 2 + (features.labelled ?? 0) - (features.other ?? 0) * 1.6 - (features.quote ?? 0);
}

export function minorOf(evidence: Evidence): number | null {
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

/** A rate the page prints, to the cent, says more than one that merely exists. */
const PRINTED_RATE = 1.6;

function rateScore(net: number, tax: number, context: TaxContext): number | null {
  if (net === 0) return null;
  const rate = (tax / net) * 100;
  if (rate < -0.01 || rate > MAX_RATE) return null;
  if (tax !== 0 && context.rates.some((known) => Math.abs((net * known) / 100 - tax) <= ROUNDING_CENTS)) return PRINTED_RATE;
  return RATES.some((known) => Math.abs(known - rate) < 0.15) ? 1 : 0.2;
}

interface Sought {
  amounts: Amount[];
  context: TaxContext;
  largest: number;
  sums: PartSum[];
  /** Some amount is called a tax: no total is untaxed. */
  isTaxed: boolean;
}

/** The largest amount of a page and one printed again are its totals more often. */
function standing(gross: Amount, sought: Sought): number {
  return (Math.abs(gross.minor) === sought.largest ? 0.8 : 0) + Math.min(gross.count - 1, 2) * 0.2;
}

/** With several tax rates each has its own triple; the invoice's is their sum and inherits what labels say about its parts. */
const SUM_OF_RATES = 1;
const PRINTED = 1.5;
const ZERO = -0.5;
/** "Kein Ausweis von Umsatzsteuer nach § 19": net and gross are one amount. */
const SAID_UNTAXED = 1.5;

interface TaxFound {
  score: number;
  /** On the page itself, or as the sum of what is. */
  printed: boolean;
  named: boolean;
}

/** What speaks for the difference of two amounts being the tax. */
function taxFound(net: Amount, difference: number, sought: Sought): TaxFound {
  const tax = nearest(sought.amounts, difference);
  if (tax !== undefined) return { score: tax.claims.taxTotal + PRINTED, printed: true, named: true };
  const parts = sought.sums.find(
    (sum) => Math.abs(sum.tax - difference) <= ROUNDING_CENTS && Math.abs(sum.net) <= Math.abs(net.minor) + ROUNDING_CENTS,
  );
  if (parts !== undefined) return { score: parts.claim + PRINTED + SUM_OF_RATES, printed: true, named: true };
  return { score: difference === 0 ? ZERO : -PRINTED, printed: false, named: false };
}

function triple(net: Amount, gross: Amount, sought: Sought): Totals | null {
  const difference = gross.minor - net.minor;
  const rate = rateScore(net.minor, difference, sought.context);
  if (rate === null || (difference === 0 && sought.isTaxed)) return null;
  const tax = taxFound(net, difference, sought);
  const base = { net: net.minor, tax: difference, gross: gross.minor };
  const score = gross.claims.grossTotal + tax.score + rate + standing(gross, sought);
  const isSaid = difference === 0 && sought.context.untaxed;
  if (!isSaid) return { ...base, printed: tax.printed, score: score + net.claims.netTotal, grossOnly: false };
  const grossOnly = !tax.named && net.claims.netTotal < NAMED_NET;
  return { ...base, printed: true, score: score + Math.max(net.claims.netTotal, 0) + SAID_UNTAXED, grossOnly };
}

const NAMED_NET = 1.5;
/** "VAT (0 %) 0.00" is a tax only where no other amount is called one. */
const NAMED_TAX = 1.5;

function nearest(amounts: Amount[], wanted: number): Amount | undefined {
  let best: Amount | undefined;
  for (const amount of amounts) {
    if (Math.abs(amount.minor - wanted) > ROUNDING_CENTS || (amount.minor === 0) !== (wanted === 0)) continue;
    if (best === undefined || amount.claims.taxTotal > best.claims.taxTotal) best = amount;
  }
  if (best === undefined && wanted < 0)
    // Credit notes print the tax with and without its minus.
    return amounts.find((amount) => Math.abs(amount.minor + wanted) <= ROUNDING_CENTS && amount.claims.taxTotal >= NAMED_TAX);
  if (best?.minor !== 0) return best;
  return hasNamedTax(amounts) || best.claims.taxTotal < 1 ? undefined : best;
}

function hasNamedTax(amounts: Amount[]): boolean {
  return amounts.some((amount) => amount.minor !== 0 && amount.claims.taxTotal >= NAMED_TAX);
}

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

/** Bases and taxes of several rates that make the gross to the cent, where neither sum is printed. */
function fromParts(gross: Amount, sought: Sought): Totals[] {
  return sought.sums
    .filter((sum) => Math.abs(sum.net + sum.tax - gross.minor) <= ROUNDING_CENTS)
    .map((sum) => {
      const score = gross.claims.grossTotal + sum.claim + PRINTED_RATE + SUM_OF_RATES + standing(gross, sought);
      return { net: gross.minor - sum.tax, tax: sum.tax, gross: gross.minor, printed: true, score, grossOnly: false };
    });
}

/** "Summe 138,80, darin 19 % MwSt 22,16": the net follows from the other two. */
function fromIncludedTax(gross: Amount, sought: Sought): Totals[] {
  if (gross.claims.grossTotal < LIKELY_GROSS) return [];
  return sought.amounts
    .filter((tax) => tax.minor !== 0 && tax.claims.taxTotal >= NAMED_TAX && Math.sign(tax.minor) === Math.sign(gross.minor))
    .filter((tax) => sought.context.rates.some((rate) => Math.abs((gross.minor * rate) / (100 + rate) - tax.minor) <= 1))
    .map((tax) => {
      const score = gross.claims.grossTotal + tax.claims.taxTotal + PRINTED_RATE - 1 + standing(gross, sought);
      return { net: gross.minor - tax.minor, tax: tax.minor, gross: gross.minor, printed: true, score, grossOnly: false };
    });
}

const LIKELY_GROSS = 0.5;

/** The net, tax and gross that add up and that labels speak for most; null when nothing adds up. */
export function decideTotals(evidence: Evidence[], context: TaxContext = NO_CONTEXT): Totals | null {
  const amounts = collect(evidence);
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount.minor)));
  const sums = sumsOfParts(taxParts(amounts, context.rates));
  const sought: Sought = { amounts, context, largest, sums, isTaxed: hasNamedTax(amounts) };
  const triples: Totals[] = [];
  for (const gross of amounts) {
    if (gross.minor === 0) continue;
    triples.push(...fromParts(gross, sought), ...fromIncludedTax(gross, sought));
    for (const net of amounts) {
      if (Math.sign(net.minor) !== Math.sign(gross.minor) || Math.abs(net.minor) > Math.abs(gross.minor)) continue;
      const found = triple(net, gross, sought);
      if (found !== null) triples.push(found);
    }
  }
  return overall(triples);
}
