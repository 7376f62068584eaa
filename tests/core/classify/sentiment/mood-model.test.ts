import { describe, expect, it } from "vitest";
import { decodeModel, encodeModel } from "../../../../shared/core/classify/engine/model-format.ts";
import type { ClassifierModel } from "../../../../shared/core/classify/engine/model.ts";
import { createPredictor } from "../../../../shared/core/classify/engine/predict.ts";
import { tokenise } from "../../../../shared/core/classify/engine/tokens.ts";
import { runToEnd } from "../../../../shared/core/classify/engine/training.ts";
import { createMoodReader, trainMood } from "../../../../shared/core/classify/sentiment/mood-model.ts";
import type { LabelledExample } from "../../../../shared/schemas/pack.ts";
import { smallPack } from "../pack-fixture.ts";
import { trainSmall } from "../training-fixture.ts";

const openings: Record<LabelledExample["sentiment"], string> = {
  angry: "Unverschämt, eine Frechheit ist das, mir reicht es!!!",
  negative: "Leider bin ich enttäuscht und warte noch immer",
  neutral: "Guten Tag, anbei die Angaben",
  positive: "Herzlichen Dank, wunderbar und freundlich bedient",
};
const subjects = ["Lampe", "Zähler", "Vertrag", "Konto", "Termin", "Heizung", "Fahrkarte", "Paket", "Aufzug", "Rechnung"];

const moodyPack = (moods: readonly LabelledExample["sentiment"][]) => {
  const pack = smallPack();
  const [first] = pack.examples;
  if (first === undefined) throw new Error("the small pack has no examples");
  const examples = moods.flatMap((sentiment) =>
    subjects.map((subject): LabelledExample => ({
      ...first,
      id: `${sentiment}-${subject}`,
      subject,
      text: `${openings[sentiment]}: ${subject}.`,
      sentiment,
    })),
  );
  return { ...pack, examples };
};

const withMood = (): ClassifierModel => {
  const model = trainSmall();
  const mood = runToEnd(trainMood(moodyPack(["angry", "negative", "neutral", "positive"]), model.vocabulary));
  return { ...model, mood };
};

const moodOf = (model: ClassifierModel, text: string) => {
  const input = { title: "", text, features: [] };
  const tokens = tokenise(input);
  const found = createPredictor(model)(input, tokens);
  return createMoodReader(model)({ found, tokens, text, category: "none" });
};

describe("the trained mood", () => {
  it.each([
    ["angry", "So eine Frechheit, unverschämt, es reicht!!!"],
    ["negative", "Ich bin leider sehr enttäuscht."],
    ["neutral", "Anbei die Angaben zur Heizung."],
    ["positive", "Wunderbar, herzlichen Dank!"],
  ])("is %s: %s", (expected, text) => {
    const mood = moodOf(withMood(), text);

    expect(mood.sentiment).toBe(expected);
    expect(mood.confidence).toBeGreaterThan(0.25);
    expect(mood.confidence).toBeLessThanOrEqual(1);
  });

  it("is the same after the model was written and read", () => {
    const model = withMood();
    const text = "Ich warte und bin enttäuscht";

    const reading = decodeModel(encodeModel(model));

    expect(reading.ok && moodOf(reading.model, text)).toEqual(moodOf(model, text));
  });

  it("makes the same file twice", () => {
    const first = encodeModel(withMood());

    const second = encodeModel(withMood());

    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it("is left to the rules where the examples name too few moods", () => {
    const model = trainSmall();

    const mood = runToEnd(trainMood(moodyPack(["angry", "neutral"]), model.vocabulary));

    expect(mood).toBeNull();
    expect(moodOf({ ...model, mood }, "Das ist eine Frechheit, unverschämt, mir reicht es!!!").sentiment).toBe("angry");
  });
});
