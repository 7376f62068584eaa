import type { Box, Page } from "../../../schemas/parsed.ts";
import { firstFrom } from "./first-from.ts";

/** A word with its place, in reading order of the text. */
export interface PlacedWord {
  start: number;
  end: number;
  box: Box;
  page: number;
  confidence: number | null;
}

export interface Layout {
  words: PlacedWord[];
  /** Median word height: the unit in which "below" and "right of" are measured. */
  lineHeight: number;
}

/** Words beyond this are scenery: 500 words a page, 60 pages. */
const MAX_WORDS = 30_000;
const DEFAULT_LINE_HEIGHT = 10;

export function buildLayout(pages: Page[], text: string): Layout | null {
  const words: PlacedWord[] = [];
  for (const page of pages) {
    for (const word of page.words) {
      if (words.length >= MAX_WORDS) break;
      if (word.end <= text.length)
        words.push({ start: word.start, end: word.end, box: word.box, page: page.number, confidence: word.confidence ?? null });
    }
  }
  if (words.length === 0) return null;
  words.sort((a, b) => a.start - b.start);
  const heights = words
    .map((word) => word.box[3] - word.box[1])
    .filter((height) => height > 0)
    .sort((a, b) => a - b);
  return { words, lineHeight: heights[heights.length >> 1] ?? DEFAULT_LINE_HEIGHT };
}

export interface Placed {
  box: Box;
  page: number;
  /** Lowest OCR confidence of its words, 0..100; null for a text layer. */
  confidence: number | null;
}

/** Box around the words of a span; the first page's only, where it runs over. */
export function boxOf(layout: Layout, start: number, end: number): Placed | null {
  let placed: Placed | null = null;
  for (let at = firstFrom(layout.words, (word) => word.end > start); at < layout.words.length; at += 1) {
    const word = layout.words[at];
    if (word === undefined || word.start >= end) break;
    if (placed === null) {
      placed = { box: [...word.box], page: word.page, confidence: word.confidence };
      continue;
    }
    if (word.page !== placed.page) break;
    const [left, top, right, bottom] = placed.box;
    placed.box = [
      Math.min(left, word.box[0]),
      Math.min(top, word.box[1]),
      Math.max(right, word.box[2]),
      Math.max(bottom, word.box[3]),
    ];
    if (word.confidence !== null) placed.confidence = Math.min(placed.confidence ?? 100, word.confidence);
  }
  return placed;
}
