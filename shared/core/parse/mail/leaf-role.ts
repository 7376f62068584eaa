import { imageSize } from "../containers/image-size.ts";

/** Bytes below which a picture in the text is decoration: logos of signatures are 1 to 20 kB, photos start at about 50. */
const DECORATION_BYTES = 24 * 1024;
/** Pixels on the shorter side below which a picture shows no document and no damage. */
const DECORATION_SIDE = 160;
/** Width to height from which a picture is a banner. */
const BANNER_RATIO = 3.2;
/** Bytes above which even a banner-shaped picture may be a panorama somebody took. */
const BANNER_BYTES = 400 * 1024;
const DECORATION_NAME =
  /^(?:logo|banner|signatur|signature|icon|facebook|twitter|linkedin|instagram|xing|youtube|spacer|pixel|footer|header|badge|emoji)[\w -]*\.(?:png|gif|jpe?g|webp|svg|bmp)$/i;

/** A picture the text refers to, or one named like a logo: is it decoration (true) or an enclosure (false)? */
export function isDecoration(picture: { bytes: Buffer; name: string | null; referenced: boolean; type: string }): boolean {
  const named = picture.name !== null && DECORATION_NAME.test(picture.name);
  if (!picture.referenced && !named) return isPixel(picture.bytes);
  if (picture.bytes.length <= DECORATION_BYTES) return true;
  if (picture.type === "image/svg+xml") return true;
  const size = imageSize(picture.bytes);
  if (size === null) return named;
  if (Math.min(size.width, size.height) < DECORATION_SIDE) return true;
  const banner = size.width / Math.max(1, size.height) >= BANNER_RATIO;
  return banner && picture.bytes.length <= BANNER_BYTES;
}

function isPixel(bytes: Buffer): boolean {
  if (bytes.length > 2_000) return false;
  const size = imageSize(bytes);
  return size !== null && size.width <= 3 && size.height <= 3;
}
