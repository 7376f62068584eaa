import type { Layout, PlacedWord } from "./layout.ts";

/** Words that stand at one height of a page, left to right. */
export interface VisualLine {
  page: number;
  top: number;
  bottom: number;
  words: PlacedWord[];
}

export function visualLines(layout: Layout): VisualLine[] {
  const sorted = [...layout.words].sort((a, b) => a.page - b.page || a.box[1] + a.box[3] - (b.box[1] + b.box[3]));
  const lines: VisualLine[] = [];
  for (const word of sorted) {
    const middle = (word.box[1] + word.box[3]) / 2;
    const line = lines.at(-1);
    if (line !== undefined && line.page === word.page && middle < line.bottom && middle > line.top - layout.lineHeight) {
      line.words.push(word);
      // Tall words must not swallow the next line: the line keeps its first word's band.
      continue;
    }
    lines.push({ page: word.page, top: word.box[1], bottom: word.box[3], words: [word] });
  }
  for (const line of lines) line.words.sort((a, b) => a.box[0] - b.box[0]);
  return lines;
}
