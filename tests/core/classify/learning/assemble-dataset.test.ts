import { describe, expect, it } from "vitest";
import { assembleDataset, datasetFingerprint } from "../../../../shared/core/classify/learning/assemble-dataset.ts";
import { correction, smallPack } from "../pack-fixture.ts";

describe("assembling what is learnt from", () => {
  it("adds confirmed and corrected categories to the pack's examples", () => {
    const { examples, complaints } = assembleDataset(smallPack(), [
      correction({ correctionId: "c1", category: { was: "order", is: "complaint" } }),
    ]);

    expect(complaints).toEqual([]);
    expect(examples.at(-1)).toMatchObject({ id: "lesson:c1", category: "complaint", text: "Das war nichts" });
  });

  it("leaves out lessons that were undone or say nothing about the category", () => {
    const { examples } = assembleDataset(smallPack(), [
      correction({ correctionId: "c1", undone: true }),
      correction({ correctionId: "c2", itemId: "01J00000000000000000000002", category: null }),
    ]);

    expect(examples.filter(({ id }) => id.startsWith("lesson:"))).toEqual([]);
  });

  it("takes the latest of several lessons about one item", () => {
    const { examples } = assembleDataset(smallPack(), [
      correction({ correctionId: "late", at: "2026-02-02T10:00:00Z", category: { was: "order", is: "complaint" } }),
      correction({ correctionId: "early", at: "2026-02-01T10:00:00Z", category: { was: "order", is: "order" } }),
    ]);

    expect(examples.filter(({ id }) => id.startsWith("lesson:")).map(({ id }) => id)).toEqual(["lesson:late"]);
  });

  it("tells in a line each what cannot be learnt and what would put it right", () => {
    const pack = smallPack();
    const lonely = {
      ...pack,
      examples: pack.examples.filter(({ id }) => !["complaint-1", "complaint-2", "complaint-3"].includes(id)),
    };

    const { examples, complaints } = assembleDataset(lonely, [
      correction({ correctionId: "c9", category: { was: "order", is: "gardening" } }),
    ]);

    expect(complaints).toEqual([
      'lesson:c9: category "gardening" is not in the pack; define it or undo the lesson',
      "complaint: only 1 example; add 1 more to train it",
    ]);
    expect(examples.some(({ category }) => category === "complaint")).toBe(false);
  });

  it("has a fingerprint that does not depend on the order", () => {
    const { examples } = assembleDataset(smallPack(), []);

    const fingerprint = datasetFingerprint(examples);

    expect(datasetFingerprint(examples.toReversed())).toBe(fingerprint);
    expect(datasetFingerprint(examples.slice(1))).not.toBe(fingerprint);
  });
});
