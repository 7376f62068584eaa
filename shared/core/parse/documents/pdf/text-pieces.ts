import type { Box } from "../../../../schemas/parsed.ts";
import { cleanText } from "../canonical-text.ts";
import type { Piece } from "../page-content.ts";
import { characterWidths } from "./character-widths.ts";

export type Matrix = [number, number, number, number, number, number];

/** What pdf.js gives for a run of text; XFA pages have `str` alone. */
export interface TextRun {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/** Share of the font size above and below the base line; good for Latin fonts, whose boxes only have to hit the word. */
const ASCENT = 0.8;
const DESCENT = 0.2;

/** A gap of this many font sizes on one line is a column, not a word space. */
const COLUMN_GAP = 1.6;

const multiply = (outer: Matrix, inner: number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    outer[0] * e + outer[2] * f + outer[4],
    outer[1] * e + outer[3] * f + outer[5],
  ];
};

/** Where a run stands on the page: origin, direction of writing, size. */
interface Line {
  x: number;
  y: number;
  ux: number;
  uy: number;
  size: number;
  width: number;
}

const lineOf = (run: TextRun, viewport: Matrix): Line => {
  const matrix = multiply(viewport, run.transform);
  const length = Math.hypot(matrix[0], matrix[1]) || 1;
  return {
    x: matrix[4],
    y: matrix[5],
    ux: matrix[0] / length,
    uy: matrix[1] / length,
    size: Math.hypot(matrix[2], matrix[3]) || run.height || 1,
    width: run.width,
  };
};

/** Box of the stretch from..to (points along the line). */
const boxOf = (line: Line, from: number, to: number): Box => {
  // Upwards on the page is the writing direction turned left; y grows downwards.
  const [vx, vy] = [line.uy, -line.ux];
  const xs: number[] = [];
  const ys: number[] = [];
  for (const along of [from, to]) {
    for (const up of [line.size * ASCENT, -line.size * DESCENT]) {
      xs.push(line.x + line.ux * along + vx * up);
      ys.push(line.y + line.uy * along + vy * up);
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const SPACE = /^\s+$/;

class PieceCollector {
  readonly pieces: Piece[] = [];
  private readonly viewport: Matrix;
  private readonly seen = new Set<string>();
  private last: Line | null = null;
  private pending = "";

  constructor(viewport: Matrix) {
    this.viewport = viewport;
  }

  add(run: TextRun): void {
    if (run.transform.length < 6) {
      this.words(run.str, null);
    } else if (run.str !== "") {
      const line = lineOf(run, this.viewport);
      if (SPACE.test(run.str)) {
        this.space(run, line);
      } else if (!this.isRepeated(run.str, line)) {
        this.separate(line);
        this.words(run.str, line);
        this.last = line;
      }
    }
    if (run.hasEOL) {
      this.pending = "\n";
    }
  }

  private space(run: TextRun, line: Line): void {
    if (this.pending === "") {
      this.pending = run.width > line.size * COLUMN_GAP ? "\t" : " ";
    }
  }

  /** Bold by printing twice leaves the same string at nearly the same place. */
  private isRepeated(text: string, line: Line): boolean {
    const step = Math.max(1, line.size / 4);
    const key = `${Math.round(line.x / step)}|${Math.round(line.y / step)}|${text}`;
    const repeated = this.seen.has(key);
    this.seen.add(key);
    return repeated;
  }

  private separate(line: Line): void {
    const last = this.last;
    if (last === null || this.pending === "\n") {
      return;
    }
    const [dx, dy] = [line.x - last.x, line.y - last.y];
    const along = dx * last.ux + dy * last.uy;
    const across = Math.abs(dx * last.uy - dy * last.ux);
    const size = Math.max(last.size, line.size);
    const gap = along - last.width;
    if (across > size * 0.6 || along < -size) {
      this.pending = "\n";
    } else if (gap > size * COLUMN_GAP) {
      this.pending = "\t";
    } else if (this.pending === "" && gap > size * 0.25) {
      this.pending = " ";
    }
  }

  private words(text: string, line: Line | null): void {
    const widths = characterWidths(text);
    const scale = line === null ? 0 : line.width / ((widths.at(-1) ?? 0) || 1);
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const isEnd = at === text.length;
      if (!isEnd && !SPACE.test(text[at] ?? "")) {
        continue;
      }
      if (at > from) {
        this.word(
          text.slice(from, at),
          line === null ? null : boxOf(line, (widths[from] ?? 0) * scale, (widths[at] ?? 0) * scale),
        );
      }
      if (!isEnd && this.pending === "") {
        this.pending = " ";
      }
      from = at + 1;
    }
  }

  private word(raw: string, box: Box | null): void {
    const text = cleanText(raw).trim();
    if (text === "") {
      return;
    }
    const last = this.pieces.at(-1);
    if (this.pending === "" && last !== undefined && last.box !== null && box !== null) {
      // Kerning and changes of font cut a word into runs.
      last.text = (last.text + text).normalize("NFC");
      last.box = [
        Math.min(last.box[0], box[0]),
        Math.min(last.box[1], box[1]),
        Math.max(last.box[2], box[2]),
        Math.max(last.box[3], box[3]),
      ];
      return;
    }
    if (this.pending !== "" && this.pieces.length > 0) {
      this.pieces.push({ text: this.pending, box: null });
    }
    this.pending = "";
    this.pieces.push({ text, box });
  }
}

/** Words with boxes from the runs of a page, in the order the file draws them; lines end with "\n", columns stand apart by "\t". */
export const textPieces = (runs: TextRun[], viewport: Matrix): Piece[] => {
  const collector = new PieceCollector(viewport);
  for (const run of runs) {
    collector.add(run);
  }
  return collector.pieces;
};
