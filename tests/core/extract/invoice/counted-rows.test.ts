import { describe, expect, it } from "vitest";
import { readCountedRows } from "../../../../shared/core/extract/invoice/counted-rows.ts";
import { givenReading } from "../given-reading.ts";

const rowsOf = (text: string) =>
  readCountedRows(givenReading(text))?.items.map((item) => [item.quantity, item.description, item.articleNumber, item.unitPrice]);

describe("rows that multiply out", () => {
  it("are found without heads, over several lines, beside tax rates", () => {
    const rows = rowsOf(
      "Seite\t1 von 2\n2 x Tür lackieren\nje 1.200,00 EUR\n2.400,00 EUR\nAB-12\tDübel 8 mm\t60\t4,12\t19 %\t247,20\nNetto 2.647,20",
    );

    expect(rows).toEqual([
      ["2", "Tür lackieren", null, "1200.00"],
      ["60", "Dübel 8 mm", "AB-12", "4.12"],
    ]);
  });

  it("are not made of totals and taxes", () => {
    const rows = rowsOf("Netto 100,00\n19 % MwSt 19,00\nGesamt 119,00\nSkonto 2 x 1,00 2,00");

    expect(rows).toBeUndefined();
  });
});
