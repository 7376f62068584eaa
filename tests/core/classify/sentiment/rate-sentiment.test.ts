import { describe, expect, it } from "vitest";
import { tokenise } from "../../../../shared/core/classify/engine/tokens.ts";
import { rateSentiment } from "../../../../shared/core/classify/sentiment/rate-sentiment.ts";

describe("sentiment", () => {
  it.each([
    ["angry", "Das ist eine Frechheit! Seit Wochen diese Unverschämtheit, mir reicht es!!!"],
    ["angry", "This is an absolute disgrace, I am furious and fed up with your useless hotline"],
    ["negative", "Leider bin ich sehr enttäuscht, die Lieferung ist immer noch nicht da."],
    ["negative", "I'm disappointed, the repair failed and I am still waiting"],
    ["neutral", "Der Zählerstand beträgt 4711."],
    ["neutral", "Please send the form to me. Kind regards"],
    ["positive", "Herzlichen Dank, das hat wunderbar geklappt, ein Lob an Ihren Kollegen!"],
    ["positive", "Brilliant service, thank you so much, I am delighted"],
    ["neutral", ""],
  ])("is %s: %s", (expected, text) => {
    const rating = rateSentiment(tokenise({ title: "", text, features: [] }), text);

    expect(rating.sentiment).toBe(expected);
    expect(rating.confidence).toBeGreaterThan(0);
    expect(rating.confidence).toBeLessThanOrEqual(1);
  });
});
