import type { Box, Structured } from "../../../../schemas/parsed.ts";
import type { BarcodeTool, Pixels } from "../../reader.ts";
import { resolutionOf } from "../ocr/resolution.ts";
import { parseEpc } from "./epc-qr.ts";
import { parseSwissQr } from "./swiss-qr.ts";

export interface CodeReading {
  format: string;
  text: string;
  bytes: Uint8Array;
}

/** What a code says: payment data where it is a payment code, its text otherwise. */
export const structuredCode = (code: CodeReading, place: { page: number | null; box: Box | null }): Structured => {
  const epc = parseEpc(code.text, code.bytes);
  if (epc !== null) {
    return { kind: "epc_qr", format: code.format, data: epc, ...place };
  }
  const swiss = parseSwissQr(code.text);
  return swiss === null
    ? { kind: "barcode", format: code.format, data: { text: code.text }, ...place }
    : { kind: "swiss_qr", format: code.format, data: swiss, ...place };
};

/** All codes of an image; boxes in points. A reader that stumbles over a picture costs the codes, never the page. */
export const codesOf = async (image: Pixels, options: { barcodes: BarcodeTool | null; page: number }): Promise<Structured[]> => {
  if (options.barcodes === null) {
    return [];
  }
  const { x, y } = resolutionOf(image);
  const found = await options.barcodes.read(image);
  return found.map((code) =>
    structuredCode(code, {
      page: options.page,
      box: [(code.box[0] * 72) / x, (code.box[1] * 72) / y, (code.box[2] * 72) / x, (code.box[3] * 72) / y],
    }),
  );
};
