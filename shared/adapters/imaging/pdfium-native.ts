import type { PDFiumPage } from "@hyzyla/pdfium";

type NativeFunction = (...values: number[]) => number;

/** pdfium's own functions; the package loads more of them than it wraps. */
export interface Native {
  call(name: string, ...values: number[]): number;
  /** Four floats at a place in pdfium's memory. */
  floats(pointer: number): Float32Array;
  /** Four doubles. */
  doubles(pointer: number): Float64Array;
  /** Two integers. */
  integers(pointer: number): Int32Array;
  pointer: number;
}

const isFunction = (value: unknown): value is NativeFunction => typeof value === "function";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Scratch for four doubles. */
const SCRATCH_BYTES = 32;

/** The functions for one page, with scratch memory to be released. */
export const nativeOf = (page: PDFiumPage): { native: Native; page: number; release: () => void } => {
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
    doubles: (at) => new Float64Array(memory(), at, 4),
    integers: (at) => new Int32Array(memory(), at, 2),
    pointer: scratch,
  };
  return { native, page: pointer, release: () => void free(scratch) };
};
