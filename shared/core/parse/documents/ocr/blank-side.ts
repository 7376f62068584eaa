import type { Pixels } from "../../reader.ts";
import { type Grey, shrink, toGrey } from "./grey-image.ts";
import { resolutionOf } from "./resolution.ts";

/** Specks of single pixels vanish at this resolution, a pen's stroke of half a millimetre does not. */
const LOOK_DPI = 75;

/** Greys below the paper from which on something is ink: print shining through from the other side stays above. */
const INK_CONTRAST = 70;

/** Greys below the paper from which on something is there at all: the palest copy reaches it. */
const TRACE_CONTRAST = 30;

/** Share of the page: 0.02 % are 12 square millimetres of A4, less than a word of handwriting. */
const MAX_INK_SHARE = 0.0002;

/** Left out at the sides, where holes are punched (12 mm from the edge), and above and below, where edges throw shadows. */
const SIDE_SHARE = 0.076;
const END_SHARE = 0.025;

/** The grey most of the page has. */
const paperOf = (data: Uint8Array): number => {
  const histogram = new Uint32Array(256);
  for (const value of data) {
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  return histogram.reduce((best, count, grey) => (count > (histogram[best] ?? 0) ? grey : best), 0);
};

const hasLess = (small: Grey, contrast: number): boolean => {
  const limit = paperOf(small.data) - contrast;
  const [left, top] = [Math.floor(small.width * SIDE_SHARE), Math.floor(small.height * END_SHARE)];
  let ink = 0;
  for (let row = top; row < small.height - top; row += 1) {
    for (let column = left; column < small.width - left; column += 1) {
      ink += (small.data[row * small.width + column] ?? 255) < limit ? 1 : 0;
    }
  }
  return ink <= small.width * small.height * MAX_INK_SHARE;
};

/**
 * `blank`: nothing is printed or written on this side. Pages nobody could read are not blank: handwriting has ink.
 * `empty`: there is not even a trace, so that recognition would only read dust.
 */
export const lookAtSide = (image: Pixels): { blank: boolean; empty: boolean } => {
  const { x } = resolutionOf(image);
  const small = shrink(toGrey(image), Math.max(1, Math.round(x / LOOK_DPI)));
  return { blank: hasLess(small, INK_CONTRAST), empty: hasLess(small, TRACE_CONTRAST) };
};
