import type { Grey } from "./grey-image.ts";

/** Pixels of a cell at 300 dpi: larger than a letter's stem, smaller than a shadow. */
const CELL = 48;

/** Greys between the brightest and the darkest paper from which on a shadow hurts recognition. */
const UNEVEN_RANGE = 45;

interface Background {
  columns: number;
  rows: number;
  levels: Float32Array;
}

/** The grey 85 % of a cell's pixels do not exceed: its paper. */
const paperOf = (image: Grey, left: number, top: number): number => {
  const histogram = new Uint32Array(64);
  let count = 0;
  const bottom = Math.min(image.height, top + CELL);
  const right = Math.min(image.width, left + CELL);
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const bin = (image.data[y * image.width + x] ?? 255) >> 2;
      histogram[bin] = (histogram[bin] ?? 0) + 1;
      count += 1;
    }
  }
  let rest = count * 0.15;
  for (let bin = 63; bin >= 0; bin -= 1) {
    rest -= histogram[bin] ?? 0;
    if (rest <= 0) {
      return bin * 4 + 2;
    }
  }
  return 255;
};

const neighbours = (background: Background, column: number, row: number): number[] => {
  const values: number[] = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(background.rows - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(background.columns - 1, column + 1); x += 1) {
      values.push(background.levels[y * background.columns + x] ?? 255);
    }
  }
  return values;
};

const filtered = (background: Background, filter: (values: number[]) => number): Background => {
  const levels = new Float32Array(background.levels.length);
  for (let at = 0; at < levels.length; at += 1) {
    levels[at] = filter(neighbours(background, at % background.columns, Math.floor(at / background.columns)));
  }
  return { ...background, levels };
};

/** Paper level per cell; cells full of print take their brightest neighbour's. */
const backgroundOf = (image: Grey): Background => {
  const columns = Math.ceil(image.width / CELL);
  const rows = Math.ceil(image.height / CELL);
  const levels = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      levels[row * columns + column] = paperOf(image, column * CELL, row * CELL);
    }
  }
  const filled = filtered({ columns, rows, levels }, (values) => Math.max(...values));
  return filtered(filled, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
};

const isUneven = (background: Background): boolean => {
  const sorted = background.levels.toSorted();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 255;
  return at(0.95) - at(0.08) > UNEVEN_RANGE;
};

const divided = (image: Grey, background: Background): Grey => {
  const { width, height, data } = image;
  const { columns, rows, levels } = background;
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const v = Math.min(rows - 1.001, Math.max(0, y / CELL - 0.5));
    const row = Math.floor(v);
    const fy = v - row;
    const below = Math.min(rows - 1, row + 1);
    for (let x = 0; x < width; x += 1) {
      const u = Math.min(columns - 1.001, Math.max(0, x / CELL - 0.5));
      const column = Math.floor(u);
      const fx = u - column;
      const next = Math.min(columns - 1, column + 1);
      const upper = (levels[row * columns + column] ?? 255) * (1 - fx) + (levels[row * columns + next] ?? 255) * fx;
      const lower = (levels[below * columns + column] ?? 255) * (1 - fx) + (levels[below * columns + next] ?? 255) * fx;
      const paper = Math.max(24, upper * (1 - fy) + lower * fy);
      const at = y * width + x;
      result[at] = Math.min(255, ((data[at] ?? 255) * 255) / paper);
    }
  }
  return { width, height, data: result };
};

/** Divides the paper's own brightness out where a shadow lies on it; null where the light is even. */
export const flattenLight = (image: Grey): Grey | null => {
  const background = backgroundOf(image);
  return isUneven(background) ? divided(image, background) : null;
};
