/** Pixels across and down. */
export interface PictureSize {
  width: number;
  height: number;
}

const PNG_HEADER = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, length and type of the IHDR chunk stand before the size (PNG specification, 11.2.2). */
const PNG_SIZE_AT = 16;
const GIF_HEADER = [0x47, 0x49, 0x46, 0x38];
/** The logical screen follows the six bytes of signature and version (GIF89a, 18). */
const GIF_SIZE_AT = 6;

const beginsWith = (bytes: Uint8Array, header: readonly number[]): boolean => header.every((byte, at) => bytes[at] === byte);

/** What PNG and GIF say of their size at a fixed place; null for other formats and where the place is missing. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (beginsWith(bytes, PNG_HEADER) && bytes.length >= PNG_SIZE_AT + 8)
    return { width: view.getUint32(PNG_SIZE_AT), height: view.getUint32(PNG_SIZE_AT + 4) };
  if (beginsWith(bytes, GIF_HEADER) && bytes.length >= GIF_SIZE_AT + 4)
    return { width: view.getUint16(GIF_SIZE_AT, true), height: view.getUint16(GIF_SIZE_AT + 2, true) };
  return null;
};
