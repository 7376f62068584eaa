import { describe, expect, it } from "vitest";
import { meaningOf } from "../../../../shared/core/extract/invoice/amount-claims.ts";
import { wordsOf } from "../../../../shared/core/extract/invoice/invoice-words.ts";

const roleOf = (label: string): string | null => meaningOf(wordsOf(label))?.role ?? null;

describe("the words at an amount", () => {
  it.each([
    ["Summe ohne MwSt.", "netTotal"],
    ["Rechnungssumme ohne USt.", "netTotal"],
    ["Nettobetrag (zzgl. 19,00 % MwSt.)", "netTotal"],
    ["Totaal excl. btw", "netTotal"],
    ["Total hors TVA", "netTotal"],
    ["Base imponible", "netTotal"],
    ["zzgl. gesetzl. MwSt. 19 %", "taxTotal"],
    ["darin enthaltene Umsatzsteuer", "taxTotal"],
    ["Im Betrag enthaltene Mehrwertsteuer", "taxTotal"],
    ["inkl. 7 % USt", "taxTotal"],
    ["Total VAT", "taxTotal"],
    ["Gesamtbetrag inkl. 19 % MwSt.", "grossTotal"],
    ["Total € incl. VAT", "grossTotal"],
    ["Total TTC", "grossTotal"],
    ["Gesarntbetrag", "grossTotal"],
    ["Bruttosumme", "grossTotal"],
    ["abzüglich 2. Abschlagszahlung", "other"],
    ["Acompte versé", "other"],
    ["3 % Skonto", "other"],
    ["Versandkosten", "other"],
    ["Steckdosen montieren", null],
    ["", null],
  ])("%s: %s", (label, role) => {
    expect(roleOf(label)).toBe(role);
  });

  it("name what is left to pay as the sum more weakly than the sum itself", () => {
    const payable = meaningOf(wordsOf("noch zu zahlen"));
    const gross = meaningOf(wordsOf("Bruttobetrag"));

    expect(payable).toMatchObject({ role: "grossTotal", payable: true });
    expect(payable?.strength).toBeLessThan(gross?.strength ?? 0);
  });
});
