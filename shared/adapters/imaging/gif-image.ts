import type { Grey } from "../../core/parse/documents/ocr/grey-image.ts";
import { toGrey } from "../../core/parse/documents/ocr/grey-image.ts";
import { unpackCodes } from "./lzw-codes.ts";

/** Pixels of a picture unpacked here: what takes longer is better done in the decoder's own threads. */
const MAX_PIXELS = 4_000_000;
/** Bits of a colour number. */
const MAX_COLOUR_BITS = 8;

const SIGNATURE = [0x47, 0x49, 0x46, 0x38];
const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const IMAGE = 0x2c;
const SCREEN_BYTES = 13;
const DESCRIPTOR_BYTES = 10;

const HAS_PALETTE = 0x80;
const INTERLACED = 0x40;
/** First row and distance of the rows in each of the four passes (GIF89a, appendix E). */
const PASSES = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const;

interface Picture {
  width: number;
  height: number;
  palette: Uint8Array;
  transparent: number | null;
  interlaced: boolean;
  /** Where the size of the codes stands, and their blocks after it. */
  dataAt: number;
}

const short = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

export const isGif = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Three bytes a colour; empty where the flags name no palette. */
const paletteAt = (bytes: Uint8Array, at: number, flags: number): Uint8Array =>
  (flags & HAS_PALETTE) === 0 ? new Uint8Array(0) : bytes.subarray(at, at + 3 * (2 << (flags & 7)));

/** Behind the blocks that begin here. */
const skipBlocks = (bytes: Uint8Array, from: number): number => {
  let at = from;
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += size + 1;
  return at + 1;
};

/** The first picture, where it fills the screen; null for all others and for what is no sound GIF. */
const firstPicture = (bytes: Uint8Array): Picture | null => {
  const [width, height, flags] = [short(bytes, 6), short(bytes, 8), bytes[10] ?? 0];
  const shared = paletteAt(bytes, SCREEN_BYTES, flags);
  let transparent: number | null = null;
  let at = SCREEN_BYTES + shared.length;
  while (bytes[at] === EXTENSION) {
    if (bytes[at + 1] === GRAPHIC_CONTROL && ((bytes[at + 3] ?? 0) & 1) === 1) transparent = bytes[at + 6] ?? null;
    at = skipBlocks(bytes, at + 2);
  }
  const fills = [0, 0, width, height].every((value, index) => short(bytes, at + 1 + index * 2) === value);
  if (bytes[at] !== IMAGE || !fills || width * height === 0 || width * height > MAX_PIXELS) return null;
  const own = bytes[at + 9] ?? 0;
  const ownPalette = paletteAt(bytes, at + DESCRIPTOR_BYTES, own);
  const palette = ownPalette.length > 0 ? ownPalette : shared;
  const dataAt = at + DESCRIPTOR_BYTES + ownPalette.length;
  return { width, height, palette, transparent, interlaced: (own & INTERLACED) !== 0, dataAt };
};

/** What lies in the blocks, end to end. */
const joinBlocks = (bytes: Uint8Array, from: number): Uint8Array => {
  const joined = new Uint8Array(bytes.length - from);
  let length = 0;
  let at = from;
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) {
    const block = bytes.subarray(at + 1, at + 1 + size);
    joined.set(block, length);
    length += block.length;
    at += size + 1;
  }
  return joined.subarray(0, length);
};

/** The rows in the order they are seen. */
const inOrder = (rows: Uint8Array, width: number, height: number): Uint8Array => {
  const ordered = new Uint8Array(rows.length);
  let from = 0;
  for (const [first, distance] of PASSES) {
    for (let row = first; row < height; row += distance) {
      ordered.set(rows.subarray(from, from + width), row * width);
      from += width;
    }
  }
  return ordered;
};

/** The grey of each colour; what is transparent is paper. */
const greysOf = ({ palette, transparent }: Picture): Uint8Array => {
  const colours = palette.length / 3;
  const rgba = new Uint8Array(colours * 4).fill(255);
  for (let colour = 0; colour < colours; colour += 1) rgba.set(palette.subarray(colour * 3, colour * 3 + 3), colour * 4);
  if (transparent !== null && transparent < colours) rgba[transparent * 4 + 3] = 0;
  return toGrey({ width: colours, height: 1, channels: 4, data: rgba, dpi: 0 }).data;
};

/** Colour numbers become greys; false where one is not in the palette. */
const paint = (data: Uint8Array, greys: Uint8Array): boolean => {
  for (let at = 0; at < data.length; at += 1) {
    const grey = greys[data[at] ?? 0];
    if (grey === undefined) return false;
    data[at] = grey;
  }
  return true;
};

/**
 * The first picture of a plain GIF, in grey; null for one that is damaged or built in an unusual way, which is the image
 * decoder's. That one goes through two other threads, and to wake these costs more than to unpack a logo here.
 */
export const decodeGif = (bytes: Uint8Array): Grey | null => {
  const picture = firstPicture(bytes);
  const bits = picture === null ? 0 : (bytes[picture.dataAt] ?? 0);
  if (picture === null || bits < 1 || bits > MAX_COLOUR_BITS) return null;
  const { width, height } = picture;
  const found = unpackCodes(joinBlocks(bytes, picture.dataAt + 1), bits, new Uint8Array(width * height));
  if (found === null) return null;
  const data = picture.interlaced ? inOrder(found, width, height) : found;
  return paint(data, greysOf(picture)) ? { width, height, data } : null;
};
