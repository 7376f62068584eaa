import { describe, expect, it } from "vitest";
import { createPredictor } from "../../../shared/core/classify/engine/predict.ts";
import { findFurtherRequests } from "../../../shared/core/classify/further-requests.ts";
import { trainSmall } from "./training-fixture.ts";

const model = trainSmall();
const predict = createPredictor(model);
const { classes } = model.header;
const classification = { unfamiliarFloor: 0.35, secondaryThreshold: 0.27, promisedPrecision: 0.98 };

const requestsIn = (text: string, primary: string) => {
  const input = { title: "", text, features: ["channel:mail"] };
  const { probabilities } = predict(input);
  return findFurtherRequests({ predict, classes, classification }, { input, primary, probabilities });
};

describe("further requests in one item", () => {
  it.each([
    "Ich möchte meinen Vertrag kündigen.\nMit freundlichem Gruß, Tom Ahlers\nAußerdem noch der Zählerstand: Der Stromzähler zeigt heute 45123 kWh.",
    "I want to cancel my contract at the end of the term.\nThank you and all the best to you\nBy the way, my electricity meter reading is 20331 kWh today.",
  ])("are found where a later passage brings up something else: %s", (text) => {
    const requests = requestsIn(text, "contract_cancellation");

    expect(requests.map(({ category }) => category)).toEqual(["meter_reading"]);
    expect(requests.every(({ confidence }) => confidence >= 0.35 && confidence <= 1)).toBe(true);
  });

  it("are not made of a mere mention in the same passage", () => {
    const requests = requestsIn(
      "Hiermit kündige ich meinen Vertrag wie besprochen, der Zähler wird ausgebaut.",
      "contract_cancellation",
    );

    expect(requests).toEqual([]);
  });

  it("never stand beside none, nor are they none", () => {
    const text = "Danke und ein schönes Wochenende.\nAußerdem ist hier noch der Zählerstand 45123 kWh.";

    const besideNone = requestsIn(text, "none");
    const besideReading = requestsIn(text, "meter_reading");

    expect(besideNone).toEqual([]);
    expect(besideReading.map(({ category }) => category)).not.toContain("none");
  });
});
