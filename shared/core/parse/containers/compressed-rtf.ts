/** What every dictionary of compressed RTF begins with ([MS-OXRTFCP] 2.1.2.1). */
const PRELOAD =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const WINDOW = 4_096;
const HEADER_BYTES = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
/** Bytes of one decompressed text; Outlook's largest bodies have a few megabytes. */
const MAX_RTF_BYTES = 20 * 1024 * 1024;

/** The sliding window and what came out of it. */
class RtfWindow {
  readonly out: Buffer;
  length = 0;
  write: number;
  private readonly window = Buffer.alloc(WINDOW);

  constructor(size: number) {
    this.out = Buffer.alloc(size);
    this.write = this.window.write(PRELOAD, "latin1");
  }

  get full(): boolean {
    return this.length >= this.out.length;
  }

  emit(byte: number): void {
    if (!this.full) this.out[this.length++] = byte;
    this.window[this.write] = byte;
    this.write = (this.write + 1) % WINDOW;
  }

  repeat(offset: number, count: number): void {
    for (let step = 0; step < count; step += 1) this.emit(this.window[(offset + step) % WINDOW] ?? 0);
  }
}

/** RTF as Outlook stores it, decompressed; null where the bytes are no such thing. */
export function decompressRtf(source: Buffer): Buffer | null {
  if (source.length < HEADER_BYTES) return null;
  const kind = source.readUInt32LE(8);
  const size = Math.min(source.readUInt32LE(4), MAX_RTF_BYTES);
  if (kind === UNCOMPRESSED) return source.subarray(HEADER_BYTES, HEADER_BYTES + size);
  if (kind !== COMPRESSED) return null;
  const window = new RtfWindow(size);
  let at = HEADER_BYTES;
  while (at < source.length && !window.full) {
    const next = decompressRun(source, at, window);
    if (next === null) break;
    at = next;
  }
  return window.out.subarray(0, window.length);
}

/** One control byte and the eight literals or references it announces; null at the end marker. */
function decompressRun(source: Buffer, from: number, window: RtfWindow): number | null {
  const control = source[from] ?? 0;
  let at = from + 1;
  for (let bit = 0; bit < 8 && at < source.length; bit += 1) {
    if ((control & (1 << bit)) === 0) {
      window.emit(source[at] ?? 0);
      at += 1;
      continue;
    }
    const pair = ((source[at] ?? 0) << 8) | (source[at + 1] ?? 0);
    at += 2;
    const offset = pair >> 4;
    if (offset === window.write) return null;
    window.repeat(offset, (pair & 15) + 2);
  }
  return at;
}
