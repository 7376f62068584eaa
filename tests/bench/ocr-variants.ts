import sharp, { type Sharp } from "sharp";
import type { Pixels } from "../../shared/core/parse/reader.ts";

export const VARIANTS = ["clean", "rotated", "sideways", "upside-down", "fax", "photo", "shadow", "noise"] as const;
export type Variant = (typeof VARIANTS)[number];

/** Pre-processing must bring these to the bar. */
export const REPAIRED: Variant[] = ["rotated", "upside-down", "fax", "photo"];

const raw = (image: Pixels): Sharp => sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } });

const pixels = async (image: Sharp, dpi: number, dpiY?: number): Promise<Pixels> => {
  const { data, info } = await image.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  const result: Pixels = { width: info.width, height: info.height, channels: 1, data: new Uint8Array(data), dpi };
  return dpiY === undefined ? result : { ...result, dpiY };
};

/** mulberry32: the same noise in every run. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const changed = (image: Pixels, change: (grey: number, x: number, y: number) => number): Pixels => {
  const data = new Uint8Array(image.data.length);
  for (let at = 0; at < data.length; at += 1) {
    data[at] = Math.max(0, Math.min(255, change(image.data[at] ?? 255, at % image.width, Math.floor(at / image.width))));
  }
  return { ...image, data };
};

const noisy = (image: Pixels, amount: { grain: number; specks: number }): Pixels => {
  const next = random(7);
  return changed(image, (grey) => {
    const speck = next() < amount.specks ? (next() < 0.5 ? 0 : 255) : grey;
    return speck + (next() + next() + next() - 1.5) * amount.grain;
  });
};

/** Light from one corner, the shadow of the hand that holds the phone. */
const shaded = (image: Pixels, depth: number): Pixels =>
  changed(image, (grey, x, y) => {
    const [u, v] = [x / image.width, y / image.height];
    const shadow = 1 / (1 + Math.exp(-14 * (u * 0.7 + v * 0.5 - 0.62)));
    return grey * (1 - depth * shadow) * (0.97 - 0.1 * v);
  });

const photo = async (image: Pixels): Promise<Pixels> => {
  const turned = await pixels(
    raw(shaded(image, 0.38)).rotate(1.7, { background: "#b4b4b4" }).resize({ width: 1900 }).blur(0.8),
    0,
  );
  const jpeg = await raw(noisy(turned, { grain: 14, specks: 0 }))
    .jpeg({ quality: 62 })
    .toBuffer();
  // A camera writes 72 dpi whatever it sees.
  return pixels(sharp(jpeg), 72);
};

const fax = async (image: Pixels): Promise<Pixels> => {
  const coarse = await pixels(
    raw(image).resize({
      width: Math.round((image.width * 204) / 300),
      height: Math.round((image.height * 98) / 300),
      fit: "fill",
    }),
    204,
    98,
  );
  return changed(coarse, (grey) => (grey < 150 ? 0 : 255));
};

export const degrade = async (clean: Pixels, variant: Variant): Promise<Pixels> => {
  switch (variant) {
    case "clean":
      return clean;
    case "rotated":
      return pixels(raw(clean).rotate(3, { background: "white" }), 300);
    case "sideways":
      return pixels(raw(clean).rotate(90), 300);
    case "upside-down":
      return pixels(raw(clean).rotate(180), 300);
    case "fax":
      return fax(clean);
    case "photo":
      return photo(clean);
    case "shadow":
      return shaded(clean, 0.72);
    case "noise":
      return noisy(clean, { grain: 60, specks: 0.03 });
  }
};
