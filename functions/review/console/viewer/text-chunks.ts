import type { Block, Parsed } from "../../../../shared/schemas/parsed.ts";
import type { Span } from "./words.ts";

/** A mail of megabytes is drawn in pieces of this many characters, and only those near the window. */
export const CHUNK_CHARACTERS = 6000;

/** Cuts at line ends where there are some, so that no line is torn. */
export const chunksOf = (text: string, start: number, end: number): Span[] => {
  const chunks: Span[] = [];
  let at = start;
  while (at < end) {
    const wanted = Math.min(at + CHUNK_CHARACTERS, end);
    const lineEnd = wanted === end ? end : text.lastIndexOf("\n", wanted) + 1;
    const cut = lineEnd > at ? lineEnd : wanted;
    chunks.push({ start: at, end: cut });
    at = cut;
  }
  return chunks;
};

export interface Mark extends Span {
  kind: "place" | "cursor" | "term" | "against";
}

export interface Segment extends Span {
  kinds: Mark["kind"][];
}

/** The stretch between two neighbouring mark edges has one set of marks. */
export const segmentsOf = (span: Span, marks: Mark[]): Segment[] => {
  const near = marks.filter((mark) => mark.start < span.end && mark.end > span.start);
  const edges = new Set([span.start, span.end]);
  for (const mark of near) {
    edges.add(Math.max(mark.start, span.start));
    edges.add(Math.min(mark.end, span.end));
  }
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? span.end;
    return { start, end, kinds: near.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.kind) };
  });
};

const FOLDED = new Set<Block["kind"]>(["quote", "signature", "disclaimer", "footer"]);

export interface Fold extends Span {
  kind: Block["kind"];
  folded: boolean;
  lines: number;
}

/** Blocks of a text as they are shown: what is not the newest starts folded. A text without blocks is one open block. */
export const foldsOf = (text: string, blocks: Block[]): Fold[] => {
  const all = blocks.length === 0 ? [{ kind: "newest" as const, start: 0, end: text.length }] : blocks;
  return all
    .filter((block) => block.end > block.start)
    .map((block) => ({
      ...block,
      folded: FOLDED.has(block.kind) && all.length > 1,
      lines: text.slice(block.start, block.end).trim().split("\n").length,
    }));
};

/** A span of the classified text (`Parsed.text`) in the document it comes from. */
export const spanInDocument = (parsed: Parsed, part: string, span: Span): Span | null => {
  for (const piece of parsed.textSpans) {
    const offset = piece.start - piece.at;
    const length = piece.end - piece.start;
    if (piece.part === part && span.start >= piece.at && span.end <= piece.at + length) {
      return { start: span.start + offset, end: span.end + offset };
    }
  }
  return null;
};
