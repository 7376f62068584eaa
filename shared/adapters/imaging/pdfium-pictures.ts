import type { PDFiumPage } from "@hyzyla/pdfium";
import { type Native, nativeOf } from "./pdfium-native.ts";

/** Objects looked at per page and depth of forms in forms: expansion bombs nest forms that draw forms. */
const MAX_OBJECTS = 20_000;
const MAX_FORM_DEPTH = 4;

/** FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM of pdfium's C interface. */
const IMAGE = 3;
const FORM = 5;

export interface Picture {
  width: number;
  height: number;
  coverage: number;
}

const boundsArea = (native: Native, object: number): number => {
  const at = native.pointer;
  if (native.call("_FPDFPageObj_GetBounds", object, at, at + 4, at + 8, at + 12) === 0) {
    return 0;
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = native.floats(at);
  return Math.max(0, right - left) * Math.max(0, top - bottom);
};

const pixelSize = (native: Native, object: number): { width: number; height: number } => {
  const at = native.pointer;
  if (native.call("_FPDFImageObj_GetImagePixelSize", object, at, at + 4) === 0) {
    return { width: 0, height: 0 };
  }
  const [width = 0, height = 0] = native.integers(at);
  return { width, height };
};

interface PageObject {
  object: number;
  depth: number;
  /** Of the outermost form, whose bounds are in page space: an object in a form is measured in the form's own. */
  area: number | null;
}

const childrenOf = (native: Native, form: PageObject): PageObject[] => {
  const area = form.area ?? boundsArea(native, form.object);
  const count = Math.min(MAX_OBJECTS, native.call("_FPDFFormObj_CountObjects", form.object));
  return Array.from({ length: count }, (_, at) => ({
    object: native.call("_FPDFFormObj_GetObject", form.object, at),
    depth: form.depth + 1,
    area,
  }));
};

const topLevel = (native: Native, page: number): PageObject[] => {
  const count = Math.min(MAX_OBJECTS, native.call("_FPDFPage_CountObjects", page));
  return Array.from({ length: count }, (_, at) => ({
    object: native.call("_FPDFPage_GetObject", page, at),
    depth: 0,
    area: null,
  }));
};

/** Pictures of a page, those in forms too, with pixel size and share of the page; not one is decoded. */
export const picturesOf = (wrapped: PDFiumPage): Picture[] => {
  const { native, page, release } = nativeOf(wrapped);
  const { originalWidth, originalHeight } = wrapped.getOriginalSize();
  const pageArea = Math.max(1, originalWidth * originalHeight);
  const pictures: Picture[] = [];
  try {
    const queue = topLevel(native, page);
    for (let at = 0; at < Math.min(queue.length, MAX_OBJECTS); at += 1) {
      const each = queue[at];
      const type = each === undefined ? 0 : native.call("_FPDFPageObj_GetType", each.object);
      if (each !== undefined && type === IMAGE) {
        pictures.push({
          ...pixelSize(native, each.object),
          coverage: Math.min(1, (each.area ?? boundsArea(native, each.object)) / pageArea),
        });
      } else if (each !== undefined && type === FORM && each.depth < MAX_FORM_DEPTH && queue.length < MAX_OBJECTS) {
        queue.push(...childrenOf(native, each));
      }
    }
  } finally {
    release();
  }
  return pictures;
};
