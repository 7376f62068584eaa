import { describe, expect, it } from "vitest";
import { runToEnd } from "../../../../shared/core/classify/engine/training.ts";
import { evaluatePack, expectWithMore } from "../../../../shared/core/classify/evaluation/evaluate-pack.ts";
import { renderHtml } from "../../../../shared/core/classify/evaluation/render-html.ts";
import { renderText } from "../../../../shared/core/classify/evaluation/render-text.ts";
import { coverAtPrecision, reportOn } from "../../../../shared/core/classify/evaluation/report.ts";
import { smallPack } from "../pack-fixture.ts";

const answer = (group: string, right: boolean, probability: number, at: number) => ({
  group,
  example: at,
  label: 0,
  predicted: right ? 0 : 1,
  probability,
});

describe("evaluating a pack", () => {
  it("answers every example once, by a model that never saw its industry", () => {
    const report = runToEnd(evaluatePack(smallPack(), { learningCurve: true }));

    expect(report.heldOut).toBe("industry");
    expect(report.items).toBe(12);
    expect(report.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(report.learningCurve.map(({ examples }) => examples)).toEqual([3, 6, 9, 12]);
  });

  it("takes the threshold for a group from the other groups alone", () => {
    const answers = [
      ...Array.from({ length: 10 }, (_, at) => answer("a", true, 0.9, at)),
      ...Array.from({ length: 10 }, (_, at) => answer("b", at > 0, at > 0 ? 0.8 : 0.7, at)),
    ];

    const covered = coverAtPrecision(answers, 0.95);

    expect(covered.filter(({ group }) => group === "a")).toHaveLength(10);
    expect(covered.filter(({ group }) => group === "b")).toHaveLength(0);
  });

  it("covers nothing where nothing keeps the promise", () => {
    const wrong = Array.from({ length: 6 }, (_, at) => answer(at % 2 === 0 ? "a" : "b", false, 0.9, at));

    const report = reportOn({ classes: ["x", "y"], answers: wrong }, { promisedPrecision: 0.98, heldOut: "fold" });

    expect(report).toMatchObject({ coverage: 0, coveredPrecision: 1, accuracy: 0 });
  });

  it("expects gains to shrink with every doubling", () => {
    const curve = [
      { examples: 500, accuracy: 0.7, macroF1: 0.7 },
      { examples: 1_000, accuracy: 0.8, macroF1: 0.8 },
    ];

    const doubled = expectWithMore(curve, 1_000);

    expect(doubled).toBeCloseTo(0.9, 10);
    expect(expectWithMore(curve, 100_000)).toBe(1);
    expect(expectWithMore([], 10)).toBeNull();
  });

  it("is told as text and as a page without references to elsewhere", () => {
    const report = runToEnd(evaluatePack(smallPack(), { learningCurve: true }));

    const text = renderText(report);
    const page = renderHtml(report, "Small <pack>");

    expect(text).toContain("macro-F1");
    expect(page).toContain("Small &lt;pack&gt;");
    expect(page).not.toMatch(/https?:|<script/);
  });
});
