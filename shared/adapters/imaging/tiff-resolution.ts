import { decode, type IFD } from "utif2";

const CENTIMETRES = 3;
const CM_PER_INCH = 2.54;

const numberAt = (ifd: IFD, tag: string): number => {
  const value = ifd[tag];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "number" && Number.isFinite(first) ? first : 0;
};

/** Both resolutions of each frame in dots per inch; sharp tells only the horizontal one, and fax has 204 x 98. */
export const tiffResolutions = (bytes: Uint8Array): { x: number; y: number }[] =>
  decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).map((ifd) => {
    const scale = numberAt(ifd, "t296") === CENTIMETRES ? CM_PER_INCH : 1;
    return { x: numberAt(ifd, "t282") * scale, y: numberAt(ifd, "t283") * scale };
  });
