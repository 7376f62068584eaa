import { describe, expect, it } from "vitest";
import { chanceOfRequest, type Passage } from "../../../shared/core/classify/further-request-evidence.ts";

/** What packs ask for unless they say otherwise. */
const USUAL_THRESHOLD = 0.35;
const MAIN = 0;
const OTHER = 1;
const plain = { wish: 0, told: 0, refused: 0, cue: 0, addition: 0, number: 0 };
const whole = Float64Array.of(0.97, 0.02, 0.01);

const passage = (main: number, other: number, tone: Partial<Passage["tone"]> = {}): Passage => ({
  probabilities: Float64Array.of(main, other, 1 - main - other),
  tone: { ...plain, ...tone },
  words: 14,
});
const chance = (...passages: Passage[]): number => chanceOfRequest({ whole, passages, primary: MAIN }, OTHER);

const main = passage(0.95, 0.02, { wish: 1 });

describe("the chance that a passage brings a further request", () => {
  it("passes the usual threshold where a passage of its own asks for something else", () => {
    const found = chance(main, passage(0.01, 0.97, { wish: 1, cue: 1 }));

    expect(found).toBeGreaterThan(USUAL_THRESHOLD);
  });

  it.each([
    ["told as done", { told: 1 }],
    ["refused", { refused: 1, wish: 1 }],
  ])("is lower where the other thing is %s", (_, tone) => {
    const found = chance(main, passage(0.01, 0.97, tone));
    const asked = chance(main, passage(0.01, 0.97, { wish: 1 }));

    expect(found).toBeLessThan(asked / 2);
  });

  it("is lower where the main request is nowhere else", () => {
    const alone = chance(passage(0.02, 0.03), passage(0.01, 0.97, { wish: 1 }));
    const beside = chance(main, passage(0.01, 0.97, { wish: 1 }));

    expect(alone).toBeLessThan(beside);
  });

  it("is none where no passage speaks of it", () => {
    const found = chance(main, passage(0.8, 0.1, { wish: 1, cue: 1 }));

    expect(found).toBe(0);
  });
});
