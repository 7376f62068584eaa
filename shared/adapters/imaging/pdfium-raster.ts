import type { PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import type { PdfCharacters, PdfTextTool, Pixels, RasterTool } from "../../core/parse/reader.ts";
import { charactersOf } from "./pdfium-characters.ts";
import { picturesOf } from "./pdfium-pictures.ts";

const POINTS_PER_INCH = 72;

/** Pixels of a page: A2 at 300 dpi has 35 million; larger pages (posters, bombs with a huge MediaBox) are drawn coarser. */
const MAX_PAGE_PIXELS = 36_000_000;

interface Opened {
  pdf: Uint8Array;
  password: string | null;
  document: PDFiumDocument;
}

/** Pages of a PDF as grey pixels, and their text, by pdfium. Keeps the last document open: pages come one after the other. */
export class PdfiumRaster implements RasterTool, PdfTextTool {
  private library: Promise<PDFiumLibrary> | null = null;
  private opened: Opened | null = null;

  async page(pdf: Uint8Array, pageNumber: number, dpi: number, password: string | null): Promise<Pixels> {
    const document = await this.open(pdf, password);
    const page = document.getPage(pageNumber - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    if (!(originalWidth > 0 && originalHeight > 0)) {
      throw new Error(`page ${pageNumber} has no size`);
    }
    const wanted = dpi / POINTS_PER_INCH;
    const scale = Math.min(wanted, Math.sqrt(MAX_PAGE_PIXELS / (originalWidth * originalHeight)));
    // The library floors sizes in points before it scales; whole pixels given as such keep the page's true measure.
    const [width, height] = [Math.max(1, Math.round(originalWidth * scale)), Math.max(1, Math.round(originalHeight * scale))];
    const { data } = await page.render({
      width,
      height,
      scale: 1,
      colorSpace: "Gray",
      render: async (bitmap) => new Uint8Array(bitmap.data),
    });
    return { width, height, channels: 1, data, dpi: scale * POINTS_PER_INCH };
  }

  async pictures(
    pdf: Uint8Array,
    pageNumber: number,
    password: string | null,
  ): Promise<{ width: number; height: number; coverage: number }[]> {
    const document = await this.open(pdf, password);
    return picturesOf(document.getPage(pageNumber - 1));
  }

  async pages(pdf: Uint8Array, password: string | null): Promise<number> {
    return (await this.open(pdf, password)).getPageCount();
  }

  async characters(pdf: Uint8Array, pageNumber: number, password: string | null): Promise<PdfCharacters> {
    return charactersOf((await this.open(pdf, password)).getPage(pageNumber - 1));
  }

  close(): void {
    this.opened?.document.destroy();
    this.opened = null;
  }

  private async open(pdf: Uint8Array, password: string | null): Promise<PDFiumDocument> {
    if (this.opened !== null && this.opened.pdf === pdf && this.opened.password === password) {
      return this.opened.document;
    }
    this.close();
    const { PDFiumLibrary: Library } = await import("@hyzyla/pdfium");
    this.library ??= Library.init();
    const library = await this.library;
    const document = await (password === null ? library.loadDocument(pdf) : library.loadDocument(pdf, password));
    this.opened = { pdf, password, document };
    return document;
  }
}
