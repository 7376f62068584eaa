import type { Document, Page } from "../../../schemas/parsed.ts";

/** A line of a letter as it stands on paper. */
export interface LetterLine {
  text: string;
  /** White space above it, as between paragraphs. */
  apart: boolean;
}

/** White above a line, in heights of its letters: lines of one paragraph stand closer, an empty line between makes more. */
const APART_HEIGHTS = 0.9;

/** The lines from `start` on. Where pages have boxes, white space is measured: their text has no empty lines. */
export const letterLines = (document: Document, start: number, characters: number): LetterLine[] => {
  const lines: LetterLine[] = [];
  let at = start;
  let empty = true;
  let before: Extent | null = null;
  for (const raw of document.text.slice(start, start + characters).split("\n")) {
    const text = raw.trim();
    const page = document.pages.find((known) => at >= known.start && at < known.end);
    const extent: Extent | null = page === undefined ? null : extentOf(page, at, at + raw.length);
    if (text !== "") lines.push({ text, apart: empty || isApart(before, extent) });
    empty = text === "";
    before = extent ?? before;
    at += raw.length + 1;
  }
  return lines;
};

interface Extent {
  page: number;
  top: number;
  bottom: number;
}

const extentOf = (page: Page, start: number, end: number): Extent | null => {
  const boxes = page.words.filter((word) => word.start >= start && word.end <= end).map((word) => word.box);
  if (boxes.length === 0) return null;
  const top = Math.min(...boxes.map((box) => box[1]));
  return { page: page.number, top, bottom: Math.max(...boxes.map((box) => box[3])) };
};

const isApart = (above: Extent | null, line: Extent | null): boolean => {
  if (above === null || line === null) return false;
  if (above.page !== line.page) return true;
  return line.top - above.bottom > APART_HEIGHTS * (line.bottom - line.top);
};
