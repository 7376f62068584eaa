import { describe, expect, it } from "vitest";
import { quarterTurns, resample, straighten } from "../../../../../shared/core/parse/documents/ocr/geometry.ts";
import type { Grey } from "../../../../../shared/core/parse/documents/ocr/grey-image.ts";
import { flattenLight } from "../../../../../shared/core/parse/documents/ocr/lighting.ts";
import { preparePage } from "../../../../../shared/core/parse/documents/ocr/prepare-page.ts";
import { recognisePage } from "../../../../../shared/core/parse/documents/ocr/recognise-page.ts";
import { resolutionOf, targetSize } from "../../../../../shared/core/parse/documents/ocr/resolution.ts";
import { measureSkew } from "../../../../../shared/core/parse/documents/ocr/skew.ts";
import { isSpeckled, medianFilter } from "../../../../../shared/core/parse/documents/ocr/speckle.ts";
import { mapPoint } from "../../../../../shared/core/parse/documents/ocr/transform.ts";
import type { Pixels } from "../../../../../shared/core/parse/reader.ts";
import { fakeOcr, paper, word } from "../build/fake-tools.ts";

const WIDTH = 1240;
const HEIGHT = 1754;

/** Rows of small bars: what lines of print look like to a projection profile. */
const printed = (angle = 0): Grey => {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const slope = Math.tan(angle);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 150; x < WIDTH - 150; x += 1) {
      const line = y - 877 - slope * (x - 620);
      const inLine = line > -700 && line < 700 && ((line % 60) + 60) % 60 < 22;
      const [row, letter] = [Math.floor((line + 720) / 60), Math.floor(x / 7)];
      if (inLine && (row * 7919 + letter * 104_729 + row * letter * 31) % 11 < 5) {
        data[y * WIDTH + x] = 20;
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
};

const pixelsOf = (image: Grey, dpi = 300): Pixels => ({ ...image, channels: 1, dpi });

const DEGREE = Math.PI / 180;

describe("the lie of a page", () => {
  it.each([-7, -3, -1, 2, 5, 9])("is measured to a tenth of a degree at %d degrees", (degrees) => {
    const skew = measureSkew(printed(degrees * DEGREE));

    expect(skew?.sideways).toBe(false);
    expect(Math.abs((skew?.angle ?? 0) / DEGREE - degrees)).toBeLessThan(0.16);
  });

  it.each([1, 3] as const)("is seen when the page lies on its side (%d quarter turns)", (turns) => {
    const skew = measureSkew(quarterTurns(printed(), turns).image);

    expect(skew?.sideways).toBe(true);
  });

  it("is unknown on an empty page", () => {
    const skew = measureSkew(paper(WIDTH, HEIGHT));

    expect(skew).toBeNull();
  });

  it("is straight after straightening", () => {
    const tilted = printed(4 * DEGREE);

    const straight = straighten(tilted, measureSkew(tilted)?.angle ?? 0);

    expect(Math.abs(measureSkew(straight.image)?.angle ?? 1) / DEGREE).toBeLessThan(0.25);
  });
});

describe("the way back to the original", () => {
  it.each([1, 2, 3] as const)("undoes %d quarter turns", (turns) => {
    const image: Grey = { width: 40, height: 20, data: new Uint8Array(800).fill(255) };
    image.data[5 * 40 + 30] = 0;

    const turned = quarterTurns(image, turns);
    const at = turned.image.data.indexOf(0);
    const back = mapPoint(turned.back, (at % turned.image.width) + 0.5, Math.floor(at / turned.image.width) + 0.5);

    expect(back).toEqual([30.5, 5.5]);
  });

  it("undoes straightening", () => {
    const image: Grey = { width: 400, height: 400, data: new Uint8Array(160_000).fill(255) };
    for (const [x, y] of [
      [299, 100],
      [300, 100],
      [299, 101],
      [300, 101],
    ] as const) {
      image.data[y * 400 + x] = 0;
    }

    const turned = straighten(image, 10 * DEGREE);
    const at = turned.image.data.reduce(
      (darkest, value, index) => (value < (turned.image.data[darkest] ?? 255) ? index : darkest),
      0,
    );
    const [x, y] = mapPoint(turned.back, at % 400, Math.floor(at / 400));

    expect(Math.hypot(x - 299.5, y - 100.5)).toBeLessThan(1.5);
  });

  it("undoes resampling of each axis", () => {
    const derived = resample({ width: 200, height: 100, data: new Uint8Array(20_000).fill(255) }, 300, 300);

    const back = mapPoint(derived.back, 300, 300);

    expect(back).toEqual([200, 100]);
  });

  it("is taken by the words of an upside-down page", async () => {
    const page = pixelsOf(quarterTurns(printed(), 2).image);
    let pass = 0;
    const ocr = fakeOcr((image) => {
      pass += 1;
      const isStrip = image.height < HEIGHT;
      const confidence = isStrip ? (pass === 3 ? 95 : 30) : pass === 1 ? 40 : 96;
      return [word("oben", [100, 50, 200, 80], { confidence })];
    });

    const found = await recognisePage(page, ocr);

    expect(found.steps).toEqual(["half_turn"]);
    const [left, top, right, bottom] = found.pieces[0]?.box ?? [0, 0, 0, 0];
    expect([left, top, right, bottom].map((points) => Math.round((points * 300) / 72))).toEqual([
      WIDTH - 200,
      HEIGHT - 80,
      WIDTH - 100,
      HEIGHT - 50,
    ]);
  });
});

describe("preparation", () => {
  it("leaves a clean page alone", () => {
    const page = preparePage(pixelsOf(printed()));

    expect(page.steps).toEqual([]);
  });

  it("flattens a shadow and nothing else", () => {
    const image = printed();
    const shadowed = { ...image, data: image.data.map((grey, at) => grey * (at % WIDTH > 620 ? 0.45 : 1)) };

    const flat = flattenLight(shadowed);

    expect(flat?.data[100 * WIDTH + 1200]).toBeGreaterThan(235);
    expect(flattenLight(image)).toBeNull();
  });

  it("sees specks and takes them out", () => {
    const image = printed();
    const dirty = { ...image, data: image.data.map((grey, at) => ((at * 7919) % 97 === 0 ? 0 : grey)) };

    const clean = medianFilter(dirty);

    expect([isSpeckled(image), isSpeckled(dirty), isSpeckled(clean)]).toEqual([false, true, false]);
  });

  it("brings the two resolutions of a fax together", () => {
    const size = targetSize({ ...paper(1728, 1145, 204), dpiY: 98 });

    expect(Math.round(size.width / 10)).toBe(254);
    expect(Math.round(size.height / 10)).toBe(351);
  });

  it.each([
    ["a camera's 72 dpi", paper(3024, 4032, 72), 345],
    ["no resolution", paper(1654, 2339, 0), 200],
    ["a scanner's 600 dpi", paper(4960, 7016, 600), 600],
  ])("does not believe every resolution: %s", (_what, image, expected) => {
    const { x } = resolutionOf(image);

    expect(Math.round(x)).toBe(expected);
  });
});
