import type { Pixels } from "../../reader.ts";

/** What Tesseract's models were trained for. */
export const OCR_DPI = 300;

/** Outside these a stated resolution is a default of the camera or scanner driver, not a measurement. */
const MIN_DPI = 70;
const MAX_DPI = 1200;

/** Longest side believed, in inches: A3 is 16.5. A phone's 4000 pixels "at 72 dpi" would be 55. */
const MAX_SIDE_INCHES = 18;

const A4_LONG_INCHES = 11.69;

/** Enlarging more only invents grey. */
const MAX_ENLARGEMENT = 4.5;

/** Pixels after resampling: A3 at 300 dpi has 17 million. */
const MAX_PIXELS = 25_000_000;

const isBelievable = (dpi: number, pixels: number): boolean =>
  dpi >= MIN_DPI && dpi <= MAX_DPI && pixels / dpi <= MAX_SIDE_INCHES;

/** Dots per inch of both axes: as stated where believable, else as if the image were a page of A4. */
export const resolutionOf = (image: Pick<Pixels, "width" | "height" | "dpi" | "dpiY">): { x: number; y: number } => {
  const y = image.dpiY ?? image.dpi;
  if (isBelievable(image.dpi, image.width) && isBelievable(y, image.height)) {
    return { x: image.dpi, y };
  }
  const assumed = Math.max(image.width, image.height) / A4_LONG_INCHES;
  return { x: assumed, y: assumed };
};

/** Size in pixels at the engine's resolution. */
export const targetSize = (image: Pixels): { width: number; height: number } => {
  const { x, y } = resolutionOf(image);
  const scale = (dpi: number): number => Math.min(MAX_ENLARGEMENT, OCR_DPI / dpi);
  const width = image.width * scale(x);
  const height = image.height * scale(y);
  const shrinkage = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)));
  return { width: Math.max(1, Math.round(width * shrinkage)), height: Math.max(1, Math.round(height * shrinkage)) };
};
