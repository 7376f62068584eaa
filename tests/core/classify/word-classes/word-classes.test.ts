import { describe, expect, it } from "vitest";
import { tokenise } from "../../../../shared/core/classify/engine/tokens.ts";
import { WORD_CLASSES_COUNT, wordClasses } from "../../../../shared/core/classify/word-classes/word-classes.ts";

const classesIn = (text: string): (readonly number[])[] => tokenise({ title: "", text, features: [] }).map(wordClasses);

function classesOf(text: string, word: number): readonly number[] {
  const classes = classesIn(text)[word];
  if (classes === undefined) throw new Error(`"${text}" has no word ${word}`);
  return classes;
}

describe("classes of words", () => {
  it("bring together what is alike, in both languages", () => {
    const lamp = classesOf("Ich hätte gern diese Lampe", 4);

    expect(lamp).not.toEqual([]);
    expect(classesOf("Wir nehmen den Schrank in Eiche", 3)).toEqual(lamp);
    expect(classesOf("We will have the wardrobe please", 4)).toEqual(lamp);
    expect(classesOf("Der Bus fährt nicht mehr heute", 1)).not.toEqual(lamp);
  });

  it("know a German compound by its last part", () => {
    const [compound, head] = classesIn("Kleiderschrank Schrank, bitte liefern Sie ihn");

    expect(compound).toEqual(head);
  });

  it("do not take every ending for a noun", () => {
    expect(classesOf("Das ist bei uns praktisch unmöglich", 4)).toEqual([]);
    expect(classesOf("Der Tisch steht noch im Flur", 1)).not.toEqual([]);
  });

  it("know inflected forms, and umlauts however they are written", () => {
    const plain = classesOf("Der Schlüssel der Wohnung klemmt", 1);

    expect(plain).not.toEqual([]);
    expect(classesOf("Der Schluessel der Wohnung klemmt", 1)).toEqual(plain);
    expect(classesOf("Des Schlüssels der Wohnung wegen", 1)).toEqual(plain);
  });

  it("give words without a class none, and numbers below their count otherwise", () => {
    const classes = classesIn("Xylqu und 4711, dann der Stuhl");

    expect(classes[0]).toEqual([]);
    expect(classes.flat().every((one) => one >= 0 && one < WORD_CLASSES_COUNT)).toBe(true);
  });
});
