import type { Box } from "../../../../schemas/parsed.ts";
import type { OcrWord } from "../../reader.ts";
import { cleanText } from "../canonical-text.ts";
import type { Piece } from "../page-content.ts";

/** A gap of this many line heights is a column. */
const COLUMN_GAP = 1.6;

/** White between two lines, in the page's usual line height, that parts paragraphs: ordinary leading leaves 0.2 to 0.7, an empty line 1.2 and more. */
const PARAGRAPH_GAP = 0.9;

interface Line {
  words: OcrWord[];
  top: number;
  bottom: number;
}

const linesOf = (words: OcrWord[]): Line[] => {
  const lines: Line[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const before = last?.words.at(-1);
    if (last !== undefined && before !== undefined && before.line === word.line && before.block === word.block) {
      last.words.push(word);
      last.top = Math.min(last.top, word.box[1]);
      last.bottom = Math.max(last.bottom, word.box[3]);
    } else {
      lines.push({ words: [word], top: word.box[1], bottom: word.box[3] });
    }
  }
  return lines;
};

/** The engine's own paragraphs end in the middle of sentences; the white between lines tells better. */
const lineBreak = (before: Line, line: Line, height: number): string => {
  const gap = line.top - before.bottom;
  // A line that starts above the one before it begins another column.
  return gap > height * PARAGRAPH_GAP || line.bottom < before.top ? "\n\n" : "\n";
};

/** Lines of digits alone are lower than lines with p and l: the page's middle one counts. */
const usualHeight = (lines: Line[]): number =>
  lines.map((line) => line.bottom - line.top).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;

const wordBreak = (before: OcrWord, word: OcrWord): string => {
  const height = Math.max(word.box[3] - word.box[1], before.box[3] - before.box[1]);
  return word.box[0] - before.box[2] > height * COLUMN_GAP ? "\t" : " ";
};

/** Recognised words as pieces of text: spaces, columns, lines and paragraphs from where the words stand. */
export const wordPieces = (words: OcrWord[], toPoints: (box: Box) => Box): Piece[] => {
  const usable = words
    .map((word) => ({ ...word, text: cleanText(word.text).replaceAll(/\s+/g, " ").trim() }))
    .filter((word) => word.text !== "");
  const pieces: Piece[] = [];
  const lines = linesOf(usable);
  const height = usualHeight(lines);
  let lineBefore: Line | null = null;
  for (const line of lines) {
    if (lineBefore !== null) {
      pieces.push({ text: lineBreak(lineBefore, line, height), box: null });
    }
    for (const [at, word] of line.words.entries()) {
      const before = line.words[at - 1];
      if (before !== undefined) {
        pieces.push({ text: wordBreak(before, word), box: null });
      }
      pieces.push({
        text: word.text,
        box: toPoints(word.box),
        confidence: Math.min(100, Math.max(0, Math.round(word.confidence * 10) / 10)),
      });
    }
    lineBefore = line;
  }
  return pieces;
};
