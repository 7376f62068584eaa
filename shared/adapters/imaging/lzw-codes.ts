/** Bits of the longest code, and how many codes there are of them (GIF89a, appendix F). */
const MAX_BITS = 12;
const MAX_CODES = 1 << MAX_BITS;

/** Codes of growing length from bytes, lowest bit first. */
class CodeStream {
  private readonly bytes: Uint8Array;
  private at = 0;
  private held = 0;
  private heldBits = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next code; null where the bytes end. */
  read(bits: number): number | null {
    while (this.heldBits < bits) {
      if (this.at >= this.bytes.length) return null;
      this.held |= (this.bytes[this.at] ?? 0) << this.heldBits;
      this.at += 1;
      this.heldBits += 8;
    }
    const code = this.held & ((1 << bits) - 1);
    this.held >>>= bits;
    this.heldBits -= bits;
    return code;
  }
}

/** What a code stands for lies in the output already: only its place and length are kept. */
class CodeTable {
  /** Codes below it are colours; it empties the table itself. */
  readonly clear: number;
  bits: number;
  private next: number;
  private readonly firstBits: number;
  private readonly places = new Uint32Array(MAX_CODES);
  private readonly lengths = new Uint32Array(MAX_CODES);

  constructor(colourBits: number) {
    this.clear = 1 << colourBits;
    this.firstBits = colourBits + 1;
    this.bits = this.firstBits;
    this.next = this.clear + 2;
  }

  get end(): number {
    return this.clear + 1;
  }

  empty(): void {
    this.bits = this.firstBits;
    this.next = this.clear + 2;
  }

  add(place: number, length: number): void {
    if (this.next >= MAX_CODES) return;
    this.places[this.next] = place;
    this.lengths[this.next] = length;
    this.next += 1;
    if (this.next === 1 << this.bits && this.bits < MAX_BITS) this.bits += 1;
  }

  /** Pixels the code stands for; 0 where it stands for nothing yet. */
  lengthOf(code: number): number {
    if (code < this.clear) return 1;
    return code < this.next ? (this.lengths[code] ?? 0) : 0;
  }

  /** Byte by byte: the string before and its first pixel once more overlap with what is written. */
  copy(code: number, pixels: Uint8Array, at: number): void {
    if (code < this.clear) {
      pixels[at] = code;
      return;
    }
    const from = this.places[code] ?? 0;
    const length = this.lengths[code] ?? 0;
    for (let step = 0; step < length; step += 1) pixels[at + step] = pixels[from + step] ?? 0;
  }
}

/** Writes the colour numbers that the codes stand for; null unless they fill `pixels` exactly. */
export const unpackCodes = (packed: Uint8Array, colourBits: number, pixels: Uint8Array): Uint8Array | null => {
  const stream = new CodeStream(packed);
  const table = new CodeTable(colourBits);
  let [at, before, lengthBefore] = [0, 0, 0];
  for (let code = stream.read(table.bits); code !== null && code !== table.end; code = stream.read(table.bits)) {
    if (code === table.clear) {
      table.empty();
      lengthBefore = 0;
      continue;
    }
    // The string before and the first pixel of this one.
    if (lengthBefore > 0) table.add(before, lengthBefore + 1);
    const length = table.lengthOf(code);
    if (length === 0 || at + length > pixels.length) return null;
    table.copy(code, pixels, at);
    before = at;
    lengthBefore = length;
    at += length;
  }
  return at === pixels.length ? pixels : null;
};
