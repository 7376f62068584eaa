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
  const marked = lines.slice(history.at).find((line) => line.depth > 0);
  const from = marked === undefined ? text.length : marked.start;
  return text.slice(0, from) + lines.filter((line) => line.start >= from).map((line) => unmarked(line, text)).join("");
}

function unmarked(line: Line, text: string): string {
  return text.slice(line.start, line.end).replace(/^ ?> ?/, "");
}
