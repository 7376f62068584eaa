import type { EvaluationReport } from "../../../schemas/model-report.ts";
import { expectEach, expectOverall, MORE_EXAMPLES } from "./learning-curve.ts";

const NAME_WIDTH = 26;

/** The report as a table for the terminal. */
export function renderText(report: EvaluationReport): string {
  const lines = [
    `${report.items} examples, one ${report.heldOut} held out at a time`,
    `accuracy ${percent(report.accuracy)}   macro-F1 ${report.macroF1.toFixed(3)}   calibration error ${percent(report.calibrationError)}`,
    `straight through at ${percent(report.promisedPrecision)} precision: ${percent(report.coverage)} (of these right: ${percent(report.coveredPrecision)})`,
    "",
    `${"category".padEnd(NAME_WIDTH)}${["items", "precision", "recall", "F1", "automatic"].map((head) => head.padStart(11)).join("")}`,
    ...report.categories.map(({ category, support, precision, recall, f1, coverage }) =>
      [
        category.padEnd(NAME_WIDTH),
        String(support).padStart(11),
        ...[precision, recall, f1, coverage].map((share) => percent(share).padStart(11)),
      ].join(""),
    ),
    ...confusionLines(report),
    ...curveLines(report),
  ];
  return `${lines.join("\n")}\n`;
}

const SHOWN_CONFUSIONS = 10;

function confusionLines({ classes, confusion }: EvaluationReport): string[] {
  const mixed = confusion.flatMap((row, label) =>
    row.flatMap((count, predicted) => (count > 0 && label !== predicted ? [{ count, label, predicted }] : [])),
  );
  if (mixed.length === 0) return [];
  const worst = mixed.sort((a, b) => b.count - a.count || a.label - b.label).slice(0, SHOWN_CONFUSIONS);
  return [
    "",
    "most often mixed up",
    ...worst.map(
      ({ count, label, predicted }) =>
        `${String(count).padStart(5)}  ${classes[label] ?? ""} taken for ${classes[predicted] ?? ""}`,
    ),
  ];
}

const SHOWN_EXPECTATIONS = 5;

function curveLines(report: EvaluationReport): string[] {
  const { learningCurve } = report;
  if (learningCurve.length === 0) return [];
  const points = learningCurve.map(
    (point) =>
      `${String(point.examples).padStart(7)} examples  accuracy ${percent(point.accuracy)}  macro-F1 ${point.macroF1.toFixed(3)}`,
  );
  const expected = expectEach(report)
    .slice(0, SHOWN_EXPECTATIONS)
    .map(
      (each) =>
        `  with ${MORE_EXAMPLES} more examples of ${each.category} (now ${each.examples}) expect F1 of about ${percent(each.expected)} instead of ${percent(each.now)}`,
    );
  const all = expectOverall(learningCurve, MORE_EXAMPLES * report.classes.length);
  const overall =
    all === null ? [] : [`  with ${MORE_EXAMPLES} more of every category expect macro-F1 of about ${all.expected.toFixed(3)}`];
  return ["", "learning curve (plain method)", ...points, ...overall, "", "where more examples help most", ...expected];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
