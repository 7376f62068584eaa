import type { Box, Document, FormField, Page, Structured } from "../../../schemas/parsed.ts";
import { MAX_DOCUMENT_CHARACTERS } from "./limits.ts";

/** A run of canonical text: a word with its box, or white space and punctuation between words without one. */
export interface Piece {
  text: string;
  box: Box | null;
  confidence?: number;
  /** The value of this form field; its offsets are known once the document is put together. */
  field?: FormField;
}

/** A page before offsets are given out; pages may be finished in any order. */
export interface PageContent {
  number: number;
  width: number;
  height: number;
  source: Page["source"];
  pieces: Piece[];
  /** Fields without text of their own: empty ones, check boxes not ticked. */
  emptyFields: FormField[];
  /** A scanned side without ink. */
  blank?: true;
}

const PAGE_BREAK = "\n\n";

const rounded = (box: Box): Box => [
  Math.round(box[0] * 100) / 100,
  Math.round(box[1] * 100) / 100,
  Math.round(box[2] * 100) / 100,
  Math.round(box[3] * 100) / 100,
];

class Assembly {
  text = "";
  readonly pages: Page[] = [];
  readonly formFields: FormField[] = [];
  capped = false;

  add(content: PageContent): void {
    this.text += this.text === "" || content.pieces.length === 0 ? "" : PAGE_BREAK;
    const page: Page = {
      number: content.number,
      width: content.width,
      height: content.height,
      start: this.text.length,
      end: 0,
      source: content.source,
      ...(content.blank === true ? { blank: true } : {}),
      words: [],
    };
    for (const piece of content.pieces) {
      this.piece(piece, page);
    }
    page.end = this.text.length;
    this.formFields.push(...content.emptyFields);
    this.pages.push(page);
  }

  private piece(piece: Piece, page: Page): void {
    if (this.text.length + piece.text.length > MAX_DOCUMENT_CHARACTERS) {
      this.capped = true;
      return;
    }
    const start = this.text.length;
    this.text += piece.text;
    if (piece.field !== undefined) {
      this.formFields.push({ ...piece.field, start, end: this.text.length });
    }
    if (piece.box !== null) {
      const word = { start, end: this.text.length, box: rounded(piece.box) };
      page.words.push(piece.confidence === undefined ? word : { ...word, confidence: piece.confidence });
    }
  }
}

export interface AssembleOptions {
  part: string;
  reader: string;
  pages: PageContent[];
  structured: Structured[];
}

/** Gives out the offsets: one canonical text over all pages. */
export const assembleDocument = (options: AssembleOptions): { document: Document; capped: boolean } => {
  const assembly = new Assembly();
  for (const page of options.pages) {
    assembly.add(page);
  }
  const { text, pages, formFields, capped } = assembly;
  const document: Document = {
    part: options.part,
    reader: options.reader,
    text,
    pages,
    blocks: text === "" ? [] : [{ kind: "newest", start: 0, end: text.length }],
    formFields,
    structured: options.structured,
  };
  return { document, capped };
};
