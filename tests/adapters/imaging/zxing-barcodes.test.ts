import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule as prepareReader, readBarcodes } from "zxing-wasm/reader";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import { ZxingBarcodes } from "../../../shared/adapters/imaging/zxing-barcodes.ts";
import { encodePgm } from "../../../shared/adapters/ocr/pnm.ts";
import type { Pixels } from "../../../shared/core/parse/reader.ts";

const PAYMENT = "BCD\n002\n1\nSCT\nBYLADEM1001\nKüßner OHG\nDE02120300000000202051\nEUR19.01\n\n\nR-17";

const program = async (name: string): Promise<ArrayBuffer> =>
  new Uint8Array(await readFile(createRequire(import.meta.url).resolve(`zxing-wasm/${name}`))).buffer;

beforeAll(async () => {
  const [writer, reader] = await Promise.all([program("writer/zxing_writer.wasm"), program("reader/zxing_reader.wasm")]);
  await prepareZXingModule({ overrides: { wasmBinary: writer }, fireImmediately: true });
  await prepareReader({ overrides: { wasmBinary: reader }, fireImmediately: true });
});

/** A code on a page of paper, turned by some degrees. */
const page = async (
  format: "QRCode" | "DataMatrix" | "Code128" | "Code39" | "ITF",
  text: string,
  degrees = 0,
): Promise<Pixels> => {
  const { svg } = await writeBarcode(text, { format, scale: 6 });
  const code = await sharp(Buffer.from(svg))
    .resize({ width: format.startsWith("Code") || format === "ITF" ? 700 : 330 })
    .flatten({ background: "white" })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: "white" })
    .rotate(degrees, { background: "white" })
    .png()
    .toBuffer();
  const { data, info } = await sharp({ create: { width: 1240, height: 1400, channels: 3, background: "white" } })
    .composite([{ input: code, left: 100, top: 200 }])
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 1, data: new Uint8Array(data), dpi: 300 };
};

/** The first of however many channels the drawing came with. */
const grey = (data: Buffer, info: { width: number; height: number; channels: number }): Uint8Array =>
  Uint8Array.from({ length: info.width * info.height }, (_, at) => data[at * info.channels] ?? 255);

const barcodes = new ZxingBarcodes();

describe("codes on a page", () => {
  it.each([
    ["QRCode", PAYMENT],
    ["DataMatrix", "DEA4711000815"],
    ["Code128", "PATCH-T"],
    ["Code39", "ASN00017"],
    ["ITF", "04711081500019"],
  ] as const)("are read: %s", async (format, text) => {
    const found = await barcodes.read(await page(format, text));

    expect(found.map((code) => [code.format, code.text])).toEqual([[format, text]]);
  });

  it.each([7, 90, 180, 273])("are read when the page is turned by %d degrees", async (degrees) => {
    const found = await barcodes.read(await page("QRCode", PAYMENT, degrees));

    expect(found.map((code) => code.text)).toEqual([PAYMENT]);
  });

  it("come with their place", async () => {
    const [code] = await barcodes.read(await page("QRCode", "Hallo"));

    const [left = 0, top = 0, right = 0, bottom = 0] = code?.box ?? [];
    expect(left > 150 && top > 250 && right < 560 && bottom < 660 && right - left > 200).toBe(true);
  });

  it("are not invented in print: columns of digits and rules between them", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) =>
        `<text x="60" y="${80 + at * 21}">Zähler ${4711 + at * 13} ||| 00${at}1 llll IIII ${"1".repeat(12)} | 19 % MwSt</text>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1400"><rect width="100%" height="100%" fill="white"/><g font-family="DejaVu Sans" font-size="17">${rows.join("")}</g></svg>`;
    const { data, info } = await sharp(Buffer.from(svg)).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });

    const found = await barcodes.read({ width: info.width, height: info.height, channels: 1, data: grey(data, info), dpi: 150 });

    expect(found).toEqual([]);
  });

  it("are not invented on an empty page", async () => {
    const found = await barcodes.read({
      width: 600,
      height: 800,
      channels: 1,
      data: new Uint8Array(480_000).fill(255),
      dpi: 300,
    });

    expect(found).toEqual([]);
  });
});

/** The least each kind of code holds: fewest modules, so fewest changes from dark to light. */
const SHORTEST = [
  ["QRCode", "1"],
  ["MicroQRCode", "1"],
  ["DataMatrix", "1"],
  ["Aztec", "A"],
  ["PDF417", "A"],
  ["Code128", "A"],
  ["Code39", "1"],
  ["EAN13", "4006381333931"],
  ["ITF", "000000"],
] as const;

interface Shown {
  /** Pixels a module. */
  unit: number;
  degrees: number;
  blur: number;
  ink: number;
  paper: number;
}
const PLAIN: Shown = { unit: 3, degrees: 0, blur: 0, ink: 0, paper: 255 };
const WAYS: [string, Partial<Shown>][] = [
  ["plainly", {}],
  ["small", { unit: 1 }],
  ["smaller than its pixels", { unit: 1.5 }],
  ["large", { unit: 9 }],
  ["askew", { degrees: 7 }],
  ["across", { degrees: 45 }],
  ["lying", { degrees: 90 }],
  ["upside down", { degrees: 180 }],
  ["out of focus", { blur: 1.5 }],
  ["faint", { ink: 190, paper: 230 }],
  ["inverted", { ink: 255, paper: 0 }],
];

const shown = async (format: (typeof SHORTEST)[number][0], text: string, way: Shown): Promise<Pixels> => {
  const { svg } = await writeBarcode(text, { format, scale: 1 });
  const { width: modules, height: rows } = await sharp(Buffer.from(svg)).metadata();
  const code = await sharp(Buffer.from(svg), { density: 72 * way.unit })
    .resize({ width: Math.round(modules * way.unit), height: Math.round(rows * way.unit), fit: "fill" })
    .flatten({ background: "white" })
    .extend({ top: 30, bottom: 30, left: 30, right: 30, background: "white" })
    .png()
    .toBuffer();
  const turned = await sharp(code).rotate(way.degrees, { background: "white" }).png().toBuffer();
  const seen = way.blur === 0 ? sharp(turned) : sharp(turned).blur(way.blur);
  const { data, info } = await seen.raw().toBuffer({ resolveWithObject: true });
  const scale = (way.paper - way.ink) / 255;
  const pixels = grey(data, info).map((value) => Math.round(way.ink + value * scale));
  return { width: info.width, height: info.height, channels: 1, data: pixels, dpi: 0 };
};

/** What the library finds when it looks for every kind in every picture. */
const foundWithoutLooking = async (image: Pixels): Promise<string[]> => {
  const found = await readBarcodes(encodePgm(image), {
    formats: SHORTEST.map(([format]) => format),
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
  });
  return found.filter((code) => code.isValid).map((code) => `${code.format} ${code.text}`);
};

describe("the look at a picture before codes are searched in it", () => {
  it.each(SHORTEST)("passes over no code: %s", async (format, text) => {
    const images = await Promise.all(WAYS.map(([, way]) => shown(format, text, { ...PLAIN, ...way })));

    const found = await Promise.all(images.map((image) => barcodes.read(image)));
    const expected = await Promise.all(images.map(foundWithoutLooking));

    expect(found.map((codes) => codes.map((code) => `${code.format} ${code.text}`))).toEqual(expected);
    expect(expected.filter((codes) => codes.includes(`${format} ${text}`)).length).toBeGreaterThanOrEqual(5);
  });
});
