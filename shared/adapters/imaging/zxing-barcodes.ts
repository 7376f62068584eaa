import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { readBarcodes } from "zxing-wasm/reader";
import type { BarcodeTool, Pixels } from "../../core/parse/reader.ts";
import { encodePgm } from "../ocr/pnm.ts";
import { mostChanges } from "./line-changes.ts";

/** Codes on one page: a sheet of stamps or labels has about 40. */
const MAX_CODES = 100;

type Code = Awaited<ReturnType<BarcodeTool["read"]>>[number];

const boxOf = (corners: { x: number; y: number }[]): Code["box"] => {
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const greyOf = (image: Pixels): Pixels => {
  if (image.channels === 1) {
    return image;
  }
  const data = new Uint8Array(image.width * image.height);
  for (let at = 0, from = 0; at < data.length; at += 1, from += image.channels) {
    data[at] = (77 * (image.data[from] ?? 255) + 150 * (image.data[from + 1] ?? 255) + 29 * (image.data[from + 2] ?? 255)) >> 8;
  }
  return { ...image, channels: 1, data };
};

/**
 * The codes of letters and of scanning software. Codabar finds itself in ordinary print; ITF did not on 107 pages of it.
 * Those of bars only are read along a row or column that crosses the whole code.
 */
const BARS = ["PDF417", "Code128", "Code39", "EAN13", "ITF"] as const;
const SQUARES = ["QRCode", "MicroQRCode", "DataMatrix", "Aztec"] as const;

/** Changes along a line through the shortest code of bars: a Code 128 of one character has 26. */
const BAR_CHANGES = 20;
/** Changes along a line through the mark that each square code is found by: the fewest are the 6 of a QR code's. */
const CODE_CHANGES = 5;

/** What a picture may hold: drawings and logos have too few changes from dark to light for a code of bars. */
const formatsIn = (image: Pixels): (typeof BARS | typeof SQUARES)[number][] => {
  const changes = mostChanges(image, BAR_CHANGES);
  if (changes < CODE_CHANGES) return [];
  return changes < BAR_CHANGES ? [...SQUARES] : [...SQUARES, ...BARS];
};

type ReadBarcodes = typeof readBarcodes;

let prepared: Promise<ReadBarcodes> | null = null;

/** Left to itself the library fetches its program from a CDN; it gets the installed file instead. */
const prepare = async (): Promise<ReadBarcodes> => {
  const zxing = await import("zxing-wasm/reader");
  const wasm = await readFile(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const wasmBinary = new ArrayBuffer(wasm.byteLength);
  new Uint8Array(wasmBinary).set(wasm);
  await zxing.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return zxing.readBarcodes;
};

/** QR, Data Matrix, Code 128 and the like from pixels. */
export class ZxingBarcodes implements BarcodeTool {
  async read(image: Pixels): Promise<Code[]> {
    const grey = greyOf(image);
    const formats = formatsIn(grey);
    if (formats.length === 0) return [];
    prepared ??= prepare();
    const readCodes = await prepared;
    const found = await readCodes(encodePgm(grey), {
      formats,
      tryHarder: true,
      tryRotate: true,
      tryInvert: false,
      maxNumberOfSymbols: MAX_CODES,
    });
    return found
      .filter((code) => code.isValid)
      .map((code) => ({
        format: code.format,
        text: code.text,
        bytes: new Uint8Array(code.bytes),
        box: boxOf([code.position.topLeft, code.position.topRight, code.position.bottomRight, code.position.bottomLeft]),
      }));
  }
}
