import { readFile as readBytes } from "node:fs/promises";
import { createRequire } from "node:module";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import { readerTools, type ReaderTools } from "../../../shared/adapters/ocr/reader-tools.ts";
import { batchSettingsSchema, splitBatch } from "../../../shared/core/parse/documents/batch/split-batch.ts";
import type { Document } from "../../../shared/schemas/parsed.ts";
import { render } from "../../bench/ocr-letters.ts";
import { assemblePdf, stream } from "../../core/parse/documents/build/pdf.ts";
import { onlyDocument, read } from "../../core/parse/documents/build/read.ts";

const SETTINGS = batchSettingsSchema.parse({
  separatorCodes: ["PATCH-T", "NEUER VORGANG"],
  documentCodePrefixes: ["ASN"],
  enclosureCodes: ["ANLAGE"],
  duplex: true,
});
/** Several pages of real OCR on a busy machine. */
const PATIENCE_MS = 120_000;
const [WIDTH, HEIGHT] = [1240, 1754];

const sheet = async (text: string, code?: { format: "Code128" | "Code39" | "QRCode" | "ITF"; text: string }): Promise<Buffer> => {
  const lines = text === "" ? [] : text.split("\n");
  const page = await render({ name: text, font: "DejaVu Sans", size: 12, lines });
  const paper = sharp(page.data, { raw: { width: page.width, height: page.height, channels: 1 } }).resize(WIDTH, HEIGHT);
  if (code === undefined) return paper.png().toBuffer();
  const { svg } = await writeBarcode(code.text, { format: code.format, scale: 4 });
  const drawn = await sharp(Buffer.from(svg)).resize({ width: 560 }).flatten({ background: "white" }).png().toBuffer();
  return sharp(await paper.png().toBuffer())
    .composite([{ input: drawn, left: 340, top: 1000 }])
    .toColourspace("b-w")
    .png()
    .toBuffer();
};

/** A side nothing was printed on, as a scanner sees it: grey paper, dust, two punched holes, a shadow at the edge. */
const emptySide = (): Promise<Buffer> => {
  const dust = Array.from(
    { length: 60 },
    (_, at) => `<rect x="${(at * 397) % WIDTH}" y="${(at * 733) % HEIGHT}" width="1" height="1"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#e9e7e2"/><circle cx="70" cy="640" r="18"/><circle cx="70" cy="1110" r="18"/><rect width="100%" height="9" fill="#555"/>${dust.join("")}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "white" }).removeAlpha().toColourspace("b-w").png().toBuffer();
};

/** One word in a pen's hand, which no offline engine reads. */
const handwriting = (): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="white"/><path d="M400 800 q30 -120 50 0 t50 0 q20 -60 40 0 t60 -10 q40 -130 60 10 l50 -40 q30 90 80 -20" fill="none" stroke="#223" stroke-width="6"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "white" }).removeAlpha().toColourspace("b-w").png().toBuffer();
};

/** A PDF as scanners make them: each page one JPEG. */
const scanPdf = async (pages: Buffer[]): Promise<Uint8Array> => {
  const objects = new Map<number, string>();
  const ids = pages.map((_, at) => 10 + at * 3);
  objects.set(1, "<< /Type /Catalog /Pages 2 0 R >>");
  objects.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(" ")}] >>`);
  for (const [at, page] of pages.entries()) {
    const id = ids[at] ?? 0;
    const jpeg = (await sharp(page).toColourspace("b-w").jpeg({ quality: 85 }).toBuffer()).toString("latin1");
    objects.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I ${id + 1} 0 R >> >> /Contents ${id + 2} 0 R >>`,
    );
    objects.set(
      id + 1,
      stream(
        jpeg,
        `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
      ),
    );
    objects.set(id + 2, stream("q 595 0 0 842 0 0 cm /I Do Q"));
  }
  return assemblePdf({ objects });
};

const scanTiff = async (pages: Buffer[]): Promise<Uint8Array> => {
  // Joined pages must have the same channels.
  const alike = await Promise.all(pages.map((page) => sharp(page).removeAlpha().toColourspace("srgb").png().toBuffer()));
  return new Uint8Array(
    await sharp(alike, { join: { animated: true } })
      .removeAlpha()
      .toColourspace("b-w")
      .tiff({ compression: "lzw", xres: 150 / 25.4, yres: 150 / 25.4 })
      .toBuffer(),
  );
};

const parts = (document: Document) => {
  const { letters, left } = splitBatch([document], SETTINGS);
  return {
    letters: letters.map(({ code, ranges, enclosures }) => ({
      code,
      pages: ranges.map(({ from, to }) => [from, to]),
      enclosures: enclosures.map((enclosure) => enclosure.ranges.map(({ from, to }) => [from, to])),
    })),
    left: left.map(({ page, why }) => `${page} ${why}`),
  };
};

const EXPECTED = {
  letters: [
    { code: null, pages: [[1, 1]], enclosures: [] },
    { code: null, pages: [[5, 5]], enclosures: [[[9, 10]]] },
    { code: "ASN00042", pages: [[11, 12]], enclosures: [] },
  ],
  left: ["2 blank", "3 separator", "4 separator_back", "6 blank", "7 enclosure_sheet", "8 separator_back"],
};

describe("a stack of letters from a scanner", () => {
  let pages: Buffer[];
  let withEngine: ReaderTools;
  let withoutEngine: ReaderTools;
  beforeAll(async () => {
    const wasm = await readBytes(createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm"));
    await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
    pages = [
      await sheet("Erster Brief\nIch kuendige den Vertrag."),
      await emptySide(),
      await sheet("Trennblatt", { format: "Code128", text: "PATCH-T" }),
      await emptySide(),
      await sheet("Zweiter Brief\nAnbei das Gutachten."),
      await emptySide(),
      await sheet("Anlagen folgen", { format: "Code39", text: "ANLAGE" }),
      await emptySide(),
      await sheet("Gutachten\nDer Schaden betraegt 400 Euro."),
      await handwriting(),
      await sheet("Dritter Brief\nmit einem Aufkleber.", { format: "QRCode", text: "ASN00042" }),
      await handwriting(),
    ];
    withEngine = await readerTools({ ocr: {}, passwords: [] });
    withoutEngine = await readerTools({ ocr: { engine: "none" }, passwords: [] });
  }, PATIENCE_MS);
  afterAll(async () => {
    await withEngine.close();
    await withoutEngine.close();
  });

  it("as PDF falls into its letters with their texts", { timeout: PATIENCE_MS }, async () => {
    const document = onlyDocument(await read(await scanPdf(pages.slice(0, 5)), { context: withEngine.context }));

    expect(parts(document)).toEqual({
      letters: EXPECTED.letters.slice(0, 1).concat({ code: null, pages: [[5, 5]], enclosures: [] }),
      left: EXPECTED.left.slice(0, 3),
    });
    const text = (page: number): string => document.text.slice(document.pages[page - 1]?.start, document.pages[page - 1]?.end);
    expect([text(1), text(5)].map((page) => page.replaceAll(/\s+/g, " "))).toEqual([
      "Erster Brief Ich kuendige den Vertrag.",
      "Zweiter Brief Anbei das Gutachten.",
    ]);
  });

  it("as TIFF falls into its letters even where no text is read, and no page is lost", { timeout: PATIENCE_MS }, async () => {
    const document = onlyDocument(await read(await scanTiff(pages), { context: withoutEngine.context }));

    expect(parts(document)).toEqual(EXPECTED);
  });

  it("parts at the codes the office prints itself", { timeout: PATIENCE_MS }, async () => {
    const own = [pages[0], await sheet("Deckblatt", { format: "Code128", text: "NEUER VORGANG" }), pages[4]];

    const reading = await read(await scanTiff(own.flatMap((page) => page ?? [])), { context: withoutEngine.context });

    expect(parts(onlyDocument(reading)).letters.map((letter) => letter.pages)).toEqual([[[1, 1]], [[3, 3]]]);
  });
});
