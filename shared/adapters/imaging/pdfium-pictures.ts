import type { PDFiumPage } from "@hyzyla/pdfium";

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

type NativeFunction = (...values: number[]) => number;

/** pdfium's own functions; the package loads more of them than it wraps. */
interface Native {
  call(name: string, ...values: number[]): number;
  /** Four floats at a place in pdfium's memory. */
  floats(pointer: number): Float32Array;
  integers(pointer: number): Int32Array;
  pointer: number;
}

const isFunction = (value: unknown): value is NativeFunction => typeof value === "function";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Scratch for four numbers of four bytes. */
const SCRATCH_BYTES = 16;

const nativeOf = (page: PDFiumPage): { native: Native; page: number; release: () => void } => {
  const found: unknown = Reflect.get(page, "module");
  const pointer: unknown = Reflect.get(page, "pageIdx");
  const exports: unknown = isObject(found) ? Reflect.get(found, "wasmExports") : null;
  const malloc: unknown = isObject(exports) ? Reflect.get(exports, "malloc") : null;
  const free: unknown = isObject(exports) ? Reflect.get(exports, "free") : null;
  if (!isObject(found) || typeof pointer !== "number" || !isFunction(malloc) || !isFunction(free)) {
    throw new Error("pdfium's functions were not found: the package keeps them elsewhere in this release");
  }
  const module = found;
  const scratch = malloc(SCRATCH_BYTES);
  const memory = (): ArrayBufferLike => {
    const heap: unknown = Reflect.get(module, "HEAPU8");
    if (!(heap instanceof Uint8Array)) {
      throw new Error("pdfium's memory was not found");
    }
    return heap.buffer;
  };
  const native: Native = {
    call(name, ...values) {
      const target: unknown = Reflect.get(module, name);
      if (!isFunction(target)) {
        throw new Error(`pdfium has no function ${name}`);
      }
      return target(...values);
    },
    floats: (at) => new Float32Array(memory(), at, 4),
    integers: (at) => new Int32Array(memory(), at, 2),
    pointer: scratch,
  };
  return { native, page: pointer, release: () => void free(scratch) };
};

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
