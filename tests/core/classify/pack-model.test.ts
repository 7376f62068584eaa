import { describe, expect, it } from "vitest";
import { decodeModel } from "../../../shared/core/classify/engine/model-format.ts";
import { runToEnd } from "../../../shared/core/classify/engine/training.ts";
import { assembleDataset } from "../../../shared/core/classify/learning/assemble-dataset.ts";
import { trainCandidate } from "../../../shared/core/classify/learning/train-candidate.ts";
import { packModelName, trainPackModel } from "../../../shared/core/classify/pack-model.ts";
import { correction, smallPack } from "./pack-fixture.ts";

describe("models of a pack", () => {
  it("carry lineage, evidence per category and the examples to show", () => {
    const pack = smallPack();

    const reading = decodeModel(trainPackModel(pack));

    expect(reading.ok && reading.model.header).toMatchObject({
      name: packModelName(pack),
      classes: ["complaint", "none", "order"],
      lineage: { dataHash: pack.hash, parent: null },
      remembered: expect.arrayContaining([["order-0", "order"]]),
      evidence: expect.arrayContaining([expect.objectContaining({ category: "order", examples: 4, threshold: null })]),
    });
  });

  it("learn lessons as candidates, which few items never promote", () => {
    const pack = smallPack();
    const { examples } = assembleDataset(pack, [correction({ correctionId: "c1", category: { was: "order", is: "complaint" } })]);
    const known = new Set(pack.examples.map(({ id }) => id));

    const candidate = runToEnd(
      trainCandidate(pack, { examples, known, name: "small-2", dataHash: "d2", parent: packModelName(pack) }),
    );

    const reading = decodeModel(candidate.bytes);
    expect(reading.ok && reading.model.header.lineage).toMatchObject({ dataHash: "d2", parent: packModelName(pack) });
    expect(candidate.judgement.promote).toBe(false);
    expect(candidate.judgement.comparison.verdict).toBe("inconclusive");
  });
});
