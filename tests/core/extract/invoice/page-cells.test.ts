import { describe, expect, it } from "vitest";
import { cellsAbove, pageCells, spotsOf } from "../../../../shared/core/extract/invoice/page-cells.ts";
import { buildLayout } from "../../../../shared/core/extract/layout/layout.ts";
import type { Region } from "../../../../shared/core/extract/scene.ts";
import { givenReading } from "../given-reading.ts";
import { drawnDocument } from "./layouts/drawn-page.ts";
import { at, row } from "./layouts/drawn-page.ts";

function regionOf(document: { text: string; pages: Region["pages"] }): Region {
  return {
    kind: "body",
    part: "0",
    reading: givenReading(document.text),
    pages: document.pages,
    blocks: [],
    labels: [],
    entities: new Map(),
    layout: buildLayout(document.pages, document.text),
    document: null,
  };
}

const textOf = (region: Region): string[][] =>
  pageCells(region).lines.map((line) => line.cells.map((cell) => region.reading.text.slice(cell.start, cell.end)));

describe("the cells of a page", () => {
  it("are runs of words that no wide gap parts, line by line", () => {
    const print = [...row(20, [50, "Rechnung Nr."], [300, "4711"]), at(50, 40, "vom 3. Mai 2026")];
    const region = regionOf(drawnDocument({ title: "", language: "de", print, expected: {} }));

    expect(textOf(region)).toEqual([["Rechnung Nr.", "4711"], ["vom 3. Mai 2026"]]);
  });

  it("come from tabs and wide gaps where there is no page", () => {
    const region = regionOf({ text: "Netto\t100,00\n\nMwSt 19 %   19,00", pages: [] });

    expect(textOf(region)).toEqual([
      ["Netto", "100,00"],
      ["MwSt 19 %", "19,00"],
    ]);
  });

  it("know what stands above them, nearest first", () => {
    const print = [...row(20, [50, "Netto"], [200, "Brutto"]), ...row(40, [50, "1,00"], [200, "1,19"])];
    const region = regionOf(drawnDocument({ title: "", language: "de", print, expected: {} }));
    const page = pageCells(region);
    const spot = spotsOf(page)(region.reading.text.indexOf("1,19"));

    const above = spot === null ? [] : cellsAbove(page, spot, 3);

    expect(above.map(({ cell }) => region.reading.text.slice(cell.start, cell.end))).toEqual(["Brutto"]);
  });
});
