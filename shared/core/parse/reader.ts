import type { Document, Part } from "../../schemas/parsed.ts";
import type { Problem } from "../../schemas/problem.ts";

/** A file as a container handed it over: an attachment, a zip entry, an embedded file, or the input itself. */
export interface FileInput {
  partId: string;
  bytes: Uint8Array;
  /** Sanitised. */
  name: string | null;
  declaredType: string | null;
  role: Part["role"];
  /** How many containers it lies in; the input itself is 0. */
  depth: number;
}

/** A file found inside another; the caller gives it its part id, checks the budgets and reads it in turn. */
export interface ChildFile {
  bytes: Uint8Array;
  name: string | null;
  declaredType: string | null;
  role: Part["role"];
}

/** What a reader made of one file. Bad input is data: an empty `documents` with a problem, never an exception. */
export interface FileReading {
  reader: string;
  mediaType: string;
  /** null for formats without pages. */
  pages: number | null;
  documents: Document[];
  children: ChildFile[];
  problems: Problem[];
}

export interface ReaderContext {
  /** Passwords to try on locked files after the empty one. */
  passwords: string[];
  /** Pixels to words; absent where no OCR engine is configured: pages that need it say so as a problem. */
  ocr: OcrTool | null;
  barcodes: BarcodeTool | null;
  raster: RasterTool | null;
  image: ImageTool | null;
  /** Reads the text of PDFs the first reader cannot open; without it they count as unreadable. */
  pdfText?: PdfTextTool;
  /** Called after each page of a scan: long ones take minutes. */
  progress?: (page: { file: string | null; done: number; total: number }) => void;
}

/** Grey or RGBA pixels, row by row. */
export interface Pixels {
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  data: Uint8Array;
  /** Dots per inch across if known, else 0. */
  dpi: number;
  /** Dots per inch downwards where it differs: fax has 204 x 98. */
  dpiY?: number;
}

export interface OcrWord {
  text: string;
  /** Pixels of the image given. */
  box: [number, number, number, number];
  /** 0..100 */
  confidence: number;
  /** Reading order: block, line and word numbers. */
  line: number;
  block: number;
}

/** Port: characters from an image. Pre-processing happens before it, mapping back after it. */
export interface OcrTool {
  recognise(image: Pixels): Promise<{ words: OcrWord[]; meanConfidence: number }>;
  /** Images it takes at a time; 1 where it does not say. */
  parallel?: number;
  /** True where the engine straightens and cleans images itself (cloud services do). */
  prepares?: boolean;
}

export interface BarcodeTool {
  read(image: Pixels): Promise<{ format: string; text: string; bytes: Uint8Array; box: [number, number, number, number] }[]>;
}

/** Port: pages of a PDF as pixels. */
export interface RasterTool {
  page(pdf: Uint8Array, pageNumber: number, dpi: number, password: string | null): Promise<Pixels>;
  /** Pictures on a page with the share of the page each covers (0..1), found without decoding one. */
  pictures(
    pdf: Uint8Array,
    pageNumber: number,
    password: string | null,
  ): Promise<{ width: number; height: number; coverage: number }[]>;
}

/** A page's text as its second reader finds it. */
export interface PdfCharacters {
  /** Of the page in points, as it is seen. */
  width: number;
  height: number;
  /** In reading order with spaces and line ends; boxes in points from the upper left corner. */
  characters: { text: string; box: [number, number, number, number] | null }[];
}

/** Port: the text of a PDF by another program than the first reader's. */
export interface PdfTextTool {
  pages(pdf: Uint8Array, password: string | null): Promise<number>;
  characters(pdf: Uint8Array, pageNumber: number, password: string | null): Promise<PdfCharacters>;
}

/** Port: decodes image files (JPEG, PNG, WebP, HEIC, TIFF with several pages), upright as EXIF says. */
export interface ImageTool {
  /** How many frames (pages of a TIFF) the file has, from its headers. */
  frames(bytes: Uint8Array): Promise<number>;
  /** All frames, or the one with this number (from 0): a long fax must not lie unpacked in memory at once. */
  decode(bytes: Uint8Array, frame?: number): Promise<Pixels[]>;
}
