import type { Box, Document, Page, Word } from "../../../../shared/schemas/parsed.ts";
import type { Provenance } from "../../../../shared/schemas/extraction.ts";

export interface Span {
  start: number;
  end: number;
}

/** A word or region a person pointed at. */
export interface Pick {
  text: string;
  provenance: Provenance;
}

const EDGE = /^[\s.,;:!?()[\]{}<>"'„“”‚‘’«»|]+|[\s.,;:!?()[\]{}<>"'„“”‚‘’«»|]+$/g;
/** Longer than any number or name: a binary blob pasted into a mail is no word. */
const LONGEST_WORD = 200;

/** A word without the punctuation around it; the span shrinks with it. */
export const trimmedSpan = (text: string, span: Span): Span | null => {
  const word = text.slice(span.start, span.end);
  const lead = /^[\s.,;:!?()[\]{}<>"'„“”‚‘’«»|]+/.exec(word)?.[0].length ?? 0;
  const inner = word.replaceAll(EDGE, "");
  return inner === "" ? null : { start: span.start + lead, end: span.start + lead + inner.length };
};

/** The word around an offset: from white space to white space, without its punctuation. */
export const wordAt = (text: string, offset: number): Span | null => {
  let start = Math.min(offset, text.length);
  let end = start;
  while (start > 0 && offset - start < LONGEST_WORD && !/\s/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - offset < LONGEST_WORD && !/\s/.test(text.charAt(end))) end += 1;
  return trimmedSpan(text, { start, end });
};

/** The next word behind (or before) a span; null at the end of the text. */
export const wordBeside = (text: string, from: Span | null, step: 1 | -1): Span | null => {
  let at = from === null ? 0 : step === 1 ? from.end : from.start - 1;
  while (at >= 0 && at < text.length) {
    if (/\S/.test(text.charAt(at))) {
      const word = wordAt(text, at);
      if (word !== null && (from === null || (step === 1 ? word.start >= from.end : word.end <= from.start))) return word;
    }
    at += step;
  }
  return null;
};

const inside = (box: Box, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

/** Slack around a word's box in points: fingers and mice are not exact. */
const SLACK = 2;

export const wordAtPoint = (page: Page, x: number, y: number): Word | null =>
  page.words.find((word) => inside([word.box[0] - SLACK, word.box[1] - SLACK, word.box[2] + SLACK, word.box[3] + SLACK], x, y)) ??
  null;

export const wordsInBox = (page: Page, region: Box): Word[] =>
  page.words.filter((word) => inside(region, (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2));

export const unionBox = (boxes: Box[]): Box | null =>
  boxes.reduce<Box | null>(
    (all, box) =>
      all === null
        ? box
        : [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])],
    null,
  );

/** Words of a page as something to fill a field with: their text in reading order, where they stand. */
export const pickOfWords = (document: Document, page: Page, words: Word[]): Pick | null => {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const joined = words.map((word) => document.text.slice(word.start, word.end)).join(" ");
  const text = joined.replaceAll(EDGE, "");
  return {
    text,
    provenance: {
      part: document.part,
      page: page.number,
      start: first.start,
      end: last.end,
      box: unionBox(words.map((word) => word.box)),
    },
  };
};

export const pickOfSpan = (document: Document, span: Span): Pick => {
  const page = document.pages.find((known) => known.start <= span.start && span.end <= known.end);
  const words = page?.words.filter((word) => word.start < span.end && word.end > span.start) ?? [];
  return {
    text: document.text.slice(span.start, span.end),
    provenance: {
      part: document.part,
      page: page?.number ?? null,
      start: span.start,
      end: span.end,
      box: unionBox(words.map((word) => word.box)),
    },
  };
};

/** The words of a page that marks of the text lie on; of several marks on one word the first. */
export const markedWords = <Kind extends string>(page: Page, marks: (Span & { kind: Kind })[]): { word: Word; kind: Kind }[] => {
  const here = marks.filter((mark) => mark.start < page.end && mark.end > page.start);
  if (here.length === 0) return [];
  return page.words.flatMap((word) => {
    const mark = here.find((known) => known.start < word.end && known.end > word.start);
    return mark === undefined ? [] : [{ word, kind: mark.kind }];
  });
};

/** The word in the direction of an arrow key: nearest by line first, then by column. */
export const wordInDirection = (words: Word[], from: Word | null, key: "ArrowUp" | "ArrowDown"): Word | null => {
  if (from === null) return words[0] ?? null;
  const middle = (from.box[0] + from.box[2]) / 2;
  const line = (from.box[1] + from.box[3]) / 2;
  const height = Math.max(1, from.box[3] - from.box[1]);
  const distance = (word: Word): number =>
    Math.abs((word.box[1] + word.box[3]) / 2 - line) * 4 + Math.abs((word.box[0] + word.box[2]) / 2 - middle);
  const beyond = words.filter((word) => {
    const gap = (word.box[1] + word.box[3]) / 2 - line;
    return key === "ArrowDown" ? gap > height / 2 : gap < -height / 2;
  });
  return beyond.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
};
