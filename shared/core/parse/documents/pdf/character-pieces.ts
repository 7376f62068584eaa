import type { Box } from "../../../../schemas/parsed.ts";
import type { PdfCharacters } from "../../reader.ts";
import { cleanText } from "../canonical-text.ts";
import type { Piece } from "../page-content.ts";

/** A gap of this many letter heights on one line is a column. */
const COLUMN_GAP = 1.6;

const union = (a: Box | null, b: Box | null): Box | null =>
  a === null || b === null ? (a ?? b) : [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

const isColumn = (before: Box | null, next: Box | null): boolean =>
  before !== null && next !== null && next[0] - before[2] > (before[3] - before[1]) * COLUMN_GAP;

/** Words with boxes from single characters. */
export const characterPieces = (characters: PdfCharacters["characters"]): Piece[] => {
  const pieces: Piece[] = [];
  let word: { text: string; box: Box | null } = { text: "", box: null };
  let gap = "";
  let last: Box | null = null;
  const end = (): void => {
    const text = cleanText(word.text).trim();
    if (text !== "") {
      if (pieces.length > 0) {
        pieces.push({ text: gap === " " && isColumn(last, word.box) ? "\t" : gap || " ", box: null });
      }
      pieces.push({ text, box: word.box });
      [gap, last] = ["", word.box];
    }
    word = { text: "", box: null };
  };
  for (const { text, box } of characters) {
    if (/^\s*$/.test(text)) {
      end();
      gap = gap === "\n" || /[\r\n]/.test(text) ? "\n" : " ";
    } else {
      word = { text: word.text + text, box: union(word.box, box) };
    }
  }
  end();
  return pieces;
};
