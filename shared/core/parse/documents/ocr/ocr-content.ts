import type { Problem } from "../../../../schemas/problem.ts";
import type { OcrTool, Pixels } from "../../reader.ts";
import type { PageContent } from "../page-content.ts";
import { lookAtSide } from "./blank-side.ts";
import { asksForTicks } from "./tick-boxes.ts";
import { recognisePage } from "./recognise-page.ts";

/** Below this mean most words are wrong: handwriting, a photo, a pattern. Such text is not offered as if somebody had written it. */
const UNREADABLE_CONFIDENCE = 35;

/** Below this mean 22 % of the words are wrong: a person must look at what matters. */
const UNSURE_CONFIDENCE = 75;

export interface OcrContent {
  content: PageContent;
  problems: Problem[];
}

interface OcrContentOptions {
  ocr: OcrTool;
  page: number;
  /** Of the page in points. */
  size: { width: number; height: number };
}

/** One picture as a page of words, with what a person should know about it. */
export const ocrContent = async (image: Pixels, options: OcrContentOptions): Promise<OcrContent> => {
  const { page, size } = options;
  const side = lookAtSide(image);
  const empty: PageContent = {
    number: page,
    width: size.width,
    height: size.height,
    source: "none",
    pieces: [],
    emptyFields: [],
    ...(side.blank ? { blank: true } : {}),
  };
  if (side.empty) {
    return { content: empty, problems: [] };
  }
  try {
    const { pieces, confidence } = await recognisePage(image, options.ocr);
    if (pieces.length === 0) {
      return { content: empty, problems: [] };
    }
    if (confidence < UNREADABLE_CONFIDENCE) {
      return {
        content: empty,
        problems: [{ code: "ocr_unreadable", message: `Page ${page} was not read: it holds handwriting or a picture.` }],
      };
    }
    const content: PageContent = { ...empty, source: "ocr", pieces };
    const problems: Problem[] =
      confidence < UNSURE_CONFIDENCE
        ? [{ code: "ocr_unsure", message: `The print on page ${page} is hard to read; please check what was taken from it.` }]
        : [];
    if (asksForTicks(pieces.map((piece) => piece.text).join(""))) {
      problems.push({
        code: "boxes_unread",
        message: `Page ${page} has boxes to tick; which of them are ticked is only to be seen in the picture.`,
      });
    }
    return { content, problems };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      content: empty,
      problems: [{ code: "ocr_failed", message: `Text recognition of page ${page} failed (${detail.slice(0, 160)}).` }],
    };
  }
};
