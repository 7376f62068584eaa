import { describe, expect, it } from "vitest";
import { lookAtSide } from "../../../../../shared/core/parse/documents/ocr/blank-side.ts";
import type { Pixels } from "../../../../../shared/core/parse/reader.ts";
import { paper } from "../build/fake-tools.ts";

const [WIDTH, HEIGHT] = [1240, 1754];

/** Paper at 150 dpi with rectangles of some grey on it, in millimetres. */
const side = (marks: { x: number; y: number; width: number; height: number; grey?: number }[], background = 235): Pixels => {
  const page = paper(WIDTH, HEIGHT, 150);
  page.data.fill(background);
  const dots = (millimetres: number): number => Math.round((millimetres * 150) / 25.4);
  for (const { x, y, width, height, grey = 20 } of marks) {
    for (let row = dots(y); row < dots(y + height); row += 1) {
      page.data.fill(grey, row * WIDTH + dots(x), row * WIDTH + dots(x + width));
    }
  }
  return page;
};

describe("a scanned side", () => {
  it.each([
    ["nothing", []],
    ["dust", Array.from({ length: 60 }, (_, at) => ({ x: 20 + (at % 17) * 10, y: 10 + at, width: 0.17, height: 0.17 }))],
    [
      "two punched holes",
      [
        { x: 9, y: 100, width: 6, height: 6 },
        { x: 9, y: 180, width: 6, height: 6 },
      ],
    ],
    [
      "a shadow along the edge",
      [
        { x: 0, y: 0, width: 210, height: 3 },
        { x: 0, y: 0, width: 8, height: 297 },
      ],
    ],
  ])("with %s on it is empty", (_, marks) => {
    expect(lookAtSide(side(marks))).toEqual({ blank: true, empty: true });
  });

  it("that print shines through to is blank, and is read all the same", () => {
    const through = Array.from({ length: 30 }, (_, at) => ({ x: 30, y: 30 + at * 7, width: 140, height: 2, grey: 190 }));

    expect(lookAtSide(side(through))).toEqual({ blank: true, empty: false });
  });

  it.each([
    [
      "a word written with a pen",
      [
        { x: 90, y: 120, width: 25, height: 0.7 },
        { x: 92, y: 115, width: 0.7, height: 9 },
        { x: 104, y: 115, width: 0.7, height: 9 },
      ],
    ],
    ["one line of print", [{ x: 30, y: 40, width: 100, height: 1.5 }]],
    ["a stamp", [{ x: 120, y: 220, width: 30, height: 8, grey: 90 }]],
  ])("with %s is not blank", (_, marks) => {
    expect(lookAtSide(side(marks))).toEqual({ blank: false, empty: false });
  });

  it("of dark paper is judged by its own paper", () => {
    expect(lookAtSide(side([], 120))).toEqual({ blank: true, empty: true });
  });
});
