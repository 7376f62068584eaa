import { describe, expect, it } from "vitest";
import { tokenise } from "../../../../shared/core/classify/engine/tokens.ts";
import { compilePhrases, findPhrases } from "../../../../shared/core/classify/phrases/phrase-matcher.ts";

function find(phrases: string[], text: string): string[] {
  const tokens = tokenise({ title: "", text, features: [] });
  return findPhrases(compilePhrases([{ name: "list", phrases }]), tokens).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to]?.end),
  );
}

describe("phrases", () => {
  it.each([
    ["a whole word", "kosten", "Die Kosten der Kostenstelle", ["Kosten"]],
    ["an open end", "kündig*", "ich kuendige, Kündigung folgt", ["kuendige", "Kündigung"]],
    ["an open start", "*rechnung", "Stromrechnung und Rechnungen", ["Stromrechnung"]],
    ["words in a row", "neue adresse", "unsere neue Adresse, neue alte Adresse", ["neue Adresse"]],
    ["words with up to three between", "ziehe .. um", "ich ziehe am 1. Mai um", ["ziehe am 1. Mai um"]],
    ["a number", "binnen # tagen", "binnen 14 Tagen", ["binnen 14 Tagen"]],
  ])("match %s", (_, phrase, text, expected) => {
    const found = find([phrase], text);

    expect(found).toEqual(expected);
  });

  it("find nothing in an empty text", () => {
    const found = find(["kosten"], "");

    expect(found).toEqual([]);
  });
});
