import { describe, expect, it } from "vitest";
import { chooseFeatures, keepChosen } from "../../../../shared/core/classify/engine/choose-features.ts";
import { fitMixture } from "../../../../shared/core/classify/engine/fit-mixture.ts";
import { weighExamples, selectExamples } from "../../../../shared/core/classify/engine/labelled-rows.ts";
import { scoreRow } from "../../../../shared/core/classify/engine/linear-weights.ts";
import { DEFAULT_RECIPE } from "../../../../shared/core/classify/engine/recipe.ts";
import { stackRows } from "../../../../shared/core/classify/engine/sparse-matrix.ts";
import { runToEnd } from "../../../../shared/core/classify/engine/training.ts";
import { countFeatures, fitVocabulary, weighFeatures } from "../../../../shared/core/classify/engine/vocabulary.ts";

/** Each message has its wish in one sentence and names the other category's thing in another. */
const texts: [label: number, text: string][] = [
  [0, "Guten Tag. Der Vertrag bleibt wie er ist. Wir sind nach Kassel umgezogen. Danke"],
  [0, "Hallo. Am Vertrag soll sich nichts ändern. Unsere neue Anschrift ist Birkenweg 4. Gruß"],
  [0, "Guten Morgen. Kündigen wollen wir den Vertrag nicht. Wir wohnen jetzt am Markt 9 in Leer. Danke"],
  [1, "Guten Tag. Wir sind nach Kassel umgezogen. Hiermit kündigen wir unseren Vertrag. Danke"],
  [1, "Hallo. Die neue Anschrift ist Birkenweg 4. Bitte beenden Sie den Vertrag zum Juli. Gruß"],
  [1, "Guten Morgen. Wir wohnen jetzt am Markt 9 in Leer. Wir kündigen fristgerecht zum Jahresende. Danke"],
];
const documents = texts.map(([, text]) => countFeatures({ title: "", text, features: [] }, true));
const offered = fitVocabulary(documents, 10_000);
const rows = weighExamples({ documents, labels: Int32Array.from(texts, ([label]) => label), classes: 2 }, offered);
const choice = runToEnd(chooseFeatures(rows, { offered, recipe: DEFAULT_RECIPE, phase: "choose" }));
const chosen = keepChosen(rows, choice);
const fit = (from: typeof chosen) => runToEnd(fitMixture(from, DEFAULT_RECIPE, "fit"));

function scoresOf(model: ReturnType<typeof fit>, text: string): number[] {
  const row = weighFeatures(choice.vocabulary, countFeatures({ title: "", text, features: [] }, true));
  const scores = new Float64Array(2);
  scoreRow(model, stackRows([row], choice.vocabulary.keys.length), 0, scores);
  return [...scores];
}

describe("a mixture of linear methods", () => {
  it("is one table of weights that knows what it learnt", () => {
    const model = fit(chosen);

    expect(model.weights).toHaveLength(choice.vocabulary.keys.length * 2);
    texts.forEach(([label, text]) => {
      const scores = scoresOf(model, text);
      expect(scores[label]).toBeGreaterThan(scores[1 - label] ?? 0);
    });
  });

  it("is the same each time, and another without the sentences", () => {
    const { sentences, ...without } = chosen;

    expect(sentences?.rows.length).toBeGreaterThan(texts.length);
    expect(fit(chosen)).toEqual(fit(chosen));
    expect(fit(without).weights).not.toEqual(fit(chosen).weights);
  });

  it("learns from nothing without failing", () => {
    const nothing = {
      matrix: stackRows([{ indexes: new Int32Array(0), values: new Float32Array(0) }], 3),
      labels: Int32Array.of(0),
      classes: 1,
    };

    const { weights } = fit(nothing);

    expect([...weights].every(Number.isFinite)).toBe(true);
  });

  it("reads the sentences of those examples only that it may learn from", () => {
    const half = keepChosen(selectExamples(rows, Int32Array.of(3, 4)), choice);

    expect(half.labels).toEqual(Int32Array.of(1, 1));
    expect(half.sentences?.examples.every((example) => example < 2)).toBe(true);
    expect(half.sentences?.rows.length).toBeLessThan(chosen.sentences?.rows.length ?? 0);
  });
});
