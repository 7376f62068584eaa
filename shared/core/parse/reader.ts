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
}

/** Grey or RGBA pixels, row by row. */
export interface Pixels {
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  data: Uint8Array;
  /** Dots per inch if known. */
  dpi: number;
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
}

export interface BarcodeTool {
  read(image: Pixels): Promise<{ format: string; text: string; bytes: Uint8Array; box: [number, number, number, number] }[]>;
}

/** Port: pages of a PDF as pixels. */
export interface RasterTool {
  page(pdf: Uint8Array, pageNumber: number, dpi: number, password: string | null): Promise<Pixels>;
}

/** Port: decodes image files (JPEG, PNG, WebP, HEIC, TIFF with several pages). */
export interface ImageTool {
  decode(bytes: Uint8Array): Promise<Pixels[]>;
}
