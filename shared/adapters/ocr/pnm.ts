import type { Pixels } from "../../core/parse/reader.ts";

/** Binary PGM: eight bits of grey behind a text header; Leptonica reads it without any decoding. */
export const encodePgm = (image: Pixels): Buffer => {
  if (image.channels !== 1) {
    throw new Error(`PGM holds one channel, the image has ${image.channels}: make it grey first`);
  }
  return Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, "latin1"), image.data]);
};
