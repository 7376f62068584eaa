import { describe, expect, it } from "vitest";
import {
  CLASS_BLOCK,
  emitMeanings,
  emitWords,
  forEachFeature,
  PAIR_BLOCK,
} from "../../../../shared/core/classify/engine/features.ts";
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
  it("pair every two words of a sentence, and none of two sentences", () => {
    const pairs = pairsOf("Vertrag kündigen bitte. Danke sehr");

    expect(pairs.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
    ]);
  });

  it("know a pair whatever stands between and whichever word comes first", () => {
    const keyOfEnds = (text: string): number | undefined => pairsOf(text).find(({ from, to }) => from === 0 && to === 2)?.key;

    const first = keyOfEnds("kündige den Vertrag");

    expect(first).toBeDefined();
    expect(keyOfEnds("kündige meinen Vertrag")).toBe(first);
    expect(keyOfEnds("Vertrag hiermit kündige")).toBe(first);
    expect(keyOfEnds("kündige den Termin")).not.toBe(first);
  });

  it("pair no words that are far apart, so that long sentences stay cheap", () => {
    const words = Array.from({ length: 500 }, (_, at) => `wort${String.fromCharCode(97 + (at % 26))}`);

    const pairs = pairsOf(words.join(" "));

    expect(Math.max(...pairs.map(({ from, to }) => to - from))).toBeLessThan(12);
  });

  it("say the classes of two words of a sentence together, whichever comes first, and none of two sentences", () => {
    const pairs = (text: string): Set<number> => {
      const found = new Set<number>();
      const input = textOf(text);
      emitMeanings({ input, tokens: tokenise(input), pairs: true }, (block, key, from, to) => {
        if (block === CLASS_BLOCK && from !== to) found.add(key);
      });
      return found;
    };

    const lamp = pairs("Lampe kaputt");

    expect(lamp.size).toBeGreaterThan(0);
    expect(pairs("kaputt Schrank")).toEqual(lamp);
    expect(pairs("Lampe. Kaputt").size).toBe(0);
  });

  it("leave pairs of words and of classes away where the vocabulary has none", () => {
    const input = textOf("Lampe kaputt");
    const pairs: number[] = [];
    const classes: [number, number][] = [];

    forEachFeature({ input, tokens: tokenise(input), pairs: false }, (block, key, from, to) => {
      if (block === PAIR_BLOCK) pairs.push(key);
      if (block === CLASS_BLOCK) classes.push([from, to]);
    });

    expect(pairs).toEqual([]);
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.every(([from, to]) => from === to)).toBe(true);
  });
});
