import type { Grey } from "./grey-image.ts";
import { scaling, type Affine } from "./transform.ts";

/** An image made from another, with the map from its pixels back to the other's. */
export interface Derived {
  image: Grey;
  back: Affine;
}

const PAPER = 255;

const greyAt = (image: Grey, x: number, y: number): number =>
  x < 0 || y < 0 || x >= image.width || y >= image.height ? PAPER : (image.data[y * image.width + x] ?? PAPER);

const bilinear = (image: Grey, x: number, y: number): number => {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const [fx, fy] = [x - x0, y - y0];
  const above = greyAt(image, x0, y0) * (1 - fx) + greyAt(image, x0 + 1, y0) * fx;
  const below = greyAt(image, x0, y0 + 1) * (1 - fx) + greyAt(image, x0 + 1, y0 + 1) * fx;
  return above * (1 - fy) + below * fy;
};

/** Catmull-Rom's cubic: keeps strokes sharp. */
const sharpCubic = (distance: number): number => {
  const d = Math.abs(distance);
  if (d < 1) {
    return 1.5 * d * d * d - 2.5 * d * d + 1;
  }
  return d < 2 ? -0.5 * d * d * d + 2.5 * d * d - 4 * d + 2 : 0;
};

/** The cubic B-spline: smooths the steps of black and white pixels into curves (fax). */
const smoothCubic = (distance: number): number => {
  const d = Math.abs(distance);
  if (d < 1) {
    return 2 / 3 - d * d + (d * d * d) / 2;
  }
  return d < 2 ? (2 - d) ** 3 / 6 : 0;
};

const triangle = (distance: number): number => Math.max(0, 1 - Math.abs(distance)) + 1e-6;

/** Standard deviation of the B-spline, in its own steps. */
const SPLINE_DEVIATION = 0.577;

/** Deviation of the smoothing as share of the coarser pixel's size: below it steps stay, above it strokes melt. */
const SMOOTHING = 0.72;

/** Source weights of one axis: a triangle over all covered pixels when shrinking, cubic when growing. `blur`: standard deviation in target pixels, 0 for none. */
const axisSamples = (from: number, to: number, blur: number): { start: Int32Array; weights: Float32Array[] } => {
  const ratio = from / to;
  const width = Math.max(1, (blur * ratio) / SPLINE_DEVIATION);
  const reach = ratio > 1 ? ratio : 2 * width;
  const grow = blur > 0 ? (distance: number) => smoothCubic(distance / width) : sharpCubic;
  const kernel = ratio > 1 ? (distance: number) => triangle(distance / ratio) : grow;
  const start = new Int32Array(to);
  const weights: Float32Array[] = [];
  for (let at = 0; at < to; at += 1) {
    const centre = (at + 0.5) * ratio - 0.5;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(from - 1, Math.floor(centre + reach));
    const row = new Float32Array(Math.max(1, last - first + 1));
    let sum = 0;
    for (let each = first; each <= last; each += 1) {
      const weight = kernel(each - centre);
      row[each - first] = weight;
      sum += weight;
    }
    start[at] = Math.min(first, from - 1);
    weights.push(row.map((weight) => weight / (sum || 1)));
  }
  return { start, weights };
};

const resampleRows = (image: Grey, width: number, blur: number): Grey => {
  const { start, weights } = axisSamples(image.width, width, blur);
  const data = new Uint8Array(width * image.height);
  for (let x = 0; x < width; x += 1) {
    const from = start[x] ?? 0;
    const row = weights[x] ?? new Float32Array(1);
    for (let y = 0; y < image.height; y += 1) {
      let sum = 0;
      const base = y * image.width + from;
      for (let each = 0; each < row.length; each += 1) {
        sum += (row[each] ?? 0) * (image.data[base + each] ?? PAPER);
      }
      data[y * width + x] = Math.max(0, Math.min(255, sum + 0.5));
    }
  }
  return { width, height: image.height, data };
};

const resampleColumns = (image: Grey, height: number, blur: number): Grey => {
  const { start, weights } = axisSamples(image.height, height, blur);
  const { width } = image;
  const data = new Uint8Array(width * height);
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    const column = weights[y] ?? new Float32Array(1);
    sums.fill(0.5);
    for (let each = 0; each < column.length; each += 1) {
      const weight = column[each] ?? 0;
      const base = ((start[y] ?? 0) + each) * width;
      for (let x = 0; x < width; x += 1) {
        sums[x] = (sums[x] ?? 0) + weight * (image.data[base + x] ?? PAPER);
      }
    }
    for (let x = 0; x < width; x += 1) {
      data[y * width + x] = Math.max(0, Math.min(255, sums[x] ?? PAPER));
    }
  }
  return { width, height, data };
};

/** Greys between that still count as black and white: JPEG leaves some around the strokes. */
const NEAR_BLACK = 24;
const NEAR_WHITE = 231;
const MAX_GREY_SHARE = 0.002;

const isBilevel = (image: Grey): boolean => {
  let greys = 0;
  for (const value of image.data) {
    greys += value > NEAR_BLACK && value < NEAR_WHITE ? 1 : 0;
  }
  return greys < image.data.length * MAX_GREY_SHARE;
};

/** Each axis on its own: fax lines are twice as far apart as its columns. */
export const resample = (image: Grey, width: number, height: number): Derived => {
  const enlargement = Math.max(width / image.width, height / image.height);
  // Both axes get the softness the coarser one needs, or strokes come out sharp one way and soft the other.
  const blur = enlargement > 1 && isBilevel(image) ? enlargement * SMOOTHING : 0;
  const across = width === image.width ? image : resampleRows(image, width, blur);
  const both = height === image.height ? across : resampleColumns(across, height, blur);
  return { image: both, back: scaling(image.width / width, image.height / height) };
};

/** Quarter turns clockwise. */
export const quarterTurns = (image: Grey, turns: 1 | 2 | 3): Derived => {
  const { width, height, data } = image;
  const turned = new Uint8Array(data.length);
  if (turns === 2) {
    for (let at = 0; at < data.length; at += 1) {
      turned[data.length - 1 - at] = data[at] ?? PAPER;
    }
    return { image: { width, height, data: turned }, back: { a: -1, b: 0, c: 0, d: -1, e: width, f: height } };
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = turns === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[to] = data[y * width + x] ?? PAPER;
    }
  }
  const back: Affine = turns === 1 ? { a: 0, b: -1, c: 1, d: 0, e: 0, f: height } : { a: 0, b: 1, c: -1, d: 0, e: width, f: 0 };
  return { image: { width: height, height: width, data: turned }, back };
};

/** Undoes a tilt (radians, clockwise on screen) about the centre; the size stays, corners fall off the paper's edge. */
export const straighten = (image: Grey, angle: number): Derived => {
  const { width, height } = image;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  // Going along a line of the straight image is going along the tilted line of the original.
  const back: Affine = { a: cos, b: sin, c: -sin, d: cos, e: cx - cos * cx + sin * cy, f: cy - sin * cx - cos * cy };
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      data[y * width + x] = bilinear(image, back.a * x + back.c * y + back.e, back.b * x + back.d * y + back.f) + 0.5;
    }
  }
  return { image: { width, height, data }, back };
};

/** A horizontal band. */
export const band = (image: Grey, top: number, height: number): Grey => ({
  width: image.width,
  height,
  data: image.data.subarray(top * image.width, (top + height) * image.width),
});
