import { describe, expect, it } from "vitest";
import { DEFAULT_RECIPE } from "../../../../shared/core/classify/engine/recipe.ts";
import { trainClassifier } from "../../../../shared/core/classify/engine/train-classifier.ts";
import { drive, TrainingCancelled, type TrainingProgress } from "../../../../shared/core/classify/engine/training.ts";
import { examples } from "../training-fixture.ts";

const settings = {
  name: "small",
  recipe: DEFAULT_RECIPE,
  lineage: { dataHash: "fixture", codeVersion: "test", parent: null },
  unfamiliarFloor: 0.35,
  promisedPrecision: 0.98,
};

describe("driving a training", () => {
  it("reports its phases with a share that stays within the phase", async () => {
    const seen: TrainingProgress[] = [];

    await drive(trainClassifier(examples, settings), { onProgress: (progress) => seen.push(progress) });

    expect(new Set(seen.map(({ phase }) => phase))).toEqual(
      new Set(["read", "hold out 1 of 5", "hold out 2 of 5", "hold out 3 of 5", "hold out 4 of 5", "hold out 5 of 5", "fit"]),
    );
    expect(seen.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
  });

  it("stops when cancelled and says that nothing changed", async () => {
    const controller = new AbortController();

    const training = drive(trainClassifier(examples, settings), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });

    await expect(training).rejects.toThrow(TrainingCancelled);
    await expect(training).rejects.toThrow(/unchanged/);
  });
});
