import type { ReaderContext } from "../../core/parse/reader.ts";

type Tools = Pick<ReaderContext, "ocr" | "barcodes" | "raster" | "image">;

/** The engines of the document readers. */
export async function loadReaderTools(_ocr: Record<string, unknown>): Promise<Tools> {
  return { ocr: null, barcodes: null, raster: null, image: null };
}
