import type { ReaderContext } from "../../core/parse/reader.ts";

type Tools = Pick<ReaderContext, "ocr" | "barcodes" | "raster" | "image" | "pdfText">;

let loaded: { key: string; tools: Promise<Tools> } | null = null;

/** The engines of the document readers, loaded when the first file needs them and kept for the next. */
export function loadReaderTools(ocr: Record<string, unknown>): Promise<Tools> {
  const key = JSON.stringify(ocr);
  if (loaded?.key !== key) loaded = { key, tools: load(ocr) };
  return loaded.tools;
}

async function load(ocr: Record<string, unknown>): Promise<Tools> {
  const { readerTools } = await import("../ocr/reader-tools.ts");
  const { context } = await readerTools({ ocr, passwords: [] });
  return context;
}
