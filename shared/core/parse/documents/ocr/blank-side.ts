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

type Histogram = Uint32Array<ArrayBuffer>;

const histogramOf = (small: Grey, area: { left: number; top: number }): Histogram => {
  const histogram = new Uint32Array(256);
  const right = small.width - area.left;
  for (let row = area.top; row < small.height - area.top; row += 1) {
    for (let at = row * small.width + area.left; at < row * small.width + right; at += 1) {
      const grey = small.data[at] ?? 255;
      histogram[grey] = (histogram[grey] ?? 0) + 1;
    }
  }
  return histogram;
};

/** The grey most of the page has. */
const paperOf = (histogram: Histogram): number =>
  histogram.reduce((best, count, grey) => (count > (histogram[best] ?? 0) ? grey : best), 0);

const darkerThan = (histogram: Histogram, limit: number): number =>
  histogram.subarray(0, Math.max(0, limit)).reduce((sum, count) => sum + count, 0);

/**
 * `blank`: nothing is printed or written on this side. Pages nobody could read are not blank: handwriting has ink.
 * `empty`: there is not even a trace, so that recognition would only read dust.
 */
export const lookAtSide = (image: Pixels): { blank: boolean; empty: boolean } => {
  const { x } = resolutionOf(image);
  const small = shrink(toGrey(image), Math.max(1, Math.round(x / LOOK_DPI)));
  const paper = paperOf(histogramOf(small, { left: 0, top: 0 }));
  const inside = histogramOf(small, { left: Math.floor(small.width * SIDE_SHARE), top: Math.floor(small.height * END_SHARE) });
  const most = small.width * small.height * MAX_INK_SHARE;
  return {
    blank: darkerThan(inside, paper - INK_CONTRAST) <= most,
    empty: darkerThan(inside, paper - TRACE_CONTRAST) <= most,
  };
};
