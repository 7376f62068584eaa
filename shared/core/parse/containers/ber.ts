/** One element of BER, the encoding S/MIME uses; streams of unknown length included. */
export interface BerElement {
  /** Class and number as one byte, the constructed bit left out. */
  tag: number;
  constructed: boolean;
  /** Content range. */
  start: number;
  end: number;
  /** Behind the element, its end marker included. */
  next: number;
}

const CONSTRUCTED = 0x20;
/** Elements within elements that are followed. */
const MAX_DEPTH = 16;
/** Elements of one level that are walked; a certificate chain has some dozens, octet strings in chunks some thousands. */
const MAX_ELEMENTS = 200_000;

export function readElement(bytes: Buffer, at: number, end: number): BerElement | null {
  const first = bytes[at];
  const lengthByte = bytes[at + 1];
  if (first === undefined || lengthByte === undefined || at + 2 > end || (first & 0x1f) === 0x1f) return null;
  const element = { tag: first & ~CONSTRUCTED, constructed: (first & CONSTRUCTED) !== 0 };
  if (lengthByte === 0x80) return indefinite(bytes, { ...element, start: at + 2 }, end);
  let length = lengthByte;
  let start = at + 2;
  if (lengthByte > 0x80) {
    const count = lengthByte & 0x7f;
    if (count > 4 || start + count > end) return null;
    length = bytes.readUIntBE(start, count);
    start += count;
  }
  if (start + length > end) return null;
  return { ...element, start, end: start + length, next: start + length };
}

/** The length is unknown until the end marker is found, element by element. */
function indefinite(bytes: Buffer, element: Pick<BerElement, "tag" | "constructed" | "start">, end: number): BerElement | null {
  if (!element.constructed) return null;
  let depth = 1;
  let at = element.start;
  for (let count = 0; count < MAX_ELEMENTS && at + 1 < end; count += 1) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) {
      depth -= 1;
      if (depth === 0) return { ...element, end: at, next: at + 2 };
      at += 2;
      continue;
    }
    if (bytes[at + 1] === 0x80) {
      depth += 1;
      if (depth > MAX_DEPTH) return null;
      at += 2;
      continue;
    }
    const inner = readElement(bytes, at, end);
    if (inner === null) return null;
    at = inner.next;
  }
  return null;
}

export function childrenOf(bytes: Buffer, parent: BerElement, maximum = 50): BerElement[] {
  const found: BerElement[] = [];
  let at = parent.start;
  while (at < parent.end && found.length < maximum) {
    const child = readElement(bytes, at, parent.end);
    if (child === null) break;
    found.push(child);
    at = child.next;
  }
  return found;
}

/** An octet string in one piece or in chunks. */
export function octets(bytes: Buffer, element: BerElement): Buffer {
  if (!element.constructed) return bytes.subarray(element.start, element.end);
  const chunks = childrenOf(bytes, element, MAX_ELEMENTS).map((chunk) =>
    chunk.constructed
      ? Buffer.concat(childrenOf(bytes, chunk, MAX_ELEMENTS).map((inner) => bytes.subarray(inner.start, inner.end)))
      : bytes.subarray(chunk.start, chunk.end),
  );
  return Buffer.concat(chunks);
}
