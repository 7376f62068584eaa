import { describe, expect, it } from "vitest";
import { tokenise } from "../../../shared/core/classify/engine/tokens.ts";
import { toneOf } from "../../../shared/core/classify/passage-tone.ts";

const tone = (text: string) => toneOf(text, tokenise({ title: "", text, features: [] }));

describe("the tone of a passage", () => {
  it.each(["Bitte schicken Sie mir eine Kopie.", "I'd like to change my address.", "Wieso ist der Abschlag gestiegen?"])(
    "is a wish: %s",
    (text) => {
      const found = tone(text);

      expect(found).toMatchObject({ wish: 1, told: 0 });
    },
  );

  it.each(["Den Umzug hatte ich Ihnen gemeldet.", "The claim has been settled."])("tells of what has been: %s", (text) => {
    const found = tone(text);

    expect(found).toMatchObject({ wish: 0, told: 1 });
  });

  it.each(["Kündigen will ich nicht.", "I don't want to cancel anything."])("refuses: %s", (text) => {
    const found = tone(text);

    expect(found.refused).toBe(1);
  });

  it("hears what passes on to another thing, and sees a number", () => {
    const found = tone("Übrigens steht der Zähler auf 40117");

    expect(found).toEqual({ wish: 0, told: 0, refused: 0, cue: 1, addition: 0, number: 1 });
  });
});
