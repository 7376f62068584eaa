import { describe, expect, it } from "vitest";
import { emitWords, forEachFeature, PAIR_BLOCK } from "../../../../shared/core/classify/engine/features.ts";
import { tokenise, type ClassifierText } from "../../../../shared/core/classify/engine/tokens.ts";

const textOf = (text: string): ClassifierText => ({ title: "", text, features: [] });

function pairsOf(text: string): { key: number; from: number; to: number }[] {
  const found: { key: number; from: number; to: number }[] = [];
  emitWords(
    tokenise(textOf(text)),
    (block, key, from, to) => {
      if (block === PAIR_BLOCK) found.push({ key, from, to });
    },
    true,
  );
  return found;
}

describe("features", () => {
  it("pair words with one or two between them", () => {
    const pairs = pairsOf("kündige hiermit meinen alten Vertrag");

    expect(pairs.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, 3],
      [1, 3],
      [1, 4],
      [2, 4],
    ]);
  });

  it("know a pair whatever stands between, and not when it is turned round", () => {
    const [first] = pairsOf("kündige den Vertrag");
    const [other] = pairsOf("kündige meinen Vertrag");
    const [turned] = pairsOf("Vertrag meinen kündige");

    expect(other?.key).toBe(first?.key);
    expect(turned?.key).not.toBe(first?.key);
  });

  it("leave pairs away where the vocabulary has none", () => {
    const input = textOf("kündige hiermit meinen Vertrag");
    const blocks = new Set<number>();

    forEachFeature({ input, tokens: tokenise(input), pairs: false }, (block) => blocks.add(block));

    expect(blocks.has(PAIR_BLOCK)).toBe(false);
  });
});
