import { readFile } from "../../../../../shared/core/parse/documents/read-file.ts";
import type { FileReading, ReaderContext } from "../../../../../shared/core/parse/reader.ts";
import type { Document } from "../../../../../shared/schemas/parsed.ts";

export const NO_TOOLS: ReaderContext = { passwords: [], ocr: null, barcodes: null, raster: null, image: null };

export const bytesOf = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));

/** Reads bytes as an attachment of that name. */
export const read = (
  content: string | Uint8Array,
  options: { name?: string; type?: string; context?: Partial<ReaderContext> } = {},
): Promise<FileReading> =>
  readFile(
    {
      partId: "0.1",
      bytes: typeof content === "string" ? bytesOf(content) : content,
      name: options.name ?? null,
      declaredType: options.type ?? null,
      role: "attachment",
      depth: 1,
    },
    { ...NO_TOOLS, ...options.context },
  );

export const onlyDocument = (reading: FileReading): Document => {
  const [document] = reading.documents;
  if (document === undefined || reading.documents.length !== 1) {
    throw new Error(`expected one document, got ${reading.documents.length}: ${JSON.stringify(reading.problems)}`);
  }
  return document;
};
