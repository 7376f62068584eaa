import { describe, expect, it } from "vitest";
import { chooseFeatures, keepFeatures } from "../../../../shared/core/classify/engine/choose-features.ts";
import { DEFAULT_RECIPE, type Recipe } from "../../../../shared/core/classify/engine/recipe.ts";
import { rowOf, stackRows } from "../../../../shared/core/classify/engine/sparse-matrix.ts";
import { runToEnd } from "../../../../shared/core/classify/engine/training.ts";
import { countFeatures, fitVocabulary, weighFeatures } from "../../../../shared/core/classify/engine/vocabulary.ts";
import { examples, trainSmall } from "../training-fixture.ts";

const classes = [...new Set(examples.map(({ category }) => category))];
const documents = examples.map((example) => countFeatures(example, true));
const offered = fitVocabulary(documents, 10_000);
const rows = {
  matrix: stackRows(
    documents.map((document) => weighFeatures(offered, document)),
    offered.keys.length,
  ),
  labels: Int32Array.from(examples, ({ category }) => classes.indexOf(category)),
  classes: classes.length,
};

const choose = (maxFeatures: number) => {
  const recipe: Recipe = { ...DEFAULT_RECIPE, maxFeatures };
  return runToEnd(chooseFeatures(rows, { offered, recipe, phase: "choose" }));
};

describe("choosing features", () => {
  it("keeps everything where everything has room", () => {
    const choice = choose(offered.keys.length);

    expect(choice.vocabulary).toBe(offered);
    expect(keepFeatures(rows.matrix, choice)).toBe(rows.matrix);
  });

  it("keeps as many as there is room for, the same ones each time", () => {
    const choice = choose(300);

    expect(choice.vocabulary.keys).toHaveLength(300);
    expect(choice.places.filter((place) => place >= 0)).toHaveLength(300);
    expect(choose(300).vocabulary.keys).toEqual(choice.vocabulary.keys);
  });

  it("keeps what tells categories apart before what all of them have", () => {
    const sameEverywhere = { indexes: Int32Array.of(0), values: Float32Array.of(1) };
    const telling = (label: number) => ({ indexes: Int32Array.of(0, label + 1), values: Float32Array.of(1, 0.5) });
    const labels = Int32Array.from({ length: 40 }, (_, row) => row % 2);
    const three = {
      ...offered,
      keys: offered.keys.slice(0, 3),
      blocks: offered.blocks.slice(0, 3),
      idf: offered.idf.slice(0, 3),
    };
    const matrix = stackRows([...Array.from(labels, telling), sameEverywhere], 3);
    const recipe: Recipe = { ...DEFAULT_RECIPE, maxFeatures: 2 };

    const choice = runToEnd(
      chooseFeatures({ matrix, labels: Int32Array.of(...labels, 0), classes: 2 }, { offered: three, recipe, phase: "choose" }),
    );

    expect([...choice.places]).toEqual([-1, 0, 1]);
  });

  it("leaves rows as the smaller vocabulary weighs them, so that training and answering agree", () => {
    const choice = choose(300);

    const kept = keepFeatures(rows.matrix, choice);

    documents.forEach((document, row) => {
      const weighed = weighFeatures(choice.vocabulary, document);
      const { indexes, values } = rowOf(kept, row);
      expect([...indexes].sort((a, b) => a - b)).toEqual([...weighed.indexes].sort((a, b) => a - b));
      weighed.indexes.forEach((index, at) => {
        expect(values[indexes.indexOf(index)]).toBeCloseTo(weighed.values[at] ?? 0, 5);
      });
    });
  });

  it("makes a model no larger than allowed that knows what it learnt", () => {
    const model = trainSmall({ maxFeatures: 400 });

    expect(model.header.features).toBe(400);
    expect(model.header.quality.accuracy).toBeGreaterThan(0.4);
  });
});

describe("frequency", () => {
  it("counts for nothing beside pairs of words", () => {
    const once = countFeatures({ title: "", text: "Zählerstand 4711", features: [] }, true);
    const twice = { ...once, counts: once.counts.map((count) => count * 2) };

    expect(weighFeatures(offered, twice)).toEqual(weighFeatures(offered, once));
  });

  it("counts by its logarithm without them", () => {
    const plain = fitVocabulary(
      examples.map((example) => countFeatures(example, false)),
      10_000,
    );
    const once = countFeatures({ title: "", text: "meter reading", features: [] }, false);
    const uneven = { ...once, counts: once.counts.map((count, at) => (at === 0 ? 5 : count)) };

    expect(weighFeatures(plain, uneven)).not.toEqual(weighFeatures(plain, once));
  });
});
