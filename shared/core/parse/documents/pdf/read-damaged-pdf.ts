import type { Problem } from "../../../../schemas/problem.ts";
import type { FileInput, FileReading, PdfTextTool, ReaderContext } from "../../reader.ts";
import { MAX_PDF_PAGES } from "../limits.ts";
import { assembleDocument, type PageContent } from "../page-content.ts";
import { unread } from "../reading.ts";
import { characterPieces } from "./character-pieces.ts";
import { scanPages } from "./scan-pages.ts";

interface Source {
  bytes: Uint8Array;
  password: string | null;
}

/** A page's text by the second reader; null where it fails too. */
export const savedPage = async (tool: PdfTextTool, source: Source, number: number): Promise<PageContent | null> => {
  try {
    const { width, height, characters } = await tool.characters(source.bytes, number, source.password);
    const pieces = characterPieces(characters);
    return { number, width, height, source: pieces.length > 0 ? "text_layer" : "none", pieces, emptyFields: [] };
  } catch (error) {
    if (error instanceof Error) {
      return null;
    }
    throw error;
  }
};

const opened = async (
  tool: PdfTextTool,
  file: FileInput,
  passwords: string[],
): Promise<{ total: number; password: string | null } | null> => {
  for (const password of [null, ...passwords]) {
    try {
      return { total: await tool.pages(file.bytes, password), password };
    } catch (error) {
      // The next password, or nothing more to try: that both readers fail is said by the caller.
      if (!(error instanceof Error)) {
        throw error;
      }
    }
  }
  return null;
};

const SAVED =
  "The PDF is damaged. Its text was read by a second reader, form values and embedded files were not; please compare with the original.";

/** What can be saved of a PDF the first reader refuses: another program's text, and OCR of pages it can draw. */
export const readDamagedPdf = async (
  file: FileInput,
  options: { mediaType: string; context: ReaderContext; damage: Problem },
): Promise<FileReading> => {
  const { mediaType, context, damage } = options;
  const tool = context.pdfText;
  const found = tool === undefined ? null : await opened(tool, file, context.passwords);
  if (tool === undefined || found === null || found.total === 0) {
    return unread(mediaType, damage);
  }
  const { total, password } = found;
  const problems: Problem[] = [{ code: "damaged_pdf", message: SAVED }];
  if (total > MAX_PDF_PAGES) {
    problems.push({ code: "too_many_pages", message: `The PDF has ${total} pages; the first ${MAX_PDF_PAGES} were read.` });
  }
  const contents: PageContent[] = [];
  for (let number = 1; number <= Math.min(total, MAX_PDF_PAGES); number += 1) {
    const page = await savedPage(tool, { bytes: file.bytes, password }, number);
    if (page === null) {
      problems.push({ code: "damaged_page", message: `Page ${number} is damaged and could not be read.` });
    }
    contents.push(page ?? { number, width: 595, height: 842, source: "none", pieces: [], emptyFields: [] });
  }
  const scanned = await scanPages({ file, contents, password, context });
  if (scanned.structured.length === 0 && scanned.contents.every((content) => content.pieces.length === 0)) {
    return unread(mediaType, damage);
  }
  const reader = scanned.contents.some((content) => content.source === "ocr") ? "ocr" : "pdf";
  const { document, capped } = assembleDocument({
    part: file.partId,
    reader,
    pages: scanned.contents,
    structured: scanned.structured,
  });
  if (capped) {
    problems.push({ code: "text_too_long", message: "The text is longer than can be processed; only its beginning was read." });
  }
  return { reader, mediaType, pages: total, documents: [document], children: [], problems: [...problems, ...scanned.problems] };
};
