import { findHistory } from "./find-history.ts";
import { isBlank, splitLines, type Line } from "./lines.ts";

/** Some programs mark every line of a forward with ">" as if it were a quote: one level goes, so that it reads as what it is. */
export function unquoteForward(text: string, subject: string): string {
  // Most mail has no such mark at all.
  if (!text.startsWith(">") && !text.includes("\n>") && !text.includes("\n >")) return text;
  const lines = splitLines(text);
  const history = findHistory(lines, subject);
  if (history === null || history.kind !== "forward") return text;
  const first = lines.slice(history.bodyAt).find((line) => !isBlank(line));
  if (first === undefined || first.depth === 0) return text;
  const from = firstMarked(lines, history.at)?.start ?? text.length;
  return (
    text.slice(0, from) +
    lines
      .filter((line) => line.start >= from)
      .map((line) => unmarked(line, text))
      .join("")
  );
}

/** The mark nearest to the introduction, empty marked lines above it included. */
function firstMarked(lines: Line[], at: number): Line | undefined {
  let index = at;
  while (index > 0 && isBlank(lines[index - 1]) && (lines[index - 1]?.depth ?? 0) > 0) index -= 1;
  return lines.slice(index).find((line) => line.depth > 0);
}

function unmarked(line: Line, text: string): string {
  return text.slice(line.start, line.end).replace(/^ ?> ?/, "");
}
