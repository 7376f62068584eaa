import { describe, expect, it } from "vitest";
import { sumsHold } from "../../../shared/core/learn/sums-hold.ts";
import { extractionOf } from "../../support/understood-items.ts";

const totals = (net: string, tax: string, gross: string, currency = "EUR") =>
  extractionOf({
    netTotal: { value: net, currency },
    taxTotal: { value: tax, currency },
    grossTotal: { value: gross, currency: "EUR" },
  });

describe("sums of an invoice", () => {
  it.each([
    ["100.00", "19.00", "119.00"],
    ["0.1", "0.2", "0.30"],
    ["-100.00", "-19", "-119.00"],
    ["-0.50", "-0.10", "-0.6"],
  ])("hold for %s and %s giving %s", (net, tax, gross) => {
    expect(sumsHold(totals(net, tax, gross))).toBe(true);
  });

  it.each([
    ["a cent too much", totals("100.00", "19.00", "119.01")],
    ["two currencies", totals("100.00", "19.00", "119.00", "CHF")],
    ["no tax", extractionOf({ netTotal: { value: "100", currency: "EUR" }, grossTotal: { value: "100", currency: "EUR" } })],
    ["nothing read", null],
  ])("do not hold with %s", (_, extraction) => {
    expect(sumsHold(extraction)).toBe(false);
  });
});
