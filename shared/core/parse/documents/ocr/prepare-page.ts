import type { Pixels } from "../../reader.ts";
import { quarterTurns, resample, straighten, type Derived } from "./geometry.ts";
import { toGrey, type Grey } from "./grey-image.ts";
import { flattenLight } from "./lighting.ts";
import { targetSize } from "./resolution.ts";
import { measureSkew } from "./skew.ts";
import { isSpeckled, medianFilter } from "./speckle.ts";
import { chain, IDENTITY, type Affine } from "./transform.ts";

export type PreparationStep = "resample" | "flatten" | "median" | "quarter_turn" | "deskew" | "half_turn";

export interface PreparedPage {
  image: Grey;
  /** From pixels of `image` back to pixels of the original. */
  back: Affine;
  steps: PreparationStep[];
}

/** Less tilt than this costs nothing: Tesseract follows base lines itself. */
const MIN_SKEW_RADIANS = (0.35 * Math.PI) / 180;

/** Axes this close to the wanted size are left alone: 296 dpi reads like 300. */
const SIZE_TOLERANCE = 0.08;

const applied = (page: PreparedPage, step: PreparationStep, derived: Derived): PreparedPage => ({
  image: derived.image,
  back: chain(page.back, derived.back),
  steps: [...page.steps, step],
});

const resampled = (page: PreparedPage, original: Pixels): PreparedPage => {
  const { width, height } = targetSize(original);
  const close = (from: number, to: number): boolean => Math.abs(to / from - 1) < SIZE_TOLERANCE;
  return close(original.width, width) && close(original.height, height)
    ? page
    : applied(page, "resample", resample(page.image, width, height));
};

const straightened = (page: PreparedPage, mayTurn: boolean): PreparedPage => {
  const skew = measureSkew(page.image);
  if (skew === null || (skew.sideways && !mayTurn)) {
    return page;
  }
  // Which way a page on its side must turn is found by reading: a wrong guess ends upside down, and the half-turn test sees that.
  const upright = skew.sideways ? applied(page, "quarter_turn", quarterTurns(page.image, 1)) : page;
  return Math.abs(skew.angle) < MIN_SKEW_RADIANS ? upright : applied(upright, "deskew", straighten(upright.image, skew.angle));
};

/** Makes a page like a clean scan of 300 dpi; each step only where the page needs it. `mayTurn` false: whatever the lines say, the page is not laid on its side. */
export const preparePage = (original: Pixels, mayTurn = true): PreparedPage => {
  let page = resampled({ image: toGrey(original), back: IDENTITY, steps: [] }, original);
  const flat = flattenLight(page.image);
  if (flat !== null) {
    page = applied(page, "flatten", { image: flat, back: IDENTITY });
  }
  if (isSpeckled(page.image)) {
    page = applied(page, "median", { image: medianFilter(page.image), back: IDENTITY });
  }
  return straightened(page, mayTurn);
};

export const halfTurned = (page: PreparedPage): PreparedPage => applied(page, "half_turn", quarterTurns(page.image, 2));
