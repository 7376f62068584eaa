import { describe, expect, it } from "vitest";
import { sumsOfParts, taxParts } from "../../../../shared/core/extract/invoice/tax-parts.ts";

const amount = (minor: number, tax = 0) => ({ minor, claims: { netTotal: 0, taxTotal: tax, grossTotal: 0 } });

describe("parts of several tax rates", () => {
  it("are pairs of printed amounts at a printed rate, to the cent", () => {
    const parts = taxParts([amount(12_937), amount(6_440), amount(906, 3), amount(1_224, 3), amount(500)], [7, 19]);

    expect(parts).toEqual([
      { net: 12_937, tax: 906, claim: 3 },
      { net: 6_440, tax: 1_224, claim: 3 },
    ]);
    expect(sumsOfParts(parts)).toEqual([{ net: 19_377, tax: 2_130, count: 2, claim: 3 }]);
  });

  it("are not made of amounts that words call something else, nor of cents", () => {
    const parts = taxParts([amount(10_000), amount(1_900, -1), amount(10), amount(2)], [19]);

    expect(parts).toEqual([]);
  });

  it("never take one amount twice, and stay few on a page full of figures", () => {
    const many = Array.from({ length: 400 }, (_, at) => amount(100 * (at + 1)));
    const parts = taxParts(many, [5, 10, 20, 25]);
    const sums = sumsOfParts(parts);

    expect(parts.length).toBeLessThanOrEqual(12);
    expect(sums.length).toBeLessThan(1_000);
  });
});
