import { MAX_SEGMENT_LINES } from "../limits.ts";

export interface Line {
  start: number;
  /** With its line feed. */
  end: number;
  text: string;
  /** Number of ">" in front. */
  depth: number;
}

/** Lines with their offsets; what exceeds the bound is one last line. */
export function splitLines(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  let at = from;
  while (at < text.length) {
    const newline = lines.length >= MAX_SEGMENT_LINES ? -1 : text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    const content = text.slice(at, newline < 0 ? Math.min(text.length, at + 2_000) : newline);
    lines.push({ start: at, end, text: content, depth: quoteDepth(content) });
    at = end;
  }
  return lines;
}

function quoteDepth(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length && at < 200; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) depth += 1;
    else if (code !== 32 || (depth === 0 && at > 0)) break;
  }
  return depth;
}

/** The line without its quote marks. */
export function unquoted(line: Line): string {
  return line.depth === 0 ? line.text : line.text.replace(/^(?: ?> ?)+/, "");
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === "" || (line.depth > 0 && unquoted(line).trim() === "");
}
