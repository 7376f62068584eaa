import { assert as assertProperty, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_TEXT_CHARACTERS } from "../../../../shared/core/classify/engine/limits.ts";
import { tokenise } from "../../../../shared/core/classify/engine/tokens.ts";

describe("tokens", () => {
  it("keep their place in the original spelling", () => {
    const text = "Änderung: Straße wird STRASSE!";

    const tokens = tokenise({ title: "", text, features: [] });

    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["Änderung", "Straße", "wird", "STRASSE", "!"]);
  });

  it("meet under one spelling whether umlauts are typed, spelt out or left away", () => {
    const [typed, spelt, left] = tokenise({ title: "", text: "Kündigung Kuendigung kundigung", features: [] });

    expect(spelt?.folded).toBe(typed?.folded);
    expect(left?.folded).toBe(typed?.folded);
    expect(spelt?.stem).toBe(typed?.stem);
  });

  it("read the beginning and the end of a text beyond the cap", () => {
    const text = `anfang ${"mitte ".repeat(2_000_000)}schluss`;

    const tokens = tokenise({ title: "", text, features: [] });

    expect(tokens[0]?.folded).toBe("anfang");
    expect(tokens.at(-1)?.folded).toBe("schluss");
    expect(tokens.length).toBeLessThan(MAX_TEXT_CHARACTERS);
  });

  it("keep every digit of a number", () => {
    const tokens = tokenise({ title: "", text: "Zählernummer 71133904, Stand 48213 vom 03.11.", features: [] });

    const numbers = tokens.filter(({ folded }) => /^\d/.test(folded));

    expect(numbers.map(({ folded }) => folded)).toEqual(["71133904", "48213", "03", "11"]);
  });

  it("keep the signs of money and of shares", () => {
    const tokens = tokenise({ title: "", text: "49,90 € oder 10 %?", features: [] });

    expect(tokens.map(({ folded }) => folded)).toEqual(["49", "90", "€", "oder", "10", "%", "?"]);
  });

  it("tell sentences apart: title, full stops, colons and lines", () => {
    const tokens = tokenise({ title: "Zähler 4.5", text: "Stand: 311. Danke\nIhre Ada Lind", features: [] });

    expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 1, 2, 3, 4, 4, 4]);
  });

  it("begin a sentence behind question and exclamation marks, which end theirs", () => {
    const tokens = tokenise({ title: "", text: "Wann kommt er?! Morgen! Ok", features: [] });

    expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 0, 1, 1, 2]);
  });

  it("have spans that lie within any text", () => {
    assertProperty(
      property(string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const tokens = tokenise({ title: "", text, features: [] });
        expect(tokens.every(({ start, end }) => start >= 0 && end > start && end <= text.length)).toBe(true);
      }),
    );
  });
});
