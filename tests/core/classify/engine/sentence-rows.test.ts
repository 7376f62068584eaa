import { describe, expect, it } from "vitest";
import { weighSentences } from "../../../../shared/core/classify/engine/sentence-rows.ts";
import { countFeatures, fitVocabulary, weighFeatures } from "../../../../shared/core/classify/engine/vocabulary.ts";

const MOVE = "wir sind nach Kassel umgezogen";
const ANSWER = "bitte ändern Sie unsere Anschrift";
const read = (text: string, pairs = true) => countFeatures({ title: "Neu", text, features: ["channel:mail"] }, pairs);
const letter = read(`Hallo. ${MOVE}! ${ANSWER}. Danke`);
const short = read(`${MOVE}.`);
const vocabulary = fitVocabulary([letter, letter, short, short], 10_000);

describe("sentences as rows of their own", () => {
  it("are those of an example with several, greetings and thanks left out", () => {
    const { rows, examples, costs } = weighSentences([short, letter], vocabulary);

    expect(rows).toHaveLength(2);
    expect(examples).toEqual([1, 1]);
    expect(costs.every((cost) => cost > 0 && cost < 0.1)).toBe(true);
  });

  it("are weighed as a message that says nothing else would be, its channel left out", () => {
    const sentence = countFeatures({ title: "", text: MOVE, features: [] }, true);

    const [row] = weighSentences([letter], vocabulary).rows;

    const alone = weighFeatures(vocabulary, sentence);
    const missing = [...alone.indexes].filter((index) => row?.indexes.includes(index) === false);
    // Only the pairs of a word with the text's beginning and end are others amid a letter.
    expect(missing.length).toBeLessThanOrEqual(2);
    expect(Math.hypot(...(row?.values ?? []))).toBeCloseTo(Math.hypot(...alone.values), 1);
  });

  it("are none without pairs of words, as in one-line questions", () => {
    const plain = read(`Hallo. ${MOVE}! ${ANSWER}. Danke`, false);

    expect(weighSentences([plain], vocabulary).rows).toEqual([]);
  });
});
