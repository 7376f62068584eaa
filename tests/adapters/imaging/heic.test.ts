import { describe, expect, it } from "vitest";
import { SharpImages } from "../../../shared/adapters/imaging/sharp-images.ts";
import type { Pixels } from "../../../shared/core/parse/reader.ts";
import { fakeOcr } from "../../core/parse/documents/build/fake-tools.ts";
import { read } from "../../core/parse/documents/build/read.ts";
import { AVIF, HEIC, turnedHeic } from "./heic-files.ts";

const images = new SharpImages();

const corner = (image: Pixels | undefined): string => {
  if (image === undefined) return "no picture";
  const dark = (x: number, y: number): boolean => (image.data[y * image.width + x] ?? 255) < 60;
  const [right, bottom] = [image.width - 5, image.height - 5];
  if (dark(5, 5)) return "top left";
  if (dark(right, 5)) return "top right";
  return dark(right, bottom) ? "bottom right" : dark(5, bottom) ? "bottom left" : "nowhere";
};

describe("photos of telephones", () => {
  it.each([
    ["HEIC", HEIC],
    ["AVIF", AVIF],
  ])("are unpacked: %s", async (_, bytes) => {
    const found = await images.decode(bytes);

    expect(found).toHaveLength(1);
    expect([found[0]?.width, found[0]?.height, found[0]?.channels]).toEqual([120, 80, 1]);
    expect(corner(found[0])).toBe("top left");
  });

  it.each([
    [1, "bottom left", [80, 120]],
    [2, "bottom right", [120, 80]],
    [3, "top right", [80, 120]],
  ] as const)("stand upright as the file says (HEIC, %d quarter turns)", async (quarters, expected, size) => {
    const [image] = await images.decode(turnedHeic(quarters));

    expect([image?.width, image?.height]).toEqual(size);
    expect(corner(image)).toBe(expected);
  });

  it.each([
    ["photo.heic", HEIC, "image/heic"],
    ["photo.avif", AVIF, "image/avif"],
  ])("are known by content and go to the picture reader: %s", async (_, bytes, mediaType) => {
    const reading = await read(bytes, {
      name: "IMG_0001",
      type: "application/octet-stream",
      context: { image: images, ocr: fakeOcr([]) },
    });

    expect([reading.mediaType, reading.reader, reading.pages]).toEqual([mediaType, "ocr", 1]);
  });

  it("that broke off are kept with the reason", async () => {
    const reading = await read(HEIC.slice(0, 200), { context: { image: images, ocr: fakeOcr([]) } });

    expect(reading.documents).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["damaged_file"]);
  });
});
