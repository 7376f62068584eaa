import { z } from "zod";
import type { ReaderContext } from "../../core/parse/reader.ts";

type Tools = Pick<ReaderContext, "ocr" | "barcodes" | "raster" | "image">;

/** The part of the pack's `ocr` settings the embedded engine understands. */
const ocrSettingsSchema = z.looseObject({
  engine: z.string().default("tesseract"),
  /** A folder with `<language>.traineddata`; without it the models npm installed. */
  models: z.string().nullable().default(null),
  languages: z
    .array(z.string().regex(/^[a-z]{3}(?:_[a-z]+)?$/, "a language such as `deu`"))
    .min(1)
    .default(["deu", "eng"]),
});

let loaded: { key: string; tools: Promise<Tools> } | null = null;

/** The engines of the document readers, loaded when the first file needs them and kept for the next. */
export function loadReaderTools(ocr: Record<string, unknown>): Promise<Tools> {
  const key = JSON.stringify(ocr);
  if (loaded?.key !== key) loaded = { key, tools: load(ocr) };
  return loaded.tools;
}

async function load(ocr: Record<string, unknown>): Promise<Tools> {
  const [{ SharpImages }, { PdfiumRaster }, { ZxingBarcodes }, engine] = await Promise.all([
    import("../imaging/sharp-images.ts"),
    import("../imaging/pdfium-raster.ts"),
    import("../imaging/zxing-barcodes.ts"),
    loadOcr(ocr),
  ]);
  return { ocr: engine, barcodes: new ZxingBarcodes(), raster: new PdfiumRaster(), image: new SharpImages() };
}

async function loadOcr(ocr: Record<string, unknown>): Promise<ReaderContext["ocr"]> {
  const settings = ocrSettingsSchema.safeParse(ocr);
  if (!settings.success || settings.data.engine !== "tesseract") return null;
  const { TesseractOcr } = await import("../ocr/tesseract-ocr.ts");
  return new TesseractOcr({ models: settings.data.models, languages: settings.data.languages });
}
