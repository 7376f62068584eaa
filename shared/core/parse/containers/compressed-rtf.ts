/** What every dictionary of compressed RTF begins with ([MS-OXRTFCP] 2.1.2.1). */
const PRELOAD =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const WINDOW = 4_096;
const HEADER_BYTES = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
/** Bytes of one decompressed text; Outlook's largest bodies have a few megabytes. */
const MAX_RTF_BYTES = 20 * 1024 * 1024;

/** RTF as Outlook stores it, decompressed; null where the bytes are no such thing. */
export function decompressRtf(source: Buffer): Buffer | null {
  if (source.length < HEADER_BYTES) return null;
  const kind = source.readUInt32LE(8);
  const size = Math.min(source.readUInt32LE(4), MAX_RTF_BYTES);
  if (kind === UNCOMPRESSED) return source.subarray(HEADER_BYTES, HEADER_BYTES + size);
  if (kind !== COMPRESSED) return null;
  const window = Buffer.alloc(WINDOW);
  let write = window.write(PRELOAD, "latin1");
  const out = Buffer.alloc(size);
  let length = 0;
  let at = HEADER_BYTES;
  const emit = (byte: number): void => {
    if (length < size) out[length++] = byte;
    window[write] = byte;
    write = (write + 1) % WINDOW;
  };
  while (at < source.length && length < size) {
    const control = source[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < source.length && length < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        emit(source[at++] ?? 0);
        continue;
      }
      const pair = ((source[at] ?? 0) << 8) | (source[at + 1] ?? 0);
      at += 2;
      const offset = pair >> 4;
      if (offset === write) return out.subarray(0, length);
      for (let count = 0; count < (pair & 15) + 2; count += 1) emit(window[(offset + count) % WINDOW] ?? 0);
    }
  }
  return out.subarray(0, length);
}
