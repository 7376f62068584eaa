import type { Structured } from "../../../../schemas/parsed.ts";
import type { Problem } from "../../../../schemas/problem.ts";
import type { FileInput, Pixels, RasterTool, ReaderContext } from "../../reader.ts";
import { codesOf } from "../barcodes/read-codes.ts";
import { MAX_OCR_PAGES } from "../limits.ts";
import { inParallel } from "../ocr/in-parallel.ts";
import { lookAtSide } from "../ocr/blank-side.ts";
import { ocrContent } from "../ocr/ocr-content.ts";
import { OCR_DPI } from "../ocr/resolution.ts";
import type { PageContent } from "../page-content.ts";

/** Letters and digits below which a page of text counts as empty: a page number or a scanner's stamp. */
const NO_TEXT = 12;

/** Up to this many a picture of the whole page wins: a fax header above a scanned letter. */
const LITTLE_TEXT = 100;
const WHOLE_PAGE = 0.6;

/** Pixels a picture needs to hold a line of print at all. */
const MIN_PICTURE_WIDTH = 300;
const MIN_PICTURE_HEIGHT = 60;

/** Share of unreadable characters from which on a text layer is no use (fonts without Unicode map). */
const GARBAGE_SHARE = 0.3;

/** Codes of drawn pages: payment slips stand on the first pages or the last; each page costs 0.4 CPU seconds. */
const FIRST_CODE_PAGES = 3;
const LAST_CODE_PAGES = 1;

/** Enough for codes drawn sharply; scans are read at 300. */
const CODE_DPI = 150;

const characters = (content: PageContent): { usable: number; garbage: number } => {
  let usable = 0;
  let garbage = 0;
  for (const piece of content.pieces) {
    usable += piece.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    garbage += piece.text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  }
  return { usable, garbage };
};

/** Does the page carry a picture that holds its text? Only pages with little text are asked. */
const needsOcr = async (content: PageContent, raster: RasterTool, source: Source): Promise<boolean> => {
  const { usable, garbage } = characters(content);
  if (garbage > (usable + garbage) * GARBAGE_SHARE && garbage > NO_TEXT) {
    return true;
  }
  if (usable >= LITTLE_TEXT) {
    return false;
  }
  const pictures = await raster.pictures(source.bytes, content.number, source.password);
  const useful = pictures.filter((picture) => picture.width >= MIN_PICTURE_WIDTH && picture.height >= MIN_PICTURE_HEIGHT);
  const coverage = useful.reduce((sum, picture) => sum + picture.coverage, 0);
  return usable < NO_TEXT ? coverage > 0.01 : coverage >= WHOLE_PAGE;
};

interface Source {
  bytes: Uint8Array;
  password: string | null;
}

interface Scanned {
  contents: PageContent[];
  structured: Structured[];
  problems: Problem[];
}

interface ScanOptions {
  file: FileInput;
  contents: PageContent[];
  password: string | null;
  context: ReaderContext;
}

interface PageScan {
  content: PageContent;
  structured: Structured[];
  problems: Problem[];
}

const failed = (content: PageContent, error: unknown): PageScan => {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    content,
    structured: [],
    problems: [{ code: "page_not_rendered", message: `Page ${content.number} could not be drawn (${detail.slice(0, 120)}).` }],
  };
};

/** Form values and notes stay when OCR replaces what little text the page had. */
const merged = (drawn: PageContent, recognised: PageContent): PageContent => {
  // The piece before a value is its line's beginning: a line break and the field's title.
  const values = drawn.pieces.flatMap((piece, at) =>
    piece.field === undefined ? [] : [drawn.pieces[at - 1] ?? { text: "\n", box: null }, piece],
  );
  return { ...recognised, pieces: [...recognised.pieces, ...values], emptyFields: drawn.emptyFields };
};

const scanPage = async (
  content: PageContent,
  raster: RasterTool,
  options: { source: Source; context: ReaderContext },
): Promise<PageScan> => {
  const { source, context } = options;
  try {
    const image: Pixels = await raster.page(source.bytes, content.number, OCR_DPI, source.password);
    const side = lookAtSide(image);
    if (side.empty) {
      return { content: { ...content, blank: true }, structured: [], problems: [] };
    }
    const codes = await codesOf(image, { barcodes: context.barcodes, page: content.number });
    if (context.ocr === null) {
      return {
        content: side.blank ? { ...content, blank: true } : content,
        structured: codes,
        problems: [
          { code: "ocr_not_configured", message: `Page ${content.number} is a picture, and no text recognition is set up.` },
        ],
      };
    }
    const recognised = await ocrContent(image, { ocr: context.ocr, page: content.number, size: content });
    return { content: merged(content, recognised.content), structured: codes, problems: recognised.problems };
  } catch (error) {
    return failed(content, error);
  }
};

const drawnCodes = async (
  contents: PageContent[],
  raster: RasterTool,
  options: { source: Source; context: ReaderContext },
): Promise<Structured[]> => {
  if (options.context.barcodes === null) {
    return [];
  }
  const wanted = contents.filter((_, at) => at < FIRST_CODE_PAGES || at >= contents.length - LAST_CODE_PAGES);
  const structured: Structured[] = [];
  for (const content of wanted.filter((each) => each.source === "text_layer")) {
    try {
      const image = await raster.page(options.source.bytes, content.number, CODE_DPI, options.source.password);
      structured.push(...(await codesOf(image, { barcodes: options.context.barcodes, page: content.number })));
    } catch (error) {
      // Codes are an extra; a page that cannot be drawn has given its text already.
      if (!(error instanceof Error)) {
        throw error;
      }
    }
  }
  return structured;
};

/** Codes on drawn pages; text and codes of pages that are pictures, page by page, so mixed files come out whole. */
export const scanPages = async (options: ScanOptions): Promise<Scanned> => {
  const { contents, context, file } = options;
  const raster = context.raster;
  if (raster === null) {
    const empty = contents.filter((content) => characters(content).usable < NO_TEXT).length;
    return {
      contents,
      structured: [],
      problems:
        empty === 0
          ? []
          : [{ code: "ocr_not_configured", message: `${empty} pages hold no text, and no text recognition is set up.` }],
    };
  }
  const source: Source = { bytes: file.bytes, password: options.password };
  const pictures: number[] = [];
  for (const [at, content] of contents.entries()) {
    try {
      if (await needsOcr(content, raster, source)) {
        pictures.push(at);
      }
    } catch (error) {
      // pdfium refuses some files pdf.js repairs: without pixels there is nothing to recognise.
      if (!(error instanceof Error)) {
        throw error;
      }
    }
  }
  const scanned = new Map<number, PageScan>();
  let done = 0;
  const taken = pictures.slice(0, MAX_OCR_PAGES);
  await inParallel(taken, context.ocr?.parallel ?? 1, async (at) => {
    const content = contents[at];
    if (content !== undefined) {
      scanned.set(at, await scanPage(content, raster, { source, context }));
    }
    done += 1;
    context.progress?.({ file: file.name, done, total: taken.length });
  });
  const pages = [...scanned.entries()].toSorted(([a], [b]) => a - b).map(([, scan]) => scan);
  const problems = pages.flatMap((scan) => scan.problems);
  if (pictures.length > MAX_OCR_PAGES) {
    problems.push({
      code: "ocr_page_limit",
      message: `${pictures.length} pages are pictures; the first ${MAX_OCR_PAGES} were read.`,
    });
  }
  const unscanned = contents.filter((_, at) => !scanned.has(at));
  return {
    contents: contents.map((content, at) => scanned.get(at)?.content ?? content),
    structured: [...(await drawnCodes(unscanned, raster, { source, context })), ...pages.flatMap((scan) => scan.structured)],
    problems,
  };
};
