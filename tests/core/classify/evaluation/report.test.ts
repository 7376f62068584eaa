import { describe, expect, it } from "vitest";
import { runToEnd } from "../../../../shared/core/classify/engine/training.ts";
import { evaluatePack } from "../../../../shared/core/classify/evaluation/evaluate-pack.ts";
import { expectCategory, expectEach, expectOverall } from "../../../../shared/core/classify/evaluation/learning-curve.ts";
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

  it("expects the errors left to fall as a power of the examples, more slowly with each", () => {
    const errors = [0.4, 0.2828, 0.2];
    const curve = errors.map((error, at) => ({
      examples: 500 * 2 ** at,
      accuracy: 1 - error,
      macroF1: 1 - error,
      categories: [{ category: "order", examples: 50 * 2 ** at, f1: 1 - error }],
    }));

    const fourfold = expectOverall(curve, 6_000);
    const order = expectCategory(curve, "order", 600);

    expect(fourfold?.expected).toBeCloseTo(0.9, 3);
    expect(order).toMatchObject({ examples: 200, now: 0.8 });
    expect(order?.expected).toBeCloseTo(0.9, 3);
    expect(expectOverall([], 10)).toBeNull();
    expect(expectCategory(curve, "unheard of", 10)).toBeNull();
  });

  it("never expects a loss, and says where more examples help most", () => {
    const report = runToEnd(evaluatePack(smallPack(), { learningCurve: true }));
    const noisy = report.learningCurve.map((point, at) => ({
      ...point,
      macroF1: 0.5 - at / 100,
      categories: [
        { category: "complaint", examples: 10 + at * 10, f1: 0.9 - at / 100 },
        { category: "order", examples: 10 + at * 10, f1: 0.4 + at / 10 },
      ],
    }));

    const each = expectEach({ ...report, learningCurve: noisy });

    expect(each.map(({ category }) => category)).toEqual(["order", "complaint"]);
    for (const { now, expected } of each) expect(expected).toBeGreaterThanOrEqual(now);
  });

  it("is told as text and as a page without references to elsewhere", () => {
    const report = runToEnd(evaluatePack(smallPack(), { learningCurve: true }));

    const text = renderText(report);
    const page = renderHtml(report, "Small <pack>");

    expect(text).toContain("macro-F1");
    expect(text).toMatch(/with 20 more examples of \w+ \(now \d+\) expect F1 of about [\d.]+ %/);
    expect(page).toContain("Small &lt;pack&gt;");
    expect(page).not.toMatch(/https?:|<script/);
  });
});
