import { describe, expect, it } from "vitest";
import { wordPieces } from "../../../../../shared/core/parse/documents/ocr/word-pieces.ts";
import type { OcrWord } from "../../../../../shared/core/parse/reader.ts";
import { word } from "../build/fake-tools.ts";

const textOf = (words: OcrWord[]): string =>
  wordPieces(words, (box) => box)
    .map((piece) => piece.text)
    .join("");

describe("recognised words", () => {
  it("of one line stand apart by spaces, of columns by tabs", () => {
    const text = textOf([
      word("Summe", [100, 100, 220, 140]),
      word("netto", [235, 100, 340, 140]),
      word("119,00", [900, 100, 1020, 140]),
    ]);

    expect(text).toBe("Summe netto\t119,00");
  });

  it("part paragraphs by the white between lines, not by the engine's blocks", () => {
    const text = textOf([
      word("zum", [100, 100, 180, 140], { line: 1, block: 1 }),
      word("30.", [100, 158, 160, 198], { line: 2, block: 2 }),
      word("Danke", [100, 290, 220, 330], { line: 3, block: 2 }),
    ]);

    expect(text).toBe("zum\n30.\n\nDanke");
  });

  it("of the next column begin a paragraph", () => {
    const text = textOf([word("unten", [100, 900, 200, 940], { line: 1 }), word("oben", [900, 100, 1000, 140], { line: 2 })]);

    expect(text).toBe("unten\n\noben");
  });

  it("without text are dropped, with wild confidences are tamed", () => {
    const pieces = wordPieces([word("  ", [0, 0, 5, 5]), word("ja", [0, 0, 20, 10], { confidence: 103.27 })], (box) => box);

    expect(pieces).toEqual([{ text: "ja", box: [0, 0, 20, 10], confidence: 100 }]);
  });
});
