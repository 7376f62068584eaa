import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureSize } from "../../../../shared/core/parse/documents/images/picture-size.ts";

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#336699" } });

describe("the size a picture says it has", () => {
  it("is read from PNG and GIF without decoding them", async () => {
    const png = new Uint8Array(await picture(32, 19).png().toBuffer());
    const gif = new Uint8Array(await picture(300, 70).gif().toBuffer());

    expect(pictureSize(png)).toEqual({ width: 32, height: 19 });
    expect(pictureSize(gif)).toEqual({ width: 300, height: 70 });
  });

  it("is unknown in other formats and in files that break off before it", async () => {
    const jpeg = new Uint8Array(await picture(32, 19).jpeg().toBuffer());
    const png = new Uint8Array(await picture(32, 19).png().toBuffer());

    expect(pictureSize(jpeg)).toBeNull();
    expect(pictureSize(png.subarray(0, 20))).toBeNull();
    expect(pictureSize(new Uint8Array(0))).toBeNull();
  });
});
