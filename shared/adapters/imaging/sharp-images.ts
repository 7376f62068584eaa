import { toGrey, toPixels } from "../../core/parse/documents/ocr/grey-image.ts";
import type { ImageTool, Pixels } from "../../core/parse/reader.ts";
import { decodeGif, isGif } from "./gif-image.ts";

/** Pixels of one frame: A3 at 600 dpi has 70 million; a "decompression bomb" has thousands of millions. */
const MAX_INPUT_PIXELS = 120_000_000;

const HEIC_QUALITY = 0.95;

const PAPER = "#ffffff";

/** Scans of black and white pages stay one byte a pixel all the way. */
const isGrey = (space: string | undefined): boolean => space === "b-w" || space === "grey16";

const isTiff = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);

const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(new TextDecoder("latin1").decode(bytes.subarray(4, 16)));

/** sharp's prebuilt libvips has no HEVC decoder. */
const readable = async (bytes: Uint8Array): Promise<Uint8Array> => {
  if (!isHeic(bytes)) {
    return bytes;
  }
  const { default: convert } = await import("heic-convert");
  return convert({ buffer: bytes, format: "JPEG", quality: HEIC_QUALITY });
};

interface Resolution {
  x: number;
  y: number;
}

const resolutions = async (bytes: Uint8Array): Promise<Resolution[]> => {
  if (!isTiff(bytes)) {
    return [];
  }
  const { tiffResolutions } = await import("./tiff-resolution.ts");
  return tiffResolutions(bytes);
};

/** Image files to upright grey pixels, frame by frame. */
export class SharpImages implements ImageTool {
  async frames(bytes: Uint8Array): Promise<number> {
    // Frames of an animation are not pages.
    if (!isTiff(bytes)) {
      return 1;
    }
    const { default: sharp } = await import("sharp");
    const { pages } = await sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS }).metadata();
    return pages ?? 1;
  }

  async decode(bytes: Uint8Array, frame?: number): Promise<Pixels[]> {
    const plain = isGif(bytes) && (frame ?? 0) === 0 ? decodeGif(bytes) : null;
    if (plain !== null) return [toPixels(plain, 0)];
    const source = await readable(bytes);
    const known = await resolutions(source);
    const wanted = frame === undefined ? Array.from({ length: await this.frames(source) }, (_, at) => at) : [frame];
    const images: Pixels[] = [];
    for (const page of wanted) {
      images.push(await this.frame(source, page, known[page]));
    }
    return images;
  }

  private async frame(bytes: Uint8Array, page: number, known: Resolution | undefined): Promise<Pixels> {
    const { default: sharp } = await import("sharp");
    const input = () => sharp(bytes, { page, limitInputPixels: MAX_INPUT_PIXELS, failOn: "none" });
    const { density, orientation, space } = await input().metadata();
    const upright = input().autoOrient();
    const { data, info } = await (isGrey(space) ? upright.flatten({ background: PAPER }).toColourspace("b-w") : upright)
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    if (channels === 2)
      throw new Error("a picture with two channels came out of the decoder; grey ones have one, others three or four");
    const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const isTurned = (orientation ?? 1) >= 5;
    const x = known?.x || density || 0;
    const y = known?.y || density || 0;
    const dpi = isTurned ? y : x;
    // Integers here take a fraction of what the decoder's own way to grey takes, which goes through linear light.
    const pixels = toPixels(toGrey({ width, height, channels, data: raw, dpi }), dpi);
    return x === y ? pixels : { ...pixels, dpiY: isTurned ? x : y };
  }
}
