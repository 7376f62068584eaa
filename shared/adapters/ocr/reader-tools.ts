import type { OcrTool, ReaderContext } from "../../core/parse/reader.ts";
import { PdfiumRaster } from "../imaging/pdfium-raster.ts";
import { SharpImages } from "../imaging/sharp-images.ts";
import { ZxingBarcodes } from "../imaging/zxing-barcodes.ts";
import { ocrSettingsSchema, type OcrSettings } from "./ocr-settings.ts";

export interface ReaderTools {
  context: ReaderContext;
  close(): Promise<void>;
}

interface Engine {
  tool: OcrTool | null;
  close(): Promise<void>;
}

const engineOf = async (settings: OcrSettings): Promise<Engine> => {
  switch (settings.engine) {
    case "none":
      return { tool: null, close: async () => undefined };
    case "textract": {
      const { TextractClient } = await import("@aws-sdk/client-textract");
      const { TextractOcr } = await import("./textract-ocr.ts");
      const client = new TextractClient({});
      return { tool: new TextractOcr(client), close: async () => client.destroy() };
    }
    case "tesseract": {
      const { TesseractOcr } = await import("./tesseract-ocr.ts");
      const { models, languages, workers, pageLimitSeconds } = settings;
      const tool = new TesseractOcr({ models, languages, workers, pageLimit: pageLimitSeconds * 1000 });
      return { tool, close: () => tool.close() };
    }
  }
};

/** The tools of the readers as the pack's `ocr` section asks; nothing heavy is loaded before a file needs it. */
export const readerTools = async (options: { ocr: unknown; passwords: string[] }): Promise<ReaderTools> => {
  const engine = await engineOf(ocrSettingsSchema.parse(options.ocr ?? {}));
  const raster = new PdfiumRaster();
  return {
    context: {
      passwords: options.passwords,
      ocr: engine.tool,
      barcodes: new ZxingBarcodes(),
      raster,
      image: new SharpImages(),
      pdfText: raster,
    },
    close: async () => {
      raster.close();
      await engine.close();
    },
  };
};
