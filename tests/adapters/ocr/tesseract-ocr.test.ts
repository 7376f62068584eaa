import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { PdfiumRaster } from "../../../shared/adapters/imaging/pdfium-raster.ts";
import { SharpImages } from "../../../shared/adapters/imaging/sharp-images.ts";
import { TesseractOcr } from "../../../shared/adapters/ocr/tesseract-ocr.ts";
import type { Pixels } from "../../../shared/core/parse/reader.ts";
import { pdfOf, stream } from "../../core/parse/documents/build/pdf.ts";
import { onlyDocument, read } from "../../core/parse/documents/build/read.ts";

const LINES = ["Sehr geehrte Damen und Herren,", "hiermit kündige ich meinen Vertrag", "zum 30. Juni 2026 fristgerecht."];

const letter = (width: number, height: number) => {
  const rows = LINES.map((line, at) => `<text x="${width * 0.08}" y="${height * 0.3 + at * 90}">${line}</text>`).join("");
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="white"/><g font-family="Liberation Sans" font-size="54">${rows}</g></svg>`,
    ),
  );
};

const pixels = async (): Promise<Pixels> => {
  const { data, info } = await letter(1240, 700)
    .flatten({ background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 1, data: new Uint8Array(data), dpi: 300 };
};

const ocr = new TesseractOcr();
afterAll(() => ocr.close());

describe("the embedded engine", () => {
  it("reads print with umlauts, boxes and confidences, without a network", async () => {
    const { words, meanConfidence } = await ocr.recognise(await pixels());

    expect(words.map((word) => word.text).join(" ")).toBe(LINES.join(" "));
    expect(meanConfidence).toBeGreaterThan(85);
    expect(new Set(words.map((word) => word.line)).size).toBe(3);
    const [left = 0, top = 0, right = 0, bottom = 0] = words[0]?.box ?? [];
    expect(left > 80 && right < 260 && top > 140 && bottom < 230).toBe(true);
  });

  it("gives a page up after its time, and reads the next", async () => {
    const hasty = new TesseractOcr({ pageLimit: 1 });

    const outcomes = await Promise.allSettled([hasty.recognise(await pixels()), ocr.recognise(await pixels())]);
    await hasty.close();

    expect(outcomes[0]).toMatchObject({ status: "rejected", reason: { code: "ocr_timeout", retryable: true } });
    expect(outcomes[1].status).toBe("fulfilled");
  });

  it("says which models are missing where", async () => {
    const empty = mkdtempSync(join(tmpdir(), "posthorn-no-models-"));

    const reading = new TesseractOcr({ models: empty, languages: ["deu"] }).recognise(await pixels());

    await expect(reading).rejects.toThrow(new RegExp(`models for deu are missing in ${empty}`));
  });

  it("reads the scanned page of a PDF that lies upside down, with boxes where the words are", async () => {
    const jpeg = await letter(2480, 3508).rotate(180).jpeg({ quality: 90 }).toBuffer();
    const image = stream(
      jpeg.toString("latin1"),
      "/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
    );
    const pdf = pdfOf([{ content: "q 595 0 0 842 0 0 cm /I Do Q", resources: "/XObject << /I 100 0 R >>" }], {
      more: new Map([[100, image]]),
    });

    const document = onlyDocument(await read(pdf, { context: { ocr, raster: new PdfiumRaster(), image: new SharpImages() } }));

    expect(document.text.split(/\s+/).join(" ")).toBe(LINES.join(" "));
    const first = document.pages[0]?.words[0];
    // The first word stands at the lower right of the page as it was scanned.
    expect(first?.box[0]).toBeGreaterThan(450);
    expect(first?.box[1]).toBeGreaterThan(560);
  }, 60_000);
});
