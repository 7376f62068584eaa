import type { Document, Word } from "../../../../../shared/schemas/parsed.ts";

/** A stretch of print: its left edge (or its right one), its height on the page, its words. */
export interface Print {
  x: number;
  y: number;
  text: string;
  right: boolean;
}

/** One invoice as somebody might print it, and what a person reads off it. */
export interface DrawnInvoice {
  title: string;
  language: "de" | "en";
  print: Print[];
  /** OCR says how sure it is of each word. */
  ocr?: number;
  expected: Record<string, string | null>;
}

export const at = (x: number, y: number, text: string): Print => ({ x, y, text, right: false });
export const endsAt = (x: number, y: number, text: string): Print => ({ x, y, text, right: true });

/** Cells of one line, each at its own place; a minus before the place means that the text ends there. */
export const row = (y: number, ...cells: [number, string][]): Print[] =>
  cells.map(([x, text]) => (x < 0 ? endsAt(-x, y, text) : at(x, y, text)));

const CHAR = 5;
const HEIGHT = 9;

export function drawnDocument(invoice: DrawnInvoice): Document {
  const placed = invoice.print
    .map((piece) => ({ ...piece, left: piece.right ? piece.x - piece.text.length * CHAR : piece.x }))
    .sort((a, b) => a.y - b.y || a.left - b.left);
  let text = "";
  let lastY: number | null = null;
  const words: Word[] = [];
  for (const piece of placed) {
    if (lastY !== null) text += lastY === piece.y ? "\t" : "\n";
    lastY = piece.y;
    let x = piece.left;
    for (const [position, word] of piece.text.split(" ").entries()) {
      if (position > 0) text += " ";
      const box: [number, number, number, number] = [x, piece.y, x + word.length * CHAR, piece.y + HEIGHT];
      const sure = invoice.ocr === undefined ? {} : { confidence: invoice.ocr };
      words.push({ start: text.length, end: text.length + word.length, box, ...sure });
      text += word;
      x += (word.length + 1) * CHAR;
    }
  }
  const source = invoice.ocr === undefined ? ("text_layer" as const) : ("ocr" as const);
  return {
    part: "0",
    reader: invoice.ocr === undefined ? "pdf" : "ocr",
    text,
    pages: [{ number: 1, width: 595, height: 842, start: 0, end: text.length, source, words }],
    blocks: [{ kind: "newest", start: 0, end: text.length }],
    formFields: [],
    structured: [],
  };
}
