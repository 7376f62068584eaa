import type { FoundItem } from "./item-phrase.ts";

/** "- Kabel", "3. 4 Stück Schalter", "  3   150 m   Erdkabel": a row of a list or of a table. */
const ROW = /^[ \t]{0,12}(?:[-*•·]|(?:pos\.? ?)?\d{1,3}[.):]?)[ \t]+(?=[^\n]*\p{L}{2})/iu;
const MAX_ROW = 240;

interface Line {
  start: number;
  end: number;
  isRow: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") lines.push({ start, end, isRow: line.length <= MAX_ROW && ROW.test(line) });
    start = end + 1;
  }
  return lines;
}

/** A row of the list that was read stands among the others or right below, and nothing of it was read. */
export function skipsRow(text: string, found: FoundItem[]): boolean {
  const isRead = (line: Line): boolean => found.some((one) => one.start < line.end && line.start < one.end);
  const lines = linesOf(text);
  const rows = lines.flatMap((line, at) => (line.isRow && isRead(line) ? [at] : []));
  const [first] = rows;
  let last = rows.at(-1);
  if (first === undefined || last === undefined) return false;
  while (lines[last + 1]?.isRow === true) last += 1;
  return lines.slice(first, last + 1).some((line) => line.isRow && !isRead(line));
}
