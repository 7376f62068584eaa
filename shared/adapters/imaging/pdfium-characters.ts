import type { PDFiumPage } from "@hyzyla/pdfium";
import type { PdfCharacters } from "../../core/parse/reader.ts";
import { type Native, nativeOf } from "./pdfium-native.ts";

/** Characters taken from one page: a page of a telephone directory has 20,000. */
const MAX_PAGE_CHARACTERS = 200_000;

/** pdfium maps places of a page to whole pixels: a hundred of them to the point keep the fractions. */
const STEPS_PER_POINT = 100;

type Character = PdfCharacters["characters"][number];
type Box = NonNullable<Character["box"]>;

interface TextPage {
  native: Native;
  page: number;
  text: number;
  width: number;
  height: number;
}

/** A place of the page's own space, which may be turned, in points from the upper left corner as the page is seen. */
const seen = (at: TextPage, x: number, y: number): [number, number] => {
  const { native, width, height } = at;
  const [across, down] = [Math.round(width * STEPS_PER_POINT), Math.round(height * STEPS_PER_POINT)];
  native.call("_FPDF_PageToDevice", at.page, 0, 0, across, down, 0, x, y, native.pointer, native.pointer + 4);
  const [left = 0, top = 0] = native.integers(native.pointer);
  return [left / STEPS_PER_POINT, top / STEPS_PER_POINT];
};

const boxOf = (at: TextPage, index: number): Box | null => {
  const { native } = at;
  const scratch = native.pointer;
  if (native.call("_FPDFText_GetCharBox", at.text, index, scratch, scratch + 8, scratch + 16, scratch + 24) === 0) {
    return null;
  }
  const [left = 0, right = 0, bottom = 0, top = 0] = native.doubles(scratch);
  const [a, b] = [seen(at, left, top), seen(at, right, bottom)];
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
};

const textOf = (native: Native, text: number, index: number): string => {
  const code = native.call("_FPDFText_GetUnicode", text, index);
  // pdfium counts in UTF-16 units; a broken font may name anything.
  return code === 0 || code > 0x10_ff_ff ? "\ufffd" : String.fromCodePoint(code);
};

/** What stands on a page, character by character, spaces and line ends as pdfium finds them. */
export const charactersOf = (wrapped: PDFiumPage): PdfCharacters => {
  const { originalWidth: width, originalHeight: height } = wrapped.getOriginalSize();
  const { native, page, release } = nativeOf(wrapped);
  const text = native.call("_FPDFText_LoadPage", page);
  try {
    const at: TextPage = { native, page, text, width, height };
    const count = text === 0 ? 0 : Math.min(MAX_PAGE_CHARACTERS, native.call("_FPDFText_CountChars", text));
    const characters = Array.from({ length: count }, (_, index): Character => ({
      text: textOf(native, text, index),
      box: boxOf(at, index),
    }));
    return { width, height, characters };
  } finally {
    if (text !== 0) native.call("_FPDFText_ClosePage", text);
    release();
  }
};
