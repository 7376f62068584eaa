import type { EvaluationReport, LearningPoint, ReliabilityBin } from "../../../schemas/model-report.ts";
import { expectEach, MORE_EXAMPLES } from "./learning-curve.ts";

const PLOT = 320;
const MARGIN = 36;
const INNER = PLOT - 2 * MARGIN;

/** The report as one page without scripts or outside references; plots are inline SVG. */
export function renderHtml(report: EvaluationReport, title: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p>${report.items} examples, one ${escapeHtml(report.heldOut)} held out at a time. Accuracy <b>${percent(report.accuracy)}</b>,
macro-F1 <b>${report.macroF1.toFixed(3)}</b>, calibration error <b>${percent(report.calibrationError)}</b>.
Straight through at ${percent(report.promisedPrecision)} precision: <b>${percent(report.coverage)}</b>, of these right ${percent(report.coveredPrecision)}.</p>
${categoryTable(report)}
<div class="plots">${reliabilityPlot(report.reliability)}${curvePlot(report.learningCurve)}</div>
${confusionTable(report)}
</body></html>
`;
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem;max-width:72rem;color:#16191f}table{border-collapse:collapse;margin:1rem 0}
td,th{padding:.25rem .6rem;border-bottom:1px solid #d5dbdb;text-align:right}th:first-child,td:first-child{text-align:left}
.confusion td{border:1px solid #eaeded;min-width:1.6rem;text-align:center}.confusion th{font-weight:400;font-size:12px}
.confusion thead th{writing-mode:vertical-rl;text-align:left}.plots{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}`;

function categoryTable(report: EvaluationReport): string {
  const expected = new Map(expectEach(report).map((each) => [each.category, each.expected]));
  const rows = report.categories.map(({ category, support, precision, recall, f1, coverage }) => {
    const more = expected.get(category);
    const shares = [precision, recall, f1, coverage].map((share) => `<td>${percent(share)}</td>`).join("");
    return `<tr><td>${escapeHtml(category)}</td><td>${support}</td>${shares}${expected.size === 0 ? "" : `<td>${more === undefined ? "" : percent(more)}</td>`}</tr>`;
  });
  const outlook = expected.size === 0 ? "" : `<th>F1 with ${MORE_EXAMPLES} more</th>`;
  return `<table><thead><tr><th>Category</th><th>Items</th><th>Precision</th><th>Recall</th><th>F1</th><th>Automatic</th>${outlook}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function confusionTable({ classes, confusion }: EvaluationReport): string {
  const head = classes.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const rows = confusion.map((row, label) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    const cells = row.map(
      (count) =>
        `<td style="background:rgba(9,114,211,${total === 0 ? 0 : (count / total).toFixed(2)})">${count === 0 ? "" : count}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml(classes[label] ?? "")}</th>${cells.join("")}</tr>`;
  });
  return `<h2>Confusion: rows are right, columns are answered</h2><table class="confusion"><thead><tr><th></th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function reliabilityPlot(bins: readonly ReliabilityBin[]): string {
  const dots = bins.map(
    ({ claimed, right, items }) =>
      `<circle cx="${x(claimed)}" cy="${y(right)}" r="${Math.min(12, 2 + Math.sqrt(items) / 3).toFixed(1)}" fill="#0972d3"><title>${items} items: claimed ${percent(claimed)}, right ${percent(right)}</title></circle>`,
  );
  return figure(
    "Claimed probability (across) and share that was right (up)",
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#879596"/>${dots.join("")}`,
  );
}

function curvePlot(curve: readonly LearningPoint[]): string {
  const most = curve.at(-1)?.examples;
  if (most === undefined) return "";
  const path = curve.map((point, at) => `${at === 0 ? "M" : "L"}${x(point.examples / most)} ${y(point.accuracy)}`).join("");
  const dots = curve.map(
    (point) =>
      `<circle cx="${x(point.examples / most)}" cy="${y(point.accuracy)}" r="4" fill="#0972d3"><title>${point.examples} examples: ${percent(point.accuracy)}</title></circle>`,
  );
  return figure(
    `Accuracy by number of examples (up to ${most}), plain method`,
    `<path d="${path}" fill="none" stroke="#0972d3"/>${dots.join("")}`,
  );
}

function figure(caption: string, content: string): string {
  const frame = `<rect x="${MARGIN}" y="${MARGIN}" width="${INNER}" height="${INNER}" fill="none" stroke="#d5dbdb"/>`;
  const labels = [0, 0.5, 1]
    .map((at) => `<text x="${MARGIN - 6}" y="${y(at) + 4}" text-anchor="end" font-size="11">${at}</text>`)
    .join("");
  return `<figure><svg viewBox="0 0 ${PLOT} ${PLOT}" width="${PLOT}" height="${PLOT}" role="img" aria-label="${escapeHtml(caption)}">${frame}${labels}${content}</svg><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

function x(share: number): number {
  return Math.round(MARGIN + share * INNER);
}

function y(share: number): number {
  return Math.round(PLOT - MARGIN - share * INNER);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
