import type { Box } from "../../../../schemas/parsed.ts";
import type { Piece } from "../page-content.ts";

/** Words that stand together: a line of text, or one column's share of it. */
export interface Segment {
  text: string;
  box: Box;
}

export const segmentsOf = (pieces: Piece[]): Segment[] => {
  const segments: Segment[] = [];
  let open: Segment | null = null;
  for (const piece of pieces) {
    if (piece.box === null) {
      open = /[\n\t]/.test(piece.text) ? null : open;
    } else if (open === null) {
      open = { text: piece.text, box: piece.box };
      segments.push(open);
    } else {
      const [left, top, right, bottom] = open.box;
      open.text += ` ${piece.text}`;
      open.box = [
        Math.min(left, piece.box[0]),
        Math.min(top, piece.box[1]),
        Math.max(right, piece.box[2]),
        Math.max(bottom, piece.box[3]),
      ];
    }
  }
  return segments;
};

/** Points a label may stand off its field: beyond, it is another field's. */
const MAX_SIDE_GAP = 160;
const MAX_ABOVE_GAP = 22;
/** Boxes of words are estimates; labels may reach this far into the field. */
const SLACK = 4;
const MAX_LABEL_CHARACTERS = 120;

const overlap = (a0: number, a1: number, b0: number, b1: number): number => Math.min(a1, b1) - Math.max(a0, b0);

const onSameLine = (field: Box, segment: Box): boolean =>
  overlap(field[1], field[3], segment[1], segment[3]) > Math.min(field[3] - field[1], segment[3] - segment[1]) * 0.4;

const nearest = (candidates: { segment: Segment; gap: number }[], limit: number): Segment | null => {
  let best: { segment: Segment; gap: number } | null = null;
  for (const candidate of candidates) {
    if (candidate.gap >= -SLACK && candidate.gap <= limit && (best === null || candidate.gap < best.gap)) {
      best = candidate;
    }
  }
  return best?.segment ?? null;
};

/** The printed words a field belongs to: text fields have them on the left or above, boxes to tick on the right. */
export const labelFor = (field: Box, side: "before" | "after", segments: Segment[]): string | null => {
  const beside = segments.filter((segment) => onSameLine(field, segment.box));
  const left = nearest(
    beside.map((segment) => ({ segment, gap: field[0] - segment.box[2] })),
    MAX_SIDE_GAP,
  );
  const right = nearest(
    beside.map((segment) => ({ segment, gap: segment.box[0] - field[2] })),
    MAX_SIDE_GAP,
  );
  const above = nearest(
    segments
      .filter((segment) => overlap(field[0], field[2], segment.box[0], segment.box[2]) > 0)
      .map((segment) => ({ segment, gap: field[1] - segment.box[3] })),
    MAX_ABOVE_GAP,
  );
  const found = side === "after" ? (right ?? left ?? above) : (left ?? above ?? right);
  return found === null ? null : found.text.slice(0, MAX_LABEL_CHARACTERS).replace(/\s*:\s*$/, "");
};
