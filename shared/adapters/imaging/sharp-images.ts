import type { ImageTool, Pixels } from "../../core/parse/reader.ts";

/** Pixels of one frame: A3 at 600 dpi has 70 million; a "decompression bomb" has thousands of millions. */
const MAX_INPUT_PIXELS = 120_000_000;

const HEIC_QUALITY = 0.95;

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
    const { density, orientation } = await input().metadata();
    const { data, info } = await input()
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .toColourspace("b-w")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const isTurned = (orientation ?? 1) >= 5;
    const x = known?.x || density || 0;
    const y = known?.y || density || 0;
    const pixels: Pixels = {
      width: info.width,
      height: info.height,
      channels: 1,
      data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      dpi: isTurned ? y : x,
    };
    return x === y ? pixels : { ...pixels, dpiY: isTurned ? x : y };
  }
}
