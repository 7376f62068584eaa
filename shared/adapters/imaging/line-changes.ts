import type { Pixels } from "../../core/parse/reader.ts";

/** Steps of grey that count as a change: what is fainter drowns in the noise of any camera, and no code has been read in it. */
const FAINT = 8;
/** The reader of codes looks at this many lines of a picture at most; a code crosses two of them at least. */
const LINES_LOOKED_AT = 512;

interface Line {
  from: number;
  /** From one pixel to the next. */
  stride: number;
  pixels: number;
}

/** Turns from dark to light and back; a long slope counts several times, so that none is missed. */
const changesIn = (data: Uint8Array, { from, stride, pixels }: Line): number => {
  const end = from + stride * pixels;
  let [low, changes] = [data[from] ?? 0, 0];
  let high = low;
  for (let at = from; at < end; at += stride) {
    const value = data[at] ?? 0;
    if (value > high) {
      high = value;
      if (value - low >= FAINT) {
        changes += 1;
        low = value;
      }
    } else if (value < low) {
      low = value;
      if (high - value >= FAINT) {
        changes += 1;
        high = value;
      }
    }
  }
  return changes;
};

const stepOf = (lines: number): number => Math.max(2, Math.floor(lines / LINES_LOOKED_AT));

/** The most changes found along one row or column of a grey picture; looks no further once there are `enough`. */
export const mostChanges = ({ width, height, data }: Pick<Pixels, "width" | "height" | "data">, enough: number): number => {
  let most = 0;
  for (let row = 0; row < height && most < enough; row += stepOf(height)) {
    most = Math.max(most, changesIn(data, { from: row * width, stride: 1, pixels: width }));
  }
  for (let column = 0; column < width && most < enough; column += stepOf(width)) {
    most = Math.max(most, changesIn(data, { from: column, stride: width, pixels: height }));
  }
  return most;
};
