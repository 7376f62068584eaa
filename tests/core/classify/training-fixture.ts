import { DEFAULT_RECIPE, type Recipe } from "../../../shared/core/classify/engine/recipe.ts";
import { trainClassifier, type TrainingExample } from "../../../shared/core/classify/engine/train-classifier.ts";
import { runToEnd } from "../../../shared/core/classify/engine/training.ts";
import type { ClassifierModel } from "../../../shared/core/classify/engine/model.ts";
import type { Parsed } from "../../../shared/schemas/parsed.ts";

const texts: Record<string, string[]> = {
  address_change: [
    "Wir sind umgezogen, die neue Anschrift lautet Birkenweg 4 in Kassel",
    "bitte meine neue Adresse eintragen, ich wohne jetzt am Markt 9",
    "I have moved house, my new address is 12 Mill Lane",
    "Please update my address, we are moving to Leeds next month",
    "Umzug zum ersten Juli, neue Adresse siehe unten",
    "our new home address from August is 5 Rose Court",
  ],
  meter_reading: [
    "Der Zählerstand beträgt heute 45123 kWh",
    "Stromzähler abgelesen, Stand 9981",
    "my electricity meter reading is 20331 today",
    "Here is the gas meter reading for March, 5521",
    "Ablesung vom Wasserzähler: 311 Kubikmeter",
    "reading the meter in the cellar gives 7712",
  ],
  contract_cancellation: [
    "Hiermit kündige ich meinen Vertrag zum Jahresende",
    "ich möchte kündigen, bitte bestätigen Sie die Kündigung",
    "I want to cancel my contract at the end of the term",
    "Please accept my cancellation of the subscription",
    "Kündigung des Vertrags zum nächstmöglichen Zeitpunkt",
    "cancel everything please, I am leaving you",
  ],
  none: [
    "Danke und ein schönes Wochenende",
    "Newsletter: unsere Angebote im Mai",
    "thank you, have a nice day",
    "We help you rank first on search engines",
    "Ich bin nicht im Büro, Ihre Nachricht wird nicht weitergeleitet",
    "win a prize now, click here",
  ],
};

export const examples: TrainingExample[] = Object.entries(texts).flatMap(([category, list]) =>
  list.map((text, at) => ({ id: `${category}-${at}`, category, title: "", text, features: ["channel:mail"] })),
);

export function trainSmall(recipe: Partial<Recipe> = {}, from: readonly TrainingExample[] = examples): ClassifierModel {
  return runToEnd(
    trainClassifier(from, {
      name: "small",
      recipe: { ...DEFAULT_RECIPE, ...recipe },
      lineage: { dataHash: "fixture", codeVersion: "test", parent: null },
      unfamiliarFloor: 0.35,
      promisedPrecision: 0.98,
    }),
  );
}

export function parsedText(text: string, subject = ""): Parsed {
  return {
    outcome: "read",
    parts: [],
    documents: [],
    mail: null,
    form: null,
    sender: { name: "", email: "", phone: "", id: "" },
    subject,
    text,
    textSpans: [],
    problems: [],
  };
}
