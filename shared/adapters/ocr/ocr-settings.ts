import { z } from "zod";

/** The pack's `ocr` section. */
export const ocrSettingsSchema = z.looseObject({
  engine: z.enum(["tesseract", "textract", "none"]).default("tesseract"),
  /** Folder with other models (tessdata_fast reads as well with a quarter less CPU). */
  models: z.string().nullable().default(null),
  languages: z
    .array(z.string().regex(/^[a-z]{3}(_[a-z]{1,10})?$/i))
    .min(1)
    .default(["deu", "eng"]),
  /** Pages at a time; a worker takes about 300 MB. */
  workers: z.number().int().min(1).max(16).default(1),
  pageLimitSeconds: z.number().positive().max(600).default(60),
});
export type OcrSettings = z.infer<typeof ocrSettingsSchema>;
