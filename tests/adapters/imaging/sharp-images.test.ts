import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { SharpImages } from "../../../shared/adapters/imaging/sharp-images.ts";
import { tiffResolutions } from "../../../shared/adapters/imaging/tiff-resolution.ts";
import type { Pixels } from "../../../shared/core/parse/reader.ts";

const images = new SharpImages();

/** White with a black square in the upper left corner. */
const marked = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "white" } }).composite([
    { input: { create: { width: 20, height: 20, channels: 3, background: "black" } }, left: 0, top: 0 },
  ]);

const corner = (image: { width: number; height: number; data: Uint8Array }): string => {
  const dark = (x: number, y: number): boolean => (image.data[y * image.width + x] ?? 255) < 60;
  const [right, bottom] = [image.width - 5, image.height - 5];
  return [
    dark(5, 5) ? "top left" : "",
    dark(right, 5) ? "top right" : "",
    dark(right, bottom) ? "bottom right" : "",
    dark(5, bottom) ? "bottom left" : "",
  ]
    .filter((name) => name !== "")
    .join(", ");
};

/** Two frames of black and white, 204 x 98 dots per inch, written by hand: sharp writes one resolution for both axes. */
const faxTiff = (frames: number): Uint8Array => {
  const [width, height] = [64, 32];
  const strip = Buffer.alloc((width / 8) * height, 0xff);
  const chunks: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let offset = 8;
  let pointerAt: [Buffer, number] = [chunks[0] ?? Buffer.alloc(8), 4];
  for (let frame = 0; frame < frames; frame += 1) {
    const entries: [number, number, number, number][] = [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 1, 1],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [273, 4, 1, offset],
      [277, 3, 1, 1],
      [278, 4, 1, height],
      [279, 4, 1, strip.length],
      [282, 5, 1, offset + strip.length],
      [283, 5, 1, offset + strip.length + 8],
      [296, 3, 1, 2],
    ];
    const rationals = Buffer.alloc(16);
    rationals.writeUInt32LE(204, 0);
    rationals.writeUInt32LE(1, 4);
    rationals.writeUInt32LE(98, 8);
    rationals.writeUInt32LE(1, 12);
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [at, [tag, type, count, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + at * 12);
      directory.writeUInt16LE(type, 4 + at * 12);
      directory.writeUInt32LE(count, 6 + at * 12);
      directory.writeUInt32LE(value, 10 + at * 12);
    }
    const start = offset + strip.length + rationals.length;
    pointerAt[0].writeUInt32LE(start, pointerAt[1]);
    chunks.push(strip, rationals, directory);
    pointerAt = [directory, directory.length - 4];
    offset = start + directory.length;
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const darkAt = (image: Pixels | undefined): boolean[] => [20, 80, 140].map((x) => (image?.data[40 * 160 + x] ?? 255) < 60);
const STEPS = [
  [true, false, false],
  [false, true, false],
  [false, false, true],
];

describe("image files", () => {
  it.each([
    [1, "top left", 120, 80],
    [2, "top right", 120, 80],
    [3, "bottom right", 120, 80],
    [4, "bottom left", 120, 80],
    [5, "top left", 80, 120],
    [6, "top right", 80, 120],
    [7, "bottom right", 80, 120],
    [8, "bottom left", 80, 120],
  ])("of a camera come upright (EXIF orientation %d)", async (orientation, expected, width, height) => {
    const jpeg = await marked(120, 80).jpeg().withMetadata({ orientation }).toBuffer();

    const [image] = await images.decode(new Uint8Array(jpeg));

    expect([image?.width, image?.height, image?.channels]).toEqual([width, height, 1]);
    expect(corner(image ?? { width: 0, height: 0, data: new Uint8Array() })).toBe(expected);
  });

  it.each(["png", "webp", "tiff", "gif"] as const)("are read as %s", async (format) => {
    const bytes = await marked(100, 60).toFormat(format).toBuffer();

    const [image] = await images.decode(new Uint8Array(bytes));

    expect([image?.width, image?.height, image?.data.length]).toEqual([100, 60, 6000]);
  });

  it("with transparent paper are white there", async () => {
    const png = await sharp({ create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();

    const [image] = await images.decode(new Uint8Array(png));

    expect(image?.data.every((grey) => grey === 255)).toBe(true);
  });

  it("tell their resolution", async () => {
    const jpeg = await marked(100, 60).jpeg().withMetadata({ density: 200 }).toBuffer();

    const [image] = await images.decode(new Uint8Array(jpeg));

    expect([image?.dpi, image?.dpiY]).toEqual([200, undefined]);
  });

  it("of a fax have all pages and both resolutions", async () => {
    const tiff = faxTiff(3);

    const [count, [second]] = [await images.frames(tiff), await images.decode(tiff, 1)];

    expect(count).toBe(3);
    expect([second?.width, second?.height, second?.dpi, second?.dpiY]).toEqual([64, 32, 204, 98]);
  });

  it.each(["ccittfax4", "lzw", "jpeg", "deflate", "none"] as const)(
    "of several scanned pages are read page by page (%s)",
    async (compression) => {
      const page = (left: number) =>
        sharp({ create: { width: 160, height: 100, channels: 3, background: "white" } })
          .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: "black" } }, left, top: 20 }])
          .removeAlpha()
          .png()
          .toBuffer();
      const pages = [await page(0), await page(60), await page(120)];
      const tiff = await sharp(pages, { join: { animated: true } })
        .removeAlpha()
        .toColourspace("b-w")
        .tiff(compression === "ccittfax4" ? { compression, bitdepth: 1 } : { compression })
        .toBuffer();

      const found = await Promise.all([0, 1, 2].map((frame) => images.decode(new Uint8Array(tiff), frame)));

      expect(await images.frames(new Uint8Array(tiff))).toBe(3);
      expect(found.map(([image]) => darkAt(image))).toEqual(STEPS);
    },
  );

  it("whose directories point in a circle end", () => {
    const tiff = faxTiff(1);
    new DataView(tiff.buffer).setUint32(tiff.length - 4, new DataView(tiff.buffer).getUint32(4, true), true);

    const resolutions = tiffResolutions(tiff);

    expect(resolutions).toEqual([{ x: 204, y: 98 }]);
  });

  it("with more pixels than any scan are refused before they are unpacked", async () => {
    const header = Buffer.alloc(25);
    header.writeUInt32BE(13, 0);
    header.write("IHDR", 4);
    header.writeUInt32BE(30_000, 8);
    header.writeUInt32BE(30_000, 12);
    header.set([8, 2, 0, 0, 0], 16);
    header.writeUInt32BE(crc32(header.subarray(4, 21)), 21);
    const bomb = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      header,
      Buffer.from("AAAAAElEQVR4nGNgAAAAAgAB", "base64"),
    ]);

    const decoding = images.decode(new Uint8Array(bomb));

    await expect(decoding).rejects.toThrow(/pixel limit/);
  });
});
