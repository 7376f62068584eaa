import type { StageName } from "../shared/schemas/stage.ts";
import type { PosthornFunctionProps } from "./constructs/posthorn-function.ts";

/** Workers, wasm and native code that esbuild cannot take in; found by running the bundles. */
const READERS = [
  "pdf-parse",
  "pdfjs-dist",
  "sharp",
  "tesseract.js",
  "@tesseract.js-data/deu",
  "@tesseract.js-data/eng",
  "@hyzyla/pdfium",
  "zxing-wasm",
  "heic-convert",
];

/** What a stage's bundle needs beside its handler. */
export const stageBundles: Partial<Record<StageName, Pick<PosthornFunctionProps, "copied" | "workers">>> = {
  parse: { copied: READERS, workers: [{ entry: "shared/adapters/sandbox/worker.ts", out: "worker.mjs" }] },
};

export const packFolder = (pack: string): { from: string; to: string } => ({ from: pack, to: "pack" });
