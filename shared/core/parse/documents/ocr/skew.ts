import { inkThreshold, shrink, type Grey } from "./grey-image.ts";

/** Lines of text as peaks of the ink seen along them; the sharper the peaks, the truer the angle. */
export interface Skew {
  /** Radians the text is turned clockwise on screen, after the quarter turn is undone. */
  angle: number;
  /** Lines run from top to bottom: the page lies on its side. */
  sideways: boolean;
}

/** 300 dpi to 75 dpi: x-heights of 5 pixels still make peaks. */
export const ANALYSIS_SHRINK = 4;

const DEGREE = Math.PI / 180;
const COARSE_RANGE = 12 * DEGREE;
const COARSE_STEP = 0.5 * DEGREE;
const FINE_STEP = 0.1 * DEGREE;

/** Upright lines must beat sideways ones by this much to be believed; tables have rules in both directions. */
const SIDEWAYS_FACTOR = 1.4;

interface Ink {
  xs: Int32Array;
  ys: Int32Array;
  width: number;
  height: number;
}

/** More points only cost time. */
const MAX_POINTS = 60_000;

/** Black borders of copiers and edges of tables are no text: rows and columns more than half ink are left out. */
const inkOf = (image: Grey): Ink => {
  const threshold = inkThreshold(image);
  const { width, height, data } = image;
  const rows = new Int32Array(height);
  const columns = new Int32Array(width);
  let count = 0;
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] ?? 255) <= threshold) {
      rows[Math.floor(at / width)] = (rows[Math.floor(at / width)] ?? 0) + 1;
      columns[at % width] = (columns[at % width] ?? 0) + 1;
      count += 1;
    }
  }
  const step = Math.max(1, Math.ceil(count / MAX_POINTS));
  const xs: number[] = [];
  const ys: number[] = [];
  let seen = 0;
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] ?? 255) > threshold) {
      continue;
    }
    const [x, y] = [at % width, Math.floor(at / width)];
    if ((rows[y] ?? 0) > width * 0.6 || (columns[x] ?? 0) > height * 0.6) {
      continue;
    }
    seen += 1;
    if (seen % step === 0) {
      xs.push(x);
      ys.push(y);
    }
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys), width, height };
};

const sharpness = (along: Int32Array, across: Int32Array, angle: number, size: { along: number; across: number }): number => {
  const slope = Math.tan(angle);
  const offset = Math.ceil(Math.abs(slope) * size.along);
  const profile = new Int32Array(size.across + 2 * offset + 2);
  for (let at = 0; at < along.length; at += 1) {
    const line = Math.round((across[at] ?? 0) - slope * (along[at] ?? 0)) + offset;
    profile[line] = (profile[line] ?? 0) + 1;
  }
  let sum = 0;
  for (let line = 1; line < profile.length; line += 1) {
    const step = (profile[line] ?? 0) - (profile[line - 1] ?? 0);
    sum += step * step;
  }
  return sum;
};

const bestAngle = (
  along: Int32Array,
  across: Int32Array,
  size: { along: number; across: number },
): { angle: number; score: number } => {
  let best = { angle: 0, score: sharpness(along, across, 0, size) };
  const search = (centre: number, range: number, step: number): void => {
    for (let angle = centre - range; angle <= centre + range + 1e-9; angle += step) {
      const score = sharpness(along, across, angle, size);
      if (score > best.score) {
        best = { angle, score };
      }
    }
  };
  search(0, COARSE_RANGE, COARSE_STEP);
  search(best.angle, COARSE_STEP, FINE_STEP);
  return best;
};

/** Fewer points are a stamp or dirt, whose angle means nothing. */
const MIN_POINTS = 400;

/** How the text lies on a page of about 300 dpi; null where there is too little ink to tell. */
export const measureSkew = (image: Grey): Skew | null => {
  const ink = inkOf(shrink(image, ANALYSIS_SHRINK));
  if (ink.xs.length < MIN_POINTS) {
    return null;
  }
  const upright = bestAngle(ink.xs, ink.ys, { along: ink.width, across: ink.height });
  const sideways = bestAngle(ink.ys, ink.xs, { along: ink.height, across: ink.width });
  if (sideways.score > upright.score * SIDEWAYS_FACTOR) {
    // Seen along the columns an angle counts the other way round.
    return { angle: -sideways.angle, sideways: true };
  }
  return { angle: upright.angle, sideways: false };
};
