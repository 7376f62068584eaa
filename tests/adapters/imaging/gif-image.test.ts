import sharp, { type GifOptions } from "sharp";
import { describe, expect, it } from "vitest";
import { decodeGif } from "../../../shared/adapters/imaging/gif-image.ts";
import { SharpImages } from "../../../shared/adapters/imaging/sharp-images.ts";
import { toGrey } from "../../../shared/core/parse/documents/ocr/grey-image.ts";

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="130">
  <defs><linearGradient id="g"><stop offset="0" stop-color="#d03"/><stop offset="1" stop-color="#3af"/></linearGradient></defs>
  <rect width="220" height="90" fill="url(#g)"/><circle cx="70" cy="70" r="50" fill="#fe3"/>
  <text x="10" y="60" font-size="30">Muster GmbH</text></svg>`;

/** The drawing as a GIF; where nothing is drawn it is transparent. */
const gif = async (options: GifOptions, background?: string): Promise<Uint8Array> => {
  const drawing = sharp(Buffer.from(DRAWING));
  return new Uint8Array(await (background === undefined ? drawing : drawing.flatten({ background })).gif(options).toBuffer());
};

/** What the image library makes of the first picture. */
const byLibrary = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const { data, info } = await sharp(bytes, { page: 0 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return toGrey({ width: info.width, height: info.height, channels: 4, data: new Uint8Array(data), dpi: 0 }).data;
};

/** Noise fills the table of codes, so that it is emptied several times. */
const noise = async (): Promise<Uint8Array> => {
  const data = Uint8Array.from({ length: 300 * 200 * 3 }, (_, at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 255);
  return new Uint8Array(
    await sharp(data, { raw: { width: 300, height: 200, channels: 3 } })
      .gif()
      .toBuffer(),
  );
};

const animation = async (): Promise<Uint8Array> => {
  const frames = await Promise.all(
    ["#ffffff", "#208040"].map((background) => sharp(Buffer.from(DRAWING)).flatten({ background }).png().toBuffer()),
  );
  return new Uint8Array(
    await sharp(frames, { join: { animated: true } })
      .gif({ delay: [70, 70] })
      .toBuffer(),
  );
};

describe("GIF pictures", () => {
  it.each([
    ["with many colours", () => gif({ colours: 256 }, "white")],
    ["with 16 colours", () => gif({ colours: 16 }, "white")],
    ["in black and white", () => gif({ colours: 2 }, "white")],
    ["whose rows come in four passes", () => gif({ progressive: true }, "white")],
    ["with transparent places", () => gif({})],
    ["of noise", noise],
    ["that move: the first picture", animation],
  ])("are unpacked to what the image library sees: %s", async (_, make) => {
    const bytes = await make();

    const decoded = decodeGif(bytes);

    expect(decoded === null ? null : Buffer.from(decoded.data).equals(await byLibrary(bytes))).toBe(true);
  });

  it("come with their size", async () => {
    const decoded = decodeGif(await gif({}, "white"));

    expect([decoded?.width, decoded?.height]).toEqual([220, 130]);
  });

  it.each([
    ["is cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 400)],
    ["has no picture", (bytes: Uint8Array) => bytes.subarray(0, 13)],
    ["fills only a part of its screen", (bytes: Uint8Array) => bytes.with(6, 221)],
    ["claims more rows than it holds", (bytes: Uint8Array) => bytes.with(8, 131)],
    ["has nothing but its mark", (bytes: Uint8Array) => bytes.subarray(0, 4)],
    ["is as large as can be told", (bytes: Uint8Array) => bytes.with(6, 255).with(7, 255).with(8, 255).with(9, 255)],
  ])("are left to the image library where one %s", async (_, spoil) => {
    const spoilt = spoil(await gif({}, "white"));

    const decoded = decodeGif(spoilt);

    expect(decoded).toBeNull();
  });

  it("end in a picture or in none whatever byte is wrong", async () => {
    const bytes = await gif({ colours: 16 }, "white");
    const places = Array.from({ length: bytes.length }, (_, at) => at);

    const sizes = places.map((at) => decodeGif(bytes.with(at, (bytes[at] ?? 0) ^ 0x55))?.data.length ?? 0);

    expect(sizes.every((size) => size === 0 || size === 220 * 130)).toBe(true);
  });

  it("are read by the image tool in grey, the damaged ones too", async () => {
    const whole = await gif({}, "white");
    const images = new SharpImages();

    const read = await Promise.all([whole, whole.subarray(0, whole.length - 400)].map((bytes) => images.decode(bytes)));

    expect(read.map((frames) => frames.map(({ width, height, channels }) => [width, height, channels]))).toEqual([
      [[220, 130, 1]],
      [[220, 130, 1]],
    ]);
  });
});
