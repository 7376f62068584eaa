import type { Structured } from "../../../../schemas/parsed.ts";
import type { Problem } from "../../../../schemas/problem.ts";
import type { FileInput, FileReading, Pixels, ReaderContext } from "../../reader.ts";
import { codesOf } from "../barcodes/read-codes.ts";
import { MAX_OCR_PAGES } from "../limits.ts";
import { inParallel } from "../ocr/in-parallel.ts";
import { lookAtSide } from "../ocr/blank-side.ts";
import { ocrContent } from "../ocr/ocr-content.ts";
import { resolutionOf } from "../ocr/resolution.ts";
import { assembleDocument, type PageContent } from "../page-content.ts";
import { unread } from "../reading.ts";
import { pictureSize, type PictureSize } from "./picture-size.ts";

/** Smaller pictures are icons and logos: no line of print fits in. */
const MIN_WIDTH = 150;
const MIN_HEIGHT = 40;

interface Frame {
  content: PageContent;
  structured: Structured[];
  problems: Problem[];
}

const isIcon = ({ width, height }: PictureSize): boolean => width < MIN_WIDTH || height < MIN_HEIGHT;

const pageSize = (image: PictureSize & Pick<Pixels, "dpi" | "dpiY">): PictureSize => {
  const { x, y } = resolutionOf(image);
  return { width: (image.width * 72) / x, height: (image.height * 72) / y };
};

/** Nearly every mail carries some; decoding them would cost more than reading it. */
const iconReading = (file: FileInput, mediaType: string, icon: PictureSize): FileReading => {
  const page: PageContent = { number: 1, ...pageSize({ ...icon, dpi: 0 }), source: "none", pieces: [], emptyFields: [] };
  const { document } = assembleDocument({ part: file.partId, reader: "ocr", pages: [page], structured: [] });
  return { reader: "ocr", mediaType, pages: 1, documents: [document], children: [], problems: [] };
};

const readFrame = async (image: Pixels, page: number, context: ReaderContext): Promise<Frame> => {
  const size = pageSize(image);
  const content: PageContent = { number: page, ...size, source: "none", pieces: [], emptyFields: [] };
  if (isIcon(image)) {
    return { content, structured: [], problems: [] };
  }
  const side = lookAtSide(image);
  if (side.empty) {
    return { content: { ...content, blank: true }, structured: [], problems: [] };
  }
  const structured = await codesOf(image, { barcodes: context.barcodes, page });
  if (context.ocr === null) {
    return {
      content: side.blank ? { ...content, blank: true } : content,
      structured,
      problems: [{ code: "ocr_not_configured", message: `Page ${page} is a picture, and no text recognition is set up.` }],
    };
  }
  const recognised = await ocrContent(image, { ocr: context.ocr, page, size });
  return { content: recognised.content, structured, problems: recognised.problems };
};

const missingFrame = (page: number): Frame => ({
  content: { number: page, width: 0, height: 0, source: "none", pieces: [], emptyFields: [] },
  structured: [],
  problems: [{ code: "damaged_page", message: `Page ${page} of the picture is damaged and could not be read.` }],
});

/** A scan or photo, each frame a page. */
export const readImage = async (file: FileInput, mediaType: string, context: ReaderContext): Promise<FileReading> => {
  if (context.image === null) {
    return unread(mediaType, { code: "ocr_not_configured", message: "The file is a picture, and no image reader is set up." });
  }
  const told = pictureSize(file.bytes);
  if (told !== null && isIcon(told)) {
    return iconReading(file, mediaType, told);
  }
  const { image: decoder } = context;
  const total = await decoder.frames(file.bytes);
  const taken = Math.min(total, MAX_OCR_PAGES);
  const frames: Frame[] = [];
  let done = 0;
  await inParallel(
    Array.from({ length: taken }, (_, at) => at),
    context.ocr?.parallel ?? 1,
    async (at) => {
      const [image] = await decoder.decode(file.bytes, at);
      frames[at] = image === undefined ? missingFrame(at + 1) : await readFrame(image, at + 1, context);
      done += 1;
      context.progress?.({ file: file.name, done, total: taken });
    },
  );
  const { document } = assembleDocument({
    part: file.partId,
    reader: "ocr",
    pages: frames.map((frame) => frame.content),
    structured: frames.flatMap((frame) => frame.structured),
  });
  const problems = frames.flatMap((frame) => frame.problems);
  if (total > taken) {
    problems.push({ code: "ocr_page_limit", message: `The file has ${total} pages; the first ${MAX_OCR_PAGES} were read.` });
  }
  return { reader: "ocr", mediaType, pages: total, documents: [document], children: [], problems };
};
