import type { BarcodeTool, ImageTool, OcrTool, OcrWord, Pixels, RasterTool } from "../../../../../shared/core/parse/reader.ts";

export const paper = (width: number, height: number, dpi = 300): Pixels => ({
  width,
  height,
  channels: 1,
  data: new Uint8Array(width * height).fill(255),
  dpi,
});

/** Paper with something on it: empty sides are not given to the engine. */
export const printed = (width: number, height: number, dpi = 300): Pixels => {
  const page = paper(width, height, dpi);
  const [left, right] = [Math.floor(width * 0.3), Math.floor(width * 0.7)];
  for (let row = Math.floor(height * 0.4); row < height * 0.5; row += 1)
    page.data.fill(0, row * width + left, row * width + right);
  return page;
};

export const word = (text: string, box: OcrWord["box"], options: Partial<OcrWord> = {}): OcrWord => ({
  text,
  box,
  confidence: 95,
  line: 1,
  block: 1,
  ...options,
});

/** An engine that finds the same words on every image and counts its pages. */
export const fakeOcr = (words: OcrWord[] | ((image: Pixels) => OcrWord[] | Error)): OcrTool & { pages: Pixels[] } => {
  const pages: Pixels[] = [];
  return {
    pages,
    async recognise(image) {
      pages.push(image);
      const found = typeof words === "function" ? words(image) : words;
      if (found instanceof Error) {
        throw found;
      }
      return { words: found, meanConfidence: 95 };
    },
  };
};

/** A raster that says which pages carry a picture of the whole page. */
export const fakeRaster = (
  scans: number[],
  size: { width: number; height: number; coverage: number } = { width: 2480, height: 3508, coverage: 1 },
): RasterTool & { drawn: { page: number; dpi: number; password: string | null }[] } => {
  const drawn: { page: number; dpi: number; password: string | null }[] = [];
  return {
    drawn,
    async page(_pdf, page, dpi, password) {
      drawn.push({ page, dpi, password });
      return printed(Math.round((595 * dpi) / 72), Math.round((842 * dpi) / 72), dpi);
    },
    async pictures(_pdf, page) {
      return scans.includes(page) ? [size] : [];
    },
  };
};

export const fakeBarcodes = (text: string): BarcodeTool => ({
  read: async () => [{ format: "QRCode", text, bytes: new Uint8Array(Buffer.from(text, "utf8")), box: [300, 300, 600, 600] }],
});

export const fakeImages = (frames: Pixels[]): ImageTool => ({
  frames: async () => frames.length,
  decode: async (_bytes, frame) => (frame === undefined ? frames : frames.slice(frame, frame + 1)),
});
