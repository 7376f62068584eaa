import { describe, expect, it } from "vitest";
import { explainPrediction } from "../../../../shared/core/classify/engine/explain.ts";
import { createPredictor } from "../../../../shared/core/classify/engine/predict.ts";
import { tokenise } from "../../../../shared/core/classify/engine/tokens.ts";
import { trainSmall } from "../training-fixture.ts";

describe("explaining a prediction", () => {
  it.each(["softmax", "blend"] as const)("names the words that spoke for the category, telling ones first (%s)", (method) => {
    const model = trainSmall({ method });
    const input = { title: "", text: "Guten Tag, meine neue ADRESSE nach dem Umzug: Ahornweg 1", features: ["channel:mail"] };
    const tokens = tokenise(input);
    const chosen = model.header.classes.indexOf("address_change");

    const terms = explainPrediction(model, { input, tokens, prediction: createPredictor(model)(input), chosen });

    const leading = terms.filter((term) => term.share > 0).slice(0, 3);
    const words = leading.flatMap((term) => term.tokens.map((at) => tokens[at]?.folded));
    expect(words).toEqual(expect.arrayContaining(["adresse", "umzug"]));
    expect(terms.reduce((sum, term) => sum + Math.abs(term.share), 0)).toBeCloseTo(1, 6);
  });

  it("says what spoke against a category that was not chosen", () => {
    const model = trainSmall();
    const input = { title: "", text: "Zählerstand 4711 kWh", features: [] };
    const tokens = tokenise(input);
    const chosen = model.header.classes.indexOf("contract_cancellation");

    const [strongest] = explainPrediction(model, { input, tokens, prediction: createPredictor(model)(input), chosen });

    expect(strongest?.share).toBeLessThan(0);
  });
});
