/** Frames looked at: a fax of 500 pages is the longest read. */
const MAX_FRAMES = 500;

const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const RESOLUTION_UNIT = 296;
const CENTIMETRES = 3;
const CM_PER_INCH = 2.54;

const ENTRY_BYTES = 12;

interface Tiff {
  view: DataView;
  little: boolean;
}

const short = (tiff: Tiff, at: number): number => (at + 2 <= tiff.view.byteLength ? tiff.view.getUint16(at, tiff.little) : 0);
const long = (tiff: Tiff, at: number): number => (at + 4 <= tiff.view.byteLength ? tiff.view.getUint32(at, tiff.little) : 0);

const rational = (tiff: Tiff, at: number): number => {
  const divisor = long(tiff, at + 4);
  return divisor === 0 ? 0 : long(tiff, at) / divisor;
};

const directoryResolution = (tiff: Tiff, directory: number, entries: number): { x: number; y: number } => {
  let [x, y, scale] = [0, 0, 1];
  for (let at = directory + 2; at < directory + 2 + entries * ENTRY_BYTES; at += ENTRY_BYTES) {
    const tag = short(tiff, at);
    if (tag === X_RESOLUTION) {
      x = rational(tiff, long(tiff, at + 8));
    } else if (tag === Y_RESOLUTION) {
      y = rational(tiff, long(tiff, at + 8));
    } else if (tag === RESOLUTION_UNIT && short(tiff, at + 8) === CENTIMETRES) {
      scale = CM_PER_INCH;
    }
  }
  return { x: x * scale, y: y * scale };
};

/**
 * Both resolutions of each frame in dots per inch: sharp tells only the horizontal one, and fax has 204 x 98.
 * Own reading because utif2 follows directories that point in a circle for ever.
 */
export const tiffResolutions = (bytes: Uint8Array): { x: number; y: number }[] => {
  const tiff: Tiff = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), little: bytes[0] === 0x49 };
  const found: { x: number; y: number }[] = [];
  const seen = new Set<number>();
  let directory = long(tiff, 4);
  while (directory !== 0 && !seen.has(directory) && found.length < MAX_FRAMES) {
    seen.add(directory);
    const entries = short(tiff, directory);
    found.push(directoryResolution(tiff, directory, entries));
    directory = long(tiff, directory + 2 + entries * ENTRY_BYTES);
  }
  return found;
};
