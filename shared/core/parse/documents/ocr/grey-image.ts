import type { Pixels } from "../../reader.ts";

/** One byte a pixel, 0 black. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

const OPAQUE = 255;

/** Rec. 601 luma in integers; transparent pixels count as paper. */
export const toGrey = (image: Pixels): Grey => {
  const { width, height, channels, data } = image;
  if (channels === 1) {
    return { width, height, data };
  }
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += channels) {
    grey[at] = (77 * (data[from] ?? 255) + 150 * (data[from + 1] ?? 255) + 29 * (data[from + 2] ?? 255)) >> 8;
  }
  if (channels === 4) {
    layOnPaper(grey, data);
  }
  return { width, height, data: grey };
};

const layOnPaper = (grey: Uint8Array, data: Uint8Array): void => {
  for (let at = 0, from = 3; at < grey.length; at += 1, from += 4) {
    const alpha = data[from] ?? OPAQUE;
    if (alpha !== OPAQUE) {
      grey[at] = OPAQUE - (((OPAQUE - (grey[at] ?? OPAQUE)) * alpha) >> 8);
    }
  }
};

export const toPixels = (image: Grey, dpi: number): Pixels => ({
  width: image.width,
  height: image.height,
  channels: 1,
  data: image.data,
  dpi,
});

/** Every n-th pixel averaged: analysis of layout needs 75 dpi, not 300. */
export const shrink = (image: Grey, factor: number): Grey => {
  if (factor === 1) {
    return image;
  }
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const data = new Uint8Array(width * height);
  const area = factor * factor;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy += 1) {
        const row = (y * factor + dy) * image.width + x * factor;
        for (let dx = 0; dx < factor; dx += 1) {
          sum += image.data[row + dx] ?? 255;
        }
      }
      data[y * width + x] = sum / area;
    }
  }
  return { width, height, data };
};

/** Otsu's threshold: the grey that parts ink from paper best. */
export const inkThreshold = (image: Grey): number => {
  const histogram = new Float64Array(256);
  for (const value of image.data) {
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  const total = image.data.length;
  const sum = histogram.reduce((all, count, value) => all + count * value, 0);
  let [below, belowSum, best, threshold] = [0, 0, -1, 128];
  for (let value = 0; value < 256; value += 1) {
    below += histogram[value] ?? 0;
    belowSum += value * (histogram[value] ?? 0);
    const above = total - below;
    if (below === 0 || above === 0) {
      continue;
    }
    const distance = belowSum / below - (sum - belowSum) / above;
    const between = below * above * distance * distance;
    if (between > best) {
      [best, threshold] = [between, value];
    }
  }
  return threshold;
};
