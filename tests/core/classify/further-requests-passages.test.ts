import { describe, expect, it } from "vitest";
import { splitPassages } from "../../../shared/core/classify/split-passages.ts";

describe("passages of a text", () => {
  it("are its sentences, lines and list items", () => {
    const text = "Guten Tag,\nzwei Dinge habe ich heute:\n1. Die Rechnung ist falsch. Bitte ändern!\n2) Ich bin nach Ulm gezogen";

    const passages = splitPassages(text);

    expect(passages).toEqual([
      "zwei Dinge habe ich heute:",
      "1. Die Rechnung ist falsch",
      "Bitte ändern!",
      "2) Ich bin nach Ulm gezogen",
    ]);
  });

  it.each([
    ["a date", "Am 15. März ziehen wir in die Gartenstraße um"],
    ["an abbreviation", "Das gilt z. B. auch für meinen zweiten Zähler"],
  ])("do not end inside %s", (_, text) => {
    const passages = splitPassages(text);

    expect(passages).toEqual([text]);
  });

  it("end behind a long number that a capital follows", () => {
    const passages = splitPassages("Mein Konto ist DE40 2689 1484 0551 2300 00. Bitte schicken Sie mir eine Kopie");

    expect(passages).toEqual(["Mein Konto ist DE40 2689 1484 0551 2300 00", "Bitte schicken Sie mir eine Kopie"]);
  });

  it("go on over the line breaks of a mail program", () => {
    const passages = splitPassages(
      "Ich möchte Sie bitten, mir die Rechnung für den Monat\nApril noch einmal zu senden, denn ich finde sie nirgends und\nbrauche sie bald.",
    );

    expect(passages).toEqual([
      "Ich möchte Sie bitten, mir die Rechnung für den Monat",
      "April noch einmal zu senden, denn ich finde sie nirgends und brauche sie bald.",
    ]);
  });

  it("leave out what is quoted", () => {
    const text =
      "Der Aufzug steht schon wieder.\n> Möchten Sie kündigen?\nAm 3. Mai 2026 um 10:12 schrieb Ihr Kundendienst:\nBitte nennen Sie uns den Zählerstand.";

    const passages = splitPassages(text);

    expect(passages).toEqual(["Der Aufzug steht schon wieder."]);
  });

  it("are no more than forty, however long the letter", () => {
    const passages = splitPassages("Dies ist ein ganzer Satz. ".repeat(100_000));

    expect(passages).toHaveLength(40);
  });
});
