/** A printed amount and the tax of one rate on it, both on the page. */
export interface TaxPart {
  net: number;
  tax: number;
  /** How far words call the second one a tax. */
  claim: number;
}

interface Claimed {
  minor: number;
  claims: { netTotal: number; taxTotal: number; grossTotal: number };
}

export interface TaxContext {
  /** Tax rates the page prints, in percent. */
  rates: number[];
  /** The page says why no tax is charged. */
  untaxed: boolean;
}

export const NO_CONTEXT: TaxContext = { rates: [], untaxed: false };

/** A tax below this many cents fits too many amounts by chance. */
const MIN_TAX = 10;
const ROUNDING = 1;
/** Parts of one invoice: rates times goods, freight, deposits. */
const MAX_PARTS = 12;
/** An amount that words call something else is no tax. */
const NOT_A_TAX = -0.5;

/** Pairs of amounts of which the second is a printed rate of the first. */
export function taxParts(amounts: Claimed[], rates: number[]): TaxPart[] {
  const parts: TaxPart[] = [];
  for (const base of amounts) {
    for (const rate of rates) {
      if (rate === 0) continue;
      const wanted = (base.minor * rate) / 100;
      for (const tax of amounts) {
        if (Math.abs(tax.minor) < MIN_TAX || Math.abs(tax.minor - wanted) > ROUNDING) continue;
        if (tax.claims.taxTotal < NOT_A_TAX || parts.some((part) => part.net === base.minor && part.tax === tax.minor)) continue;
        parts.push({ net: base.minor, tax: tax.minor, claim: tax.claims.taxTotal });
      }
    }
  }
  return parts.sort((a, b) => b.claim - a.claim).slice(0, MAX_PARTS);
}

/** At most so many parts make a total. */
const MAX_TOGETHER = 4;

export interface PartSum {
  net: number;
  tax: number;
  count: number;
  claim: number;
}

/** Sums of two and more parts, each amount taken once. */
export function sumsOfParts(parts: TaxPart[]): PartSum[] {
  const sums: PartSum[] = [];
  const extend = (from: number, chosen: TaxPart[]): void => {
    if (chosen.length >= 2)
      sums.push({
        net: chosen.reduce((sum, part) => sum + part.net, 0),
        tax: chosen.reduce((sum, part) => sum + part.tax, 0),
        count: chosen.length,
        claim: chosen.reduce((sum, part) => sum + part.claim, 0) / chosen.length,
      });
    if (chosen.length === MAX_TOGETHER) return;
    for (let at = from; at < parts.length; at += 1) {
      const next = parts[at];
      if (next === undefined || chosen.some((part) => part.net === next.net || part.tax === next.tax)) continue;
      extend(at + 1, [...chosen, next]);
    }
  };
  extend(0, []);
  return sums;
}
