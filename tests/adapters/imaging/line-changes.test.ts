import { describe, expect, it } from "vitest";
import { mostChanges } from "../../../shared/adapters/imaging/line-changes.ts";

const MANY = 10_000;

/** A picture of one grey value per pixel, given by its place. */
const drawn = (width: number, height: number, greyAt: (x: number, y: number) => number) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, at) => greyAt(at % width, Math.floor(at / width))),
});

describe("changes along the lines of a picture", () => {
  it("are none on an empty page", () => {
    const page = drawn(40, 30, () => 255);

    expect(mostChanges(page, MANY)).toBe(0);
  });

  it.each([
    ["upright", (x: number) => x],
    ["lying", (_: number, y: number) => y],
  ])("are counted at both sides of each bar: %s", (_, along) => {
    const bars = drawn(60, 60, (x, y) => (along(x, y) % 10 < 5 ? 255 : 0));

    expect(mostChanges(bars, MANY)).toBe(11);
  });

  it("are counted in light and dark alike", () => {
    const bars = drawn(60, 60, (x) => (x % 10 < 5 ? 255 : 0));
    const inverted = { ...bars, data: bars.data.map((value) => 255 - value) };

    expect(mostChanges(inverted, MANY)).toBe(mostChanges(bars, MANY));
  });

  it("are counted in a band of two rows", () => {
    const band = drawn(60, 60, (x, y) => ((y === 31 || y === 32) && x % 4 < 2 ? 0 : 255));

    expect(mostChanges(band, MANY)).toBe(29);
  });

  it("are not made by the noise of a scan", () => {
    const noisy = drawn(60, 60, (x, y) => 240 + ((x * 7 + y * 5) % 7));

    expect(mostChanges(noisy, MANY)).toBe(0);
  });

  it("are counted under a shadow that is darker than the bars beside it", () => {
    const shaded = drawn(100, 20, (x) => 250 - 2 * x - (x % 10 < 5 ? 0 : 30));

    expect(mostChanges(shaded, MANY)).toBeGreaterThanOrEqual(19);
  });

  it("are not looked for any further once there are enough", () => {
    const bars = drawn(60, 60, (x, y) => ((y < 30 ? x % 10 : x % 4) < 2 ? 0 : 255));

    expect(mostChanges(bars, 10)).toBeLessThan(mostChanges(bars, MANY));
  });
});
